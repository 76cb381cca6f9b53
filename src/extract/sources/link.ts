import { DEMONYMS } from "../../domain/country.ts";
import { isAnonymous } from "./anonymity.ts";
import { kindOf } from "./kind.ts";
import { apposedKind } from "./apposed.ts";
import { body, NEAR } from "./body.ts";
import { calledAgain } from "./called-again.ts";
import { heldBefore, namedLater } from "./lead.ts";
import { antecedentOf, fullName } from "./mention.ts";
import { type Name, isRegion } from "./name.ts";
import { heard, isOblique, isWhere } from "./antecedent.ts";
import { FIRM, JURIST, OFFICE, among, isOfficeNoun, isPlural, listedPerson, nounKind } from "./noun.ts";
import { calledAnew, who } from "./person.ts";
import { type Phrase, type Pronoun, readPhrase } from "./phrase.ts";
import { type Party, STATED, type Scene, type Target, add, nameOnly, named } from "./scene.ts";
import { sentences, tokens } from "./token.ts";

/** Finds the party, or parties, a phrase stands for among those met before, or adds a new one to the scene. */
export function link(scene: Scene, phrase: Phrase): readonly Target[] {
  const found = phrase.pronoun === null ? nominal(scene, phrase) : phrase.determiner === "bare" ? pronominal(scene, phrase, phrase.pronoun) : part(scene, phrase, phrase.pronoun);
  for (const { party, sure } of found) {
    // A party is as sure as its surest mention; each link's own doubt goes with its attribution.
    if (sure > party.confidence) party.confidence = sure;
    if (sure >= STATED) party.basis = "stated";
    if (!party.mentions.some((m) => m[0] === phrase.span[0] && m[1] === phrase.span[1])) party.mentions.push(phrase.span);
    if (phrase.pronoun === "he" || phrase.pronoun === "she") party.gender ??= phrase.pronoun;
    for (const role of phrase.roles) party.roles.add(role);
    if ((phrase.name !== null && phrase.list.length > party.phrase.list.length) || tellsMore(phrase, party.phrase)) party.phrase = phrase;
  }
  return found;
}

function nominal(scene: Scene, phrase: Phrase): readonly Target[] {
  if (phrase.name !== null) {
    // an office is held by a person, whatever else the text's names look like; an owner may be a firm
    const name = [...phrase.roles].some((role) => (nounKind(role) === "person" || JURIST.has(role)) && !FIRM.has(role)) ? phrase.name : typed(scene, phrase.name);
    const led = name.kind === "person" ? (namedLater(scene, phrase, name) ?? heldBefore(scene, phrase, name)) : undefined;
    if (led !== undefined) Object.assign(led, { kind: "person", name: fullName(scene.names, name).name, anonymous: false, phrase: led.phrase.determiner === "definite" && led.phrase.list.length >= phrase.list.length ? { ...led.phrase, name } : { ...phrase, name } });
    return [named(scene, { ...phrase, name }, name, 0.95)];
  }
  const again = calledAgain(scene, phrase);
  if (again !== null) return [again];
  const kind = kindOf(phrase);
  // "The people said": those met before, where some were; else the public.
  const back = phrase.determiner === "definite" && (phrase.head === "people" || phrase.head === "person" || phrase.head === "man" || phrase.head === "woman");
  if (back && scene.parties.some((p) => p.anonymous && p.plural === phrase.plural && sameSort(p.phrase.head, phrase.head))) return [unnamed(scene, phrase)];
  if (isAnonymous(phrase)) return [unnamed(scene, phrase)];
  const earlier = scene.parties.filter((p) => p.name === null && p.kind === kind && p.phrase.head === phrase.head && p.plural === phrase.plural).at(-1);
  const definite = phrase.determiner === "definite" || phrase.determiner === "possessive";
  if (kind === "organization" || kind === "government" || kind === "media") return [body(scene, phrase, kind)];
  if (kind === "role" && !phrase.plural && (phrase.kind === "person" || phrase.kind === "institution") && definite) return [office(scene, phrase, earlier)];
  if (definite && phrase.ordinal !== null) {
    const same = counted(scene.parties.filter((p) => p.name === null && p.kind === kind && !p.plural), phrase);
    if (same !== undefined) return [{ party: same, sure: 0.75 }];
  }
  if (earlier !== undefined && definite && sameOwner(earlier.phrase, phrase)) return [{ party: earlier, sure: 0.8 }];
  if (earlier !== undefined && kind === "role" && earlier.phrase.words.toLowerCase() === phrase.words.toLowerCase()) return [{ party: earlier, sure: 0.9 }];
  return [add(scene, phrase, kind === "unspecified" ? 0.5 : 0.85)];
}

/** "report" of a headline, and "the panel’s final report, which the Post has obtained": the words that tell which. */
function tellsMore(phrase: Phrase, known: Phrase): boolean {
  return phrase.name === null && known.name === null && known.kind === "document" && known.determiner === "bare" && known.list.length === 1 && phrase.head === known.head && phrase.list.length > 2;
}

/** A name with the kind, and in the form, in which the text's names have it. */
function typed(scene: Scene, name: Name): Name {
  if (name.kind !== "person") return name;
  const apposed = apposedKind(scene.text, name.span);
  // "Vesta Air, a budget airline": what it is called tells more than that some are christened so
  if (name.gender !== null) return apposed === null ? name : { ...name, kind: apposed, gender: null };
  if (scene.places.has(name.name)) return { ...name, kind: "government" };
  const body = scene.names.find((n) => n.kind !== "person" && (n.span[0] === name.span[0] || n.name === name.name));
  const kind = body?.kind ?? apposed;
  return kind === null ? name : { ...name, name: body?.name ?? name.name, kind };
}

/** "the second report", and "the first" for the one that came before another of its sort. */
function counted(parties: readonly Party[], { ordinal, head }: Phrase): Party | undefined {
  const sort = parties.filter((p) => sameSort(p.phrase.head, head));
  return sort.filter((p) => p.phrase.ordinal === ordinal).at(-1) ?? (ordinal === "first" ? sort[0] : undefined);
}

const sameSort = (a: string | null, b: string | null): boolean => a === b || (a === "person" || a === "people") && (b === "person" || b === "people");
const sameOwner = (a: Phrase, b: Phrase): boolean => a.owner === null || b.owner === null || a.owner.words === b.owner.words;

/** An anonymous party goes back to an earlier one only by a definite reference. */
function unnamed(scene: Scene, phrase: Phrase): Target {
  const earlier = scene.parties.filter((p) => p.anonymous);
  if (phrase.ordinal !== null && phrase.determiner === "definite") {
    const same = counted(earlier.filter((p) => !p.plural), phrase);
    return same === undefined ? add(scene, phrase, 0.85) : { party: same, sure: 0.9 };
  }
  if (phrase.determiner !== "definite") return add(scene, phrase, 0.9);
  const fits = earlier.filter((p) => p.plural === phrase.plural && sameSort(p.phrase.head, phrase.head));
  const last = fits.at(-1);
  if (last !== undefined) return { party: last, sure: fits.length === 1 ? 0.85 : 0.6 };
  const group = earlier.filter((p) => p.plural === phrase.plural && (phrase.plural || phrase.head === "person" || p.phrase.head === "person"));
  const only = group[0];
  // Several who could be meant: it stays a party of its own, and says so by its confidence.
  return only !== undefined && group.length === 1 && !(phrase.plural && earlier.length > 1) ? { party: only, sure: 0.6 } : add(scene, phrase, earlier.length > 0 ? 0.5 : 0.7);
}

/** "the spokesman", "the senator": someone called so before; else an office-holder without a name. */
function office(scene: Scene, phrase: Phrase, earlier: Party | undefined): Target {
  const head = phrase.head as string;
  if (phrase.determiner === "possessive") {
    return earlier !== undefined && sameOwner(earlier.phrase, phrase) ? { party: earlier, sure: 0.75 } : add(scene, phrase, 0.85);
  }
  // "the economy minister" is not the prime minister named before
  const portfolio = !PORTFOLIO.has(head) ? [] : phrase.core.slice(1, -1).filter((t) => /^\p{Ll}/u.test(t.text) && !t.possessive).map((t) => t.lower);
  const holds = (p: Party): boolean => portfolio.every((word) => p.phrase.words.toLowerCase().includes(word));
  const called = scene.parties.filter((p) => !p.plural && p.roles.has(head) && (p.kind === "person" || p.kind === "role") && holds(p)).at(-1);
  if (called !== undefined) return { party: called, sure: 0.75 };
  // what stands behind a comma does not tell who is meant
  if (phrase.list.length > phrase.core.length && phrase.list[phrase.core.length]?.text !== ",") return add(scene, phrase, 0.85);
  // "the candidate’s former doctor": an office that its owner sets apart
  const name = portfolio.length > 0 || phrase.core.some((t) => t.possessive) ? undefined : scene.called(head).findLast((n) => n.span[0] < phrase.span[0]);
  if (name !== undefined) return named(scene, nameOnly(scene, phrase, name), name, 0.7);
  return (portfolio.length > 0 ? null : epithet(scene, phrase)) ?? add(scene, phrase, 0.85);
}

/** Offices, and courts, that the word before them sets apart. */
const PORTFOLIO = new Set(["court", "minister", "secretary", "chief", "adviser", "advisor", "commissioner", "director", "spokesman", "spokeswoman"]);

// Offices that news prose uses again for the holder just named; a moderator or a judge is someone else.
const HELD = new Set(["governor", "mayor", "chancellor", "premier", "prime minister"]);

/**
 * "the waiter", told of before as "a waiter of the hotel"; "the billionaire": news prose calls the person just spoken of by another noun.
 * Who has another office is left apart, and who is named by that noun later.
 */
function epithet(scene: Scene, phrase: Phrase): Target | null {
  const head = phrase.head as string, at = phrase.span[0];
  if (phrase.determiner !== "definite" || phrase.kind !== "person" || phrase.list.length > phrase.core.length || phrase.core.some((t) => t.possessive)) return null;
  if (scene.called(head).some((n) => n.span[0] > at)) return null;
  const met = isOfficeNoun(head) ? undefined : scene.told.findLast((t) => t.span[0] < at && at - t.span[1] < KNOWN && t.head === head && t.determiner !== "definite");
  if (met !== undefined) return heard(scene, met);
  if (among(OFFICE, head) && !HELD.has(head)) return null;
  const found = calledAnew(scene, phrase, head);
  return found === undefined ? null : { ...found, sure: 0.5 };
}

/** Code units within which somebody told of by a noun goes by it. */
const KNOWN = 1200;
/** "one of them": some of a party met before, not that party itself. */
function part(scene: Scene, phrase: Phrase, pronoun: Pronoun): readonly Target[] {
  const whole = pronominal(scene, phrase, pronoun)[0]?.party;
  const of = phrase.list.findIndex((t) => t.lower === "of"), core = of < 0 ? phrase.list : phrase.list.slice(0, 1 + of);
  // whoever they are, it is people who speak: a body has no "one of them"
  const people = whole === undefined || whole.phrase.head === null || ((pronoun === "who" || !whole.plural) && /^(?:organization|government|media)$/.test(whole.kind)) || /^(?:institution|collective)$/.test(whole.phrase.kind ?? "");
  if (people && (pronoun === "they" || pronoun === "who") && core.length > 1) return [add(scene, { ...phrase, core, head: phrase.plural ? "people" : "person", kind: "person", pronoun: null }, 0.5, null, "person")];
  if (whole === undefined || whole.phrase.head === null) return [add(scene, phrase, 0.4)];
  const head = !phrase.plural && whole.phrase.head === "people" ? "person" : whole.phrase.head;
  return [add(scene, { ...whole.phrase, head, list: phrase.list, words: phrase.words, span: phrase.span, core, determiner: phrase.determiner, pronoun: null, plural: phrase.plural }, 0.6)];
}

function pronominal(scene: Scene, phrase: Phrase, pronoun: Pronoun): readonly Target[] {
  if (pronoun === "he" || pronoun === "she") return [who(scene, phrase, pronoun)];
  if (pronoun === "who") {
    const antecedent = antecedentOf(scene.text, phrase.span, scene.known);
    if (antecedent === null) return [add(scene, phrase, 0.4)];
    if (antecedent.pronoun !== null) return antecedent.pronoun === "who" ? [add(scene, phrase, 0.4)] : pronominal(scene, antecedent, antecedent.pronoun);
    return nominal(scene, antecedent).map((t) => ({ party: t.party, sure: Math.min(t.sure, 0.85) }));
  }
  if (pronoun === "they") return group(scene, phrase);
  if (pronoun === "it") return thing(scene, phrase);
  const words = phrase.words.toLowerCase();
  const speaker = pronoun === "nobody" ? undefined : scene.parties.find((p) => p.phrase.pronoun === pronoun);
  if (speaker !== undefined) return [{ party: speaker, sure: 0.7 }];
  const member = phrase.determiner === "bare" && /^(?:one|another)\b/.test(words) ? oneOfThose(scene, phrase) : null;
  if (member !== null) return [member];
  const same = scene.parties.find((p) => p.phrase.pronoun === "nobody" && p.phrase.words.toLowerCase() === words);
  return [same === undefined ? add(scene, phrase, 0.6) : { party: same, sure: 0.6 }];
}

/** "One, who left in July, …": one of those without a name who spoke just before; "That person and another": one more like them; null where none did. */
function oneOfThose(scene: Scene, phrase: Phrase): Target | null {
  const another = phrase.list[0]?.lower === "another";
  const whole = scene.parties.filter((p) => p.anonymous && (p.plural || another) && p.mentions.some((m) => m[0] < phrase.span[0] && phrase.span[0] - m[1] < NEAR)).at(-1);
  if (whole === undefined) return null;
  const head = whole.phrase.head === "people" ? "person" : whole.phrase.head;
  return add(scene, { ...whole.phrase, head, list: phrase.list, words: phrase.words, span: phrase.span, core: phrase.list.slice(0, 1 + phrase.list.findIndex((t) => t.lower === "of")), determiner: "quantified", pronoun: null, plural: false }, 0.6);
}

/** "they": the plural party or body that spoke last, else the nearest plural noun for people. */
function group(scene: Scene, phrase: Phrase): readonly Target[] {
  const at = phrase.span[0];
  const last = scene.parties.flatMap((party) => {
    const mention = party.mentions.filter((m) => m[0] < at).at(-1);
    return mention !== undefined && (party.plural || ["organization", "government", "media"].includes(party.kind) || party.phrase.kind === "collective") && at - mention[0] < 900 ? [{ party, mention }] : [];
  }).toSorted((a, b) => b.mention[0] - a.mention[0])[0];
  const about = pluralBefore(scene, at);
  if (about !== null && (last === undefined || last.mention[0] < about.span[0])) return [named(scene, nameOnly(scene, phrase, about), about, 0.6)];
  const pair = pairBefore(scene, at);
  if (pair.length > 0 && (last === undefined || (pair[0] as Name).span[0] > last.mention[0])) {
    return pair.map((name) => ({ party: named(scene, nameOnly(scene, phrase, name), name, 0.65).party, sure: 0.65 }));
  }
  const list = tokens(scene.text, Math.max(0, at - 350), at);
  const noun = list.findLastIndex((t) => isPlural(t.lower) && ["person", "collective"].includes(nounKind(t.lower) ?? "") && listedPerson(t.lower) && !t.possessive);
  const token = list[noun];
  if (last !== undefined && (token === undefined || last.mention[0] >= token.start - 120)) return [{ party: last.party, sure: 0.7 }];
  if (token !== undefined) {
    const near = readPhrase(scene.text, [(list[noun - 1] !== undefined && /^(?:the|some|many|several|two|three|other|most|[A-Z]\S*|\p{L}+(?:ic|al|an|or|ive))$/u.test((list[noun - 1] as { text: string }).text) ? (list[noun - 1] as { start: number }).start : token.start), token.end], scene.known);
    return nominal(scene, near).map((t) => ({ party: t.party, sure: Math.min(t.sure, 0.55) }));
  }
  return [add(scene, phrase, 0.4)];
}

/** "The Western Brigades made no statement. They had said …": the body with a name in the plural that the sentence before is about; null where it is about none. */
function pluralBefore({ text, names }: Scene, at: number): Name | null {
  const all = sentences(text), here = all.findLastIndex(([start]) => start <= at), [from, to] = all[here - 1] ?? [at, at];
  if (/\n/u.test(text.slice(from, at))) return null;
  return names.find((n) => n.kind !== "person" && isPlural((n.name.split(" ").at(-1) ?? "").toLowerCase()) && n.span[0] >= from && n.span[0] - from < "The ".length + 1 && n.span[1] < to && /^\s\p{Ll}/u.test(text.slice(n.span[1], to))) ?? null;
}

/** Two people joined by "and" shortly before: "Jones and the former minister Smith … they"; whom a sentence only tells of, or two places ("from Tarn and Sorrel"), are none. */
function pairBefore(scene: Scene, at: number): readonly Name[] {
  const near = scene.names.filter((n) => n.span[1] <= at && at - n.span[0] < 300 && n.kind === "person" && !scene.places.has(n.name));
  for (let i = near.length - 1; i > 0; i--) {
    const a = near[i - 1] as Name, b = near[i] as Name;
    if (/^(?:\s\([^)]*\))?,?\s(?:and|both)\s(?:\p{L}+\.?\s){0,3}$/u.test(scene.text.slice(a.span[1], b.span[0])) && a.name !== b.name && !isOblique(scene.text, a.span[0]) && !isWhere(scene.text, a)) return [a, b];
  }
  return [];
}

/** Code units from a sentence's beginning in which what it begins with stands. */
const OPENING = 25;

/** "The Estonian navy on Friday corrected": the body with an article that a sentence begins with; null where it begins with none. */
function bodyAt(scene: Scene, start: number, end: number): Phrase | null {
  const list = tokens(scene.text, start, Math.min(end, start + 2 * OPENING)), at = list.findIndex((t) => /^(?:organization|government)$/.test(nounKind(t.lower) ?? ""));
  return at > 0 && at <= 4 && list[0]!.lower === "the" && list.slice(0, at).every((t, i) => !t.mark && !t.possessive && (i === 0 || (t.lower !== "the" && (t.capital || nounKind(t.lower) === null)))) ? readPhrase(scene.text, [list[0]!.start, list[at]!.end], scene.known) : null;
}

/** "The transport ministry ordered checks, it said": the body that a paragraph's first sentence itself begins with; null where that is none ("The frigate came near the tug, it said"). */
function tellerAt(scene: Scene, start: number, end: number): Phrase | null {
  if (start === end || !/(?:^|\n)$/u.test(scene.text.slice(0, start))) return null;
  const name = scene.names.find((n) => n.kind !== "person" && n.span[0] === start && n.span[1] < end && !isRegion(n.name) && /^\s\p{Ll}/u.test(scene.text.slice(n.span[1], end)));
  return name === undefined ? bodyAt(scene, start, end) : readPhrase(scene.text, name.span, scene.known);
}

/** Where what a pronoun points back to has an end: before its sentence where that is told before the pronoun ("The frigate came near the tug, it said"), else before it. */
function beginOf(scene: Scene, { span: [at] }: Phrase): number {
  const [from] = sentences(scene.text).findLast(([start]) => start <= at) ?? [at];
  return /\S+ \S+ \S+.*,[”"’]? $/u.test(scene.text.slice(from, at)) ? from : at;
}

/** "it": the body or document that spoke last, or that the sentence before begins with. */
function thing(scene: Scene, phrase: Phrase): readonly Target[] {
  const at = beginOf(scene, phrase), [before] = sentences(scene.text).findLast(([start]) => start < at) ?? [0];
  const last = scene.parties.flatMap((party) => {
    const mention = party.mentions.filter((m) => m[0] < at).at(-1);
    return mention !== undefined && !party.plural && ["organization", "government", "media", "document", "imagery", "poll"].includes(party.kind) && at - mention[0] < 700 ? [{ party, mention }] : [];
  }).toSorted((a, b) => b.mention[0] - a.mention[0])[0];
  const name = scene.names.filter((n) => n.kind !== "person" && !DEMONYMS.has(n.name) && n.span[1] <= at && at - n.span[0] < 500).at(-1);
  const opener = scene.names.find((n) => n.kind !== "person" && !DEMONYMS.has(n.name) && !isRegion(n.name) && n.span[0] >= before && n.span[0] - before < OPENING && n.span[1] <= at);
  if (last === undefined || last.mention[0] < before) {
    const teller = tellerAt(scene, at, phrase.span[0]);
    if (teller !== null) return nominal(scene, teller).map((t) => ({ party: t.party, sure: Math.min(t.sure, 0.55) }));
    if (opener !== undefined) return [named(scene, nameOnly(scene, phrase, opener), opener, 0.55)];
    const body = bodyAt(scene, before, at);
    if (body !== null) return nominal(scene, body).map((t) => ({ party: t.party, sure: Math.min(t.sure, 0.55) }));
  }
  if (last !== undefined && (name === undefined || last.mention[0] >= name.span[0] - 200)) return [{ party: last.party, sure: 0.65 }];
  if (name !== undefined) return [named(scene, nameOnly(scene, phrase, name), name, 0.55)];
  return [add(scene, phrase, 0.4)];
}

