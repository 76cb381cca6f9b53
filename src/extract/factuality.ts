import type { Factuality } from "../domain/factuality.ts";
import type { Status } from "../domain/claim.ts";
import type { Span } from "../domain/span.ts";
import { type Prose, proseOf } from "./claims/prose.ts";
import type { Tagged } from "./claims/tagger.ts";
import { throughCue } from "./factuality/cue-effect.ts";
import { factualityAt } from "./factuality/event.ts";
import { groupOf } from "./factuality/governor.ts";
import { finiteVerb, mainPredicate } from "./factuality/main-predicate.ts";
import { baseOf, effectOf, isNegation, predicativeValue } from "./factuality/predicates.ts";
import { headOf } from "./stance/cue.ts";
import { statusAt } from "./factuality/status.ts";

const NOTHING = /^(?:no|nobody|nothing|none)$/;
/** "no longer", "no more than five", "no doubt": words of which "no" makes no party to what is told. */
const NO_PARTY = /^(?:longer|more|less|fewer|later|better|doubt|matter|means|time|way)$/;
/** What may stand between a verb and its object, or before a subject's noun. */
const WITHIN = /^(?:NN|NNS|NNP|JJ|DT|IN|TO|PRP\$|PRP|RP|CD)$/;

/**
 * How sure a clause's source is of its main predicate (FactBank values). A plain future ("will") is CT+ of the source, as
 * FactBank annotates it; "should" and "must" say what ought to be, so U; a plan is rated as the planning, not the deed.
 */
export function factualityOf(text: string, spans: readonly Span[], cueWords = "", prose: Prose = proseOf(text)): Factuality {
  const tokens = firstSentence(prose.inside(spans));
  const at = mainPredicate(tokens);
  if (at < 0 || told(tokens, cueWords)) return throughCue(cueWords, "CT+");
  const own = backshifted(tokens, at, cueWords) ? "CT+" : (judged(tokens, at) ?? factualityAt(tokens, at).marked);
  return throughCue(cueWords, own === "CT+" && isOfNothing(tokens, at) ? "CT-" : own);
}

/** "found no trace", "lent the key to nobody", "not one cheese left": FactBank rates the finding; a claim as a whole says that there is none. */
function isOfNothing(tokens: readonly Tagged[], at: number): boolean {
  const end = tokens.findIndex(({ tag }, i) => i > at && !WITHIN.test(tag)), behind = tokens.slice(at + 1, end < 0 ? tokens.length : end);
  const object = behind.findIndex(({ lower }) => NOTHING.test(lower));
  if (object === 0 || (object > 0 && /^(?:IN|TO)$/.test((behind[object - 1] as Tagged).tag))) return (tokens[at] as Tagged).tag.startsWith("VB") && !NO_PARTY.test(tokens[at + object + 2]?.lower ?? "");
  // "Neither the club nor the agent responded"
  if (tokens[0]?.lower === "neither" && tokens.slice(0, at).some(({ lower }) => lower === "nor")) return true;
  const subject = tokens.findIndex(({ lower }, i) => lower === "not" && i < at && /^(?:one|a|an)$/.test(tokens[i + 1]?.lower ?? ""));
  return subject >= 0 && tokens.slice(subject + 1, groupOf(tokens, at).from).every(({ tag }) => WITHIN.test(tag));
}

/** What a clause whose verb is itself a judgment says of what is judged: "a truce is possible", "could not be ruled out", "it does not believe that". */
function judged(tokens: readonly Tagged[], at: number): Factuality | null {
  const main = tokens[at] as Tagged, be = tokens.findLastIndex((token, i) => i < at && !/^(?:RB|DT)$/.test(token.tag)), group = [...tokens.slice(Math.max(0, be), at), ...groupOf(tokens, at).members], negated = group.some(isNegation);
  if (/^rul(?:e|es|ed|ing)$/.test(main.lower) && tokens[at + 1]?.lower === "out") return negated ? "PS+" : null;
  const copula = tokens[be] !== undefined && baseOf(tokens[be]) === "be", value = copula && /^(?:JJ|NN|VBN|RB)$/.test(main.tag) ? predicativeValue(main) : null;
  if (value !== null) return !negated || value === "U" ? value : value.startsWith("PS") ? "CT-" : value.endsWith("-") ? "PR+" : "PR-";
  const own = tokens.slice(0, at).some((token, i) => token.tag === "PRP" && i < 3), clause = /^(?:IN|DT|PRP|PRP\$|NNP|,|'')$/.test(tokens[at + 1]?.tag ?? "");
  return own && clause && /^(?:believe|think|suspect|suppose|assume)$/.test(baseOf(main)) && main.tag.startsWith("VB") && finiteVerb(tokens, at + 1) > 0 ? (negated ? "PR-" : "PR+") : null;
}

/** "rejected any suggestion that the mayor knew": what is turned down is that it is so. */
function told(tokens: readonly Tagged[], cueWords: string): boolean {
  const that = tokens.findIndex(({ lower }) => lower === "that");
  return that > 0 && that < 6 && DENIED.has(headOf(cueWords).lemma) && effectOf(tokens[that - 1] as Tagged) !== null && tokens.slice(0, that).every(({ tag }) => /^(?:DT|JJ|NN|PRP\$)$/.test(tag));
}

const DENIED = new Set(["reject", "deny", "dismiss", "dispute", "refute", "rebut"]);

/** How far along what the clause tells of is: considered, planned, … done, abandoned; "unknown" where the words do not say. */
export function statusOf(text: string, spans: readonly Span[], cueWords = "", prose: Prose = proseOf(text)): Status {
  const tokens = firstSentence(prose.inside(spans));
  return statusAt(tokens, mainPredicate(tokens), cueWords);
}

/** The words of the clause that make its value what it is: modal, negation, hedge and main predicate. */
export function factualityWords(text: string, spans: readonly Span[], prose: Prose = proseOf(text)): readonly Span[] {
  const tokens = firstSentence(prose.inside(spans));
  const at = mainPredicate(tokens);
  const main = tokens[at];
  if (main === undefined) return [];
  const marks = groupOf(tokens, at).members.filter((member) => member.tag === "MD" || member.tag === "RB" || member.tag.startsWith("VB"));
  return [...marks, main].map((token) => [token.start, token.end]);
}

/** "said he would go" puts "I will go" into the past: as certain as it was. */
function backshifted(tokens: readonly Tagged[], at: number, cueWords: string): boolean {
  const would = groupOf(tokens, at).members.some((member) => /^(?:would|'d)$/.test(member.lower));
  const negated = groupOf(tokens, at).members.some((member) => /^(?:not|n't|never)$/.test(member.lower));
  const conditional = tokens.some((token) => /^(?:if|unless)$/.test(token.lower));
  return would && !negated && !conditional && /(?:ed|aid|old|ing|wrote|swore)\b/.test(cueWords) && headOf(cueWords).stance !== "believe";
}

/** Content can run over several sentences; the first one is what it is rated by. */
function firstSentence(tokens: readonly Tagged[]): readonly Tagged[] {
  const end = tokens.findIndex((token, i) => /^[.!?]$/.test(token.text) && i > 1);
  return end < 0 ? tokens : tokens.slice(0, end + 1);
}
