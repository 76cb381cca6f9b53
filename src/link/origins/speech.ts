import words from "../data/speech.json" with { type: "json" };
import { TITLE } from "../actors/offices.ts";
import { nameKey } from "../name-key.ts";

const sets = { people: new Set(words.people), reports: new Set(words.reports), publications: new Set(words.publications), anyReport: new Set(words.anyReport), nobody: new Set(words.nobody), rank: new Set(words.rank), fields: new Set(words.fields), bodies: new Set(words.bodies), settings: new Set(words.settings), ofBody: new Set(words.ofBody), writings: new Set(words.writings), otherBodies: new Set(words.otherBodies), branches: new Set(words.branches), recordings: new Set(words.recordings), speaking: new Set(words.speaking), another: new Set(words.another), employed: new Set(words.employed), independent: new Set([...words.independent, ...words.outsiders]), outsiders: new Set(words.outsiders), records: new Set(words.records), enterprises: new Set(words.enterprises), perceiving: new Set(words.perceiving) } as const;

/** What may follow a report's noun and still say nothing of who wrote it: when, that it was printed, in which country. */
const LATER = /\s(?:over|on|last|late|this|earlier|published|circulating|online|since|during)\s|(?<=\b(?:[Rr]eports|[Mm]edia|press|[Nn]ewspapers|outlets))\s(?:in|across)\s(?=(?:the )?\p{Lu})/u;

const SAYS = /\b(?:said|says?|saying|told|tells?|telling|according|wrote|writes|added|recalled|testified|confirmed|announced|denied|claimed|reported|quoted|quoting|citing|cited)\b/iu;

/** Do the words tell that somebody said something? */
export function says(phrase: string): boolean {
  return SAYS.test(phrase);
}

/** "media reports", "a report", "the website": words for a report that say nothing of who wrote it. */
export function isNamelessReport(description: string): boolean {
  const list = wordsOfPhrase(description.split(LATER)[0] ?? "");
  return list.some((w) => sets.reports.has(w)) && list.every((w) => sets.reports.has(w) || sets.anyReport.has(w));
}

/** "the Milan publication", "the shipping journal": what an outlet is called after its name has stood. */
export function isPublication(description: string): boolean {
  return sets.publications.has(headOf(description) ?? "");
}

/** "nobody at the palace", "you", "somebody": a pronoun that stands for nobody in particular, but not "one of the two". */
export function isNobody(description: string): boolean {
  return sets.nobody.has(wordsOfPhrase(description)[0] ?? "") && !/^\S+ of (?:the|them|those|these|its|his|her|their)\b/i.test(description);
}

/** Does the description name an office that speaks for an institution ("a spokesman", "its managing director")? */
export function speaksForAll(description: string): boolean {
  return !isFormer(description) && wordsOfPhrase(core(description)).some((w) => sets.speaking.has(w));
}

/** "its owner": who speaks for what is theirs, as the holder of an office does. */
export function owns(description: string): boolean {
  return !isFormer(description) && words.owning.includes(headOf(description) ?? "");
}

/** "a former minister". */
export function isFormer(description: string): boolean {
  return FORMER.test(core(description));
}

const FORMER = /(?<!\p{L})(?:former|ex|retired|late|one-time|onetime|sometime)(?!\p{L})/iu;

/** "the company", "airline": a body spoken of by its kind alone, which its name need not hold. */
export function isEnterprise(key: string): boolean {
  return sets.enterprises.has(key);
}

/** "town", "local": where an office is held, which its holder need not be told by. */
export function isSetting(word: string): boolean {
  return sets.settings.has(word);
}

/** Does a body's name say that it is no enterprise ("the dockers’ union")? */
export function isOtherBody(key: string): boolean {
  return key.split(" ").some((w) => sets.otherBodies.has(w)) || /\bred (?:cross|crescent)\b/u.test(key);
}

/** Does a phrase end in a noun for a body ("the civil defence department")? */
export function isBodyNoun(phrase: string): boolean {
  const head = headOf(phrase) ?? "";
  return sets.bodies.has(head) || sets.enterprises.has(head) || sets.otherBodies.has(head);
}

/** Is a body a branch of what another key names alone ("Norland’s foreign ministry" of "Norland")? */
export function isBranchOf(body: string, key: string): boolean {
  const own = key.split(" ");
  return body.split(" ").some((w) => sets.branches.has(w) && !own.includes(w));
}

const OFFICE = [...words.speaking, ...words.owning].filter((w) => !words.branch.includes(w)).join("|");
const OF_BODY = new RegExp(`\\b(?:${[...words.speaking, ...words.owning].join("|")})s? (?:of|for|at|with) (?:the )?(\\p{L}[^,;]*)$`, "iu");
const BEFORE_OFFICE = new RegExp(`^(?:the |an? )?(\\p{L}[^,;]*?)(?:['’]s?)? (?:(?:${words.rank.join("|")})[\\s-])*(?:${OFFICE}|executive|chief|officer)$`, "iu");
const RANK = new RegExp(`(?<![\\p{L}-])(?:${words.rank.join("|")})(?!\\p{L})[\\s-]*`, "giu");
/** "Police spokeswoman Inspector": the title of who holds the office, behind it. */
const HOLDERS_TITLE = new RegExp(`(?:(?<=\\bspokes\\p{L}+),?(?: (?:${TITLE})\\.?)+|(?<=\\b(?:${words.speaking.join("|")})),?(?: (?:${TITLE.split("|").filter((t) => !words.speaking.includes(t)).join("|")})\\.?)+)$`, "iu");
const NO_BODY = /^(?:the|an?|its|his|her|their|our|whose|prime|)$/iu;

/** The body that an office belongs to, as far as its own words tell: "army spokesman" the army, "minister of health" the ministry; null where they don't. */
export function officeOf(description: string): string | null {
  const phrase = (description.split(/[,;(]/)[0] ?? "").replace(/\s\p{Lu}\p{Ll}+\.$/u, "").trim().replace(HOLDERS_TITLE, "");
  const plain = phrase.replace(RANK, "").trim();
  // "the coast guard’s chief of operations": what the office is over stands behind it
  const of = OF_BODY.exec(phrase)?.[1], over = of !== undefined && /['’]s?\s/u.test(phrase) && isField(of) ? BEFORE_OFFICE.exec(phrase.slice(0, phrase.lastIndexOf(of)).replace(/ (?:of|for) $/u, ""))?.[1] : undefined;
  const body = (over ?? of ?? BEFORE_OFFICE.exec(phrase)?.[1] ?? "").replace(/^(?:(?:then|now|currently|until recently)\b ?)?(?:(?:the|its|his|her|their|our)(?: |$))?/iu, "");
  // "head of communications at Delta Air": where the office is, not what it is over
  const at = /\b(?:at|for|with) (?:the )?(\p{Lu}[^,;]*)$/u.exec(body)?.[1];
  if (at !== undefined) return at;
  // "the Paris prosecutor", "Deputy Prosecutor General": the prosecution there, not the town
  if (/\bprosecutor\b/iu.test(phrase) && !/\bprosecutor/iu.test(body)) return `${NO_BODY.test(body) || isField(body) ? "" : `${body} `}prosecutors`;
  // "head surgeon at the Central Hospital"
  if (body === "") return /\s(?:at|of|for|with) (?:the )?(\p{Lu}[^,;]*)$/u.exec(phrase)?.[1] ?? null;
  // "safety director", "head of communications": what the office is over, not whose it is
  if (NO_BODY.test(body) || (/\bminister\b/iu.test(phrase) ? body.split(" ").every((w) => sets.rank.has(w.toLowerCase())) : isField(body))) return null;
  return /\bminister\b/iu.test(phrase) ? plain.replace(/\bminister\b/iu, "ministry") : body;
}

/** "safety", "communications": what an office is over and no body. */
const isField = (words: string): boolean => words.split(" ").every((w) => sets.rank.has(w.toLowerCase()) || sets.fields.has(w.toLowerCase()));

/** "one of the people", "the official", "all three": people met before in the same report. */
export function pointsBack(description: string): boolean {
  const phrase = nameKey(description);
  return words.partOf.some((p) => `${phrase} `.startsWith(`${p} `)) || /^(?:the|that|this|these|those|both|they|he|she|all)\b/i.test(description.trim());
}

/** "a third person": somebody other than those named so far. */
export function isAnother(description: string): boolean {
  return wordsOfPhrase(core(description)).slice(0, 3).some((w) => sets.another.has(w));
}

/** The noun that says what a person is, unless it says no more than that it is a person ("people", "official"). */
export function tellingHead(description: string): string | null {
  const head = headOf(description);
  return head === null || sets.people.has(head) ? null : head;
}

/** "58 percent of respondents": what a poll found, not people who spoke. */
export function isShare(description: string): boolean {
  return /^(?:[\p{L}]+ ){0,3}[\p{N}\p{L}.,-]+ ?(?:%|per ?cent\b)/iu.test(description);
}

/** "two employees", "officials": people whom only a body has. */
export function isEmployed(description: string): boolean {
  return sets.employed.has(headOf(description) ?? "");
}

/** "lawyer", "diplomat": whose work is not in the employ of those that others work for. */
export function isIndependent(head: string): boolean {
  return sets.independent.has(head);
}

/** "prisoner", "neighbour": who may be told by a body’s word and is in nobody’s employ for being so. */
export function isOutsider(head: string): boolean {
  return sets.outsiders.has(head);
}

const PLACE = "(?:the |an? |its |his |her |their )?(\\p{L}[^,;]*?)(?= (?:who|which|that|and|but|with|until|since)(?!\\p{L})|[,;]|$)";
const WORKS = new RegExp(`\\b(?:works?|working|employed|serves?|on shift|on duty) (?:at|for|in|on|by|inside) ${PLACE}`, "iu");
const PEOPLE_AT = new RegExp(`^(?:\\p{L}+ )?(?:(?:${words.people.join("|")}) (?:at|in|inside)|(?:${words.employed.join("|")}|employees?) (?:at|in|of)) ${PLACE}`, "iu");

/** Where the words for somebody say that they work: "a woman who works at the presidency", "two people in its survey department"; null where they don't. */
export function employerIn(description: string): string | null {
  const found = WORKS.exec(description) ?? PEOPLE_AT.exec(description);
  // "works for the maker, Delta Mills": its name behind it
  const name = found === null ? undefined : /^, (\p{Lu}[^,;]*)/u.exec(description.slice(found.index + found[0].length))?.[1];
  return found === null ? null : [found[1]!, ...(name === undefined ? [] : [name])].join(", ");
}

/** "a person close to Ada Holm", "close to the club", "close to the family": of whose camp somebody is; what is neither a name nor a body they may know without being of it ("close to the inquiry"). */
export function isOfCamp(description: string): boolean {
  const near = /\bclose to (?:the |its |his |her |their )?(\p{L}[^,;]*)/u.exec(description)?.[1];
  return near !== undefined && (/^(?:\p{Ll}[\p{L}-]* )?\p{Lu}/u.test(near) || isBodyNoun(near) || headOf(near) === "family");
}

const LEFT = /\bwho (?:has |had )?(?:since )?(?:left|quit|resigned|retired)(?: (?:from )?(?:the|his|her|their|its) (?:company|firm|job|post|office|service|ministry|department)| \p{Lu}| in | last | this |$)|\bused to (?:work|be)\b|\bwho (?:worked|ran|served) .*\buntil\b/u;

/** "a former clerk", "a surveyor who left the company last year": of whom it is told that they no longer are what they were. */
export function hasLeft(description: string): boolean {
  return isFormer(description) || LEFT.test(description);
}

/** Does a cue say that its source saw, heard or found something, not merely that it says so ("we wrote")? */
export function perceives(cue: string | null): boolean {
  return wordsOfPhrase(cue ?? "").some((w) => sets.perceiving.has(w));
}

const REPORTER = /^(?:(?:[Aa]n?|[Tt]he|[Oo]ne) (?:[\p{L}-]+ ){0,2}(?:reporter|correspondent|journalist|photographer)|\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+){1,3}),? (?:of|from|for|with) (?:the )?(\p{Lu}[^,;]*)/u;

const THERE = "(?: (?:at the (?:scene|site|spot)|on the (?:spot|scene|ground)|there|(?:in|at|near|outside) (?:the )?\\p{L}[\\p{L} ]*))";
const STAFF = new RegExp(`^(?:(?:[Aa]n?|[Tt]he|[Tt]wo|[Tt]hree|[Ss]everal) )?(?!(?:Our|This|My|His|Her|Their|Its) )(\\p{Lu}[\\p{L}\\p{N}.&]*(?: [\\p{Lu}\\p{N}][\\p{L}\\p{N}.&]*){0,3})(?:['’]s?)? (?:reporters?|correspondents?|journalists?|photographers?|crews?|teams?|witness(?:es)?)(${THERE})?$`, "u");

/** The outlet of "AFP journalists", "a Reuters photographer"; null where the words are for no outlet's people. */
export function staffOf(description: string): string | null {
  return STAFF.exec(description)?.[1] ?? null;
}

/** Do the words and the cue say that an outlet's people saw it, or told it from where it was ("a Post reporter in the town said")? */
export function wasThere(description: string, cue: string | null): boolean {
  return perceives(cue) || /witness/iu.test(description) || STAFF.exec(description)?.[2] !== undefined;
}

/** Whose reporter the words are for ("a reporter of the Post", "Ana Ruiz of the Post"), or whatever else somebody is of; null where nothing is told. */
export function reporterOf(description: string): string | null {
  return REPORTER.exec(description)?.[1] ?? null;
}

const RUMOUR = new RegExp(`\\b(?:${words.rumour.join("|")})\\b`, "iu");

/** Do the words pass on what nobody is named for ("word on the street is that …")? */
export function isRumour(phrase: string): boolean {
  return RUMOUR.test(phrase);
}

/** "said in a filing": the noun for what they said it in, which the cue holds or which stands behind it; null where none does. */
export function writingOf(cue: string, after: string): string | null {
  const found = /\b(?:in|on) (?:an?|the|his|her|its|their) (?:[\p{L}-]+ ){0,2}?([\p{L}-]+)/iu.exec(cue)?.[1] ?? /^,? (?:in|on) (?:an?|the|his|her|its|their) (?:[\p{L}-]+ ){0,2}?([\p{L}-]+)/iu.exec(after)?.[1];
  const noun = found?.toLowerCase();
  return noun !== undefined && sets.writings.has(noun) ? noun : null;
}

/** Does a cue say that its source shows something, as records do? */
export function shows(cue: string | null): boolean {
  return /\b(?:show|shows|showed|shown|indicate|indicates|indicated|reveal|reveals|revealed)\b/iu.test(cue ?? "");
}

/** "Governor" as "governor office", "President" as "presidency" too: what speaks where the holder does not; empty where the words are more than a title. */
export function titleOf(description: string): readonly string[] {
  const [title, ...more] = wordsOfPhrase(description);
  return title === undefined || more.length > 0 || !sets.speaking.has(title) ? [] : [`${title} office`, ...(title === "president" ? ["presidency"] : [])];
}

const OF_CLIENT = new RegExp(`(?:^|[^\\p{L}])(\\p{Lu}[\\p{L}.-]*(?:\\s\\p{Lu}[\\p{L}.-]*){0,3})['’]s?\\s(?:\\p{Ll}[\\p{L}-]*\\s)?(?:${words.lawyers.join("|")})s?(?!\\p{L})`, "u");
const FOR_CLIENT = new RegExp(`\\b(?:${words.lawyers.join("|")})s? for (\\p{Lu}[\\p{L}.-]*(?:\\s\\p{Lu}[\\p{L}’.-]*){0,3})`, "u");
const FOR_BODY = new RegExp(`\\b(?:${words.lawyers.join("|")})s? (?:for|of) ((?:the |an? )?\\p{L}[^,;]*)$`, "u");
const ITS_LAWYER = new RegExp(`^(?:its|their) (?:\\p{Ll}[\\p{L}-]*\\s)?(?:${words.lawyers.join("|")})(?!\\p{L})`, "iu");
const THEIR_LAWYER = new RegExp(`^(?:his|her) (?:\\p{Ll}[\\p{L}-]*\\s)?(?:${words.lawyers.join("|")})(?!\\p{L})`, "iu");

/** Whose lawyer the words tell of ("Boom’s lawyer", "a lawyer for Karl Boom"); null where they name nobody. */
export function clientOf(description: string): string | null {
  return OF_CLIENT.exec(description)?.[1] ?? FOR_CLIENT.exec(description)?.[1] ?? null;
}

/** "a lawyer for the company": whose lawyer it is, by any words. */
export function pleadsFor(description: string): string | null {
  return FOR_BODY.exec(description.split(/,\s/)[0]!)?.[1] ?? null;
}

/** "his lawyer": of whom the report spoke last. */
export function isTheirLawyer(description: string): boolean {
  return THEIR_LAWYER.test(description);
}

/** "its counsel": of a body that stands before. */
export function isItsLawyer(description: string): boolean {
  return ITS_LAWYER.test(description);
}

/** Is it what speaks where a holder told by a title alone does not ("chairman office")? */
export function isTitle(body: string): boolean {
  return body.endsWith(" office") && sets.speaking.has(body.slice(0, -" office".length));
}

/** Do the words name an office that only a body has, be it named or not ("a spokesman", "the chief executive")? */
export function isOfBody(description: string): boolean {
  return speaksForAll(description) && wordsOfPhrase(core(description)).some((w) => sets.ofBody.has(w));
}

export function isMinistry(body: string): boolean {
  return /\bministry\b/iu.test(body);
}

const PARTS = ["", "one", "two", "three", "four", "five"];

/** "two people aware of the talks, an executive and a banker": so many as they are said to be, where each is told by another word; else one. */
export function toldOneByOne(description: string, count: number): number {
  // "two chemists, one at the mill and one at a university"
  if (count > 1 && [...description.matchAll(/(?:[,:]|\band)\s+(?:the )?(?:one|other) (?:at|in|of|from|with|for|who)\b/giu)].length === count) return count;
  // "three people, two of them in the ministry and one in the army": as many as there are parts
  const parts = [...description.matchAll(/(?:[,:]|\band)\s+(one|two|three|four|five)(?: of (?:them|whom))? (?:at|in|of|from|with|for|who)\b/giu)].map(([, n]) => PARTS.indexOf(n!.toLowerCase()));
  if (count > 1 && parts.length > 1 && parts.reduce((sum, n) => sum + n, 0) === count) return parts.length;
  const list = /[,:]\s+(?=an?\s)/iu.exec(description);
  if (count < 2 || list === null) return 1;
  const heads = description.slice(list.index).split(/(?:[,:]|\band)\s+(?=(?:an?|another)\s)/iu).map((member) => headOf(member.trim())).filter((head) => head !== null);
  return new Set(heads).size === count ? count : 1;
}

export function isRecord(description: string): boolean {
  return sets.records.has(headOf(description) ?? "");
}

/** The last word of the phrase before its first preposition, relative or comma. */
export function headOf(description: string): string | null {
  return wordsOfPhrase(core(description)).at(-1) ?? null;
}

const PART = /^.*\bof (?:the |these |those )?(?=\p{L}+)/iu;

/** The same of those whom somebody is one of: "two" in "one of the two". */
export function headOfWhole(description: string): string | null {
  return headOf(description.replace(PART, ""));
}

function core(description: string): string {
  return description.replace(/ (?:there|here)$/u, "").split(/[,:;(]|\s(?:it|they|he|she|of|in|at|who|which|that|with|from|for|on|by|familiar|briefed|close|to|near|aware|involved|and|working|speaking|seen|travelling|traveling|reviewed|taken|recorded|published|released|dated)\s/iu)[0] ?? description;
}

function wordsOfPhrase(phrase: string): readonly string[] {
  return nameKey(phrase).split(" ").filter(Boolean);
}
