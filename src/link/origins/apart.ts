import { DEMONYMS } from "../../domain/country.ts";
import type { Source } from "../../domain/source.ts";
import { wordLikeness } from "../claims/vectors.ts";
import type { Paper } from "../paper.ts";
import { wordsOfText } from "../words.ts";
import { tellingStems } from "./same-source.ts";
import { employerIn, hasLeft, headOf, headOfWhole, isAnother, isEmployed, isIndependent, isOfCamp, isOutsider, pointsBack, tellingHead } from "./speech.ts";
import { deniedOf, sexOf, toldOf } from "./told-of.ts";
import type { Voice } from "./voice.ts";

/** Does the text tell two unnamed voices apart (design.md §5.8): other work, another employer, "a third person", what they are said not to be? With `papers`, "one of the two" is who they are. */
export function toldApart(a: Voice, b: Voice, papers?: ReadonlyMap<string, Paper>): boolean {
  if (a.kind !== "unnamed" || b.kind !== "unnamed") return true;
  if (a.via === b.via && (isAnother(a.source.description) || isAnother(b.source.description))) return true;
  const [p, q] = [a, b].map(({ source, paper }) => wordsFor(source, papers?.get(paper))) as [Words, Words], [x, y] = [workOf(p.meant), workOf(q.meant)];
  return (x.head !== null && y.head !== null && wordLikeness(stem(x.head), stem(y.head)) < ALIKE) || (x.employer !== null && y.employer !== null && (differ(x.employer, y.employer) || isAnother(x.employer) || isAnother(y.employer)))
    || isApartInTime(x, y) || isApartInTime(y, x) || isOutsideOf(x, y) || isOutsideOf(y, x) || sexOf(p.called) * sexOf(q.called) < 0
    || isDenied(p.told, q.meant) || isDenied(q.told, p.meant);
}

/** Who is meant; what they are called, pronouns too; all that the report tells of them where it speaks of them. */
type Words = { readonly meant: Source; readonly called: string; readonly told: string };

function wordsFor(source: Source, paper: Paper | undefined): Words {
  const meant = meantBy(source, paper), both = [...new Set([source, meant])], descriptions = both.map((s) => s.description);
  if (paper === undefined) return { meant, called: source.description, told: descriptions.join(". ") };
  return { meant, called: [source.description, ...source.mentions.map((m) => paper.text.slice(...m))].join(" "), told: [...descriptions, ...both.map((s) => toldOf(s, paper))].join(". ") };
}

/** Are the ones said not to be what the other is told by ("neither of them a police officer", "a police officer")? */
function isDenied(told: string, other: Source): boolean {
  const own = tellingStems(other.description.replaceAll(/\bwho\b.*\b(?:not|never|neither|no)\b.*$/giu, ""));
  const head = headOf(other.description);
  return deniedOf(told).some((words) => (head !== null && headOf(words) === head) || !tellingStems(words).isDisjointFrom(own));
}

/** From this likeness on two words may be for one work. */
const ALIKE = 0.6;

/** What the words for somebody without a name tell of their work: the noun for it, where they work, whether they are employed there, whether they were and no longer are. */
type Work = { readonly head: string | null; readonly employer: string | null; readonly employed: boolean; readonly left: boolean };

function workOf({ description, affiliation }: Source): Work {
  // "a European diplomat": where they are from
  const employer = affiliation !== null && !isOrigin(affiliation) ? affiliation : employerIn(description);
  return { head: tellingHead(description), employer, employed: isEmployed(description) || isOfCamp(description) || employer !== null, left: hasLeft(description) };
}

const REGIONS = /^(?:Western|European|Asian|African|Arab|Gulf|Nordic|Baltic|foreign|regional)$/iu;

const isOrigin = (words: string): boolean => REGIONS.test(words) || DEMONYMS.has(words) || DEMONYMS.has(words.toLowerCase());

/** Has one left what the other is still at? */
function isApartInTime(one: Work, other: Work): boolean {
  return one.left && !other.left && (other.employed || other.head !== null);
}

/** Does one do by themselves what nobody in the other’s employ does ("a lawyer", "two employees of the mine")? */
function isOutsideOf(one: Work, other: Work): boolean {
  const { head } = one;
  return head !== null && isIndependent(head) && one.employer === null && other.employed && !other.left && (other.head === null || !isIndependent(other.head)) && (isOutsider(head) || [...tellingStems(other.employer ?? "")].every((word) => wordLikeness(stem(head), word) < ALIKE));
}

/** Who "one of the two" or "the other" is: the nearest before it of that number or noun, or several. */
export function meantBy(source: Source, paper: Paper | undefined): Source {
  if (paper === undefined || !pointsBack(source.description)) return source;
  const at = source.mentions[0]?.[0] ?? 0, head = headOfWhole(source.description), number = head === "both" ? 2 : NUMBERS.indexOf(head ?? "");
  const before = [...paper.sources.values()].filter((s) => s.anonymous && s !== source && !pointsBack(s.description) && (s.mentions[0]?.[0] ?? Infinity) < at && (number > 0 ? s.count?.[0] === number && s.count[1] === number : REST.has(head ?? "") ? s.count !== null && s.count[1] !== 1 : headOf(s.description) === head));
  return before.toSorted((a, b) => b.mentions[0]![0] - a.mentions[0]![0])[0] ?? source;
}

/** What stands for some of those told before, whatever they are. */
const REST: ReadonlySet<string> = new Set(["them", "other", "others"]);
const NUMBERS = ["", "one", "two", "three", "four", "five", "six"];

/** Has each a word that the other lacks ("oil ministry", "finance ministry")? */
function differ(a: string, b: string): boolean {
  const [x, y] = [tellingStems(a), tellingStems(b)];
  return x.difference(y).size > 0 && y.difference(x).size > 0;
}

function stem(word: string): string {
  return wordsOfText(word)[0]?.stem ?? word;
}
