import type { Span } from "../domain/span.ts";
import { TITLE } from "./actors/offices.ts";
import { introductionsIn } from "./introductions.ts";
import { isBodyNoun, says, speaksForAll } from "./origins/speech.ts";
import type { Paper } from "./paper.ts";

/** What a report calls somebody beside their name, or the body it tells them by; where that stands. */
export type Calling = { readonly name: string; readonly words: string; readonly body: string | null; readonly mentions: readonly Span[] };

/** Code units around a name in which it is told whose it is. */
const REACH = 110;
const AFTER = /^,\s((?:(?:the|an?|its|his|her|their|[\p{L}-]+['’]s?)\s[^,.;:()“”"\n]{2,90}|\p{Ll}[^,.;:()“”"\n]{4,90}))(?=[,.;)\n]|$)/u;
const BEFORE = new RegExp(`(?:^|[.,;:“”"\\n–—-]\\s?|\\b(?:and|but|said|says|by|to|told|with)\\s)((?:the|its|their|our|\\p{Lu}[\\p{L}-]*['’]s?)\\s[^,.;:“”"\\n]{2,80}),\\s(?:(?:${TITLE})\\.?\\s){0,3}$`, "iu");
const HEADS = /^,\swho\s(?:now\s)?(?:heads|runs|leads|chairs|commands|directs|manages|represents|speaks\sfor|owns)\s(?:the\s|an?\s)?([^,.;:()“”"\n]{2,70}?)(?=[,.;)\n]|\s(?:and|in|on|since|for|said|told)\s|$)/u;
const OF = /^\s(?:of|from)\s(?:the\s)?([^,.;:()“”"\n]{2,60}?)(?=[,.;)\n]|\s(?:said|says|told|tells|who|on|in|at|has|had|was|is)\s|$)/u;
const OWNER = /(?:^|[^\p{L}])((?:\p{Lu}[\p{L}&.-]*\s){0,3}\p{Lu}[\p{L}&.-]*)['’]s?\s$/u;

/** A name, or a noun for a body. */
const tellsBody = (words: string): boolean => /\p{Lu}/u.test(words) || isBodyNoun(words);

/** How a report calls the people it names: in apposition, by what they head, by whose they are, by the office it introduces them with; `isNamed` tells what bodies are called. */
export function callingsIn(paper: Paper, isNamed: (words: string) => boolean): readonly Calling[] {
  const { reading, text } = paper;
  // who speaks need not be among the entities
  const heads = reading.sources.flatMap(({ kind, name, description, mentions }): readonly Calling[] => {
    const body = kind === "person" && name !== null && description.startsWith(name) ? HEADS.exec(description.slice(name.length))?.[1] : undefined;
    return body !== undefined && tellsBody(body) ? [{ name: name!, words: "", body, mentions }] : [];
  });
  return [...heads, ...introductionsIn(paper), ...reading.entities.filter((e) => e.kind === "person").flatMap(({ name, mentions }) => mentions.filter(([s]) => /\p{Lu}/u.test(text[s] ?? "")).flatMap((span): readonly Calling[] => {
    const after = text.slice(span[1], span[1] + REACH), before = text.slice(Math.max(0, span[0] - REACH), span[0]);
    const apposed = [AFTER.exec(after)?.[1], BEFORE.exec(before)?.[1]].filter((words) => words !== undefined && !says(words) && (/^(?:the|an?|its|his|her|their)\s|['’]s?\s/u.test(words) || speaksForAll(words)));
    const of = OF.exec(after)?.[1], owner = OWNER.exec(before)?.[1];
    const bodies = [HEADS.exec(after)?.[1], of !== undefined && (isNamed(of) || isBodyNoun(of)) ? of : undefined, owner !== undefined && isNamed(owner) ? owner : undefined].filter((body) => body !== undefined && tellsBody(body));
    return [...apposed.map((words): Calling => ({ name, words: words!, body: null, mentions: [span] })), ...bodies.map((body): Calling => ({ name, words: "", body: body!, mentions: [span] }))];
  }))];
}
