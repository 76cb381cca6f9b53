/** What a page's JSON-LD says of its article (schema.org NewsArticle and kin), unchecked but for types. */
export type ArticleData = {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  readonly articleBody: string | null;
};

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|Report|Posting|Review|CreativeWork)$/;
/** Things looked at in one page at most. */
const MOST_THINGS = 5000;

/** Reads the contents of a page's JSON-LD scripts; what is not JSON after simple mending is left out. */
export function readJsonLd(scripts: readonly string[]): ArticleData {
  const things = scripts.flatMap((script) => thingsIn(parse(script)));
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const article = articles.find((thing) => textOf(thing["headline"]) && textOf(thing["datePublished"])) ?? articles.find((thing) => textOf(thing["headline"] ?? thing["datePublished"])) ?? {};
  return {
    headline: textOf(article["headline"] ?? article["name"]),
    publisher: namesOf(article["publisher"], things)[0] ?? namesOf(article["sourceOrganization"], things)[0] ?? null,
    authors: namesOf(article["author"] ?? article["creator"], things),
    published: textOf(article["datePublished"] ?? article["dateCreated"]),
    modified: textOf(article["dateModified"]),
    language: textOf(article["inLanguage"]),
    articleBody: textOf(article["articleBody"]),
  };
}

function parse(script: string): unknown {
  const bare = script.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/g, "").trim();
  // Content systems leave raw line ends in strings and commas before brackets.
  const even = bare.replace(/\p{Cc}+/gu, " ");
  for (const text of [bare, even, even.replace(/,\s*(?=[}\]])/g, "").replace(/;\s*$/, "")]) {
    try {
      return JSON.parse(text);
    } catch {
      continue;
    }
  }
  return null;
}

function thingsIn(root: unknown): Thing[] {
  const things: Thing[] = [];
  const queue: unknown[] = [root];
  while (queue.length > 0 && things.length < MOST_THINGS) {
    const value = queue.shift();
    if (typeof value !== "object" || value === null) continue;
    if (!Array.isArray(value)) things.push(value as Thing);
    queue.push(...(Array.isArray(value) ? value : Object.values(value)).filter((child) => typeof child === "object").slice(0, MOST_THINGS));
  }
  return things;
}

function typesOf(thing: Thing): string[] {
  const type = thing["@type"];
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === "string");
}

function textOf(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" && one.trim() !== "" ? one.trim() : null;
}

/** Names of people or organisations, given as strings, as things, or by `@id` of a thing elsewhere in the page. */
function namesOf(value: unknown, things: readonly Thing[]): string[] {
  const names: string[] = [];
  for (const one of (Array.isArray(value) ? value : [value]) as unknown[]) {
    if (typeof one === "string") names.push(one.trim());
    if (typeof one !== "object" || one === null) continue;
    const thing = one as Thing;
    const id = thing["@id"];
    const named = thing["name"] ?? (typeof id === "string" ? things.find((other) => other["@id"] === id && other["name"] !== undefined)?.["name"] : undefined);
    for (const name of Array.isArray(named) ? named : [named]) if (typeof name === "string") names.push(name.trim());
  }
  return names.filter((name) => name !== "" && !/^https?:/i.test(name));
}
