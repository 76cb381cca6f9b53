import type { Span } from "../../domain/span.ts";
import type { Prose } from "../claims/prose.ts";
import type { Tagged } from "../claims/tagger.ts";
import { verbLemma } from "../stance/lemma.ts";
import data from "./data/tense.json" with { type: "json" };

/** Where the verbs around a date place it. */
export type Tense = "past" | "future" | "unknown";

const FUTURE = new Set(data.future);
const SCHEDULED = new Set(data.scheduled);
const AHEAD_TO = new Set(data.aheadTo);
const UNCHANGED = new Set(data.unchanged);
const UNSCHEDULED = new Set(data.unscheduled);
const PLANS = new Set(data.plans);
const LASTING = new Set(data.lasting);
/** How many tokens away a verb may stand: before a date, behind it, behind one that opens its sentence; a present tense that schedules ("resumes Friday"). */
const REACH = { left: 20, right: 8, opening: 24, present: 6 };

/** The tense of the nearest verb of the sentence before a date, else of the nearest after it. */
export function tenseAt(prose: Prose, [start, end]: Span): Tense {
  const tokens = prose.around([[start, end]]);
  const from = tokens.findIndex((token) => token.end > start);
  const behind = tokens.findIndex((token) => token.start >= end);
  const to = behind < 0 ? tokens.length : behind;
  const told = tokens[to]?.lower === "'s"; // "Friday's announcement" is news already, unless something will come of it
  if (tokens[from - 1]?.text === "until" && tokens[from - 2]?.lower !== "not") return isOver(tokens, from - 1) ? "past" : "future";
  if (/^(?:is|are)$/.test(tokens[tokens[from - 1]?.lower === "on" ? from - 2 : from - 1]?.lower ?? "")) return "future"; // "the final is on Sunday"
  if (/^(?:before|until|till)$/.test(tokens[from - 1]?.lower ?? "") && tokens[from - 2]?.lower === "not" && !tokens[from - 3]?.tag.startsWith("VB")) return "future"; // "probably not before October"
  if (awaited(tokens, from)) return "future";
  let i = from - 1;
  let present = false, infinitive = false;
  for (; i >= Math.max(0, from - REACH.left) && tokens[i]?.text !== ";"; i -= 1) {
    if (present && /^[,:]$|^(?:CC|WH)$/.test(tokens[i]?.tag ?? "")) break;
    const tense = tenseOf(tokens, i);
    // "announced a deal to buy it in May", "supposed to end by May": what is to be done may lie behind the verb that says so
    if (tokens[i]?.lower === "to" && tokens[i + 1]?.tag === "VB" && tense === "unknown") {
      if (tokens[from - 1]?.lower === "by") return "future";
      infinitive = true;
    }
    if (infinitive && tense === "past") return told ? "past" : "unknown";
    if (tense === "present") present ||= from - i <= REACH.present;
    // a plural is easily taken for a verb: "met his aides Wednesday" has another one, "said the hearing resumes Wednesday" none
    else if (tense !== "unknown") return (present || appointed(tokens, i, from)) && !told && (!present || states(tokens[i])) ? "future" : told && tokens[i]?.lower !== "will" ? "past" : tense;
  }
  if (told) return "past";
  if (present) return "future";
  const opens = from - i <= 4;
  for (let j = to; j < Math.min(tokens.length, to + (opens ? REACH.opening : REACH.right)) && tokens[j]?.text !== ";"; j += 1) {
    const tense = tenseOf(tokens, j);
    if (tense === "past" || tense === "future") return tense;
  }
  return "unknown";
}

/** "had gone on until January", "kept shipping them until January": it is over, while what was closed until then may be so still. */
function isOver(tokens: readonly Tagged[], until: number): boolean {
  const clause = tokens.slice(Math.max(0, until - REACH.right), until), verb = clause.findLast(({ tag }) => /^VB[DN]$|^MD$/.test(tag));
  return clause.some(({ lower }) => lower === "had") || (verb?.tag === "VBD" && LASTING.has(verbLemma(verb.lower)));
}

/** "announced a strike for Monday": what is put on a day lies ahead, unless it had been. */
function appointed(tokens: readonly Tagged[], verb: number, from: number): boolean {
  return tokens[from - 1]?.lower === "for" && /^VB[DN]$/.test(tokens[verb]?.tag ?? "") && !tokens.slice(Math.max(0, verb - 3), verb + 1).some(({ lower }) => lower === "had");
}

/** "unless they are gone by Friday": a condition in the present lies ahead. */
function awaited(tokens: readonly Tagged[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - REACH.left); i -= 1) {
    const token = tokens[i] as Tagged;
    if (/^(?:VBD|MD)$/.test(token.tag) || /^[,;:]$/.test(token.text)) return false;
    if (/^(?:if|unless|once|until)$/.test(token.lower)) return tokens.slice(i, from).some(({ tag }) => /^VB[ZP]$/.test(tag));
  }
  return false;
}

function tenseOf(tokens: readonly Tagged[], at: number): Tense | "present" {
  const token = tokens[at];
  if (token === undefined) return "unknown";
  const word = token.lower;
  // "handed the offer to the army" lies behind
  if (word === "to") return AHEAD_TO.has(tokens[at - 1]?.lower ?? "") && !(/^(?:offer|promise|plan|plans|hope|hopes|vow)$/.test(tokens[at - 1]?.lower ?? "") && tokens[at + 1]?.tag !== "VB") ? ahead(tokens, at - 1) : "unknown";
  if (token.tag === "MD") return word === "could" && /^(?:not|n't)$/.test(tokens[at + 1]?.lower ?? "") ? "past" : "future";
  if (FUTURE.has(word) || (PLANS.has(word) && /^VB[ZP]$/.test(token.tag))) return "future";
  if (/^(?:is|are)$/.test(word) && tokens[at - 1]?.tag === "EX") return "present";
  if (SCHEDULED.has(word) || (word === "set" && tokens[at + 1]?.lower === "for")) return ahead(tokens, at);
  if (token.tag === "VBD" || (token.tag === "VBP" && UNCHANGED.has(word))) return "past"; // "and set Friday as the day"
  if (token.tag === "VBN") return participle(tokens, at);
  if (token.tag === "VBG") return /^(?:is|are|'re|'m)$/.test(auxiliary(tokens, at)) ? "present" : "unknown";
  return /^(?:VBZ|VBP)$/.test(token.tag) && !/^(?:is|are|am|'s|'re|'m)$/.test(word) && !states(token) ? "present" : "unknown";
}

/** "has fallen", "was held" and "the bomb found Monday" are past; "is held" and "a sealed bid" tell nothing. */
function participle(tokens: readonly Tagged[], at: number): Tense {
  if (/^(?:has|have|had|was|were|been|'ve)$/.test(auxiliary(tokens, at))) return "past";
  if (/^(?:is|are|be|being|'re|'m)$/.test(auxiliary(tokens, at))) return "unknown";
  return /^(?:NN|JJ)$/.test(tokens[at + 1]?.tag ?? "") ? "unknown" : "past";
}

/** The word before a verb form, adverbs apart. */
function auxiliary(tokens: readonly Tagged[], at: number): string {
  let i = at - 1;
  while (tokens[i]?.tag === "RB") i -= 1;
  return tokens[i]?.lower ?? "";
}

/** A verb of stating, thinking or being: its present tense sets no time. */
function states(token: Tagged | undefined): boolean {
  return token !== undefined && UNSCHEDULED.has(verbLemma(token.lower));
}

/** What is due lies ahead, what had been due may not; what had been agreed does. */
function ahead(tokens: readonly Tagged[], at: number): Tense {
  if (/^(?:agreed|vowed|promised|threatened|offered)$/.test(tokens[at]?.lower ?? "")) return "future";
  return tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === "had") ? "past" : "future";
}
