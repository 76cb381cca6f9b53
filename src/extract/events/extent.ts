import type { Span } from "../../domain/span.ts";
import type { Tagged } from "../claims/tagger.ts";
import { clauseEnd } from "../clauses/clause.ts";
import { phraseEnding } from "../clauses/phrase.ts";
import { subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { lemmaOf } from "./lexicon.ts";
import { nounStart, type Trigger } from "./trigger.ts";

/** Where an event's clause begins and ends in its sentence, as token indices (end exclusive). */
export type Extent = { readonly from: number; readonly to: number };

/** A subject further off than this is left out of the clause, unless only names and phrases stand between ("the minister, Ann Jones, met"). */
const NEAR = 8;
const CUT = /^(?:after|because|while|when|as|before|until|although|though|since|whereas|but|which|who|where|amid|following|leaving)$/;

/** The clause of a trigger: its subject where it stands near, its verb group, what follows up to the next clause; of a noun, its phrase. */
export function extentOf(tokens: readonly Tagged[], trigger: Trigger): Extent {
  const end = endOf(tokens, trigger.at);
  const to = closed(tokens, trigger) ? nextFinite(tokens, trigger, end) : end;
  if (!trigger.verbal) {
    const from = nounStart(tokens, trigger.at);
    const verb = tokens[from - 1];
    return { from: verb?.tag.startsWith("VB") === true ? from - 1 : from, to };
  }
  const { from } = verbGroup(tokens, trigger.at);
  if (trigger.passive && from === trigger.at) return { from: phraseEnding(tokens, from - 1)?.from ?? from, to };
  const [first] = subjectsOf(tokens, from);
  if (first === undefined || first.phrase.from >= from) return { from, to };
  const near = from - first.phrase.from <= NEAR || from - first.phrase.from <= 2 * NEAR && !tokens.slice(first.phrase.from, from).some((t) => /^(?:VB|MD|WH)/.test(t.tag));
  return { from: near ? first.phrase.from : from, to };
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
  return end;
}

function hasVerb(tokens: readonly Tagged[], from: number, to: number): boolean {
  return tokens.slice(from, Math.min(to, from + 10)).some((token) => /^(?:VB[DZPGN]?|MD)$/.test(token.tag) && lemmaOf(token) !== "");
}

export function spanOfExtent(tokens: readonly Tagged[], { from, to }: Extent): Span {
  let last = Math.max(from, to - 1);
  while (last > from && /^[\p{P}]+$/u.test(tokens[last]?.text ?? "")) last--;
  return [tokens[from]?.start ?? 0, tokens[last]?.end ?? 0];
}
