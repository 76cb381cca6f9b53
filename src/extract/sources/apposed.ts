import { oncePer } from "../../domain/once.ts";
import type { Span } from "../../domain/span.ts";
import { fullName } from "./mention.ts";
import { isTitle, type Name, type NameKind } from "./name.ts";
import { OFFICE, among, bodyKind, nounKind } from "./noun.ts";
import { coreOf } from "./core.ts";
import { sentences, tokens } from "./token.ts";

/** Code units in which an apposition says what a name is. */
const LONGEST = 90;

/** What the text has the names that look like persons' for, by name, where it has them for a body. A report's are asked for at each party on the way of its claims. */
export const apposedKinds = oncePer((names: readonly Name[], text: string): ReadonlyMap<string, NameKind> => {
  const unsure = names.filter((n) => n.kind === "person" && n.gender === null);
  const called = unsure.flatMap((n) => { const kind = apposedKind(text, n.span); return kind === null ? [] : [[n.name, kind] as const]; });
  const treated = [...Map.groupBy(unsure, (n) => n.name)].filter(([name, same]) => names.every((n) => n.name !== name || n.gender === null) && fullName(names, same[0]!).name === same[0]!.name && votes(text, same, names) >= (same[0]!.name.includes(" ") ? 2 : 1.5));
  return new Map([...treated.map(([name]) => [name, "organization"] as const), ...called]);
});

/** The body that a name is called behind it ("Los Negros, a cartel that runs the port", "Medvard, which"); null where it is called none. */
export function apposedKind(text: string, [, end]: Span): NameKind | null {
  const after = text.slice(end, end + LONGEST);
  if (/^,\swhich\b/u.test(after)) return "organization";
  const [, article, said] = /^,\s(an?|the)\s([^,.;:()\n“”"]+)/u.exec(after) ?? [];
  const head = said === undefined ? undefined : coreOf(tokens(said)).at(-1);
  // "an NGO" is said of it, "the NGO Forum" may be the next of several
  return head === undefined || (head.capital && article === "the") || head.possessive ? null : bodyKind(head.lower);
}

/** Nouns for what companies have and people have not. */
const OWNED = /^['’]s?\s(?:\p{Ll}+\s){0,2}?(?:shares?|shareholders|customers|clients|board|headquarters|employees|factory|factories|fleet|website|subsidiary|stock|revenues?|profits?|investors)\b/u;

/** "Seltrail said that it knew": a body speaks of itself; of "it would be wrong" that tells nothing. */
const OF_ITSELF = /^(?:\s(?:has|have|had))?\s(?:said|says|added|adds|announced|confirmed|confirms|denied|denies)\b[^.;:“”"]{0,30}?\sit\s(?!(?:is|was|were|be|seems?|would be|will be|may be|might be|could be|can be|has been|had been|takes?|took|makes?|made|looks?|looked|came|comes|appears?|appeared|happened)\b)/u;
/** "the chief executive of Seltrail", "at Seltrail’s". */
const OF_BODY = /\b(?:chief executive|managing director|chairman|chairwoman|shareholders|subsidiary|employees|staff|customers|clients|headquarters)\s(?:of|at)\s$/u;

/** How much speaks for a name's being a body's: a last word that the text has as a noun, and over all its mentions people who speak for it, what it has, "it" and "its"; against it: titles, "who", "he" and "her". */
function votes(text: string, mentions: readonly Name[], names: readonly Name[]): number {
  const [first, ...more] = mentions[0]!.name.split(" "), last = more.at(-1) ?? "";
  const named = first !== undefined && /^\p{L}{4,}$/u.test(last) && !isTitle(tokens(first)[0]!) && new RegExp(`(?<![\\p{L}\\p{N}@.’'-])${last.toLowerCase()}(?![\\p{L}\\p{N}@’'-])`, "u").test(text) ? 2 : 0;
  return named + mentions.reduce((sum, { span: [start, end] }) => {
    const before = tokens(text, Math.max(0, start - 40), start).at(-1), after = text.slice(end, end + LONGEST);
    const close = Math.min(sentences(text).find(([s, e]) => start >= s && start < e)?.[1] ?? end, names.find((n) => n.span[0] >= end)?.span[0] ?? Infinity);
    const rest = text.slice(end, close);
    const owns = /^['’]s?\s((?:\p{Ll}+\s){0,3}?)(\p{Ll}+)/u.exec(after);
    const spoken = owns !== null && [...owns[1]!.split(" "), owns[2]!].some((w) => among(OFFICE, w));
    const titled = before !== undefined && isTitle(before) && !before.mark;
    const sort = before === undefined || before.mark || before.capital ? null : nounKind(before.lower);
    return sum + (spoken ? 1.5 : 0) + (OWNED.test(after) ? 1.5 : 0) + (OF_ITSELF.test(after) ? 1.5 : 0) + (OF_BODY.test(text.slice(Math.max(0, start - LONGEST), start)) ? 1.5 : 0) + (sort === "organization" ? 1.5 : 0) + (/\b(?:its|itself|it)\b/u.test(rest) && !/\b(?:he|she|his|her|him|himself|herself|who)\b/u.test(rest) ? 0.8 : 0)
      - (/^,?\swho\b/u.test(after) || /\b(?:his|her|himself|herself)\b/u.test(rest) ? 2 : 0) - (titled ? 4 : 0) - (sort === "person" ? 2 : 0);
  }, 0);
}
