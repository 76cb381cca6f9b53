import type { Place } from "../../domain/place.ts";
import acting from "./data/acting.json" with { type: "json" };
import type { Candidate } from "./gazetteer.ts";
import type { Mention } from "./mention.ts";
import type { Token } from "./token.ts";
import { isOf } from "./words.ts";

const AUXILIARIES: ReadonlySet<string> = new Set(acting.auxiliaries);
const VERBS: ReadonlySet<string> = new Set(acting.verbs);
const OBJECT_VERBS: ReadonlySet<string> = new Set(acting.objectVerbs);
const RELATIONS: ReadonlySet<string> = new Set(acting.relations);
const POSSESSIONS: ReadonlySet<string> = new Set(acting.possessions);
const FURTHEST = 4;

/**
 * Whether a seat of government stands for the government ("Moscow has denied", "accused Washington of", "Beijing's refusal",
 * "talks with Tehran") or for the spot. Countries stay places; a palace or ministry stands for its master unless someone is there.
 */
export function useOf(tokens: readonly Token[], mention: Mention, meant: Candidate): Place["use"] {
  const building = meant.kind === "facility";
  if (!building && !meant.seat) return "place";
  if (located(tokens, mention)) return "place";
  if (building) return isSeat(meant) ? "metonym" : "place";
  return acts(tokens, mention) ? "metonym" : "place";
}

/** Whether a name is said to do, or be told, what governments do and are told. */
export function acts(tokens: readonly Token[], mention: Mention): boolean {
  return subject(tokens, mention) || object(tokens, mention) || possessor(tokens, mention);
}

const SEATS: ReadonlySet<string> = new Set(["Kremlin", "White House", "Pentagon", "Downing Street", "Westminster", "Whitehall", "Élysée", "Quai d'Orsay", "Blue House", "Foggy Bottom", "Langley", "Capitol Hill"]);

/** A building that newspapers say for the government or ministry in it. */
export function isSeat(c: Candidate): boolean {
  return SEATS.has(c.name);
}

/** "in Moscow", "near the Kremlin", "the capital, Damascus,". */
function located(tokens: readonly Token[], { first }: Mention): boolean {
  const before = tokens[first - 1];
  if (before === undefined || !/^[\s]$/.test(tokens[first]!.gap)) return false;
  const word = before.lower === "the" || isOf("direction", before.lower) ? (tokens[first - 2]?.lower ?? "") : before.lower;
  return isOf("locative", word) && word !== "between" && !(word === "to" || word === "from" || word === "toward" || word === "towards") || word === "of" || isOf("direction", before.lower);
}

/** An acting verb follows, with nothing but auxiliaries and adverbs between. */
function subject(tokens: readonly Token[], { first, last }: Mention): boolean {
  const before = tokens[first - 1];
  if (before !== undefined && tokens[first]!.gap === " " && (before.lower === "to" || before.lower === "from")) return false;
  if (/^, $/.test(tokens[first]!.gap) && before?.capital === true && (tokens[last + 1]?.gap ?? "").startsWith(",")) return false; // "Dmitri Ivanov, Moscow, said"
  for (let at = last + 1; at <= last + FURTHEST; at++) {
    const token = tokens[at];
    if (token === undefined || !/^(?: |['’])$/.test(token.gap)) return false;
    if (VERBS.has(token.lower)) return true;
    if (!AUXILIARIES.has(token.lower) && !token.lower.endsWith("ly")) return false;
  }
  return false;
}

/** "accused Moscow of", "talks with Tehran", "pressure on Damascus", "relations between Ankara and Moscow". */
function object(tokens: readonly Token[], { first }: Mention): boolean {
  if (tokens[first]!.gap !== " ") return false;
  const [third, second, before] = [tokens[first - 3]?.lower ?? "", tokens[first - 2]?.lower ?? "", tokens[first - 1]?.lower ?? ""];
  if (OBJECT_VERBS.has(before)) return true;
  if (before === "with" || before === "on" || before === "between" || before === "against") return RELATIONS.has(second);
  return before === "and" && RELATIONS.has(tokens[first - 4]?.lower ?? "") && third === "between";
}

/** "Beijing's refusal", but not "Moscow's streets". */
function possessor(tokens: readonly Token[], { last }: Mention): boolean {
  const s = tokens[last + 1];
  if (s === undefined || !/^['’]$/.test(s.gap) || s.lower !== "s") return false;
  return [tokens[last + 2], tokens[last + 3]].some((t) => t !== undefined && t.gap === " " && POSSESSIONS.has(t.lower));
}
