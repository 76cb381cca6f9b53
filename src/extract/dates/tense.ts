import data from "./data/tense.json" with { type: "json" };
import { capitalised, type Token } from "./token.ts";

/** Where the verbs around a date place it, as far as closed classes of words can tell. */
export type Tense = "past" | "future" | "unknown";

const FUTURE = new Set(data.future);
const SCHEDULED = new Set(data.scheduled);
const AHEAD_TO = new Set(data.aheadTo);
const PAST = new Set([...data.past, ...data.irregular]);
const REACH = { left: 16, right: 8, opening: 24 };

/** The tense of the nearest verb of the sentence before the tokens `[start, end)`, else of the nearest after them. */
export function tenseAt(tokens: readonly Token[], start: number, end: number): Tense {
  const told = tokens[end]?.lower === "'s"; // "Friday's announcement" is news already, unless something will come of it
  const until = tokens[start - 1]?.lower === "until" && tokens[start - 1]?.text === "until" && tokens[start - 2]?.lower !== "not";
  if (until) return "future";
  let i = start - 1;
  for (; i >= Math.max(0, start - REACH.left) && !endsSentence(tokens, i); i -= 1) {
    const tense = tenseOf(tokens, i);
    if (tense !== "unknown") return told && tokens[i]?.lower !== "will" ? "past" : tense;
  }
  if (told) return "past";
  const opens = start - i <= 4;
  for (let j = end; j < Math.min(tokens.length, end + (opens ? REACH.opening : REACH.right)) && !endsSentence(tokens, j); j += 1) {
    const tense = tenseOf(tokens, j);
    if (tense !== "unknown") return tense;
  }
  return "unknown";
}

function tenseOf(tokens: readonly Token[], at: number): Tense {
  const word = tokens[at]?.lower ?? "";
  if (word === "to") return AHEAD_TO.has(tokens[at - 1]?.lower ?? "") ? ahead(tokens, at - 1) : "unknown";
  if (FUTURE.has(word) || (word === "won" && tokens[at + 1]?.lower === "'")) return tokens[at]?.text === "May" ? "unknown" : "future";
  if (SCHEDULED.has(word) || (word === "set" && tokens[at + 1]?.lower === "for")) return ahead(tokens, at);
  if (PAST.has(word) || (word.length > 4 && word.endsWith("ed") && !capitalised(tokens[at]))) return "past";
  return "unknown";
}

/** What is due lies ahead, what had been due may not. */
function ahead(tokens: readonly Token[], at: number): Tense {
  return tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => lower === "had") ? "past" : "future";
}

/** A full stop that isn't an abbreviation's: a longer word before it or a capital after it. */
function endsSentence(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]?.lower;
  if (mark === "?" || mark === "!" || mark === "¶" || mark === ";") return true;
  const next = tokens[at + 1];
  return mark === "." && (tokens[at - 1]?.text.length ?? 0) > 3 && (next === undefined || capitalised(next) || !/^\p{L}/u.test(next.text));
}
