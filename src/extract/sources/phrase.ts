import { DEMONYMS } from "../../domain/country.ts";
import words from "./data/words.json" with { type: "json" };
import { finished } from "./finished.ts";
import { isLoneOutlet } from "../../domain/outlet-name.ts";
import { accessOf } from "./anonymity.ts";
import { DEFINITE, GATHERS, INDEFINITE, LEADING, ORDINAL, PLURAL_NUMERAL, POSSESSIVE, POSTPOSED, PREPOSITION, PROPORTION, QUANTITY } from "./closed-class.ts";
import { coreOf } from "./core.ts";
import { numbered, partOf } from "./counted.ts";
import { type Name, type NameKind, isGiven, isOffice, isOneName, isRank, isTitle, nameLike, ofMembers, portfolioOf, readName, runStart } from "./name.ts";
import { BAND, CLASS, FIRM, INSIDER, OUTLET, type NounKind, among, bodyKind, isPlural, listedKind, listedPerson, nounKind, singular } from "./noun.ts";
import { namingTokens } from "./title-case.ts";
import type { Token } from "./token.ts";
import type { Span } from "../../domain/span.ts";

export type Determiner = "bare" | "definite" | "indefinite" | "possessive" | "quantified" | "proportion";
export type Pronoun = "he" | "she" | "they" | "it" | "i" | "we" | "who" | "nobody";

/** A noun phrase that stands for one party, taken apart. `head` is lower case and singular; `owner` is whose it is. */
export type Phrase = {
  readonly span: Span;
  readonly words: string;
  readonly list: readonly Token[];
  /** Determiner, premodifiers and head: what stands before the first modifier that follows the noun. */
  readonly core: readonly Token[];
  readonly pronoun: Pronoun | null;
  readonly determiner: Determiner;
  readonly owner: { readonly pronoun: Pronoun | null; readonly words: string } | null;
  readonly head: string | null;
  readonly kind: NounKind | null;
  readonly plural: boolean;
  readonly ordinal: string | null;
  readonly name: Name | null;
  /** Lower-case nouns said of the party: "spokesman" in "Putin’s spokesman, Dmitry Peskov". */
  readonly roles: ReadonlySet<string>;
};

const PRONOUN: ReadonlyMap<string, Pronoun> = new Map(
  (Object.entries(words.pronoun) as [Pronoun, string[]][]).flatMap(([kind, list]) => list.map((word) => [word, kind] as const)));

const CONTRACTION = /['’](?:ve|re|ll|d|m|s)$/u;
// "44 percent", "three in 10", "half": a share of people whose noun is left out.
const SHARE = /^(?:(?:about|only|nearly|almost|just|roughly|some|more than|fewer than|less than|over|another|as many as|at least|an? (?:\p{L}+ )?)\s*)*(?:[\d.]+\s?(?:%|per ?cent\b)|[\p{L}\d-]+ per ?cent\b|(?:\d+|one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(?:\d+|two|three|four|five|ten|twenty)\b|(?:half|majority|plurality|(?:two|a|one)[- ]thirds?|(?:three|a|one)[- ](?:quarter|fourth)s?)$)/iu;
const TITLED = /^["“'‘]+[^"”]+["”]$/u;

export const pronounOf = (word: string): Pronoun | null => PRONOUN.get(word) ?? null;

/** Reads the phrase in a span. `known` says whether a word is a name elsewhere in the text, for a sentence's first word. */
export function readPhrase(text: string, span: Span, known: (word: string) => boolean): Phrase {
  let list = namingTokens(text, span[0], span[1]);
  const both = list[0]?.lower === "both" && !list.some((t) => t.lower === "and");
  while (list.length > 1 && !both && ((list[0] as Token).mark || LEADING.has((list[0] as Token).lower) && !pronounAlone(list) && !["least", "most", "many", "few"].includes((list[1] as Token).lower))) list = list.slice(1);
  list = finished(list);
  while (list.length > 1 && (list.at(-1) as Token).mark && (list.at(-1) as Token).text !== ")") list = list.slice(0, -1);
  const first = list[0], last = list.at(-1);
  const base = { span: first === undefined || last === undefined ? span : [first.start, last.end] as Span, list };
  const wordsOf = text.slice(base.span[0], base.span[1]);
  if (first === undefined) return { ...blank, ...base, words: wordsOf };
  const pronoun = pronounOf(first.lower.replace(CONTRACTION, ""));
  // "people who had knowledge of it" are some of whom the text tells how they know; "people who vote" is anybody.
  const told = (first.lower === "people" || first.lower === "someone" || first.lower === "somebody") && accessOf(wordsOf) !== null;
  const alone = (pronounAlone(list) && !told) || CONTRACTION.test(first.lower);
  if (pronoun !== null && (alone || ["he", "they", "it", "i", "we", "who"].includes(pronoun) && !POSSESSIVE.has(first.lower) && !DEFINITE.has(first.lower) && !["both", "each", "neither"].includes(first.lower) || first.lower === "she")) {
    return { ...blank, ...base, words: wordsOf, pronoun, plural: pronoun === "they" || pronoun === "we" };
  }
  // "the two", "all three" said it: who they are was said before
  if (list.length === 2 && (DEFINITE.has(first.lower) || first.lower === "all") && PLURAL_NUMERAL.has((list[1] as Token).lower)) return { ...blank, ...base, words: wordsOf, pronoun: "they", plural: true };
  // "the other", "the second, who …": one of those just spoken of
  if (first.lower === "the" && list[1] !== undefined && (ORDINAL.has(list[1].lower) || list[1].lower === "others") && endsHead(list[2])) return { ...blank, ...base, words: wordsOf, pronoun: "they", determiner: "quantified", plural: list[1].lower === "others" };
  if (TITLED.test(text.slice(...span).trim())) return { ...blank, ...base, words: wordsOf, core: list, head: "work", kind: "document" };
  if (isOneName(wordsOf)) {
    return { ...blank, ...base, words: wordsOf, core: list, name: { name: wordsOf.replace(/^the /iu, ""), span: base.span, kind: "government", gender: null } };
  }
  const partitive = partOf(list);
  if (partitive === null && SHARE.test(wordsOf)) {
    const noun = list.findIndex((t) => nounKind(t.lower) === "person");
    const core = noun > 0 ? list.slice(0, noun + 1) : list.slice(0, 1);
    return { ...blank, ...base, words: wordsOf, core, head: noun > 0 ? singular((list[noun] as Token).lower) : "share", kind: noun > 0 ? "person" : "collective", determiner: "proportion", plural: true };
  }
  if (partitive !== null) {
    const inner = list.slice(partitive.from);
    if (inner.length === 1 && pronounOf((inner[0] as Token).lower) !== null) return { ...blank, ...base, words: wordsOf, pronoun: pronounOf((inner[0] as Token).lower), determiner: partitive.determiner, plural: partitive.plural };
    const whole = readPhrase(text, [(inner[0] as Token).start, (inner.at(-1) as Token).end], known);
    // "One of them, Dora Holm, …", "One of the stewards, Ben Moll of the union"
    const apposed = whole.pronoun === "they" || (!partitive.plural && whole.name === null) ? nameAfter(list, partitive.from + Math.max(1, whole.core.length), known) : null;
    if (apposed !== null) return { ...blank, ...base, words: wordsOf, core: list, name: apposed };
    const plain = whole.name === null && whole.head !== null;
    // "two of the patrol", "one of the crew": of a body, people
    if (partitive.determiner === "quantified" && !whole.plural && (plain ? ofPeople(whole.kind) : whole.name !== null && ofPeople(whole.name.kind))) return { ...blank, ...base, words: wordsOf, core: list.slice(0, partitive.from - 1), head: partitive.plural ? "people" : "person", kind: "person", determiner: "quantified", plural: partitive.plural };
    return { ...whole, ...base, words: wordsOf, name: plain ? null : whole.name, determiner: plain || whole.pronoun !== null ? partitive.determiner : whole.determiner, plural: partitive.plural };
  }
  const counted = numbered(list);
  if (counted !== null) return { ...blank, ...base, words: wordsOf, ...counted };
  const core = coreOf(list);
  // "a Frenchman, 44", "Another West Australian, Neil Horton": one of a people, perhaps with their name
  const one = /^(?:an?|another)$/.test(first.lower) && core.length > 1 && nameLike(core.at(-1)!) ? core.at(-1)! : null, compatriot = one === null ? null : nameAfter(list, core.length, known);
  if (compatriot?.kind === "person") return { ...blank, ...base, words: wordsOf, core, determiner: "indefinite", name: compatriot };
  if (one !== null && (DEMONYMS.has(one.text) || NATIONAL.test(one.text))) return { ...blank, ...base, words: wordsOf, core, head: "person", kind: "person", determiner: "indefinite" };
  if (first.lower === "those" && list.length > 1 && (core.length === 1 || /(?:ing|ed)$/u.test((list[1] as Token).lower))) return { ...blank, ...base, words: wordsOf, core, head: "those", kind: "collective", determiner: "definite", plural: true };
  const read = readCore(list, core, known);
  const handle = read.name === null ? HANDLE.exec(wordsOf) : null;
  const start = base.span[0] + (handle?.index ?? 0);
  return { ...blank, ...base, words: wordsOf, ...read, ...(handle === null ? {} : { name: { name: handle[0], span: [start, start + handle[0].length] as Span, kind: "person" as const, gender: null } }) };
}

/** Does a head end before a token: at the phrase's end, a mark, or a relative clause? */
const endsHead = (next: Token | undefined): boolean => next === undefined || next.mark || next.lower === "who";
/** What has people for its parts: a body, or what the lists don't know, since a thing has no "two of the" in the singular. */
const ofPeople = (kind: NounKind | NameKind | null): boolean => kind === null || ["organization", "government", "media", "institution", "collective"].includes(kind);

/** Nouns for one of a people that are no adjectives; a closed class. */
const NATIONAL = /^(?:\p{Lu}\p{Ll}+(?:man|woman)|Briton|Brit|Dane|Finn|Kurd|Pole|Scot|Serb|Spaniard|Swede|Turk|Croat|Slovak|Slovene|Arab|Jew|Tamil|Uzbek|Kazakh|Tajik|Zulu)$/u;

/** An account's name is a name: "one user, @harbourwatch". */
const HANDLE = /(?<![\p{L}\p{N}.])@\w{2,}/u;

const blank = {
  core: [] as readonly Token[], pronoun: null, determiner: "bare" as Determiner, owner: null, head: null, kind: null, plural: false, ordinal: null, name: null, roles: new Set<string>(),
};

function pronounAlone(list: readonly Token[]): boolean {
  const [first, second] = list;
  if (first === undefined || pronounOf(first.lower) === null && pronounOf(first.lower.replace("’", "'")) === null) return false;
  return second === undefined || second.mark || first.possessive || (["who", "themselves", "himself", "herself", "alike"].includes(second.lower) && pronounOf(first.lower) === "nobody");
}

type Core = Pick<Phrase, "core" | "determiner" | "owner" | "head" | "kind" | "plural" | "ordinal" | "name" | "roles">;

function readCore(list: readonly Token[], core: readonly Token[], known: (word: string) => boolean): Core {
  const determiner = determinerOf(core);
  const ownerAt = core.findLastIndex((t, i) => i < core.length - 1 && t.possessive && nameLike(t) && !ofMembers(t, core[i + 1]));
  const ownPronoun = POSSESSIVE.has((core[0] as Token).lower) ? pronounOf((core[0] as Token).lower) : null;
  const owner = ownPronoun !== null ? { pronoun: ownPronoun, words: (core[0] as Token).lower } : ownerAt >= 0 ? { pronoun: null, words: (core[ownerAt] as Token).text } : null;
  const ordinal = core.find((t) => ORDINAL.has(t.lower) && t.lower !== "other")?.lower ?? null;
  const quantified = (d: Determiner): Determiner => owner !== null && (d === "bare" || d === "definite") ? "possessive" : d;
  const common = (at: number, extra: ReadonlySet<string> = new Set()): Core => {
    const word = (core[at] as Token).lower;
    const kind = (at > 0 ? listedKind(`${(core[at - 1] as Token).lower} ${word}`) : null) ?? nounKind(word);
    return { core: core.slice(0, at + 1), determiner: quantified(determiner), owner, head: singular(word), kind, plural: isPlural(word), ordinal, name: null, roles: new Set([singular(word), ...extra]) };
  };
  const end = core.length - 1;
  const last = core[end] as Token;
  if (nameLike(last) && !capitalNoun(core, known, list[core.length])) {
    const from = Math.max(runStart(core, end), ownerAt + 1);
    const run = core.slice(from);
    const before = core[from - 1];
    const read = readName(run, before?.lower === "the");
    // "the Minister of Culture": an office with what it is over, and no name yet
    const office = read !== null && /^(?:of|for) /.test(read.name) ? core.findLastIndex((t) => isTitle(t)) : portfolioOf(core);
    if (office >= 0) return { ...common(office), name: nameAfter(list, core.length, known) };
    // "the Director of the Weather Office, Dr Ana Ruiz": what the office is over looks like a name, and the holder's stands behind
    const held = read?.kind === "person" && read.gender === null && core[0]?.lower === "the" ? core.findIndex((t) => isTitle(t) || isOffice(t)) : -1;
    const holding = held < 0 ? null : nameAfter(list, core.length, known);
    if (holding !== null) return { ...common(held), name: holding };
    // "the Head of the Service, Ana Ruiz": a calling with a capital, as bulletins print it
    const calling = run.length <= 3 && core.slice(0, from).every((t, i) => (i === 0 ? t.lower === "the" : isTitle(t))) && from > 0 && nounKind(last.lower) === "person" ? nameAfter(list, core.length, known) : null;
    if (calling !== null) return { ...common(end), name: calling };
    const called = before === undefined || read?.gender != null ? null : OUTLET.has(before.lower) ? "media" : bodyKind(before.lower);
    // "the news blog CoastTalk": the noun before a name says what it is the name of
    const name = read?.kind === "person" && called !== null ? { ...read, kind: called } : read;
    // "the town’s MP, Fiona Carr"
    const holder = name?.kind === "organization" && run.length === 1 && from > 0 && /^\p{Lu}{2,4}$/u.test(last.text) && !last.possessive ? nameAfter(list, core.length, known) : null;
    if (holder !== null) return { ...common(end), kind: "person", name: holder };
    if (name !== null) {
      const roles = new Set([...core.slice(0, from).map((t) => singular(t.lower)).filter((w) => nounKind(w) !== null), ...run.filter((t) => isTitle(t)).map((t) => t.lower.replace(/\.$/u, "")), ...apposed(list, core.length)]);
      return { core, determiner, owner, head: null, kind: null, plural: false, ordinal, name, roles };
    }
    return isRank(last) ? { ...common(end), kind: "person" } : common(end);
  }
  // The last noun that is known; an unknown last word stays the head only where no known noun is near.
  let at = end;
  while (at > 0 && nounKind((core[at] as Token).lower) === null && !nameLike(core[at - 1] as Token) && at > end - 2 && /(?:ed|ing|ly|en|er|al|ive|\d)$/u.test((core[at] as Token).lower)) at--;
  if (nounKind((core[at] as Token).lower) === null || DEFINITE.has((core[at] as Token).lower)) at = end;
  // "the candidates intent on …": an adjective behind a plural for people
  const plural = core[at - 1];
  if (nounKind((core[at] as Token).lower) === null && plural !== undefined && !plural.possessive && isPlural(plural.lower) && nounKind(plural.lower) === "person" && list.length > core.length) at--;
  const read = asPeople(common(at), list);
  // what the lists do not know as a noun is a calling where a person's name follows ("a former bursar, Maud Holm")
  const apposition = (read.kind === "person" || read.kind === "institution" || read.kind === null) && !read.plural ? nameAfter(list, core.length, known, null, read.head !== null && FIRM.has(read.head)) : null;
  if (apposition !== null) return { ...read, name: apposition };
  // "The railway, Ferro Vilcan", "its operator, Ferro Vilcan": what it is, and its name
  const body = (read.determiner === "definite" || read.determiner === "possessive") && !read.plural ? bodyKind((core[at] as Token).lower) : null;
  const held = heldName(core, at) ?? (body === null ? null : nameAfter(list, core.length, known, body));
  return held === null ? read : { ...read, name: held };
}

/** "two rowers who came by": whoever they are, they are people. */
function asPeople(read: Core, list: readonly Token[]): Core {
  const next = list[read.core.length], relative = next?.text === "," ? list[read.core.length + 1] : next;
  return read.kind === null && /^whom?$/.test(relative?.lower ?? "") ? { ...read, kind: "person" } : read;
}

/** "the Clinton campaign", "Trump's team", "the Obama administration": an organisation known by the name before its noun. */
function heldName(core: readonly Token[], at: number): Name | null {
  const head = core[at] as Token;
  const kind = nounKind(head.lower);
  if (kind !== "organization" && kind !== "government" && kind !== "media" || isPlural(head.lower)) return null;
  const start = core.findIndex((t) => nameLike(t) && t.text.length > 1 && !(core[0] === t && t.possessive === false && nounKind(t.lower) !== null));
  if (start < 0 || start >= at) return null;
  if (core.slice(0, start).some((t) => INDEFINITE.has(t.lower) || QUANTITY.has(t.lower))) return null;
  const part = core.slice(start, at + 1);
  // A people's word makes no name by itself ("the Democratic group"), a person's or a place's does.
  if (!part.slice(0, -1).some((t) => nameLike(t) && !among(CLASS, t.lower) && !/(?:ic|an|ish|ese)$/u.test(t.lower) || nameLike(t) && kind === "government")) return null;
  // "the Grey Crow gang": what it is stands behind its whole name
  const own = part.slice(0, -1);
  if (BAND.has(head.lower) && own.length > 1 && own.every((t) => nameLike(t) && !t.possessive)) return { name: own.map((t) => t.text).join(" "), span: [(part[0] as Token).start, (own.at(-1) as Token).end], kind, gender: null };
  const name = part.map((t) => (t.possessive && t !== part.at(-1) ? `${t.text}’s` : t.text)).join(" ");
  return { name, span: [(part[0] as Token).start, head.end], kind, gender: null };
}

/** A last word with a capital that is a noun all the same: a people, a party, an office, or a sentence's first word. */
function capitalNoun(core: readonly Token[], known: (word: string) => boolean, next: Token | undefined): boolean {
  const last = core.at(-1) as Token;
  // "the Communications Minister" holds an office; a title behind a name is a newspaper's ("the Harbour Observer")
  if (isOffice(last) && core.slice(0, -1).some((t) => DEFINITE.has(t.lower) || POSSESSIVE.has(t.lower) || t.possessive)) return true;
  const plural = isPlural(last.lower);
  // "Investigations by the clinic": nobody's name has who did it behind it
  if (core.length === 1 && plural && !known(last.text) && /^(?:by|into|on|about)$/.test(next?.lower ?? "")) return true;
  const from = runStart(core, core.length - 1);
  if (core.slice(from, -1).some((t) => t.lower === "of" || t.lower === "for")) return false;
  if (among(CLASS, last.lower) && nounKind(last.lower) === "person" && (plural || /(?:ese|ish|ch)$/u.test(last.lower))) return !core.slice(0, -1).some((t) => isTitle(t));
  const article = core.length > 1 && INDEFINITE.has((core[0] as Token).lower);
  if ((among(CLASS, last.lower) || DEMONYMS.has(last.text)) && article) return true;
  // "Gwen Evans", and "Evans" after her: a family, and no people
  const given = core.at(-2), family = given === undefined ? known(last.text) : isGiven(given.lower) || (core.length === 2 && nameLike(given) && known(last.text) && !among(CLASS, last.lower));
  if (plural && !family && /(?:ans|ians|ites|ese|crats|ists)$/u.test(last.lower) && core.length <= 3) return true;
  if (plural && (core[0] as Token).lower === "the" && core.length === 2 && /(?:is|s)$/u.test(last.lower) && nounKind(last.lower) === null) return false;
  const counted = QUANTITY.has((core[0] as Token).lower) && !GATHERS.has((core[0] as Token).lower);
  if (core.length > 1 && (counted || article) && (listedPerson(last.lower) || nounKind(last.lower) !== null && !known(last.text))) return true;
  const kind = nounKind(last.lower);
  if (core.length === 1) return !known(last.text) && !isLoneOutlet(last.lower) && !isGiven(last.lower) && (kind !== null && (kind !== "person" || plural || listedPerson(last.lower)) || PREPOSITION.has(last.lower) || POSTPOSED.has(last.lower) || PROPORTION.has(last.lower) || QUANTITY.has(last.lower));
  // Headlines write every word with a capital.
  return kind === "person" && plural && !known(last.text) && among(INSIDER, last.lower);
}

function determinerOf(core: readonly Token[]): Determiner {
  const first = core[0] as Token;
  if (core.slice(0, 5).some((t) => t.text.endsWith("%") || t.lower === "percent" || t.lower === "majority" && core.length > 1)) return "proportion";
  if (POSSESSIVE.has(first.lower)) return "possessive";
  const counted = (first.lower === "nearly" || first.lower === "almost") && core[1] !== undefined && (QUANTITY.has(core[1].lower) || /^\p{N}/u.test(core[1].text)) || first.lower === "half" && core[2]?.lower === "dozen";
  if (counted) return "quantified";
  // "all three officials" are all that were told of
  if (first.lower === "all" && PLURAL_NUMERAL.has(core[1]?.lower ?? "")) return "definite";
  if (["most", "many", "any", "all", "every", "no", "few", "fewer", "nearly", "almost", "much", "half"].includes(first.lower) && core.length > 1) return "proportion";
  if (first.lower === "more" && core[1]?.lower !== "than") return "proportion";
  if (DEFINITE.has(first.lower) || (first.lower === "both" && core.length > 1)) return "definite";
  if (core.length > 1 && (QUANTITY.has(first.lower) && !GATHERS.has(first.lower) && !INDEFINITE.has(first.lower) || /^\p{N}/u.test(first.text) || ["at", "more", "some", "about", "nearly", "as", "up", "over", "roughly", "around", "fewer"].includes(first.lower))) return "quantified";
  if (INDEFINITE.has(first.lower)) return core[1] !== undefined && QUANTITY.has(core[1].lower) ? "quantified" : "indefinite";
  return "bare";
}

const ASIDE = new Set([",", "-", "–", "—"]);

/** The name set off after a noun: "Putin’s spokesman, Dmitry Peskov", "one mayor, the Democrat Ann Jones,", "a man named Lee". */
function nameAfter(list: readonly Token[], core: number, known: (word: string) => boolean, body: NameKind | null = null, firm = false): Name | null {
  const named = list.findIndex((t, i) => i >= core && i < core + 3 && ["named", "called"].includes(t.lower));
  const mark = list.findIndex((t, i) => i >= core && t.mark);
  let from = named >= 0 ? named + 1 : mark + 1;
  if (named < 0 && (mark < 0 || !ASIDE.has((list[mark] as Token).text) || list.slice(core, mark).some((t) => ["who", "which", "that"].includes(t.lower)))) return null;
  while (list[from]?.mark === true && from < list.length - 1) from++;
  // "the Honourable Ana Ruiz"
  if (list[from]?.lower === "the" && list[from + 1] !== undefined && isTitle(list[from + 1] as Token) && from + 2 < list.length) from++;
  const end = list.findIndex((t, i) => i > from && t.mark && t.text !== "&");
  const aside = list.slice(from, end < 0 ? list.length : end);
  const inner = coreOf(aside);
  const last = inner.at(-1);
  // A clause or a list is no apposition: the name must be all of it, but for the modifier of a short one.
  if (last === undefined || !nameLike(last) || last.possessive || INDEFINITE.has((aside[0] as Token).lower) && !(aside[1] !== undefined && aside[1].capital && isTitle(aside[1])) || named < 0 && inner.length < aside.length && !isFrom(aside.slice(inner.length))) return null;
  if (end >= 0 && (list[end] as Token).text === "," && list[end + 1]?.lower === "and") return null;
  const read = readCore(aside, inner, known);
  if (read.name === null) return null;
  // "the mill’s owner, Hallam Cement"
  const isFirm = read.name.kind === "organization" && (/ & /.test(read.name.name) || (firm && aside[0]?.lower !== "the"));
  return body !== null ? { ...read.name, kind: body } : read.name.kind === "person" || isFirm ? read.name : null;
}

/** "of Fremantle", "from the Red Cross": where or of what somebody is. */
const isFrom = ([link, ...place]: readonly Token[]): boolean => /^(?:of|from|at)$/.test(link?.lower ?? "") && place.length > 0 && place.every((t) => t.lower === "the" || t.lower === "of" || nameLike(t)) && nameLike(place.at(-1)!);

/** The person nouns of the apposition after a name: "Jones, a spokesman for the agency". */
function apposed(list: readonly Token[], from: number): readonly string[] {
  if (list[from]?.text !== ",") return [];
  // "an Islamist group" is a group
  const body = (t: Token | undefined): boolean => t !== undefined && bodyKind(t.lower) !== null;
  return list.slice(from + 1, from + 14).filter((t, i, all) => !t.mark && nounKind(t.lower) === "person" && !body(all[i + 1])).map((t) => singular(t.lower));
}
