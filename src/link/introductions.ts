import type { Span } from "../domain/span.ts";
import type { Calling } from "./callings.ts";
import words from "./data/speech.json" with { type: "json" };
import type { Paper } from "./paper.ts";
import { withoutQuotations } from "./quotations.ts";

const OFFICE = `(?:[\\p{Ll}-]+ ){0,3}(?:${words.speaking.join("|")})`;
const NAME = "\\p{Lu}[\\p{L}’'-]*(?: (?:(?:of|and|for|the|&) )*\\p{Lu}[\\p{L}’'-]*)*";
const NOUNS = `(?:[\\p{Ll}’-]+ ){0,2}(?:${[...words.bodies, ...words.enterprises, ...words.otherBodies].join("|")})`;
/** An office with whose it is: "The chief executive of Delta Air", "the airline’s managing director". */
const OFFICES = [
  new RegExp(`(?<![\\p{L}’'-])[Tt]he ${OFFICE} (?:of|for|at) (?:the )?(?:\\p{Lu}[\\p{L}-]*['’]s? ${NOUNS}|${NAME}|${NOUNS})(?![\\p{L}-])`, "gu"),
  new RegExp(`(?<![\\p{L}’'-])(?:[Tt]he )?(?:${NAME}|(?<=[Tt]he )${NOUNS})['’]s? ${OFFICE}(?![\\p{L}-])`, "gu"),
];
/** What stands behind an office that is told with a name, and behind a name that is told at once. */
const TOLD = /^(?:,|\s(?:of|from|for|at)\s|\s?\(|\s\p{Lu})/u;

/** Code units from an office to the name that follows it. */
const NEAR = 300;

/**
 * Who is told by a bare name in one sentence and by an office in one beside it: "“…,” Ada Holm said on Tuesday. The chief executive of Delta Air …"; "The chief
 * executive of Delta Air gave the crews two days. …, Ada Holm said". News tells whom it names, so that a name that nothing tells is who holds the office that nobody is named for.
 */
export function introductionsIn({ reading, text }: Paper): readonly Calling[] {
  const plain = withoutQuotations(text);
  const people = reading.entities.filter((e) => e.kind === "person");
  const places = people.flatMap((e) => e.mentions.map(([s]) => s)).sort((a, b) => a - b), firsts = people.map((e) => Math.min(...e.mentions.map(([s]) => s)));
  const headline = reading.report.headline?.length ?? 0;
  const bare = people.filter(({ name, roles, mentions }) => name.includes(" ") && roles.length === 0 && mentions.length > 0).map(({ name, mentions }) => ({ name, first: mentions.toSorted(([a], [b]) => a - b)[0]! })).filter(({ first }) => !TOLD.test(text.slice(first[1])));
  return officesIn(plain).flatMap(([start, end]): readonly Calling[] => {
    const before = places.filter((s) => s >= Math.max(headline, paragraphBefore(text, start)) && s < start);
    // whom the headline or an earlier sentence told is no new name
    const next = Math.min(...firsts.filter((s) => s >= end));
    const meant = bare.find(({ first: [s] }) => (before.length === 0 ? s === next && s - end < NEAR : before.length === 1 && s === before[0]));
    return meant === undefined ? [] : [{ name: meant.name, words: text.slice(start, end).replace(/^the /i, ""), body: null, mentions: [[start, end]] }];
  });
}

/** The offices that stand in a text without a name. */
function officesIn(plain: string): readonly Span[] {
  return OFFICES.flatMap((pattern) => [...plain.matchAll(pattern)]).filter(({ index, 0: found }) => !TOLD.test(plain.slice(index + found.length))).map(({ index, 0: found }): Span => [index, index + found.length]);
}

/** Where the paragraph before the one around a place begins. */
function paragraphBefore(text: string, at: number): number {
  const own = text.lastIndexOf("\n", at - 1);
  return own < 0 ? 0 : text.lastIndexOf("\n", text.slice(0, own).trimEnd().length - 1) + 1;
}
