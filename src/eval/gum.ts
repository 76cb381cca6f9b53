import { overlap, type Span } from "../domain/span.ts";
import { NAME_KINDS, type Name } from "./names.ts";

/** One GUM document as running text, with its proper names. */
export type NameDocument = { readonly id: string; readonly text: string; readonly names: readonly Name[] };

type Token = { readonly span: Span; readonly form: string; readonly upos: string; readonly head: number; readonly misc: string };
/** A noun phrase by its first and last token; `linked` holds the words of the Wikipedia page it is linked to. */
type Mention = { readonly kind: string; readonly first: number; readonly last: number; readonly linked: ReadonlySet<string> };

/**
 * Reads a GUM document (CoNLL-U with `Entity=` in MISC): text from the tokens, paragraphs apart by an empty line. GUM marks
 * whole noun phrases, nested; a **name** here is the run of proper nouns around the head of a phrase of kind person,
 * organization or place, without phrases nested before it and, where the phrase is linked, without the words before the
 * linked name ("Danish Prime Minister [Ida Lindqvist], 51"); or a whole phrase of such a kind, person apart, that joins
 * proper nouns by function words ("Bank of England"). Of names that overlap the longest stays.
 */
export function parseGum(body: string): NameDocument {
  const id = /^# newdoc id = (.*)$/m.exec(body)?.[1]?.trim() ?? "";
  const { text, tokens } = tokensOf(body);
  const mentions = mentionsOf(tokens);
  const names = mentions.flatMap((mention) => nameOf(mention, mentions, tokens));
  return { id, text, names: withoutOverlap(names) };
}

function tokensOf(body: string): { readonly text: string; readonly tokens: readonly Token[] } {
  const tokens: Token[] = [];
  let text = "";
  let space = "";
  for (const sentence of body.split(/\r?\n\s*\n/)) {
    if (/^# newpar$/m.test(sentence) && text !== "") space = "\n\n";
    const before = tokens.length;
    // A contraction ("don't") is a range line and then its parts, whose forms add up to its own.
    let range = { last: 0, misc: "" };
    for (const line of sentence.split(/\r?\n/)) {
      const [number = "", form = "", , upos = "", , , head = "", , , misc = ""] = line.split("\t");
      if (/^\d+-\d+$/.test(number)) range = { last: Number(number.split("-")[1]), misc };
      if (!/^\d+$/.test(number)) continue;
      text += space;
      tokens.push({ span: [text.length, text.length + form.length], form, upos, head: before + Number(head) - 1, misc });
      text += form;
      const isGlued = Number(number) < range.last || valueIn(Number(number) === range.last ? range.misc : misc, "SpaceAfter") === "No";
      space = isGlued ? "" : " ";
    }
  }
  return { text, tokens };
}

/** Brackets as in CorefUD: `(1-person-…` opens, `1)` closes, `(1-person-…)` is one token; they may stand side by side. */
function mentionsOf(tokens: readonly Token[]): Mention[] {
  const open = new Map<string, { readonly kind: string; readonly first: number; readonly linked: ReadonlySet<string> }[]>();
  const mentions: Mention[] = [];
  for (const [at, token] of tokens.entries()) {
    for (const [part] of (valueIn(token.misc, "Entity") ?? "").matchAll(/\([^()]+\)?|[^()]+\)/g)) {
      const [id = "", kind = "", , , , , , link] = part.replace(/^\(|\)$/g, "").split("-");
      if (part.startsWith("(")) {
        const opened = { kind, first: at, linked: new Set(link?.split("_") ?? []) };
        if (part.endsWith(")")) mentions.push({ ...opened, last: at });
        else open.set(id, [...(open.get(id) ?? []), opened]);
      } else {
        const opened = open.get(id)?.pop();
        if (opened !== undefined) mentions.push({ ...opened, last: at });
      }
    }
  }
  return mentions;
}

function nameOf(mention: Mention, mentions: readonly Mention[], tokens: readonly Token[]): Name[] {
  const kind = NAME_KINDS.find((known) => known === mention.kind);
  const numbers = range(mention.first, mention.last);
  const head = numbers.find((i) => !numbers.includes(tokens[i]!.head) || tokens[i]!.head === i);
  if (kind === undefined || head === undefined || tokens[head]!.upos !== "PROPN" || !isProper(tokens[head])) return [];
  const whole = kind === "person" ? undefined : wholeName(numbers, tokens);
  const [first, last] = whole ?? runAround(head, mention, mentions, tokens);
  return [{ span: [tokens[first]!.span[0], tokens[last]!.span[1]], kind }];
}

/** A proper noun, or another capitalised word such as stands in a name ("United", "High Court"). */
function isProper(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}|^\p{N}/u.test(token.form) && (["PROPN", "ADJ", "NOUN", "VERB"].includes(token.upos));
}

const JOINING = new Set(["PROPN", "ADP", "DET", "CCONJ", "ADJ", "NUM"]);

function wholeName(numbers: readonly number[], tokens: readonly Token[]): readonly [number, number] | undefined {
  const upos = (i: number): string => tokens[i]!.upos;
  const first = numbers.find((i) => upos(i) !== "DET");
  const last = numbers.findLast((i) => upos(i) !== "PART");
  if (first === undefined || last === undefined || !isProper(tokens[first]) || !isProper(tokens[last])) return undefined;
  return range(first, last).every((i) => JOINING.has(upos(i))) ? [first, last] : undefined;
}

function runAround(head: number, mention: Mention, mentions: readonly Mention[], tokens: readonly Token[]): readonly [number, number] {
  const nestedEnds = mentions.filter((m) => m.first >= mention.first && m.last < head).map((m) => m.last);
  let first = head;
  while (first - 1 >= mention.first && isProper(tokens[first - 1]) && !nestedEnds.includes(first - 1)) first--;
  let last = head;
  while (last + 1 <= mention.last && isProper(tokens[last + 1])) last++;
  const linked = range(first, last).find((i) => mention.linked.has(tokens[i]!.form));
  return [linked ?? first, last];
}

function withoutOverlap(names: readonly Name[]): Name[] {
  const longestFirst = names.toSorted((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || a.span[0] - b.span[0]);
  const kept: Name[] = [];
  for (const name of longestFirst) if (kept.every((k) => overlap(k.span, name.span) === 0)) kept.push(name);
  return kept.toSorted((a, b) => a.span[0] - b.span[0]);
}

function valueIn(misc: string, key: string): string | undefined {
  return misc.split("|").find((pair) => pair.startsWith(`${key}=`))?.slice(key.length + 1);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
