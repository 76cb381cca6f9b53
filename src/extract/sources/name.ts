import given from "./data/given-names.json" with { type: "json" };
import data from "./data/names.json" with { type: "json" };
import words from "./data/words.json" with { type: "json" };
import { isLoneOutlet } from "../../domain/outlet-name.ts";
import { fold } from "../places/fold.ts";
import { CLASS, among, isPlural, listedPerson, nounKind, singular } from "./noun.ts";
import { namingTokens } from "./title-case.ts";
import { type Token, sentences } from "./token.ts";
import type { Span } from "../../domain/span.ts";

export type NameKind = "person" | "organization" | "government" | "media" | "document" | "poll";
export type Gender = "he" | "she";

/** A proper name as it stands at one place, without titles. This is the seam for a later entity step: it may hand these in. */
export type Name = { readonly name: string; readonly span: Span; readonly kind: NameKind; readonly gender: Gender | null };

const set = (list: readonly string[]): ReadonlySet<string> => new Set(list);
const HONORIFIC = set(data.honorific), TITLE = set(data.title), OFFICE = set(data.office), RANK = set(data.rank), JOINER = set(data.joiner), PARTICLE = set(data.particle), SUFFIX = set(data.suffix);
const ORGANIZATION = set(data.organization), GOVERNMENT = set(data.government), MEDIA = set(data.media), DOCUMENT = set(data.document), POLL = set(data.poll);
const FIELD = set(data.field);
const PEOPLE = set(data.people), FEMALE = set(data.female), MALE = set(data.male), HER = set(data.first.female), HIM = set(data.first.male);
const SHE = set([...data.first.female, ...given.female.split(" ")]), HE = set([...data.first.male, ...given.male.split(" ")]);
// Words written with a capital for other reasons than being a name.
const INITIAL = set([...words.initial, ...words.preposition]);
const CALENDAR = set(["nobody", "everybody", "everyone", "somebody", "someone", "anyone", "anybody", "neither", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "i", "the", "a", "an", "but", "and", "if", "in", "on", "at", "he", "she", "it", "they", "we", "you", "his", "her", "their", "its", "this", "that", "these", "those", "when", "while", "after", "before", "as", "for", "to", "from", "by", "with", "of", "so", "yet", "not", "no", "yes", "what", "who", "why", "how", "where", "there", "here", "our", "my", "your", "or", "some", "many", "most", "all", "both", "one", "two", "three", "several", "few", "other", "others", "another", "each", "every", "more", "even", "still", "also", "now", "then", "according", "meanwhile", "however", "although", "though", "because", "since", "only", "such", "any", "instead", "earlier", "later", "last", "asked", "about", "under", "over"]);

/** Legal forms, which end a firm's name. */
const LEGAL = set(["co", "inc", "corp", "ltd", "llc", "llp", "plc", "gmbh", "ag", "sa", "nv"]);

const REGIONS: ReadonlySet<string> = regions();
function regions(): ReadonlySet<string> {
  const display = new Intl.DisplayNames(["en"], { type: "region" });
  const found = new Set(data.metonym);
  for (let a = 65; a <= 90; a++) for (let b = 65; b <= 90; b++) {
    const code = String.fromCharCode(a, b);
    const name = display.of(code);
    if (name !== undefined && name !== code) found.add(name.toLowerCase().replaceAll("&", "and")).add(name.toLowerCase());
  }
  return found;
}

const clean = (token: Token): string => token.lower.replace(/\.$/u, "");
const acronym = (word: string): boolean => /^(?:\p{Lu}\.?){2,}s?$/u.test(word) && !/^\p{Lu}\.\p{Lu}\.$/u.test(word) || /^\p{Lu}{2,}\p{N}*$/u.test(word);
export const isTitle = (token: Token): boolean => TITLE.has(clean(token)) || HONORIFIC.has(clean(token));
/** A title that is nobody's surname: by itself it is the office ("the Foreign Secretary"). */
export const isOffice = (token: Token): boolean => token.capital && isOfficeWord(token);
/** The same in small letters too ("the minister of ports"). */
export const isOfficeWord = (token: Token): boolean => OFFICE.has(clean(token));
/** "the General": a rank, which with nothing but an article names nobody. */
export const isRank = (token: Token): boolean => token.capital && RANK.has(clean(token));
export const isRegion = (name: string): boolean => REGIONS.has(name.toLowerCase()) || REGIONS.has(name.toLowerCase().replace(/^the /u, ""));
/** Whether a name with "and" in it is one party by its own right ("Trinidad and Tobago"). */
export const isOneName = (name: string): boolean => / and | & /u.test(name) && REGIONS.has(name.toLowerCase().replace(/^the /u, ""));
export const isGiven = (word: string): boolean => HIM.has(word) || HER.has(word);

/** Whether a word that is written with a capital can be part of a name. */
export function nameLike(token: Token): boolean {
  return !token.mark && token.capital && !CALENDAR.has(token.lower) && !TIED.test(token.text);
}

/** "Oslo-based", "Kremlin-backed", "US-led": an adjective, though a name opens it. */
export const TIED = /-(?:\p{Ll}+ed|born|led|run|made|built)$/u;

/** "Workers’ Union": whose members are in its name. */
export function ofMembers(token: Token, next: Token | undefined): boolean {
  return token.possessive && isPlural(token.lower) && next !== undefined && nameLike(next) && (ORGANIZATION.has(clean(next)) || nounKind(next.lower) === "organization");
}

/** The stretch of capitalised words, with the particles and joiners inside it, that ends at `at`; its first index. */
export function runStart(list: readonly Token[], at: number): number {
  let first = at;
  for (let i = at - 1; i >= 0; i--) {
    const token = list[i];
    if (token === undefined || token.mark && token.text !== "&") break;
    if (nameLike(token) && (!token.possessive || ofMembers(token, list[i + 1]))) { first = i; continue; }
    const before = list[i - 1];
    if (token.text === "&") continue;
    if (overBoth(list, i - 1)) continue;
    const small = PARTICLE.has(token.lower) || (JOINER.has(token.lower) && i > 0);
    if (!small || before === undefined || before.mark) break;
    // "Ministry of Water and Power": the word that opens the name stands further back
    const over = token.lower === "and" && i > 2 && /^(?:of|for)$/.test(list[i - 2]?.lower ?? "") && nameLike(before) ? list[i - 3] : undefined;
    const anchor = over ?? (JOINER.has(before.lower) ? list[i - 2] : before);
    if (PARTICLE.has(token.lower) && nameLike(before)) continue;
    if (anchor === undefined || !nameLike(anchor) || !opensName(anchor)) break;
  }
  return first;
}

/** "Food and Drug Administration", "Health and Safety Executive": one body over two fields, from the first of them. */
export function overBoth(list: readonly Token[], at: number): boolean {
  const field = list[at], rest = list.slice(at + 2), end = rest.findIndex((t) => !nameLike(t)), over = end < 0 ? rest : rest.slice(0, end), body = over.at(-1);
  return field !== undefined && nameLike(field) && FIELD.has(field.lower) && list[at + 1]?.lower === "and" && over.length > 1 && over.length <= 4 && body !== undefined && FIELD.has(over[0]!.lower) && (GOVERNMENT.has(clean(body)) || ORGANIZATION.has(clean(body)) || body.lower === "executive") && !isPlural(body.lower);
}

/** "Department of …", "Secretary of …": a word after which "of" or "for" goes on with the same name. */
export function opensName(token: Token): boolean {
  const word = clean(token);
  return (GOVERNMENT.has(word) || ORGANIZATION.has(word) || nounKind(word) === "organization" || ["secretary", "minister", "speaker", "bank", "bureau", "ministers", "states", "affairs", "security", "health", "justice", "trade", "director", "attorney", "commissioner", "chief", "house", "church", "sons", "daughters"].includes(word)) && token.capital;
}

/** The name in a run of capitalised words, without titles; null where the run is only titles or common words. */
export function readName(run: readonly Token[], article: boolean): Name | null {
  let list: readonly Token[] = run.filter((t) => !t.mark || t.text === "&");
  const last = list.at(-1);
  if (last === undefined) return null;
  let titled = false;
  if (list.length === 1 && article && isRank(last)) return null;
  const whole = list.map((t) => t.text).join(" ");
  const kindOfWhole = organizationKind(list, article);
  // Titles end where the last title word does; "Attorney General's Office" and "House Speaker" alone are no persons.
  const title = list.findLastIndex((t, i) => i < list.length - 1 && isTitle(t) && !(SUFFIX.has(clean(t))));
  if (kindOfWhole === null || (title >= 0 && !article && list.length - title <= 4 && organizationKind(list.slice(title + 1), false) === null)) {
    if (title >= 0) { titled = true; list = officeless(list.slice(title + 1)); }
    while (list.length > 1 && (PEOPLE.has(clean(list[0] as Token)) || (list.length > 2 && isCalling(clean(list[0] as Token))))) list = list.slice(1);
    if (list.length === 1 && (titled ? isOffice(list[0] as Token) : isTitle(list[0] as Token))) return null;
    const first = list[0] as Token;
    const words = list.filter((t) => !SUFFIX.has(clean(t)) || list.length === 1);
    const name = words.map((t) => t.text).join(" ");
    return { name, span: [first.start, last.end - (last.possessive ? endingLength(last) : 0)], kind: "person", gender: gender(run, list) };
  }
  return { name: whole, span: [(list[0] as Token).start, last.end - (last.possessive ? endingLength(last) : 0)], kind: kindOfWhole, gender: null };
}

/** "the Prosecutor General", "the Minister of Youth and Sports", "the Minister for the Blue Economy": where the office stands that is over so much and names nobody; −1 where none does. */
export function portfolioOf(core: readonly Token[]): number {
  if (core.at(-1)?.lower === "general" && core.at(-2) !== undefined && isOffice(core.at(-2) as Token)) return core.length - 2;
  return core.findIndex((t, i) => {
    const over = core.slice(i + 2), words = over.filter((o) => o.lower !== "the");
    return isOffice(t) && /^(?:of|for)$/.test(core[i + 1]?.lower ?? "") && words.every((o) => nameLike(o) || o.lower === "and")
      // a third word may be the holder's ("the Minister of Defence Kwame Mensah")
      && (words.some((o) => o.lower === "and") || (words.length === 2 && (core[0]?.lower === "the" || over[0]?.lower === "the")));
  });
}

/** What a person is or does, said before the name ("Physicist Helen Osei"), and no given name. */
function isCalling(word: string): boolean {
  return listedPerson(word) || (nounKind(word) === "person" && !isGiven(word) && !SHE.has(word) && !HE.has(word));
}

/** What is left of "Secretary of State John F. Kerry" once the title is gone: the name behind "of State". */
function officeless(list: readonly Token[]): readonly Token[] {
  if (list[0]?.lower !== "of" && list[0]?.lower !== "for") return list;
  const rest = list.filter((t, i) => i > 0 && t.lower !== "the");
  let from = Math.max(1, rest.length - 2);
  while (from > 1 && /^\p{Lu}\.$/u.test((rest[from] as Token).text)) from--;
  return rest.length > 1 ? rest.slice(from) : list;
}

const endingLength = (token: Token): number => token.end - token.start - token.text.length;

/** The kind of a name that is no person's; null for what looks like a person. */
function organizationKind(list: readonly Token[], article: boolean): Exclude<NameKind, "person"> | null {
  const last = list.at(-1), first = list[0];
  if (last === undefined || first === undefined) return null;
  const end = clean(last), name = list.map((t) => t.text).join(" ");
  if (isRegion(name)) return "government";
  if (list.length > 1 && (clean(first) === "team" || clean(first) === "camp")) return "organization";
  if (POLL.has(end)) return "poll";
  const joined = list.findIndex((t) => t.lower === "of" || t.lower === "for" || t.lower === "on");
  const head = joined > 0 ? clean(list[joined - 1] as Token) : end;
  const honoured = list.length > 1 && list.slice(0, -1).some(isTitle);
  if (list.length > 1 && !honoured && (HIM.has(first.lower) || HER.has(first.lower)) && list.length <= 3 && !ORGANIZATION.has(end) && !GOVERNMENT.has(end)) return null;
  if (honoured && list.length === 2 && !GOVERNMENT.has(end) && !ORGANIZATION.has(end)) return null;
  if (GOVERNMENT.has(head)) return "government";
  if (MEDIA.has(head) && (list.length > 1 || article || acronym(last.text) || isLoneOutlet(end))) return "media";
  if (list.length > 1 && MEDIA.has(clean(first)) && (acronym(first.text) || ["reuters", "bloomberg", "associated", "fox", "agence"].includes(clean(first))) && !honoured) return "media";
  if (DOCUMENT.has(head) && list.length > 1) return "document";
  if (ORGANIZATION.has(head) && (list.length > 1 || article || head.length > 4 || acronym(last.text))) return "organization";
  if (acronym(last.text) && last.text.replaceAll(".", "").length <= 6 && list.length === 1) return "organization";
  if (joined > 0 && !isTitle(first)) return "organization";
  if (list.some((t) => t.text === "&")) return "organization";
  return article && !honoured ? "organization" : null;
}

function gender(run: readonly Token[], name: readonly Token[]): Gender | null {
  for (const token of run) {
    if (FEMALE.has(clean(token))) return "she";
    if (MALE.has(clean(token))) return "he";
  }
  const first = name.length > 1 ? fold((name[0] as Token).lower) : "";
  return HER.has(first) || (!HIM.has(first) && SHE.has(first)) ? "she" : HE.has(first) ? "he" : null;
}

/** The gender a common noun says ("spokeswoman"). */
export function nounGender(word: string): Gender | null {
  return FEMALE.has(word) || word.endsWith("woman") ? "she" : MALE.has(word) || /(?<!wo)man$/u.test(word) ? "he" : null;
}

let latest: { readonly text: string; readonly found: readonly Name[] } = { text: "", found: [] };

/** The names of a text in order. A sentence's first word counts only where it is a name elsewhere or goes on as one. Several steps ask for a report's, so the last text's are kept. */
export function findNames(text: string): readonly Name[] {
  if (latest.text !== text) latest = { text, found: namesOf(text) };
  return latest.found;
}

/** A run of capitalised words, with the particles and joiners inside it. */
type Run = { readonly run: readonly Token[]; readonly article: boolean };

function namesOf(text: string): readonly Name[] {
  const found: Name[] = [];
  const pending: Run[] = [];
  const seen = new Set<string>();
  for (const sentence of sentences(text)) collect(namingTokens(text, sentence[0], sentence[1]), pending, seen);
  for (const { run, article } of pending) {
    const only = run[0] as Token;
    if (run.length === 1 && !seen.has(only.text)) continue;
    if (run.length === 1 && (among(CLASS, only.lower) || (isPlural(only.lower) && nounKind(singular(only.lower)) === "person" && !article && !seen.has(only.text)))) continue;
    const name = readName(run, article);
    if (name !== null && !/^(?:of|for) /.test(name.name)) found.push(name);
  }
  return found.toSorted((a, b) => a.span[0] - b.span[0]);
}

/** The runs of one sentence, and the words that are surely names: all but a first one that stands alone. */
function collect(list: readonly Token[], pending: Run[], seen: Set<string>): void {
  const opening = list.findIndex((t) => !t.mark);
  for (let i = 0; i < list.length; i++) {
    if (!nameLike(list[i] as Token)) continue;
    let end = i;
    while (end + 1 < list.length && !(list[end] as Token).possessive && extends_(list, end)) end++;
    let run = list.slice(i, end + 1);
    while (run.length > 1 && !nameLike(run.at(-1) as Token)) run.pop();
    const initial = i <= opening || list[i - 1]?.text === ":";
    // "Despite Jones": the first word of a sentence has its capital for that alone.
    if (initial && run.length > 1 && INITIAL.has((run[0] as Token).lower)) run = run.slice(1);
    const article = list[i - 1]?.lower === "the";
    // "Gate 4", "Flight 217": a numbered thing
    if (/^\p{N}+$/u.test(list[end + 1]?.text ?? "") && run.length === 1) { i = end; continue; }
    if (!initial || run.length > 1) for (const t of run) seen.add(t.text);
    pending.push({ run, article });
    i = end;
  }
}

function extends_(list: readonly Token[], at: number): boolean {
  const next = list[at + 1] as Token, current = list[at] as Token;
  if (nameLike(next) || overBoth(list, at)) return true;
  const after = list[at + 2];
  if (after === undefined || next.mark && next.text !== "&") return false;
  if (PARTICLE.has(next.lower) && next.lower.length <= 3 && nameLike(after)) return true;
  const follow = after.lower === "the" ? list[at + 3] : after;
  // "Tarn Co. and Fell Ltd." are two
  return (next.text === "&" || JOINER.has(next.lower) && opensName(current) && !(next.lower === "and" && LEGAL.has(clean(current)))) && follow !== undefined && nameLike(follow);
}
