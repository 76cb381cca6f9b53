import { oncePer } from "../../domain/once.ts";
import { FINITE, type Tagged } from "../claims/tagger.ts";
import { baseOf } from "./predicates.ts";

const OPENER = /^(?:if|unless|when|while|although|though|because|since|as|after|before|until|once|despite|whereas|provided|should|had|in|on|at|during|for|with|under|following|amid|to|by|from)$/;
/** Predicates that only say how sure what they raise is: the event is the verb behind them. */
const RAISING = /^(?:likely|unlikely|expected|believed|thought|said|reported|alleged|presumed|suspected|rumored|rumoured|understood|feared|seems|seemed|seem|appears|appeared|appear|certain|sure|bound|known|going)$/;
const CLAUSE_OPENER = /^(?:if|unless|when|while|although|though|because|since|as|after|before|until|once|despite)$/;

/**
 * The index of a clause's main predicate: the lexical verb behind its auxiliaries, or the adjective or noun behind a bare
 * "be"; -1 where the words are no clause. Fronted clauses and relative clauses in the subject are passed over.
 */
export function mainPredicate(tokens: readonly Tagged[]): number {
  const first = finiteVerb(tokens, afterFronted(tokens));
  if (first >= 0) return lexical(tokens, first);
  // "The ministry plans to …": a plural noun to the tagger, a verb before "to".
  const beforeTo = (i: number): boolean => tokens[i + 1]?.tag === "TO" && tokens[i + 2]?.tag === "VB" && /^(?:NN|NNP|JJ)$/.test(tokens[i - 1]?.tag ?? "");
  const verb = tokens.findIndex((token, i) => token.tag === "NN" && /[^s]s$/.test(token.lower) && beforeTo(i));
  if (verb > 0) return verb;
  const past = tokens.findIndex((token, i) => token.tag === "VBN" && /^(?:NNP?|PRP)$/.test(tokens[i - 1]?.tag ?? ""));
  if (past > 0 && past < 10) return past;
  const infinitive = tokens.findIndex((token, i) => token.tag === "TO" && i < 3 && (tokens[i + 1]?.tag === "VB" || tokens[i + 2]?.tag === "VB"));
  if (infinitive >= 0) return lexical(tokens, infinitive + 1);
  const bare = tokens.findIndex((token) => /^VB[GN]?$/.test(token.tag));
  return bare >= 0 && bare < 8 ? bare : tokens.findIndex((token) => token.tag === "NN");
}

/** The first finite verb of the main clause at or after `from`; -1 where there is none. */
export function finiteVerb(tokens: readonly Tagged[], from: number): number {
  let inRelative = false;
  let commaOpened = false;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) return -1;
    const relative = /^(?:who|which|whom|whose|that|where|when)$/.test(token.lower) && i > from && /^(?:NN|NNP|,|\.|IN)$/.test(tokens[i - 1]?.tag ?? "");
    // "The plan, if it survives, could …": a clause between commas.
    const parenthetic = i > from + 1 && tokens[i - 1]?.text === "," && CLAUSE_OPENER.test(token.lower) && tokens.slice(i).some((other) => other.text === ",");
    if (relative || parenthetic) {
      inRelative = true;
      commaOpened = parenthetic || tokens[i - 1]?.text === ",";
    } else if (inRelative && commaOpened && token.text === ",") inRelative = false;
    else if (FINITE.test(token.tag)) {
      if (!inRelative) return i;
      // A defining relative ends with its verb phrase: the next finite verb is the main one.
      if (!commaOpened) {
        i = groupEnd(tokens, i);
        inRelative = false;
      }
    }
  }
  return -1;
}

/** Where the main clause begins: behind a fronted clause or phrase and its comma, if one stands there. */
export const afterFronted = oncePer(mainStart);

function mainStart(tokens: readonly Tagged[]): number {
  const start = tokens.findIndex((token) => /[\p{L}\p{N}]/u.test(token.text) && !/^(?:even|and|but|so|just|only|then)$/.test(token.lower));
  const opener = tokens[start];
  if (opener === undefined || !OPENER.test(opener.lower)) return Math.max(0, start);
  const comma = tokens.findIndex((token, i) => i > start && token.text === ",");
  return comma > start && comma < tokens.length - 3 ? comma + 1 : start;
}

/** From a finite verb to the word that carries the meaning. */
function lexical(tokens: readonly Tagged[], at: number): number {
  const end = groupEnd(tokens, at);
  const head = tokens[end];
  if (head === undefined) return at;
  const next = tokens[end + 1];
  const raised = RAISING.test(head.lower) && next?.tag === "TO" ? end + 2 : -1;
  if (raised > 0 && tokens[raised] !== undefined) return lexical(tokens, raised);
  if (baseOf(head) !== "be" || next === undefined) return end;
  let i = end + 1;
  while (/^(?:RB|DT|PRP\$|CD)$/.test(tokens[i]?.tag ?? "")) i++;
  const complement = tokens[i];
  if (complement === undefined || !/^(?:JJ|NN|VBN|VBG)$/.test(complement.tag)) return end;
  return RAISING.test(complement.lower) && tokens[i + 1]?.tag === "TO" && tokens[i + 2] !== undefined ? lexical(tokens, i + 2) : i;
}

/** The last word of the verb group that begins at `at`. */
function groupEnd(tokens: readonly Tagged[], at: number): number {
  let end = at;
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const auxiliary = tokens[end]?.tag === "MD" || /^(?:be|have|do)$/.test(baseOf(tokens[end] ?? token));
    if (token.tag === "RB" || token.lower === "n't") continue;
    if (!auxiliary || !token.tag.startsWith("VB")) break;
    end = i;
  }
  return end;
}
