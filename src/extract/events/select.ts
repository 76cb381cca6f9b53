import type { EventType } from "../../domain/event.ts";
import { FINITE, type Tagged } from "../claims/tagger.ts";
import { DECIDES } from "./auxiliary.ts";
import { clauseEnd } from "../clauses/clause.ts";
import { effectOf } from "../factuality/predicates.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { behindNoun } from "./noun-trigger.ts";
import { demonstrating } from "./purpose.ts";
import { type Trigger, triggersIn } from "./trigger.ts";

const VERBAL: ReadonlySet<EventType> = new Set<EventType>(["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "REQUEST", "REJECT", "ACCUSE", "THREATEN", "PROTEST", "SANCTION", "RETREAT"]);
const OPENER = /^(?:after|before|because|while|when|as|although|though|since|until|despite|who|which|whom|where)$/;

/**
 * The triggers of a sentence that are events of their own, and all of them. What another trigger governs is not ("agreed to
 * lift the ban", "called for a cease-fire"), nor what stands in a condition, nor a noun whose verb is one.
 */
export function eventTriggers(tokens: readonly Tagged[]): { readonly all: readonly Trigger[]; readonly chosen: readonly Trigger[] } {
  const all = triggersIn(tokens);
  const chosen: Trigger[] = [];
  for (const trigger of all) {
    if (inCondition(tokens, trigger.at) || loose(tokens, trigger) || chosen.some((other) => governs(tokens, other, trigger) || follows(tokens, other, trigger))) continue;
    chosen.push(trigger);
  }
  // "the attack killed 20": the noun is the verb's subject.
  const told = chosen.filter((t, i) => t.verbal || !chosen.slice(i + 1).some((v) => v.verbal && v.at - behindNoun(tokens, t.at) <= 2 && v.types.some((type) => t.types.includes(type))));
  return { all, chosen: told };
}

/** Whether `inner` stands in the clause of `outer` and belongs to it. */
function governs(tokens: readonly Tagged[], outer: Trigger, inner: Trigger): boolean {
  const first = outer.types[0];
  if (inner.at <= outer.at || first === undefined) return false;
  const end = clauseEnd(tokens, outer.at);
  if (inner.at >= end) return false;
  const between = tokens.slice(outer.at + 1, inner.at);
  const own = between.findIndex((token, i) => OPENER.test(token.lower) && between.slice(i).length > 0 && inner.verbal);
  if (own >= 0) return false;
  // "alleged that they had used gas": what is alleged is an event of its own; what is demanded is not.
  const group = tokens.slice(verbGroup(tokens, inner.at).from, inner.at + 1);
  // "demanded that they lift the ban": a subjunctive is part of the demand.
  const subjunctive = first === "REQUEST" && inner.lemma === tokens[inner.at]?.lower && group.length === 1;
  if (inner.verbal && !subjunctive && group.some((token) => FINITE.test(token.tag)) && !group.some((token) => token.tag === "MD" || token.tag === "TO")) return false;
  return VERBAL.has(first) || !inner.verbal || !FINITE.test(tokens[inner.at]?.tag ?? "");
}

/** "for them to agree", "in a state to attack": an infinitive of no one's plan or attempt says nothing happens. */
function loose(tokens: readonly Tagged[], trigger: Trigger): boolean {
  const group = verbGroup(tokens, trigger.at);
  const before = tokens[group.from - 1];
  return trigger.verbal && demonstrating(tokens, trigger) < 0 && tokens[group.from]?.tag === "TO" && group.governors.length === 0 && (before === undefined || (!DECIDES.test(before.lower) && (effectOf(before) === null || effectOf(before) === "report")));
}

/** "shelled the town, killing four": what came of an act is the same event. */
function follows(tokens: readonly Tagged[], outer: Trigger, inner: Trigger): boolean {
  return tokens[inner.at]?.tag === "VBG" && tokens[inner.at - 1]?.text === "," && inner.types[0] !== undefined && outer.types.includes(inner.types[0]);
}

/** "if the court rejects it". */
function inCondition(tokens: readonly Tagged[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const token = tokens[i];
    if (token === undefined || /^[,;]$/.test(token.text)) return false;
    if (/^(?:if|unless|whether)$/.test(token.lower)) return true;
  }
  return false;
}
