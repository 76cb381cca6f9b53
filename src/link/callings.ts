import type { Span } from "../domain/span.ts";
import { isBodyNoun, says, speaksForAll } from "./origins/speech.ts";
import type { Paper } from "./paper.ts";

/** What a report calls somebody beside their name, or the body it tells them by; where that stands. */
export type Calling = { readonly name: string; readonly words: string; readonly body: string | null; readonly mentions: readonly Span[] };

/** Code units around a name in which it is told whose it is. */
const REACH = 110;
const AFTER = /^,\s((?:(?:the|an?|its|his|her|their|[\p{L}-]+['’]s?)\s[^,.;:()“”"\n]{2,90}|\p{Ll}[^,.;:()“”"\n]{4,90}))(?=[,.;)\n]|$)/u;
const BEFORE = /(?:^|[.,;:“”"\n]\s?|\b(?:and|but|said|says|by|to|told|with)\s)((?:the|its|their|our|[\p{Lu}][\p{L}-]*['’]s?)\s[^,.;:“”"\n]{2,80}),\s$/iu;
const HEADS = /^,\swho\s(?:now\s)?(?:heads|runs|leads|chairs|commands|directs|manages|represents|speaks\sfor|owns)\s(?:the\s|an?\s)?([^,.;:()“”"\n]{2,70}?)(?=[,.;)\n]|\s(?:and|in|on|since|for|said|told)\s|$)/u;
const OF = /^\s(?:of|from)\s(?:the\s)?([^,.;:()“”"\n]{2,60}?)(?=[,.;)\n]|\s(?:said|says|told|tells|who|on|in|at|has|had|was|is)\s|$)/u;
const OWNER = /(?:^|[^\p{L}])((?:\p{Lu}[\p{L}&.-]*\s){0,3}\p{Lu}[\p{L}&.-]*)['’]s?\s$/u;

/** Code units before somebody's first name in which the sentence before may tell them by their office. */
const LEAD = 320;
/** A sentence's subject by an office and whose it is: "The chief executive of Kalvo Air", "Kalvo Air’s chief executive". */
const SUBJECT = /(?:^|\n|[.!?]["”’]?\s|\p{Lu}{2,}(?:\s[-–—]|[.:,])\s)((?:The|An?)\s(?:[\p{L}-]+\s){0,3}?[\p{L}-]+\s(?:of|at|for)\s(?:the\s)?\p{Lu}[\p{L}&.-]*(?:\s\p{Lu}[\p{L}&.-]*){0,3}|(?:\p{Lu}[\p{L}&.-]*\s){0,3}\p{Lu}[\p{L}&.-]*['’]s?\s(?:[\p{Ll}-]+\s){0,2}[\p{Ll}-]+)(?=\s\p{Ll})/gu;

/** The office by which the sentences before somebody's first name tell who is meant, where it comes without a name. */
function ledBy(before: string): readonly string[] {
  return [...before.matchAll(SUBJECT)].map((m) => m[1]!).filter((words) => speaksForAll(words)).slice(-1);
}

/** How a report calls the people it names: in apposition, by what they head, by whose they are; `isNamed` tells what bodies are called. */
export function callingsIn({ reading, text }: Paper, isNamed: (words: string) => boolean): readonly Calling[] {
  return reading.entities.filter((e) => e.kind === "person").flatMap(({ name, mentions }) => mentions.filter(([s]) => /\p{Lu}/u.test(text[s] ?? "")).flatMap((span, _, [first]): readonly Calling[] => {
    const after = text.slice(span[1], span[1] + REACH), before = text.slice(Math.max(0, span[0] - REACH), span[0]);
    const apposed = [AFTER.exec(after)?.[1], BEFORE.exec(before)?.[1]].filter((words) => words !== undefined && !says(words) && (/^(?:the|an?|its|his|her|their)\s|['’]s?\s/u.test(words) || speaksForAll(words)));
    const of = OF.exec(after)?.[1], owner = OWNER.exec(before)?.[1];
    const bodies = [HEADS.exec(after)?.[1], of !== undefined && (isNamed(of) || isBodyNoun(of)) ? of : undefined, owner !== undefined && isNamed(owner) ? owner : undefined].filter((body) => body !== undefined && (/\p{Lu}/u.test(body) || isBodyNoun(body)));
    const led = apposed.length + bodies.length > 0 || span !== first ? [] : ledBy(text.slice(Math.max(0, span[0] - LEAD), span[0]));
    return [...led.map((words): Calling => ({ name, words, body: null, mentions: [span] })), ...apposed.map((words): Calling => ({ name, words: words!, body: null, mentions: [span] })), ...bodies.map((body): Calling => ({ name, words: "", body: body!, mentions: [span] }))];
  }));
}
