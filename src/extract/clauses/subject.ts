import data from "./data/words.json" with { type: "json" };
import { perToken } from "../claims/per-token.ts";
import type { Tagged } from "../claims/tagger.ts";
import { isComma, isName, type Phrase, phraseEnding, phraseFrom } from "./phrase.ts";
import { NONE, subjectAt } from "./subject-model.ts";
import { isPlural, nounKind, singular } from "../sources/noun.ts";
import { verbGroup } from "./verb-group.ts";

/** A subject as it stands: its phrase, the name set beside it ("the mayor's lawyer, Ann Jones"), and whether a relative pronoun stands between. */
export type Subject = { readonly phrase: Phrase; readonly apposed: Phrase | null; readonly relative: boolean };

const PREPOSITION = new Set(data.preposition);
const FINITE = /^(?:VB[DZPN]|MD)$/;
/** Relative pronouns that take up nothing before them. */
const FREE = /^(?:what|whatever|whoever|how|why|when|where|whether)$/;

/** The subjects of the verb group that begins at token `from`, several where they are coordinated; empty where none is plain. */
export const subjectsOf = perToken(find);

function find(tokens: readonly Tagged[], group: number): readonly Subject[] {
  // "neither confirmed nor denied": the negation opens the group
  const from = group + Math.max(0, tokens.slice(group, group + 3).findIndex((t) => /^(?:VB|MD|TO)/.test(t.tag)));
  const tag = tokens[from]?.tag ?? "";
  if (!/^(?:VB|MD)/.test(tag)) return [];
  const titled = told(tokens, from);
  if (titled !== null) return [titled];
  const at = subjectAt(tokens, from, mustHaveOne(tokens, from));
  // "X said A would fall and proposed B": a past goes on from a past
  if (at !== NONE && /^VB[DN]$/.test(tag) && tokens[from - 1]?.tag === "CC" && tokens.slice(at + 1, from).find((t) => FINITE.test(t.tag))?.tag === "MD") {
    const past = shared(tokens, from - 1, /^VB[DN]$/);
    if (past.length > 0) return past;
  }
  // "X that locked the files is demanding money and has threatened": what stands between a subject and its verb is no other verb's
  if (at !== NONE && tokens[from - 1]?.tag === "CC") {
    const verb = tokens.findLastIndex((t, i) => i < from - 1 && i > at && FINITE.test(t.tag));
    const own = verb < 0 || /^(?:WH|CC)$/.test(tokens[verb - 1]?.tag ?? "") ? [] : subjectsOf(tokens, verbGroup(tokens, verb).from);
    if (own[0] !== undefined && !own[0].relative && own[0].phrase.to <= at) return own;
  }
  // "X turned it down, calling it A"
  const trailing = tag === "VBG" && isComma(tokens[from - 1]) && from > 1;
  if (at === NONE || trailing) return trailing || tokens[from - 1]?.tag === "CC" ? shared(tokens, from - 1) : /^VB[NG]$/.test(tag) ? reduced(tokens, from) : [];
  if (tokens[at]?.tag === "WH" || (tokens[at]?.lower === "that" && phraseEnding(tokens, at - 1) !== null)) return FREE.test(tokens[at]?.lower ?? "") ? [] : antecedents(tokens, at);
  return withCoordinated(tokens, at, from);
}

/** "A said the envoy, Paul Obi, met": a name between commas right before the verb, beside the noun that it names. */
function told(tokens: readonly Tagged[], from: number): Subject | null {
  if (tokens[from]?.tag !== "VBD" || !isComma(tokens[from - 1])) return null;
  const open = tokens.findLastIndex((t, i) => i < from - 1 && isComma(t)), apposed = open < 1 ? null : phraseFrom(tokens, open + 1);
  const phrase = apposed?.to === from - 1 && tokens[apposed.to - 1]?.tag === "NNP" && tokens[open - 1]?.tag === "NN" ? phraseEnding(tokens, open - 1) : null;
  return phrase === null || !tokens.slice(0, phrase.from).some((t) => FINITE.test(t.tag)) ? null : { phrase, apposed, relative: false };
}

/** "The ministry, asked how many planes …, had not replied", "The mayor, reached at home, said", "neither confirmed nor denied": never behind its verb. */
function mustHaveOne(tokens: readonly Tagged[], from: number): boolean {
  if (isComma(tokens[from - 1]) && tokens[from]?.tag === "VBD") {
    const open = tokens.findLastIndex((t, i) => i < from - 1 && isComma(t));
    return open > 0 && /^VB[ND]$/.test(tokens[open + 1]?.tag ?? "") && /^(?:by|at|in|on|as|from|about|when)$/.test(tokens[open + 2]?.lower ?? "") && phraseEnding(tokens, open - 1) !== null;
  }
  return isComma(tokens[from - 1]) ? /^(?:has|have|had|is|are|was|were|will|would|could|may|might|must|should)$/.test(tokens[from]?.lower ?? "") : tokens[from - 1]?.lower === "neither";
}

/** "X called on A to B and proposed C": the subject of the nearest verb before the "and" that has one. */
function shared(tokens: readonly Tagged[], and: number, tag = FINITE): readonly Subject[] {
  for (let i = and - 1; i >= 0 && !/^[;:]$/.test(tokens[i]?.text ?? ""); i--) {
    if (!tag.test(tokens[i]?.tag ?? "")) continue;
    const group = verbGroup(tokens, i);
    const subjects = tag === FINITE || group.modals.length === 0 && !group.passive ? subjectsOf(tokens, group.from) : [];
    if (subjects.length > 0) return subjects;
  }
  return [];
}

/** "gunmen firing": the noun that a participle stands behind. */
function reduced(tokens: readonly Tagged[], from: number): readonly Subject[] {
  const phrase = phraseEnding(tokens, from - 1);
  return phrase === null ? [] : [{ phrase, apposed: null, relative: true }];
}

/** The phrase that ends at `at` and those joined to it ("Denmark and its allies") before token `until`. */
function withCoordinated(tokens: readonly Tagged[], at: number, until: number): readonly Subject[] {
  const first = phraseEnding(tokens, at);
  if (first === null) return [];
  const list: Subject[] = [];
  let [phrase, last] = [first, false];
  for (;;) {
    const end = withPrepositional(tokens, phrase, until);
    const apposed = nameBeside(tokens, phrase, end, until);
    list.push({ phrase, apposed, relative: false });
    const stop = apposed === null ? end : apposed.to + 1;
    const comma = isComma(tokens[stop]), and = /^(?:and|nor)$/.test(tokens[comma ? stop + 1 : stop]?.lower ?? "");
    // a comma alone goes on with a list only where an "and" ends it
    const next = last || !(comma || and) ? null : phraseFrom(tokens, stop + Number(comma) + Number(and));
    if (next === null || next.to > until) return last ? list : list.slice(0, 1);
    [phrase, last] = [next, and];
  }
}

/** Behind a phrase and the prepositional ones that follow it. */
export function withPrepositional(tokens: readonly Tagged[], phrase: Phrase, until: number): number {
  let end = phrase.to;
  while (PREPOSITION.has(tokens[end]?.lower ?? "")) {
    const next = phraseFrom(tokens, end + 1);
    if (next === null || next.to > until) return end;
    end = next.to;
  }
  return end;
}

/** "the lawyer for the mayor, Ann Jones,": a name between commas behind what is no name; behind a name only right before the verb. */
function nameBeside(tokens: readonly Tagged[], phrase: Phrase, end: number, until: number): Phrase | null {
  if (!isComma(tokens[end])) return null;
  const beside = phraseFrom(tokens, end + 1);
  if (beside === null || beside.to > until || !isName(tokens[beside.to - 1]) || !isComma(tokens[beside.to])) return null;
  return tokens[phrase.to - 1]?.tag !== "NNP" && tokens[beside.to + 1]?.lower !== "and" || beside.to + 1 === until ? beside : null;
}

/** "After meeting with X, Y said": the subject behind the first comma after token `at`, where a verb follows it. */
export function fronted(tokens: readonly Tagged[], at: number): Subject | null {
  const comma = tokens.findIndex((t, i) => i > at && isComma(t));
  const phrase = comma < 0 ? null : phraseFrom(tokens, comma + 1);
  if (phrase === null || !/^(?:VBD|VBZ|VBP|VBN)$/.test(tokens[phrase.to]?.tag ?? "")) return null;
  return { phrase, apposed: null, relative: false };
}

/** "…, who": the phrase before the pronoun, the nearest one. */
function antecedents(tokens: readonly Tagged[], at: number): readonly Subject[] {
  const end = isComma(tokens[at - 1]) ? at - 2 : at - 1;
  // a preposition before "which" makes it no subject
  const phrase = phraseEnding(tokens, end);
  return phrase === null ? [] : [{ phrase: tokens[at]?.lower === "which" || tokens[at]?.lower === "that" ? phrase : takenUp(tokens, phrase), apposed: null, relative: true }];
}

/** "a spokesman for the ministry": from "the ministry" to "a spokesman". */
export function climb(tokens: readonly Tagged[], phrase: Phrase): Phrase {
  let current = phrase;
  for (let n = 0; n < 4; n++) {
    const prior = tokens[current.from - 1];
    // "spoke with his counterpart in Ecuador, who": a verb's preposition is no noun's
    if (prior === undefined || !PREPOSITION.has(prior.lower) || (/^(?:with|by)$/.test(prior.lower) && tokens[current.from]?.tag === "PRP$")) return current;
    // "a transition away from X"
    const before = phraseEnding(tokens, tokens[current.from - 2]?.tag === "RB" ? current.from - 3 : current.from - 2);
    if (before === null || tokens[before.from]?.tag === "PRP") return current;
    current = before;
  }
  return current;
}

/**
 * Whom "who" takes up behind a phrase: the one it hangs on, where that is somebody or may be ("a spokesman for the ministry, who", "a shepherd of Fell Bank, who"); else the
 * name itself ("a deal for Ann Jones, who"), or the people told of before ("two people briefed on the plans, who").
 */
export function takenUp(tokens: readonly Tagged[], phrase: Phrase): Phrase {
  const climbed = climb(tokens, phrase), head = (p: Phrase): Tagged | undefined => tokens[p.to - 1];
  if (isSomebody(head(climbed)) || (climbed.from !== phrase.from && /^(?:of|from|at|in)$/.test(tokens[phrase.from - 1]?.lower ?? "") && nounKind(head(climbed)?.lower ?? "") === null)) return climbed;
  if (isSomebody(head(phrase))) return phrase;
  for (let i = climbed.from - 1; i >= Math.max(0, climbed.from - FAR) && (!/^(?:VB[DZP]|MD|WH)$/.test(tokens[i]?.tag ?? "") || isSomebody(tokens[i - 1])); i--) {
    const before = isSomebody(tokens[i]) ? phraseEnding(tokens, i) : null;
    if (before !== null) return before;
  }
  return climbed;
}

/** Tokens between people and a pronoun for them. */
const FAR = 10;

function isSomebody(token: Tagged | undefined): boolean {
  return token !== undefined && (token.tag === "NNP" || token.tag === "PRP" || /^(?:people|person|men|women|man|woman)$/.test(token.lower) || /^(?:person|collective|institution)$/.test(nounKind(token.lower) ?? "") || (isPlural(token.lower) && nounKind(singular(token.lower)) === "person"));
}

/** Where a subject ends with all that belongs to it, before the verb group at `group`: the end of the phrases that hang on it where more than those and a participle stand between. */
export function extentOf(tokens: readonly Tagged[], phrase: Phrase, group: number): number {
  const end = tokens.findLastIndex((t, i) => i < group && t.tag !== "RB") + 1;
  return tokens.slice(phrase.to, end).every((t) => t.tag !== "CC" && !/^[,;:—–]$/.test(t.text) && !/^(?:VB[DZP]?|MD|WH)$/.test(t.tag)) ? Math.max(end, phrase.to) : withPrepositional(tokens, phrase, group);
}
