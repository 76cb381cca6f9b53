import data from "./data/types.json" with { type: "json" };
import { EVENT_TYPES, type EventType } from "../../domain/event.ts";
import type { Tagged } from "../claims/tagger.ts";
import { type Features, featuresOf } from "./features.ts";
import type { Trigger } from "./trigger.ts";

/** A linear model of types: a class's bias and, for a feature, class indices and weights in turn, all in hundredths. */
export type TypeModel = { readonly types: readonly string[]; readonly bias: readonly number[]; readonly weights: ReadonlyMap<string, Int16Array> };

type Packed = { readonly types: readonly string[]; readonly bias: readonly number[]; readonly weights: Readonly<Record<string, string>> };

/** Reads the weights as training/events.py writes them. */
export function unpackTypes({ types, bias, weights }: Packed): TypeModel {
  return { types, bias, weights: new Map(Object.entries(weights).map(([feature, packed]) => [feature, Int16Array.from(packed.split(/[ :]/).map(Number))])) };
}

export const TYPES: TypeModel = unpackTypes(data);

/** `probability` is how likely the type is held to be, 0…1. */
export type Typed = { readonly type: EventType; readonly probability: number };

/** What a type that the lexicon gives a trigger counts for, in log odds; chosen by cross-validation on plover_roots.tsv. */
const PRIOR = 0.5;

/** Below this the lexicon's only type stands against the model's: the training sentences lack much of a newspaper's wording. */
const UNSURE = 0.6;
/** How sure the lexicon is where the model is not. */
const LEAST = 0.35;

/** The likelihood of each class of the model, CONCEDE and RETREAT being one (YIELD) there: they sum to 1. */
export function probabilities(features: Features, lexical: EventType | undefined, model: TypeModel = TYPES): ReadonlyMap<string, number> {
  const scores = [...model.bias];
  for (const [name, value] of features) {
    const row = model.weights.get(name);
    if (row === undefined) continue;
    for (let i = 0; i < row.length; i += 2) scores[row[i] ?? 0] = (scores[row[i] ?? 0] ?? 0) + value * (row[i + 1] ?? 0);
  }
  const own = lexical === undefined ? -1 : model.types.indexOf(classOf(lexical));
  if (own >= 0) scores[own] = (scores[own] ?? 0) + 100 * PRIOR;
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - top) / 100));
  const sum = powers.reduce((total, power) => total + power, 0);
  return new Map(model.types.map((type, i) => [type, (powers[i] ?? 0) / sum]));
}

/** The type of a trigger: the model's for a verb; for an event noun, which it has hardly seen, the likeliest that the lexicon allows. */
export function typeOf(tokens: readonly Tagged[], trigger: Trigger, triggers: readonly Trigger[], model: TypeModel = TYPES): Typed {
  const by = probabilities(featuresOf(tokens, trigger, triggers), trigger.types[0], model);
  const of = (type: EventType): number => by.get(classOf(type)) ?? 0;
  const lexical = trigger.types.toSorted((a, b) => of(b) - of(a))[0];
  if (!trigger.verbal && lexical !== undefined) return { type: lexical, probability: Math.max(0.5, of(lexical)) };
  const [best = "", probability = 0] = [...by].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  if (lexical !== undefined && trigger.types.length === 1 && probability < UNSURE && best !== classOf(lexical)) return { type: lexical, probability: Math.max(LEAST, of(lexical)) };
  if (lexical !== undefined && keepsLexical(tokens, trigger, lexical, best)) return { type: lexical, probability: Math.max(0.5, of(lexical)) };
  const type = best === "YIELD" ? yielded(tokens, trigger) : EVENT_TYPES.find((known) => known === best);
  return { type: type ?? lexical ?? "CONSULT", probability };
}

const MERGED: ReadonlySet<EventType> = new Set<EventType>(["CONCEDE", "RETREAT"]);
const classOf = (type: EventType): string => (MERGED.has(type) ? "YIELD" : type);
const PLAN = /^(?:prepar|plan|consider|weigh|mull|poised|due|set$|expect|schedul|may$|might$|could$)/;
const MILITARY = /^(?:troops?|forces?|soldiers?|army|armies|ceasefire|cease-fire|truce|weapons?|arms|hostages?|fighters?|peacekeepers?|observers?|inspectors?)$/;

/**
 * What others say is planned or may come is the thing itself, with its auxiliary; "will" of the actor's own is an AGREE or a
 * THREATEN (PLOVER codes declared intent as its own type). A meeting to come stays a CONSULT.
 */
function keepsLexical(tokens: readonly Tagged[], trigger: Trigger, lexical: EventType, best: string): boolean {
  // "police blocked the road": what a state does is no protest
  if (best === "PROTEST") return !trigger.types.includes("PROTEST") && trigger.types.includes("COERCE");
  if (best !== "AGREE" && best !== "THREATEN") return false;
  if (lexical === "CONSULT") return true;
  return tokens.slice(Math.max(0, trigger.at - 4), trigger.at).some((token) => PLAN.test(token.lower));
}

function yielded(tokens: readonly Tagged[], trigger: Trigger): EventType {
  const named = trigger.types.find((type) => MERGED.has(type));
  if (named !== undefined) return named;
  return trigger.objects.some((i) => MILITARY.test(tokens[i]?.lower ?? "")) ? "RETREAT" : "CONCEDE";
}
