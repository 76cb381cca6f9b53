/** Labelled lines before a text ("Title: …", "Date: …"), or YAML between `---` lines; `body` is what follows. */
export type FrontMatter = { readonly fields: ReadonlyMap<string, string>; readonly body: string };

const NAMES: readonly (readonly [field: string, label: RegExp])[] = [
  ["headline", /^(?:title|headline)$/i],
  ["published", /^(?:date|published|publication date|pubdate|published on|date published|posted)$/i],
  ["publisher", /^(?:publisher|source|outlet|publication|newspaper|site)$/i],
  ["authors", /^(?:authors?|byline)$/i],
  ["url", /^(?:url|link|permalink|canonical)$/i],
];

/** Reads the labels only where every line of the block has a known one, at least two: a lone "Update: …" is text. */
export function readFrontMatter(text: string): FrontMatter {
  const none: FrontMatter = { fields: new Map(), body: text };
  const fenced = /^\s*---[^\S\n]*\n([\s\S]{1,4000}?)\n---[^\S\n]*\n\s*/.exec(text);
  const open = fenced ?? /^\s*((?:[A-Za-z][A-Za-z ]{1,20}:[^\n]*\n){2,12})[^\S\n]*\n\s*/.exec(text);
  if (!open?.[1]) return none;
  const fields = new Map<string, string>();
  for (const line of open[1].split("\n")) {
    const m = /^\s*([A-Za-z][A-Za-z ]{1,20}):\s*(.*?)\s*$/.exec(line);
    const field = m?.[1] === undefined ? undefined : NAMES.find(([, label]) => label.test(m[1] ?? ""))?.[0];
    if (field !== undefined && m?.[2]) fields.set(field, m[2].replace(/^(["'])(.*)\1$/, "$2"));
    else if (!fenced && line.trim() !== "") return none;
  }
  return fields.size >= (fenced ? 1 : 2) ? { fields, body: text.slice(open[0].length) } : none;
}
