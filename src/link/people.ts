import type { Entity } from "../domain/entity.ts";
import type { Source } from "../domain/source.ts";
import { institutionKey } from "./body.ts";
import { callingsIn } from "./callings.ts";
import { wordLikeness } from "./claims/vectors.ts";
import { isToldAsFirm } from "./firm.ts";
import { isShortFor } from "./derivations/outlet-names.ts";
import { meantIn, type Meant } from "./meant.ts";
import { authorOf } from "./origins/issuer.ts";
import { nameKey } from "./name-key.ts";
import { clientOf, isBodyNoun, isItsLawyer, isMinistry, isOfBody, isSetting, isTheirLawyer, isTitle, officeOf, owns, pleadsFor, speaksForAll, titleOf } from "./origins/speech.ts";
import { outletKey } from "./outlet.ts";
import type { Paper } from "./paper.ts";
import { personKeys } from "./persons.ts";
import { withoutQuotations } from "./quotations.ts";
import { weightOf } from "./weight.ts";
import { wordsOfText } from "./words.ts";

/** Who is who across reports: a person's fullest name, the institution they speak for, and whose office a role without a name is. */
export type People = {
  /** Is it the name of one of the outlets? */
  readonly isOutlet: (name: string) => boolean;
  /** Is it a body's name, by most readings? */
  readonly isBody: (name: string) => boolean;
  readonly bodyMeant: Meant;
  readonly person: (name: string) => string;
  /** The same for a source, whose description may hold a fuller or a better name. */
  readonly personOf: (source: Source) => string;
  /** The name as printed under a person's key. */
  readonly name: (person: string) => string;
  /** The keys of the institutions that a person speaks for, as the reports word them; empty where they speak for themselves or it is not known. */
  readonly institutions: (person: string) => readonly string[];
  /** The noun for what a person is told to be the author of ("study"); null where nothing is told. */
  readonly wrote: (person: string) => string | null;
  /** The person whose record a source is ("her affidavit", "Holm’s diary"); null where its words don't tell. */
  readonly writerOf: (source: Source, paper: Paper) => string | null;
  /** The person whom a description names ("a spokeswoman, Ada Holm"), or who holds the office that it names ("the airport’s manager"), of several the one whom the report tells by it; null where none or several do. */
  readonly holder: (description: string, paper: Paper) => string | null;
};

const FULL_NAME = /^(?!The\s)(?:\p{Lu}[\p{L}.’'-]*\s)+\p{Lu}[\p{L}’'-]+$/u;

export function peopleOf(papers: readonly Paper[]): People {
  const person = personKeys(papers);
  const known = [...new Set(papers.flatMap(({ reading }) => reading.entities.filter((e) => e.kind === "person" && /\p{L} \p{Lu}\S*$/u.test(e.name)).map((e) => person(e.name))))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const apposed = (description: string): string | undefined => description.split(/,\s/).slice(1).flatMap((part) => (/\p{L} \p{Lu}/u.test(part) ? [person(part)] : [])).find((key) => known.includes(key));
  const personOf = (source: Source): string => {
    // whom they speak for is named behind a comma or a preposition, or with an "'s"
    const lead = source.description.split(/,|\s(?:for|of|to|at|with|from|and)\s/)[0]!.replace(/^.*['’]s?\s(?=\p{L})/u, ""), words = ` ${nameKey(lead)} `;
    // where the description opens with a full name, that is who it is, whatever name the reading found
    const named = source.name === null || (!words.includes(` ${nameKey(source.name)} `) && FULL_NAME.test(lead)) ? lead : source.name;
    const own = person(named), full = own.includes(" ") && lead.includes(named);
    return full ? own : known.find((name) => words.includes(` ${name} `)) ?? own;
  };
  const { isOutlet, isBody } = bodiesOf(papers), bodyMeant = meantIn(papers, isOutlet);
  const printed = new Map<string, string>();
  const institutions = new Map<string, ReadonlySet<string>>(), guessed = new Map<string, ReadonlySet<string>>(), offices = new Map<string, ReadonlySet<string>>(), toldIn = new Map<string, Map<string, ReadonlySet<string>>>(), written = new Map<string, string>();
  const hold = (key: string, words: readonly string[], { id }: Paper): void => {
    const stems = stemsOf(words.join(" ")), told = toldIn.get(id) ?? new Map<string, ReadonlySet<string>>();
    toldIn.set(id, told);
    for (const noun of words.flatMap((w) => authorOf(w) ?? [])) written.set(key, noun);
    for (const by of [offices, told]) by.set(key, new Set([...(by.get(key) ?? []), ...stems]));
  };
  const speaksFor = (key: string, bodies: readonly string[]): void => void institutions.set(key, new Set([...(institutions.get(key) ?? []), ...bodies]));
  const personBefore = (told: Told, paper: Paper): string | null => namedBefore(told, paper, (e) => e.kind === "person" && !isBody(e.name));
  const isOwner = (e: Entity): boolean => (e.kind === "organization" || e.kind === "government" || isBody(e.name)) && !isOutlet(e.name);
  const speak = (key: string, held: readonly string[], told: Told, paper: Paper): void => {
    const principal = /^(?:his|her)\b/i.test(told.description) ? personBefore(told, paper) : null;
    const bodies = principal === null ? held.map(officeOf) : [];
    const unsaid = principal === null && told.affiliation === null && bodies.every((t) => t === null);
    const owner = unsaid ? ownerOf(told, paper, isOwner) : null;
    // "a spokesman", "the chairman", "the Minister": of whom the report tells most, where no report says whose
    const ministers = held.some((h) => /^(?:the )?minister$/iu.test(h));
    if (unsaid && owner === null && (ministers || held.some(isOfBody))) {
      const fits = (e: Entity): boolean => (ministers ? isMinistry(e.name) : e.kind === "organization" && !isOutlet(e.name)), most = leading(told, paper, fits) ?? mostNamed(paper, fits) ?? namedBefore(told, paper, fits, true);
      if (most !== null) guessed.set(key, new Set([...(guessed.get(key) ?? []), bodyMeant(most, told, paper)]));
    }
    // a minister speaks for the ministry, and not for all of the country
    const ministry = bodies.some((t) => t !== null && isMinistry(t));
    // a title alone: the office is the holder's
    const own = bodies.every((t) => t === null) ? held.flatMap((h) => titleOf(h) ?? []) : [];
    const found = [...own, ministry ? null : told.affiliation, owner, ...bodies].flatMap((i) => (i === null || isOf(key, institutionKey(i)) ? [] : [bodyMeant(i, told, paper)]));
    speaksFor(key, [...(principal === null ? [] : [person(principal), ...(institutions.get(person(principal)) ?? [])]), ...found]);
  };
  const plead = (key: string, held: readonly string[], told: Told, paper: Paper): void => {
    const client = clientOf(told.description) ?? (isTheirLawyer(told.description) ? personBefore(told, paper) : null), principal = client === null ? null : person(client);
    if (principal !== null && known.includes(principal)) return principal === key ? undefined : speaksFor(key, [principal]);
    const body = held.flatMap((h) => pleadsFor(h) ?? [])[0] ?? (held.some(isItsLawyer) ? (told.affiliation ?? ownerOf(told, paper, isOwner)) : null);
    if (body !== null) speaksFor(key, [bodyMeant(body, told, paper)]);
  };
  for (const paper of papers) {
    const called = Map.groupBy(callingsIn(paper, isBody), ({ name }) => person(name));
    for (const source of paper.reading.sources) {
      const body = source.kind === "organization" && source.name !== null && CALLED.test(source.description) ? institutionKey(source.name) : null;
      if (body !== null) {
        hold(body, [withoutName(source)], paper);
        speaksFor(body, [body]);
      }
      // "a spokeswoman, Ada Holm" may be read as a role without its name
      const key = source.anonymous ? undefined : source.kind === "person" && source.name !== null ? personOf(source) : source.kind === "role" && source.name === null ? apposed(source.description) : undefined;
      if (key === undefined) continue;
      if (source.name !== null && (!printed.has(key) || source.name.length > printed.get(key)!.length)) printed.set(key, source.name);
      const held = [withoutName(source), ...rolesOf(source, paper)];
      hold(key, [source.description, ...held], paper);
      if (held.some((h) => speaksForAll(h) || owns(h))) speak(key, held, source, paper);
      else plead(key, held, source, paper);
    }
    for (const [key, callings] of called)
      for (const { words, body, ...rest } of callings) {
        if (body !== null) speaksFor(key, [bodyMeant(body, rest, paper)]);
        else {
          hold(key, [words], paper);
          const told = { ...rest, description: words, affiliation: null };
          if (speaksForAll(words) || owns(words)) speak(key, [words], told, paper);
          else plead(key, [words], told, paper);
        }
      }
  }
  return {
    isOutlet,
    isBody,
    bodyMeant,
    person,
    personOf,
    name: (key) => printed.get(key) ?? key,
    institutions: (key) => {
      const told = [...(institutions.get(key) ?? [])];
      return told.every(isTitle) ? [...told, ...(guessed.get(key) ?? [])] : told;
    },
    wrote: (key) => written.get(key) ?? null,
    writerOf: (source, paper) => {
      const pronoun = /^(?:his|her)\b/i.test(source.description) ? personBefore(source, paper) : null;
      const owner = pronoun ?? /^((?:\p{Lu}[\p{L}.’'-]*\s?){1,4}?)['’]s?\s/u.exec(source.description)?.[1] ?? null;
      const key = owner === null ? null : person(owner);
      return key !== null && (pronoun !== null || known.includes(key)) ? key : null;
    },
    holder: (description, { id }) => {
      const named = apposed(description);
      if (named !== undefined) return named;
      const words = description.split(/,\s/)[0]!, sought = stemsOf(words);
      const fits = holding(offices, sought, 0.6);
      if (fits.length > 1) return onlyOf(holding(toldIn.get(id) ?? new Map(), sought, 1)) ?? onlyOf(holding(offices, sought, 1));
      if (fits.length === 1) return fits[0]!;
      // "the town’s mayor": where the office is held need not be told with the name
      const office = stemsOf(words.replace(/ of (?:the )?\p{Lu}.*$/u, "").split(/[^\p{L}-]+/u).filter((w) => !isSetting(w.toLowerCase())).join(" "));
      return office.length === 1 ? onlyOf(holding(offices, office, 1)) : null;
    },
  };
}

/** Those of whose office all the stems are told, in these or others so near. */
function holding(offices: ReadonlyMap<string, ReadonlySet<string>>, sought: readonly string[], like: number): readonly string[] {
  // a prime minister is not "the minister", nor a deputy mayor "the mayor"
  const fits = (office: ReadonlySet<string>): boolean => (!office.has("prime") || !sought.includes("minist") || sought.includes("prime")) && DEPUTIES.every((stem) => !office.has(stem) || sought.includes(stem));
  return sought.length === 0 ? [] : [...offices].filter(([, office]) => fits(office) && sought.every((stem) => [...office].some((o) => o === stem || wordLikeness(o, stem) > like))).map(([key]) => key);
}

/** Stems of what stands before an office for who may stand in for its holder. */
const DEPUTIES = ["deputi", "vice"];

const onlyOf = (keys: readonly string[]): string | null => (keys.length === 1 ? keys[0]! : null);

/** "The owner, Calder Fisheries": what a body is to others, before its name. */
const CALLED = /^(?:the|its|their)\s\p{Ll}[^,]*,\s\p{Lu}[^,]*$/iu;

/** Words by which somebody is told, and where. */
type Told = Pick<Source, "description" | "affiliation" | "mentions">;

/** Is the institution no more than the person's own name? */
function isOf(person: string, institution: string): boolean {
  const words = institution.split(" ");
  return person.split(" ").every((w) => words.includes(w)) || words.every((w) => person.split(" ").includes(w));
}

function withoutName({ name, description }: Source): string {
  return name === null ? description : description.replace(name, "").replace(/^[\s,]+|[\s,]+$/g, "");
}

function rolesOf(source: Source, { reading }: Paper): readonly string[] {
  return reading.entities.find((e) => e.id === source.entity)?.roles.map((r) => r.role) ?? [];
}

/** In "Muchinga Hydro … its spokesman, Gift Sakwiba": the organisation that the description holds, or the one spoken of before. */
function ownerOf(source: Told, paper: Paper, fits: (entity: Entity) => boolean): string | null {
  if (/^(?:its|their|a company|the company|the airline|the agency)\b/i.test(source.description)) return namedBefore(source, paper, fits, /^its\b/i.test(source.description));
  const named = paper.reading.entities.filter((e) => e.kind !== "person" && source.description.includes(e.name) && titleOf(e.name).length === 0).sort((a, b) => b.name.length - a.name.length)[0];
  return named?.name ?? null;
}

/** Code units between a sentence's beginning and who it is about, and those of two sentences. */
const FRONT = 45, NEAR = 800;
const KIND = /(?<=\b[Tt]he (?:\p{Ll}[\p{L}-]* )?)\p{Ll}[\p{L}-]*/gu;

/** Whom the report spoke of last; where the words open a sentence, whom the one before is about, or with `kinds` the body that it tells by its kind alone ("the directorate"). */
function namedBefore(source: Told, { reading, text }: Paper, fits: (entity: Entity) => boolean, kinds = false): string | null {
  const at = Math.min(...source.mentions.map(([start]) => start));
  const plain = withoutQuotations(text.slice(0, at));
  const before = reading.entities.filter((e) => fits(e) && !source.description.includes(e.name))
    .flatMap((e) => e.mentions.filter(([s]) => /\p{Lu}/u.test(plain[s] ?? "")).map(([s]) => ({ name: e.name, s }))).sort((a, b) => b.s - a.s || (a.name < b.name ? -1 : 1));
  // a sentence longer than this is none that words of its own could be about
  const from = Math.max(0, at - NEAR), near = text.slice(from, at);
  const sentence = from + near.search(/[^.!?”"\n]*$/u), lead = text.slice(sentence, at).trim();
  const [, last] = /(?:^|[.!?]["”’)]*\s|\n)([^\n]*?[.!?]["”’)]*\s*)$/u.exec(text.slice(from, sentence)) ?? [];
  const start = last === undefined || lead.length > FRONT ? -1 : sentence - last.length;
  const kind = kinds && start >= 0 && lead === "" && !before.some(({ s }) => s >= start) ? plain.slice(start).match(KIND)?.findLast(isBodyNoun) : undefined;
  return kind ?? (before.filter(({ s }) => s >= start && s < sentence && s - start < FRONT && start >= 0).at(-1) ?? before[0])?.name ?? null;
}

/** "Tarn Ferries will sell the pier, a spokeswoman said": the one that the sentence is about; null where it opens with none. */
function leading({ mentions }: Told, { reading, text }: Paper, fits: (entity: Entity) => boolean): string | null {
  const at = Math.min(...mentions.map(([start]) => start)), start = at - /[^.!?\n]*$/u.exec(text.slice(0, at))![0].length;
  return reading.entities.find((e) => fits(e) && e.mentions.some(([s]) => s >= start && s < at && s - start < FRONT / 2))?.name ?? null;
}

/** Of those that fit the one that the report names most often, the first of equals; null where it names none twice. */
function mostNamed({ reading }: Paper, fits: (entity: Entity) => boolean): string | null {
  const [most] = reading.entities.filter((e) => fits(e) && e.mentions.length > 1).toSorted((a, b) => b.mentions.length - a.mentions.length || (a.mentions[0]?.[0] ?? 0) - (b.mentions[0]?.[0] ?? 0));
  return most?.name ?? null;
}

/** What the reports' names are: outlets', and bodies' by half of the readings that have them or more or by what the texts say of them, unless somebody bears the name. */
function bodiesOf(papers: readonly Paper[]): { readonly isOutlet: (name: string) => boolean; readonly isBody: (name: string) => boolean } {
  const outlets = new Map(papers.flatMap((p) => (p.outlet === null ? [] : [[p.outlet.key, p.outlet] as const])));
  const entities = papers.flatMap((p) => p.reading.entities), surnames = new Set(entities.filter((e) => e.kind === "person" && e.name.includes(" ")).map((e) => nameKey(e.name).split(" ").at(-1)));
  const votes = Map.groupBy(entities.filter((e) => e.kind === "organization" || e.kind === "government" || e.kind === "person"), (e) => nameKey(e.name));
  const bodies = new Set([...votes].filter(([key, of]) => !surnames.has(key) && (of.filter((e) => e.kind !== "person").length * 2 >= of.length || isToldAsFirm(of[0]!.name, papers))).map(([key]) => key));
  return { isOutlet: (name) => outlets.has(outletKey(name)) || [...outlets.values()].some((o) => isShortFor(name, o, [])), isBody: (name) => bodies.has(nameKey(name)) };
}

function stemsOf(description: string): readonly string[] {
  return [...new Set(wordsOfText(description).map((w) => w.stem))].filter((stem) => weightOf(stem) > 0.25);
}
