import type { Tagged } from "../claims/tagger.ts";
import { isTime } from "../clauses/phrase.ts";
import { subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { isRegion } from "../sources/name.ts";
import { listedPerson, nounKind } from "../sources/noun.ts";
import { isSilence, isViolent, lemmaOf } from "./lexicon.ts";
import { subjectEnd } from "./verb-phrase.ts";

type Tokens = readonly Tagged[];
type Use = { readonly tokens: Tokens; readonly at: number; readonly objects: readonly number[]; readonly nouns: readonly string[]; readonly passive: boolean };

/** Uses of a listed verb that are another thing: keeping silent, foretelling, planning to talk, publishing, finding fault, being of one mind. */
export function isOtherUse(tokens: Tokens, at: number, lemma: string, objects: readonly number[], passive: boolean): boolean {
  // "You agree to receive": the reader is no party
  if (tokens[subjectEnd(tokens, at)]?.lower === "you") return true;
  return OTHER[lemma]?.({ tokens, at, objects, nouns: objects.map((i) => lemmaOf(tokens[i] as Tagged)), passive }) ?? false;
}

const before = ({ tokens, at }: Use): string => tokens[verbGroup(tokens, at).from - 1]?.lower ?? "";
const next = ({ tokens, at }: Use): string => tokens[at + 1]?.lower ?? "";
const ofSomebody = (use: Use): boolean => use.objects.some((i) => isSomebody(use.tokens, i)) || (use.passive && isSomebody(use.tokens, subjectEnd(use.tokens, use.at)));

/** "declined to comment"; "refuses to discuss the port until …" is a refusal. */
function keepsSilent({ tokens, at }: Use): boolean {
  const i = tokens.findIndex((t, k) => k > at && k < at + 5 && isSilence(lemmaOf(t)) && (t.tag.startsWith("VB") || tokens[k - 1]?.lower === "to"));
  return i > 0 && !(/^(?:discuss|talk)$/.test(lemmaOf(tokens[i] as Tagged)) && tokens.slice(i, i + 12).some((t) => /^(?:until|unless|with|while)$/.test(t.lower)));
}

/** "warned that it would", "warned of reprisals", "unless they are grounded, he warned, pilots will refuse": a threat is of one's own deed. */
function onlyForetells({ tokens, at }: Use): boolean {
  const ahead = tokens.slice(at + 1, at + 8);
  if (ahead.some((t, i) => t.lower === "of" && CONSEQUENCE.test(ahead.slice(i + 1, i + 3).findLast((n) => n.tag === "NN")?.lower ?? ""))) return false;
  const aside = /^[,.]$/.test(tokens[at + 1]?.text ?? "") && tokens.some((t) => /^(?:if|unless)$/.test(t.lower));
  return !(aside ? tokens : ahead).some((t, i, list) => (t.tag === "PRP" && t.lower !== "it" || t.lower === "it" && !aside || (aside ? SOMEBODY.test(nounKind(t.lower) ?? "") : listedPerson(t.lower))) && list[i + 1]?.tag === "MD");
}

const SOMEBODY = /^(?:person|organization|government|institution|collective)$/;
const CONSEQUENCE = /^(?:consequences|retaliation|reprisals|sanctions|action|force|strikes|measures)$/;
const SAID = /^(?:that|having)$/;

const OTHER: { readonly [lemma: string]: ((use: Use) => boolean) | undefined } = {
  decline: keepsSilent, refuse: keepsSilent,
  turn: ({ nouns }) => nouns.includes("interview"), reject: ({ nouns }) => nouns.includes("interview"),
  warn: onlyForetells,
  dismiss: ofSomebody, sack: ofSomebody,
  // "was met with a bill", "fought to gain access"
  meet: (use) => use.passive && next(use) === "with",
  fight: ({ tokens, at }) => tokens[at + 1]?.tag === "TO" || /^(?:this|that|it)$/.test(tokens[at + 1]?.lower ?? "") && !tokens[at + 2]?.tag.startsWith("NN"),
  release: (use) => !isSomebodyNear(use), free: (use) => !isSomebodyNear(use),
  attack: ({ tokens, at }) => tokens.slice(at + 2, at + 8).some((t) => /^(?:for|as|over)$/.test(t.lower)),
  agree: (use) => /^(?:with|that)$/.test(next(use)),
  demonstrate: ({ tokens, at }) => !/^(?:in|against|outside|for|on|over|at|near|across|[.,])$/.test(tokens[at + 1]?.lower ?? "."),
  seize: (use) => AWAY.test(next(use)), back: (use) => AWAY.test(next(use)),
  discuss: ({ tokens, at }) => !/^VB[DN]$/.test(tokens[at]?.tag ?? ""),
  // "neither confirmed nor denied", "was denied bail"
  deny: (use) => /^(?:nor|or)$/.test(before(use)) || (use.passive && !SAID.test(next(use))),
  // "was to blame"
  blame: ({ tokens, at }) => tokens[at - 1]?.tag === "TO" && /^(?:be|am|is|are|was|were|been)$/.test(tokens[at - 2]?.lower ?? ""),
  // "alleged perpetrators"
  allege: ({ tokens, at }) => tokens[at]?.tag === "VBN" && /^(?:NN|JJ)$/.test(tokens[at + 1]?.tag ?? ""),
  // "the hurricane struck Florida": what workers do has no object, what armies do is armed
  strike: (use) => next(use) === "back" || hasObject(use) && !isArmed(use),
  complain: (use) => !/^(?:about|of|to|against)$/.test(next(use)),
  // "called the strikes a crime"
  call: (use) => next(use) === "the",
  // "could not be ruled out"
  rule: ({ passive }) => passive,
  question: (use) => !ofSomebody(use),
  // "issued a warning about the water"
  issue: tellsOfDanger, give: tellsOfDanger,
};

const hasObject = ({ tokens, at, objects }: Use): boolean => /^(?:DT|NN|NNP|PRP\$|CD)$/.test(tokens[at + 1]?.tag ?? "") && objects.length > 0;

/** Whether a state strikes, or arms do. */
function isArmed({ tokens, at }: Use): boolean {
  const subject = tokens[subjectEnd(tokens, at)];
  return isRegion(subject?.text ?? "") || subject?.lower === "it" || tokens.some((t, i) => i !== at && isViolent(lemmaOf(t)));
}

function tellsOfDanger({ tokens, at, nouns }: Use): boolean {
  return nouns.includes("warning") && tokens.slice(at + 1, at + 7).some((t, i, list) => /^(?:about|of|for|over|after)$/.test(t.lower) && lemmaOf(list[i - 1] ?? t) === "warning");
}

const AWAY = /^(?:on|upon|out|away|off|up)$/;

function isSomebodyNear({ tokens, at, objects }: Use): boolean {
  const subject = subjectsOf(tokens, verbGroup(tokens, at).from)[0]?.phrase.to ?? 0;
  return objects.some((i) => isSomebody(tokens, i)) || isSomebody(tokens, subjectEnd(tokens, at)) || isSomebody(tokens, subject - 1);
}

function isSomebody(tokens: Tokens, i: number): boolean {
  const token = tokens[i];
  if (token === undefined || isTime(token)) return false;
  if (token.tag === "PRP") return !/^(?:it|itself)$/.test(token.lower);
  return nounKind(token.lower) === "person" || (token.tag === "NNP" && tokens[i + 1]?.tag.startsWith("NN") !== true);
}
