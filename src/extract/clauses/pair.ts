import type { Tagged } from "../claims/tagger.ts";
import type { Phrase } from "./phrase.ts";

const STATES = /^(?:governments|countries|nations|sides|capitals|neighbors|neighbours)$/;
const PEOPLE = /^(?:leaders|men|women|presidents|ministers|politicians|diplomats|envoys)$/;

/** "both governments", "the two leaders", "the two": what kind of party the pair is of; null for other phrases. */
export function pairOf(tokens: readonly Tagged[], { from, to }: Phrase): "government" | "person" | null {
  const words = tokens.slice(from, to).map((t) => t.lower);
  if (/^the (?:two|pair)$/.test(words.join(" "))) return "person";
  // "the two defense ministers"
  if (!/^(?:both|the two|both the|the both)(?: [\w-]+)?$/.test(words.slice(0, -1).join(" "))) return null;
  const head = words.at(-1) ?? "";
  return STATES.test(head) ? "government" : PEOPLE.test(head) ? "person" : null;
}

/** The two that a text has named most, where no third comes near: else nobody. `named` holds an id a mention. */
export function foremost(named: readonly string[]): readonly string[] {
  const counts = [...Map.groupBy(named, (id) => id)].map(([id, list]) => ({ id, n: list.length })).toSorted((a, b) => b.n - a.n);
  const [first, second, third] = counts;
  if (first === undefined || second === undefined || (third !== undefined && third.n * 2 > second.n)) return [];
  return [first.id, second.id];
}
