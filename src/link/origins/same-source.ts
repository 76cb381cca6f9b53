import type { CollapsedEdge } from "../../domain/origin.ts";
import type { Source } from "../../domain/source.ts";
import { institutionKey } from "../body.ts";
import { nameKey } from "../name-key.ts";
import { weightOf } from "../weight.ts";
import { wordsOfText } from "../words.ts";
import { headOf, isAnother, isBranchOf, isEnterprise, isOtherBody, pointsBack } from "./speech.ts";
import type { Voice } from "./voice.ts";

export type Sameness = { readonly kind: CollapsedEdge["kind"]; readonly reason: string };

/** Why two voices are one origin (design.md §5.3, 7, 9); null where they are not. */
export function sameSource(a: Voice, b: Voice): Sameness | null {
  if (a.kind === b.kind && a.key === b.key && a.kind !== "unnamed") return a.kind === "person" ? speaker : a.kind === "evidence" ? evidence : institution;
  if (a.kind === "person" && b.kind === "person") return speakForOne(a, b) ? institution : null;
  if (a.kind === "person" && b.kind === "institution") return isBodyOf(a, b.key) || isOf(a.source, b.key) ? institution : null;
  if (b.kind === "person" && a.kind === "institution") return isBodyOf(b, a.key) || isOf(b.source, a.key) ? institution : null;
  if (a.kind === "institution" && b.kind === "institution") return isOneBody(a.key, b.key) ? institution : null;
  if (a.kind === "evidence" && (b.kind === "institution" || b.kind === "person")) return ownWriting(a, b);
  if (b.kind === "evidence" && (a.kind === "institution" || a.kind === "person")) return ownWriting(b, a);
  if (a.kind === "evidence" && b.kind === "evidence") return isOneSort(a, b) && (a.source.kind === "imagery" || isCopy(a) || isCopy(b) || shareWords(a.source.description, b.source.description)) ? evidence : null;
  if (a.kind === "unnamed" && b.kind === "unnamed" && a.key === b.key && a.via !== b.via && isOnRecord(a.source) && isOnRecord(b.source)) return speaker;
  if (a.kind === "unnamed" && b.kind === "unnamed" && a.via === b.via && a.key === b.key) return unnamed;
  if (a.kind === "unnamed" && b.kind === "unnamed" && a.via === b.via && !isAnother(a.source.description) && !isAnother(b.source.description))
    return pointsBack(a.source.description) || pointsBack(b.source.description) || headOf(a.source.description) === headOf(b.source.description) ? unnamed : null;
  return null;
}

const speaker: Sameness = { kind: "same-speaker", reason: "the same person, however often they say it" };
const institution: Sameness = { kind: "same-institution", reason: "the same institution, whoever speaks for it" };
const evidence: Sameness = { kind: "same-evidence", reason: "the same record, whoever reads it aloud" };
const unnamed: Sameness = { kind: "same-unnamed", reason: "people without a name whom one outlet speaks of alike" };

/** Two records of one sort: pictures, polls, or what stands in writing. */
function isOneSort(a: Voice & { readonly source: Source }, b: Voice & { readonly source: Source }): boolean {
  return a.source.kind === b.source.kind || ![a, b].some(({ source }) => source.kind === "imagery" || source.kind === "poll");
}

/** "a copy seen by the Post": of the document that the text speaks of. */
function isCopy({ source }: Voice & { readonly source: Source }): boolean {
  return headOf(source.description) === "copy";
}

type Person = Voice & { readonly kind: "person" };
type Evidence = Voice & { readonly kind: "evidence" };

/** Two spokespeople of one body, or somebody and who speaks for them. */
function speakForOne(a: Person, b: Person): boolean {
  return a.institutions.some((i) => names(b.key, i) || b.institutions.some((j) => names(i, j))) || b.institutions.some((i) => names(a.key, i));
}

/** The body that somebody speaks for, the office that is theirs ("Sy’s office"), or a body whose name was taken for a person's. */
function isBodyOf({ key, institutions }: Person, body: string): boolean {
  return institutions.some((i) => isOneBody(i, body)) || holds(key, body.replace(/ (?:office|campaign|camp|team|company|firm|party|ministry|department)$/, "")) || (!key.includes(" ") && holds(body, key));
}

/** "Lena Ott of Clear Water": told by nothing but the body. */
function isOf({ name, description }: Source, body: string): boolean {
  const of = name === null ? undefined : /^,? ?(?:of|from) (.+)$/u.exec(description.replace(name, "").replace(/^.*?(?=,? ?(?:of|from) )/u, "").trim())?.[1];
  return of !== undefined && names(institutionKey(of), body);
}

/** What somebody wrote is their word: their own record, or the one that they say it in ("said in a filing"). */
function ownWriting({ source, writer }: Evidence, by: Voice & { readonly kind: "person" | "institution" }): Sameness | null {
  const { description } = source;
  if (by.writing !== null && headOf(description)?.replace(/s$/, "") === by.writing.replace(/s$/, "")) return evidence;
  if (by.kind === "institution") return isIssuedBy(description, by.key) ? institution : null;
  if (writer === by.key) return speaker;
  return [...by.institutions, by.key].some((i) => isIssuedBy(description, i)) ? institution : null;
}

/** "the captain": one whom all who tell of it mean, though nobody names them. */
function isOnRecord({ anonymous, count, description }: Source): boolean {
  return !anonymous && count?.[1] === 1 && /^the\s/i.test(description);
}

/** Two names of one institution: one is a part of the other, or no more than its kind ("the company"). */
export function isOneBody(a: string, b: string): boolean {
  return (isEnterprise(a) && !isOtherBody(b)) || (isEnterprise(b) && !isOtherBody(a)) || holds(a, b) || holds(b, a) || isShort(a, b) || isShort(b, a) || isOnePortfolio(a, b);
}

const OF_STATE = /\b(?:ministry|ministers?|department|secretary|secretariat)\b/u, PORTFOLIO_ONLY = new Set("ministry minister ministers deputy department secretary secretariat office affairs of for the and his her its their".split(" "));

/** What a ministry or whoever heads it is over ("defence"); null where the words are for another body. */
function portfolioOf(key: string): ReadonlySet<string> | null {
  const matters = OF_STATE.test(key) ? new Set(key.split(" ").filter((w) => !PORTFOLIO_ONLY.has(w))) : null;
  return matters === null || matters.size === 0 ? null : matters;
}

/** "the defence minister", "the Department of Defence". */
function isOnePortfolio(a: string, b: string): boolean {
  const [x, y] = [portfolioOf(a), portfolioOf(b)];
  return x !== null && y !== null && x.size === y.size && x.isSubsetOf(y);
}

/** "the oil ministry", "the minister of finance". */
export function areTwoPortfolios(a: string, b: string): boolean {
  const [x, y] = [portfolioOf(a), portfolioOf(b)];
  return x !== null && y !== null && x.isDisjointFrom(y);
}

/** "NWB" for "Norland Water Board". */
function isShort(initials: string, name: string): boolean {
  const words = name.split(" ").filter((w) => !/^(?:of|the|for|and)$/.test(w));
  return words.length > 1 && words.map((w) => w[0]).join("") === initials;
}

/** "air force weather data", "new police figures": what a body has counted or measured, told by words of its name. */
const FIGURES = /^(?:(?:the|new|latest|official|preliminary) )*((?:[\p{L}’'-]+ )*[\p{L}’'-]+) (?:data|figures|statistics|records|readings|measurements)$/iu;

/** What only its own author puts out. */
const ISSUED = /\b(?:statement|announcement|bulletin|communiqu[eé]|notice|circular|order|press release)s?(?!\p{L})/iu;

/** "the airline’s figures", "data on the bank’s website", "a statement by the airline", "the communiqué of the league": the institution's own word in writing. */
function isIssuedBy(description: string, key: string): boolean {
  const words = nameKey(description);
  if (ISSUED.test(description) && (holds(words, key) || words.split(" ").some(isEnterprise))) return true;
  const figures = FIGURES.exec(description)?.[1];
  if (figures !== undefined && tellingStems(figures).size > 0 && holds(key, nameKey(figures))) return true;
  const owner = issuerOf(description) ?? (ISSUED.test(description) ? (/\bof (?:the )?(\p{L}[^,;]*)/u.exec(description)?.[1] ?? null) : null);
  return owner !== null && (holds(nameKey(owner), key) || holds(key, nameKey(owner)));
}

/** Whose a record is: before its noun, or behind "by", "from" or "of"; null where its words don't tell. */
function issuerOf(description: string): string | null {
  const before = /^(?:(?:\p{Ll}+ ){1,3}(?:on|in|from) )?(?:the |an? )?(\p{L}[^,;]*?)['’]s? /iu.exec(description)?.[1];
  const owned = before === undefined || /\b(?:by|from|of|to|in|that)\b/iu.test(before) ? undefined : before;
  const by = /\b(?:by|from|published by|issued by) (?:the )?(\p{L}[^,;]*?)(?= (?:that|which|dated|seen|obtained|for|of|on|in|to)\b|[,;]|$)/iu.exec(description)?.[1];
  const found = owned ?? by;
  return found === undefined ? null : nameKey(found);
}

function holds(longer: string, shorter: string): boolean {
  const words = new Set(longer.split(" ").map(singularOf));
  return shorter.split(" ").every((w) => words.has(singularOf(w)) || /^(?:of|for|in|the|and)$/.test(w));
}

/** Is one name a part of the other, and not where the other is? */
function names(a: string, b: string): boolean {
  return (holds(a, b) && !isBranchOf(a, b)) || (holds(b, a) && !isBranchOf(b, a));
}

/** "prosecutors" as "prosecutor". */
const singularOf = (word: string): string => (word.length > 4 ? word.replace(/(?<!s)s$/, "") : word);

/** The stems of words that tell who is meant. */
export function tellingStems(words: string): ReadonlySet<string> {
  return new Set(wordsOfText(words).map((w) => w.stem).filter((stem) => weightOf(stem) > 0.3));
}

function shareWords(a: string, b: string): boolean {
  return !tellingStems(a).isDisjointFrom(tellingStems(b));
}
