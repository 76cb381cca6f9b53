import type { EventType } from "../../domain/event.ts";
import { perToken } from "../claims/per-token.ts";
import type { Tagged } from "../claims/tagger.ts";
import { isName, isTime, phraseEnding, phraseFrom } from "../clauses/phrase.ts";
import { isPlural, nounKind } from "../sources/noun.ts";
import { isLight, isOccurrence, isViolent, lemmaOf, typesOfNoun } from "./lexicon.ts";
import type { Trigger } from "./trigger.ts";
import { PARTICLE } from "./verb-phrase.ts";

type Tokens = readonly Tagged[];

/** The event noun at token `at`, where the words around say that it takes place. */
export function nounTrigger(tokens: Tokens, at: number): Trigger | null {
  const lemma = lemmaOf(tokens[at] as Tagged);
  const types = kindsOf(tokens, at, lemma);
  // The head of its phrase only: "strike committee" is a committee.
  if (types.length === 0 || /^(?:NN|NNP)$/.test(tokens[at + 1]?.tag ?? "") || /^\p{Lu}/u.test(tokens[at]?.text ?? "") && at > 0) return null;
  if (lemma === "warning" && /^(?:about|of|for|over|after|that)$/.test(tokens[at + 1]?.lower ?? "")) return null;
  if (!takesPlace(tokens, nounStart(tokens, at), at, types)) return null;
  return { at, lemma, particle: PARTICLE.test(tokens[at + 1]?.lower ?? "") ? (tokens[at + 1]?.lower ?? "") : "", verbal: false, passive: false, types, objects: [] };
}

/** "a drone strike", "a strike on the depot": armed, where its words say so; else the work that stops. */
function kindsOf(tokens: Tokens, at: number, lemma: string): readonly EventType[] {
  if (lemma !== "strike") return typesOfNoun(lemma);
  const armed = tokens.slice(nounStart(tokens, at), at).some((t) => isViolent(lemmaOf(t)) || ARMED.test(t.lower)) || /^(?:on|against)$/.test(tokens[at + 1]?.lower ?? "");
  return [armed ? "ASSAULT" : "PROTEST"];
}

const ARMED = /^(?:air|drone|military|naval|nuclear|retaliatory|pre-emptive|preemptive|precision)$/;

/** Where the phrase of an event noun begins: "the American and European sanctions" at its article. */
export const nounStart = perToken(phraseStart);

function phraseStart(tokens: Tokens, at: number): number {
  let from = phraseEnding(tokens, at)?.from ?? at;
  while (tokens[from - 1]?.tag === "CC" && /^(?:JJ|NN|NNP)$/.test(tokens[from - 2]?.tag ?? "")) {
    from -= 2;
    while (/^(?:DT|JJ|PRP\$|POS|NNP)$/.test(tokens[from - 1]?.tag ?? "")) from--;
  }
  return from;
}


/** Behind the prepositional phrases that follow a noun. */
export function behindNoun(tokens: Tokens, at: number): number {
  let end = at + 1;
  for (let n = 0; n < 4 && tokens[end]?.tag === "IN" && tokens[end]?.lower !== "that"; n++) {
    const phrase = phraseFrom(tokens, end + 1);
    const to = phrase?.to ?? (isTime(tokens[end + 1]) ? end + 2 : end);
    if (to === end) return end;
    end = to;
    while (isTime(tokens[end]) || isTime(tokens[end - 1]) && tokens[end]?.tag === "CD") end++;
  }
  return end;
}

/** Acts that a noun can tell of with whom they are done to behind "of": "the arrest of the editor". */
const SUFFERED: ReadonlySet<EventType> = new Set<EventType>(["ASSAULT", "COERCE", "CONCEDE", "RETREAT", "SANCTION", "ACCUSE"]);
const STRUCK: ReadonlySet<EventType> = new Set<EventType>(["ASSAULT", "COERCE", "SANCTION", "PROTEST"]);
const TIMED = /^(?:day|week|month|year|night|hour)$/;

/**
 * Whether the words around an event noun say that it takes place: a light verb, a verb of occurrence, whose it is, or by whom,
 * on whom or between whom.
 */
function takesPlace(tokens: Tokens, from: number, at: number, types: readonly EventType[]): boolean {
  const before = tokens[from - 1];
  if (before !== undefined && before.tag.startsWith("VB") && isLight(lemmaOf(before))) return lemmaOf(before) !== "call" || tokens[from]?.lower !== "the";
  if (before?.lower === "of" && TIMED.test(lemmaOf(tokens[from - 2] ?? before))) return true;
  // "is in talks"
  if (types.includes("CONSULT") && before?.lower === "in" && tokens[from - 2]?.tag.startsWith("VB") === true) return true;
  if (occurrence(tokens, at) >= 0) return true;
  const owned = tokens.slice(from, at).some((t) => t.tag === "POS");
  const link = tokens[at + 1]?.lower ?? "";
  if (owned && /^(?:against|on|in|near|by|between|of|at)$/.test(link)) return true;
  const other = phraseFrom(tokens, at + 2);
  if (other === null || /^(?:no|any|such)$/.test(tokens[from]?.lower ?? "")) return false;
  const head = tokens[other.to - 1] as Tagged;
  const somebody = nounKind(head.lower) !== null || (isName(head) && !isTime(head));
  // "a strike by nurses", "talks between the unions"
  if (link === "by") return somebody || (head.tag === "NN" && !/^(?:percent|point|points)$/.test(head.lower) && tokens[from]?.tag === "DT");
  if (link === "between") return somebody;
  // "a meeting of ministers"
  if (link === "of") return somebody && types.some((type) => SUFFERED.has(type) || (type === "CONSULT" && tokens[from]?.tag === "DT"));
  return /^(?:on|against)$/.test(link) && types.some((type) => STRUCK.has(type)) && (tokens[from]?.tag === "DT" || tokens[from]?.tag === "CD");
}

/** The verb that says of the event noun at `at` that it takes place ("erupted", "on the border had ended"), its auxiliaries passed over; -1 where none does. */
export function occurrence(tokens: Tokens, at: number): number {
  for (const end of new Set([at + 1, ...(tokens[nounStart(tokens, at)]?.tag === "DT" || isPlural(tokens[at]?.lower ?? "") ? [behindNoun(tokens, at)] : [])])) {
    const verb = tokens.findIndex((t, k) => k >= end && !/^(?:have|has|had|was|were|is|are|been|then|later|will)$/.test(t.lower));
    if (tokens[verb]?.tag.startsWith("VB") === true && isOccurrence(lemmaOf(tokens[verb] as Tagged))) return verb;
  }
  return -1;
}
