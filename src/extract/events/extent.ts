import type { Span } from "../../domain/span.ts";
import type { Tagged } from "../claims/tagger.ts";
import { clauseEnd } from "../clauses/clause.ts";
import { afterFronted } from "../factuality/main-predicate.ts";
import { isTime, phraseEnding } from "../clauses/phrase.ts";
import { subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { isLight, lemmaOf } from "./lexicon.ts";
import { nounStart } from "./noun-trigger.ts";
import { demonstrating } from "./purpose.ts";
import type { Trigger } from "./trigger.ts";

/** Where an event's clause begins and ends in its sentence, as token indices (end exclusive). */
export type Extent = { readonly from: number; readonly to: number };

/** A subject further off than this is left out of the clause, unless only names and phrases stand between ("the minister, Ann Jones, met"). */
const NEAR = 8;
/** A time set behind its clause has no more words than this. */
const LATE = 12;
const CUT = /^(?:after|because|while|when|as|before|until|although|though|since|whereas|but|which|who|where|amid|following|leaving)$/;

/** The clause of a trigger: its subject where it stands near, its verb group, what follows up to the next clause; of a noun, its phrase, or its light verb's clause. */
export function extentOf(tokens: readonly Tagged[], trigger: Trigger): Extent {
  const end = endOf(tokens, trigger.at);
  const to = closed(tokens, trigger) ? nextFinite(tokens, trigger, end) : end;
  const aside = asideOf(tokens, trigger, to);
  if (aside !== null) return aside;
  if (!trigger.verbal) {
    const start = nounStart(tokens, trigger.at);
    const verb = governing(tokens, start);
    if (verb >= 0) return { from: withSubject(tokens, verbGroup(tokens, verb).from), to };
    // "A strike by nurses shut hospitals": what it does belongs to it
    const own = tokens[to];
    const acts = to < end && own !== undefined && /^VB[DZP]$/.test(own.tag) && subjectsOf(tokens, verbGroup(tokens, to).from)[0]?.phrase.from === start;
    return { from: start, to: acts ? endOf(tokens, to) : to };
  }
  const doing = demonstrating(tokens, trigger);
  const { from } = verbGroup(tokens, doing < 0 ? trigger.at : doing);
  if (trigger.passive && from === trigger.at) return { from: phraseEnding(tokens, from - 1)?.from ?? from, to };
  return { from: withCondition(tokens, withSubject(tokens, from)), to };
}

function withSubject(tokens: readonly Tagged[], from: number): number {
  const [first] = subjectsOf(tokens, from);
  if (first === undefined || first.phrase.from >= from) return from;
  const near = from - first.phrase.from <= NEAR || from - first.phrase.from <= 2 * NEAR && !tokens.slice(first.phrase.from, from).some((t) => /^(?:VB|MD|WH)/.test(t.tag));
  return near ? first.phrase.from : from;
}

/** The verb that an event noun whose phrase begins at `start` hangs on: "launched an attack", "is in talks"; -1 where none does. */
export function governing(tokens: readonly Tagged[], start: number): number {
  const at = tokens[start - 1]?.lower === "in" ? start - 2 : start - 1;
  const verb = tokens[at];
  return verb?.tag.startsWith("VB") === true && (at === start - 1 ? isLight(lemmaOf(verb)) : lemmaOf(verb) === "be") ? at : -1;
}

/** "If talks fail, they will strike": what an act hangs on belongs to it, where it stands before. */
function withCondition(tokens: readonly Tagged[], from: number): number {
  const main = afterFronted(tokens);
  const opener = tokens.findIndex((token) => /\p{L}/u.test(token.text));
  return main > 0 && from >= main && from - main <= 2 && /^(?:if|unless|should)$/.test(tokens[opener]?.lower ?? "") ? opener : from;
}

/** "X burned the houses, the minister alleged", "unless they pay, he warned, staff will walk out": the words around what is said of them. */
function asideOf(tokens: readonly Tagged[], trigger: Trigger, to: number): Extent | null {
  if (!trigger.verbal || !/^(?:allege|warn|threaten|claim|demand|promise|vow|pledge|urge)$/.test(trigger.lemma) || !/^[,.]$/.test(tokens[trigger.at + 1]?.text ?? "")) return null;
  const subject = withSubject(tokens, verbGroup(tokens, trigger.at).from);
  if (subject < 3 || tokens[subject - 1]?.text !== ",") return null;
  const start = tokens.findLastIndex((token, i) => i < subject && token.text === ";") + 1;
  return { from: start, to: tokens[trigger.at + 1]?.text === "," ? clauseEnd(tokens, trigger.at + 1) : to };
}

/** A noun, a reduced or a relative clause ends where the verb of the clause around it begins. */
function closed(tokens: readonly Tagged[], trigger: Trigger): boolean {
  const { from } = verbGroup(tokens, trigger.at);
  return !trigger.verbal || (trigger.passive && from === trigger.at) || tokens[from - 1]?.tag === "WH";
}

function nextFinite(tokens: readonly Tagged[], trigger: Trigger, end: number): number {
  for (let i = trigger.at + 1; i < end; i++) {
    if (/^(?:that|which|who|what)$/.test(tokens[i]?.lower ?? "")) return trigger.verbal ? end : i;
    if (/^(?:VB[DZP]|MD)$/.test(tokens[i]?.tag ?? "")) return i;
  }
  return end;
}

/** The end of the clause; a name in brackets ("(ISIS)") ends none. */
function endOf(tokens: readonly Tagged[], at: number): number {
  let end = clauseEnd(tokens, at);
  if (tokens[end]?.text === ")" && tokens.slice(at, end).some((token) => token.text === "(")) end = clauseEnd(tokens, end);
  for (let i = at + 2; i < end; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    // "the reporters it had held": a clause of their own
    if (token.tag === "PRP" && /^(?:VB[DZP]|MD)$/.test(tokens[i + 1]?.tag ?? "") && /^(?:NN|NNP)$/.test(tokens[i - 1]?.tag ?? "")) return i;
    // "since Friday", "after midnight" belong to the clause; "after talks collapsed" does not.
    if (CUT.test(token.lower) && (/^(?:WH|CC)$/.test(token.tag) || hasVerb(tokens, i + 1, end))) return i;
  }
  // ", at about 10 p.m. on Monday", ", near the port of Goma."
  if (tokens[end]?.text !== "," || tokens[end + 1]?.tag !== "IN") return end;
  const more = clauseEnd(tokens, end + 1);
  const added = tokens.slice(end + 1, more);
  const placed = /^(?:near|in|at|outside)$/.test(tokens[end + 1]?.lower ?? "") && /^[.;]?$/.test(tokens[more]?.text ?? "") && added.some((token) => token.tag === "NNP");
  return more - end <= LATE && (placed || added.some((token) => isTime(token))) && !added.some((token) => /^(?:VB|MD|WH)/.test(token.tag)) ? more : end;
}

function hasVerb(tokens: readonly Tagged[], from: number, to: number): boolean {
  return tokens.slice(from, Math.min(to, from + 10)).some((token) => /^(?:VB[DZPGN]?|MD)$/.test(token.tag) && lemmaOf(token) !== "");
}

export function spanOfExtent(tokens: readonly Tagged[], { from, to }: Extent): Span {
  let last = Math.max(from, to - 1);
  while (last > from && /^[\p{P}]+$/u.test(tokens[last]?.text ?? "")) last--;
  return [tokens[from]?.start ?? 0, tokens[last]?.end ?? 0];
}
