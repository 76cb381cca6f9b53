import { oncePer } from "../../domain/once.ts";
import { isTime, phraseFrom } from "../clauses/phrase.ts";
import { behindAtLeast } from "./clause-start.ts";
import data from "./data/clauses.json" with { type: "json" };
import { FINITE, type Tagged } from "./tagger.ts";

const AUXILIARY = /^(?:be|am|is|are|was|were|been|being|have|has|had|having|get|gets|got|getting|['’](?:s|re|m|ve|d))$/;
const STOP = /^(?:[,;:—–]|--)$/;
/** Participles of verbs with two objects, or an object and what it is made: one of the two stands behind them though nobody does anything ("those given the keys"). */
const TWO_OBJECTS = new Set(data.twoObjects);

/** A sentence's tokens, and a participle that has an object of its own and no auxiliary read as the past tense it must be ("The pilots downed headsets"). */
export const withPasts = oncePer((tokens: readonly Tagged[]): readonly Tagged[] => {
  if (!tokens.some((t, i) => t.tag === "VBN" && isPast(tokens, i))) return tokens;
  return tokens.map((token, i) => (token.tag === "VBN" && isPast(tokens, i) ? { ...token, tag: "VBD" } : token));
});

function isPast(tokens: readonly Tagged[], at: number): boolean {
  const verb = tokens[at] as Tagged;
  if (TWO_OBJECTS.has(verb.lower) || !hasObject(tokens, at + 1)) return false;
  let before = at - 1;
  while (tokens[before]?.tag === "RB") before--;
  const prior = tokens[before];
  if (prior === undefined || AUXILIARY.test(prior.lower)) return false;
  if (prior.tag === "CC") return goesOnFromPast(tokens, before);
  if (!/^(?:NN|NNP|PRP)$/.test(prior.tag)) return false;
  // the only verb between two stops
  const bound = (t: Tagged): boolean => STOP.test(t.text) || t.tag === "CC" || t.tag === "WH";
  const from = tokens.findLastIndex((t, i) => i < at && bound(t)) + 1, end = tokens.findIndex((t, i) => i > at && bound(t));
  return tokens[from - 1]?.text !== "," && !tokens.slice(from, end < 0 ? tokens.length : end).some((t) => FINITE.test(t.tag) || AUXILIARY.test(t.lower));
}

/** "dropped through the roof and needed six minutes": the verb before the "and" is a past that stands alone. */
function goesOnFromPast(tokens: readonly Tagged[], and: number): boolean {
  const before = tokens.findLastIndex((t, i) => i < and && (FINITE.test(t.tag) || STOP.test(t.text) && t.text !== ","));
  return tokens[before]?.tag === "VBD" && !AUXILIARY.test((tokens[before] as Tagged).lower);
}

/** "downed headsets", "needed just six minutes": no time on which it was done. */
function hasObject(tokens: readonly Tagged[], at: number): boolean {
  let from = behindAtLeast(tokens, at);
  while (tokens[from]?.tag === "RB") from++;
  const object = /^(?:DT|PRP\$|CD|NN|NNP|PRP)$/.test(tokens[from]?.tag ?? "") ? phraseFrom(tokens, from) : null;
  return object !== null && !tokens.slice(object.from, object.to + 1).some(isTime);
}
