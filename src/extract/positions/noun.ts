import { clauseEnd } from "../clauses/clause.ts";
import { countryOf } from "../../domain/country.ts";
import { isComma, type Phrase, phraseEnding } from "../clauses/phrase.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { climb, type Subject, subjectsOf } from "../clauses/subject.ts";
import words from "./data/words.json" with { type: "json" };
import { type Found, spansOf, type Tokens } from "./found.ts";
import { isProposal, lemmaOf, type Stance } from "./stance.ts";

const NOUNS = new Map(Object.entries(words.nouns) as [string, Stance][]);
/** What a plan would bring about, rather than do. */
const EFFECT = /^(?:be|raise|cost|add|reduce|increase|help|save|boost|create|mean|make|lead|result|benefit|hurt|affect|take|have|come|need|face|harm|cause|fail|pass|work|get|become|generate)$/;
const BE = /^(?:is|was|are|were|has|will|would|remains)$/;

/** The stance that a noun names, with whose it is: "X's demand that …", "X's proposal calls for …", "…, a key X demand"; null where none. */
export function nounStance(tokens: Tokens, at: number): Found | null {
  return under(tokens, at) ?? proposed(tokens, at) ?? preferred(tokens, at) ?? apposed(tokens, at) ?? owned(tokens, at);
}

/** "X's proposal, which …, calls for Y": the verb at `at` says what is in it. */
function proposed(tokens: Tokens, at: number): Found | null {
  const lemma = lemmaOf(tokens[at]?.lower ?? "");
  const would = tokens[at]?.tag === "VB" && tokens[at - 1]?.lower === "would" && !EFFECT.test(lemma);
  if (!would && !words.provide.includes(lemma) || tokens[at - 1] === undefined || tokens[at - 1]?.tag === "DT") return null;
  const particle = /^(?:call|provide)$/.test(lemma);
  if (particle && !would && tokens[at + 1]?.lower !== "for") return null;
  let from = at;
  while (/^(?:would|will|RB)$/.test(tokens[from - 1]?.lower ?? "")) from--;
  const [subject] = subjectsOf(tokens, from);
  if (subject === undefined || subject.relative || !isProposal(tokens[subject.phrase.to - 1]?.lower ?? "")) return null;
  const start = at + (would ? 0 : particle ? 2 : 1);
  const end = clauseEnd(tokens, start);
  const spans = from - subject.phrase.to < 2 ? [[subject.phrase.from, end] as const] : [[subject.phrase.from, subject.phrase.to] as const, [at, end] as const];
  return { at, stance: "proposes", subjects: [], owner: subject.phrase, issue: [start, end], spans, bodyOnly: false, confidence: 0.85 };
}

/** "Under X's proposal, Y would …": Y and what would be is the issue. */
function under(tokens: Tokens, at: number): Found | null {
  if (tokens[at]?.lower !== "under" || at > 1) return null;
  const noun = tokens.findIndex((t, i) => i > at && i < at + 9 && isProposal(t.lower));
  const owner = noun < 0 ? null : phraseEnding(tokens, noun);
  if (owner === null || owner.from !== at + 1 || !isComma(tokens[noun + 1]) || !hasOwner(tokens, owner)) return null;
  const end = clauseEnd(tokens, noun + 1);
  if (!tokens.slice(noun, end).some((t) => t.lower === "would")) return null;
  return { at, stance: "proposes", subjects: [], owner, issue: [noun + 2, end], spans: [[at, end]], bodyOnly: false, confidence: 0.8 };
}

/** "X's preferred course of action is Y". */
function preferred(tokens: Tokens, at: number): Found | null {
  if (tokens[at]?.lower !== "preferred" && tokens[at]?.lower !== "favored" && tokens[at]?.lower !== "favoured") return null;
  if (tokens[at - 1]?.tag !== "POS" && tokens[at - 1]?.tag !== "PRP$") return null;
  let noun = at + 1;
  while (/^(?:NN|JJ)$/.test(tokens[noun]?.tag ?? "") && tokens[noun + 1] !== undefined && /^(?:NN|JJ)$/.test(tokens[noun + 1]?.tag ?? "")) noun++;
  const verb = tokens.findIndex((t, i) => i > noun && i < noun + 9 && BE.test(t.lower));
  const owner = phraseEnding(tokens, noun);
  if (verb < 0 || owner === null) return null;
  const end = clauseEnd(tokens, verb);
  return { at, stance: "prefers", subjects: [], owner, issue: [verb + 1, end], spans: [[owner.from, end]], bodyOnly: false, confidence: 0.85 };
}

/** "Y, a key X demand,": the issue stands before the comma. */
function apposed(tokens: Tokens, at: number): Found | null {
  const stance = tokens[at]?.lower === "condition" ? "demands" : NOUNS.get(tokens[at]?.lower ?? "");
  const next = tokens[at + 1];
  if (stance === undefined || stance !== "demands" && stance !== "proposes" || (next !== undefined && next.tag !== ".")) return null;
  const phrase = phraseEnding(tokens, at);
  if (phrase === null || !isComma(tokens[phrase.from - 1]) || !/^(?:a|an|the|one)$/.test(tokens[phrase.from]?.lower ?? "") && tokens[at - 1]?.tag !== "POS") return null;
  const before = phraseEnding(tokens, phrase.from - 2);
  if (before === null) return null;
  const issue = climb(tokens, before);
  return { at, stance, subjects: [], owner: phrase, issue: [issue.from, before.to], spans: [[issue.from, at + 1]], bodyOnly: false, confidence: 0.75 };
}

/** "X's demand that Y", "its opposition to Y", "the U.S. refusal to Y". */
function owned(tokens: Tokens, at: number): Found | null {
  const token = tokens[at];
  const stance = NOUNS.get(token?.lower ?? "");
  if (token === undefined || stance === undefined || token.tag !== "NN") return null;
  const link = tokens[at + 1]?.lower ?? "";
  const fits = { demands: /^(?:that|for|to)$/, proposes: /^(?:that|for|to|of)$/, prefers: /^for$/, rejects: /^(?:to|of)$/, resists: /^to$/, refuses: /^to$/, willing: /^to$/, accepts: /^(?:of|for|to|behind)$/ }[stance];
  if (!fits.test(link)) return null;
  const phrase = phraseEnding(tokens, at);
  if (phrase === null) return null;
  const shown = shownBy(tokens, phrase.from - 1);
  if (!hasOwner(tokens, phrase) && shown === null) return null;
  const end = nounEnd(tokens, at + 1);
  // "phone calls to X": no stance
  if (/^calls?$/.test(token.lower) && (link !== "for" || /^(?:phone|telephone)$/.test(tokens[at - 1]?.lower ?? ""))) return null;
  if (token.lower === "offer" && link === "of" || end <= at + 2) return null;
  if (shown !== null) return { at, stance, subjects: shown.subjects, owner: null, issue: [at + 2, end], spans: spansOf(shown.subjects, shown.from, end), bodyOnly: false, confidence: 0.7 };
  return { at, stance, subjects: [], owner: phrase, issue: [at + 2, end], spans: [[phrase.from, end]], bodyOnly: false, confidence: 0.75 };
}

/** "has signaled a willingness to": those who show the stance. */
function shownBy(tokens: Tokens, verb: number): { readonly subjects: readonly Subject[]; readonly from: number } | null {
  if (!tokens[verb]?.tag.startsWith("VB") || !words.show.includes(lemmaOf(tokens[verb]?.lower ?? ""))) return null;
  const group = verbGroup(tokens, verb);
  const subjects = group.negated || group.passive || group.governors.length > 0 ? [] : subjectsOf(tokens, group.from);
  return subjects.length === 0 ? null : { subjects, from: group.from };
}

function hasOwner(tokens: Tokens, phrase: Phrase): boolean {
  return tokens.slice(phrase.from, phrase.to - 1).some((t) => t.tag === "POS" || t.tag === "PRP$" || t.tag === "NNP" || countryOf(t.text) !== null);
}

/** A noun's complement ends where the clause does, or at the main verb: "X's demand for Y has angered Z". */
function nounEnd(tokens: Tokens, from: number): number {
  const end = clauseEnd(tokens, from);
  const clausal = tokens[from]?.lower === "that";
  const verb = tokens.findIndex((t, i) => i > from + 1 && i < end && /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag));
  return verb < 0 || clausal ? end : verb;
}
