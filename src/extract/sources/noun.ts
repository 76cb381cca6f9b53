import { remembered } from "../remembered.ts";
import nouns from "./data/nouns.json" with { type: "json" };
import names from "./data/names.json" with { type: "json" };

/** What a common noun names, as far as a source can be one. */
export type NounKind = "person" | "collective" | "institution" | "organization" | "government" | "media" | "document" | "imagery" | "poll";

const set = (list: readonly string[]): ReadonlySet<string> => new Set(list);
export const INSIDER = set(nouns.insider);
export const CLASS = set([...nouns.class, ...names.people]);
export const OFFICE = set(nouns.office);
/** Nouns that say what a name is the name of, and are no part of it. */
export const BAND = set(nouns.band);
/** Nouns that call a name an outlet's, though alone they are for writings. */
export const OUTLET = set(["journal", "paper", "site"]);
/** What a firm is to others as well as a person ("its owner, Calder Fisheries"). */
export const FIRM = set(nouns.firm);
/** Offices of which one person may hold two in a firm. */
export const FIRM_OFFICE = set(nouns.firmOffice);
/** Offices of the law that a person holds, though the text may mean all who hold them. */
export const JURIST = set(nouns.jurist);
/** People by their party, faith or nation: told of as one body. */
export const PARTISAN = set([...nouns.partisan, ...names.people]);
const INSTITUTION = set(nouns.institution);
const OFFICES = set([...nouns.office, ...names.office]);
const PEOPLE = set(names.people), ADJECTIVE = set(names.adjective);
const LISTED: readonly (readonly [NounKind, ReadonlySet<string>])[] = [
  ["collective", set(nouns.collective)], ["institution", INSTITUTION], ["person", set([...nouns.insider, ...nouns.class, ...nouns.calling, ...nouns.office, ...names.title.filter((t) => !ADJECTIVE.has(t)), ...names.female, ...names.male])],
  ["imagery", set(nouns.imagery)], ["poll", set(nouns.poll)], ["media", set(nouns.media)], ["organization", set(nouns.organization)],
  ["government", set(nouns.government)], ["document", set(nouns.document)],
];

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["people", "people"], ["men", "man"], ["women", "woman"], ["children", "child"], ["police", "police"], ["media", "media"], ["data", "data"], ["wives", "wife"],
  ["spokespeople", "spokespeople"], ["spokesmen", "spokesman"], ["spokeswomen", "spokeswoman"], ["press", "press"], ["analyses", "analysis"], ["analysis", "analysis"],
]);
const PLURAL_ALWAYS = set(["people", "men", "women", "children", "police", "spokespeople", "data"]);

/** The singular of a lower-case noun; a word that is no regular plural stays. */
export function singular(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  if (word.endsWith("men") && word.length > 4) return word.replace(/men$/u, "man");
  if (word.endsWith("ies")) return word.replace(/ies$/u, "y");
  if (/(?:ss|us|is)$/u.test(word)) return word;
  if (/(?:sses|ches|shes|xes)$/u.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

export function isPlural(word: string): boolean {
  return PLURAL_ALWAYS.has(word) || (singular(word) !== word && !/(?:ss|us|is)$/u.test(word)) || /(?:wo)?men$/u.test(word);
}

/** "brother-in-law" is kin and no law. */
const KIN = /-in-law$/u;

// Agent endings of English; nouns for things that share them ("letter", "newspaper") are in the lists, which come first.
const AGENT = /(?:man|woman|person|ist|ologist|ian|eer|crat|ee|ator|itor|essor|utor|ctor|yor|ster|ler|ner|der|ker|ger|per|ter|ver|mer|fer|her|ser|zer|yer|ber|cer|ant|president|student|resident|dissident|correspondent|respondent|superintendent|cher|secretary|emissary|ete|mate|maker|chief|head|host|mogul|heir|aide|coach|star|king|cop|pro|boss|chair|whip|elect|rival|nominee|candidate|hawk|dove|loyalist|guru|expert|advocate|magnate|tycoon|billionaire|millionaire|prince|monk|nun|priest|clerk|chef|pilot|guard|spy|thug|hero|idol|icon|guest|native|captive|inmate|suspect|victim|hostage|patient|peer|foe|fiance|genius)$/u;
const NOT_AGENT = /(?:^matter|^number|^order|^power|^weather|^water|^summer|^winter|^december|^september|^october|^november|chapter|corner|center|theater|computer|^tower|^war|^fear|^year|^idea|^area|^bar|^car|^offer|^answer|^manner|^effort|counter|^server|^character|disaster|^matter|^chamber|^member$^|encounter|^moment|government|^event|^content|^intent|accident|incident|^president's|^front|^percent|^document|commentary|^summary|^primary|^salary|^library|^boundary|^diary|^debate|^climate|^estimate|^committee|^guarantee|^degree|^fee$|^tree|^coffee|^plan$|^plant$|^grant|^speaking|^making|^thinking|^talking|^asking|^working|^looking|ing$|^want|^rather|^either|^other|^another|^whether|^together|^after|^under|^never|^ever|^over|^however|^latter|^former$|^her$|^later|^master$|^paper|^letter|^shelter|^border|^folder|^render|^gender|^wonder|^thunder|quarter|^longer|liner$|^merger|^passenger$|ledger|^murder$|thriller|voiceover)/u;

/** The kind of a noun in lower case, singular or plural; null where neither the lists nor its ending tell. Every word of a text is asked for, many times over. */
export const nounKind: (word: string) => NounKind | null = remembered(kindOfNoun);

/** The kind the closed lists give a noun, which may be two words ("news agency"); null where it is in none. */
export function listedKind(noun: string): NounKind | null {
  return LISTED.find(([, list]) => list.has(noun) || list.has(singular(noun)))?.[0] ?? null;
}

/** The kind of body a noun calls what it stands beside ("group" an organisation); null where it is no body. */
export function bodyKind(word: string): "organization" | "government" | "media" | null {
  const kind = nounKind(word);
  return kind === "organization" || kind === "government" || kind === "media" ? kind : kind === "collective" ? "organization" : null;
}

function kindOfNoun(word: string): NounKind | null {
  const stem = singular(word);
  const listed = listedKind(word);
  if (listed !== null) return listed;
  if (PEOPLE.has(stem) || KIN.test(word)) return "person";
  const last = stem.split("-").at(-1) ?? stem;
  if (last !== stem) return nounKind(last);
  return stem.length > 3 && AGENT.test(stem) && !NOT_AGENT.test(stem) ? "person" : null;
}

/** Whether a word is in the lists as a noun for people, not merely by its ending. */
export function listedPerson(word: string): boolean {
  return LISTED.slice(0, 3).some(([kind, list]) => kind !== "institution" && (list.has(word) || list.has(singular(word))));
}

/** Whether a noun says which office somebody holds ("mayor", "minister"). */
export const isOfficeNoun = (word: string): boolean => among(OFFICES, word);

/** Whether a head noun, or its plural, is in one of the closed lists. */
export function among(list: ReadonlySet<string>, word: string): boolean {
  return list.has(word) || list.has(singular(word));
}
