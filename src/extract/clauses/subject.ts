import data from "./data/words.json" with { type: "json" };
import type { Tagged } from "../claims/tagger.ts";
import { isComma, isName, isTime, type Phrase, phraseEnding, phraseFrom } from "./phrase.ts";
import { verbGroup } from "./verb-group.ts";

/** A subject as it stands: its phrase, the name set beside it ("the mayor's lawyer, Ann Jones"), and whether a relative pronoun stands between. */
export type Subject = { readonly phrase: Phrase; readonly apposed: Phrase | null; readonly relative: boolean };

const PREPOSITION = new Set(data.preposition);
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const OPENS_INSERT = /^(?:who|which|whose|whom|that|if|when|while|as|after|before|although|though|because|since|including|citing|speaking|like|despite|in|on|at|by|for|with|from|of|a|an|the|one|once|not|having|also|however|meanwhile|too|then|therefore|himself|herself|itself)$/;

/** The subjects of the verb group that begins at token `from`, several where they are coordinated; empty where none is plain. */
export function subjectsOf(tokens: readonly Tagged[], from: number, depth = 0): readonly Subject[] {
  let i = from - 1;
  while (tokens[i]?.tag === "RB" || /^(?:["“”‘’]|all|both|each|himself|herself|itself|themselves|jointly)$/u.test(tokens[i]?.lower ?? "")) i--;
  const before = tokens[i];
  if (before === undefined || depth > 3) return [];
  if (before.tag === "WH" || (before.lower === "that" && before.tag !== "DT" && phraseEnding(tokens, i - 1) !== null)) return antecedents(tokens, i);
  if (before.tag === "CC") return coordinated(tokens, i, depth);
  if (isComma(before)) return acrossInsert(tokens, i, depth);
  return endingAt(tokens, i);
}

/** "After meeting with X, Y said": the subject behind the first comma after token `at`, where a verb follows it. */
export function fronted(tokens: readonly Tagged[], at: number): Subject | null {
  const comma = tokens.findIndex((t, i) => i > at && isComma(t));
  const phrase = comma < 0 ? null : phraseFrom(tokens, comma + 1);
  if (phrase === null || !/^(?:VBD|VBZ|VBP|VBN)$/.test(tokens[phrase.to]?.tag ?? "")) return null;
  return { phrase, apposed: null, relative: false };
}

/** "X rejected A and accepted B": the verb before shares its subject; "X said A would fall and proposed B": a past goes with a past. */
function coordinated(tokens: readonly Tagged[], at: number, depth: number): readonly Subject[] {
  const past = tokens.slice(at + 1, at + 4).find((t) => t.tag.startsWith("VB"))?.tag.replace("N", "D") === "VBD";
  let other: readonly Subject[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined || /^[;:]$/.test(token.text)) return other;
    if (token.tag === "WH") return other.length > 0 ? other : antecedents(tokens, i);
    if (!FINITE.test(token.tag)) continue;
    const subjects = subjectsOf(tokens, verbGroup(tokens, i).from, depth + 1);
    if (subjects.length === 0) continue;
    if (!past || token.tag !== "MD") return subjects;
    if (other.length === 0) other = subjects;
  }
  return other;
}

/** "…, who": the phrase before the pronoun, the nearest one. */
function antecedents(tokens: readonly Tagged[], at: number): readonly Subject[] {
  const end = isComma(tokens[at - 1]) ? at - 2 : at - 1;
  // a preposition before "which" makes it no subject
  const phrase = phraseEnding(tokens, end);
  return phrase === null ? [] : [{ phrase: tokens[at]?.lower === "which" || tokens[at]?.lower === "that" ? phrase : climb(tokens, phrase), apposed: null, relative: true }];
}

/** "X, a group that monitors fires, opposes …": the subject stands before the insert. */
function acrossInsert(tokens: readonly Tagged[], close: number, depth: number): readonly Subject[] {
  for (let open = close - 1; open > 0; open--) {
    const token = tokens[open];
    if (/^[;:]$/.test(token?.text ?? "")) return [];
    if (!isComma(token)) continue;
    const insert = tokens[open + 1];
    const base = phraseEnding(tokens, open - 1);
    if (base === null || insert === undefined) continue;
    const opens = OPENS_INSERT.test(insert.lower) || /^(?:VBG|VBN|VBD|CD|DT|NN|NNP|JJ)$/.test(insert.tag);
    const says = tokens.slice(open + 1, close).some((t, k, list) => FINITE.test(t.tag) && !list.slice(0, k).some((w) => w.tag === "WH" || data.subordinator.includes(w.lower)));
    if (!opens || (says && insert.tag !== "VBD")) continue;
    const apposed = phraseFrom(tokens, open + 1);
    const whole = endingAt(tokens, open - 1);
    // "On Monday, X met": what stands before the comma is no subject
    if (whole.length === 0) return apposed !== null && apposed.to === close ? endingAt(tokens, close - 1) : [];
    const named = apposed !== null && apposed.to === close && isName(tokens[apposed.to - 1]) ? apposed : null;
    // "A and the head of B, C,": the name stands beside the last
    return whole.map((subject, k) => (k === whole.length - 1 && named !== null ? { ...subject, apposed: named } : subject));
  }
  return depth === 0 ? [] : endingAt(tokens, close - 1);
}

/** The phrase that ends at `at` with what it is coordinated with; nothing where it is an object. */
function endingAt(tokens: readonly Tagged[], at: number): readonly Subject[] {
  const last = phraseEnding(tokens, at);
  if (last === null) return [];
  const head = climb(tokens, last);
  const found: Subject[] = [{ phrase: head, apposed: null, relative: false }];
  let first = head;
  while (tokens[first.from - 1]?.lower === "and" || (found.length > 1 && isComma(tokens[first.from - 1]))) {
    const skip = tokens[first.from - 1]?.lower === "and" && isComma(tokens[first.from - 2]) ? 3 : 2;
    const before = phraseEnding(tokens, first.from - skip);
    if (before === null) break;
    first = climb(tokens, before);
    found.unshift({ phrase: first, apposed: null, relative: false });
  }
  if (opensClause(tokens, first.from)) return found;
  // "A praised B and C rejected": only the last is this verb's.
  if (found.length > 1) return [found.at(-1) as Subject];
  const prior = tokens[head.from - 1];
  return prior !== undefined && PREPOSITION.has(prior.lower) ? [] : found;
}

function opensClause(tokens: readonly Tagged[], from: number): boolean {
  const prior = tokens[from - 1];
  return prior === undefined || prior.tag === "." || prior.tag === "CC" || data.subordinator.includes(prior.lower) || prior.tag === "WH" || isTime(prior) || (prior.tag.startsWith("VB") && data.report.some((verb) => prior.lower.startsWith(verb.slice(0, 3))));
}

/** "a spokesman for the ministry": from "the ministry" to "a spokesman". */
export function climb(tokens: readonly Tagged[], phrase: Phrase): Phrase {
  let current = phrase;
  for (let n = 0; n < 4; n++) {
    const prior = tokens[current.from - 1];
    if (prior === undefined || !PREPOSITION.has(prior.lower)) return current;
    // "a transition away from X"
    const before = phraseEnding(tokens, tokens[current.from - 2]?.tag === "RB" ? current.from - 3 : current.from - 2);
    if (before === null || tokens[before.from]?.tag === "PRP") return current;
    current = before;
  }
  return current;
}
