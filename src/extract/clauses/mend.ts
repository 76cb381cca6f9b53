import words from "./data/words.json" with { type: "json" };
import { oncePer } from "../../domain/once.ts";
import type { Tagged } from "../claims/tagger.ts";
import { isTime } from "./phrase.ts";
import { governorOf } from "./verb-group.ts";

const VERBS = new Set(words.thirdPerson), NOUN_OR_VERB = new Set(words.nounOrVerb), DETERMINERS = new Set(words.determiner);
const PLURAL_VERBS = new Set([...NOUN_OR_VERB].map((word) => word.replace(/s$/, "")).concat("favor", "favour", "oppose", "reject", "propose", "want"));
const ALSO_NOUNS = /^(?:plans|hopes|meets|meet|urges)$/;
/** Pasts that are seldom nouns behind a noun. */
const PASTS = /^(?:shot|struck|fell|felt|left|led|met|held|found|broke|rose|took)$/;
const CURRENCY = /^[$€£¥₹]$/u;
const FINITE = /^(?:VBD|VBZ|VBP|VBN|MD)$/;

/** A sentence's tokens with what the tagger is known to mistake put right, where the words around leave no doubt. */
export const mended = oncePer((tokens: readonly Tagged[]): readonly Tagged[] => {
  const out: Tagged[] = [];
  // a clause behind a semicolon has a verb of its own
  let bare = !finiteUntil(tokens, 0);
  for (const [i, token] of tokens.entries()) {
    if (token.text === ";") bare = !finiteUntil(tokens, i + 1);
    const tag = (bare ? loneVerb(tokens, i) : null) ?? tagOf(tokens, i, out[i - 1]);
    out.push(tag === token.tag ? token : { ...token, tag });
  }
  return out;
});

/** Whether no finite verb stands in the stretch between commas that holds token `at`. */
function alone(tokens: readonly Tagged[], at: number): boolean {
  const stop = (t: Tagged): boolean => /^[,;]$/.test(t.text);
  const end = tokens.findIndex((t, i) => i > at && stop(t));
  return !tokens.slice(tokens.findLastIndex((t, i) => i < at && stop(t)) + 1, end < 0 ? tokens.length : end).some((t) => FINITE.test(t.tag));
}

function finiteUntil(tokens: readonly Tagged[], from: number): boolean {
  for (let i = from; i < tokens.length && tokens[i]?.text !== ";"; i++) if (FINITE.test(tokens[i]?.tag ?? "")) return true;
  return false;
}

/** "Norland backs mediation", "A and B favor talks": the only word of a sentence that can be its finite verb is it. */
function loneVerb(tokens: readonly Tagged[], i: number): string | null {
  const { lower, tag, text } = tokens[i] as Tagged;
  const [before, next] = [tokens[i - 1], tokens[i + 1]];
  if (!/^(?:NN|RB|JJ)$/.test(tag) || /^\p{Lu}/u.test(text) || before === undefined || !/^NNP?$/.test(before.tag) || !/^(?:DT|PRP\$|NN|NNP|JJ|CD)$/.test(next?.tag ?? "")) return null;
  if (NOUN_OR_VERB.has(lower)) return "VBZ";
  return PLURAL_VERBS.has(lower) && (before.lower.endsWith("s") || tokens.slice(0, i).some((t) => t.lower === "and")) ? "VBP" : null;
}

function tagOf(tokens: readonly Tagged[], i: number, before: Tagged | undefined): string {
  const { lower, tag, text } = tokens[i] as Tagged;
  const next = tokens[i + 1];
  const afterNoun = before !== undefined && (/^(?:NNP?|PRP|WH|RB)$/.test(before.tag) || /^\p{Lu}/u.test(before.text));
  // "the rebels' chief": a quotation mark to the tagger
  if (/^['’]$/.test(text) && tag !== "POS" && before !== undefined && /^NNP?$/.test(before.tag) && before.lower.endsWith("s") && before.end === tokens[i]?.start && /^(?:NN|NNP|JJ|CD)$/.test(next?.tag ?? "")) return "POS";
  if (CURRENCY.test(text) && next?.tag === "CD") return "CD";
  // "Norland prefers talks": no noun is spelt like the verb
  if (VERBS.has(text) && /^(?:NNP?|VBZ)$/.test(tag) && (afterNoun || before?.tag === "CC" && /^(?:DT|NN|JJ)$/.test(next?.tag ?? "") && !ALSO_NOUNS.test(lower))) return "VBZ";
  // "called on Monday and plans to fly"
  if (VERBS.has(lower) && tag === "NN" && before?.tag === "CC" && next?.tag === "TO" && tokens[i + 2]?.tag === "VB") return "VBZ";
  if (tag === "VBZ" && before !== undefined && VERBS.has(before.lower) && before.tag === "VBZ") return "NN";
  // "Norland backs the plan"
  if (NOUN_OR_VERB.has(lower) && tag === "NN" && before !== undefined && /^(?:NNP?)$/.test(before.tag) && /^(?:DT|PRP\$)$/.test(next?.tag ?? "")) return "VBZ";
  // "the two plan to talk"
  if (tag === "NN" && next?.tag === "TO" && tokens[i + 2]?.tag === "VB" && before?.tag === "CD" && tokens[i - 2]?.lower === "the" && governorOf({ ...(tokens[i] as Tagged), tag: "VBP" }) !== null) return "VBP";
  if (lower === "her" && tag === "PRP" && next !== undefined && /^(?:NN|JJ|NNP)$/.test(next.tag) && !isTime(next)) return "PRP$";
  // "denied meeting Jones"
  if (tag === "NN" && lower.endsWith("ing") && /^(?:NNP|PRP)$/.test(next?.tag ?? "") && before?.tag.startsWith("VB") === true && governorOf(before) !== null) return "VBG";
  // "Gunmen on a motorcycle shot at a guard,": the only verb its clause can have
  if (tag === "NN" && PASTS.test(lower) && before !== undefined && /^NNP?$/.test(before.tag) && /^(?:IN|DT|PRP|CD)$/.test(next?.tag ?? "") && alone(tokens, i)) return "VBD";
  // "to brief Jones"
  if (/^(?:JJ|NN|RB)$/.test(tag) && before?.tag === "TO" && /^(?:NNP|PRP|DT|PRP\$)$/.test(next?.tag ?? "")) return "VB";
  // "the ruling"
  if (tag === "VBG" && (before?.tag === "DT" || before?.tag === "PRP$") && !/^(?:NN|NNP|JJ|CD)$/.test(next?.tag ?? "")) return "NN";
  // "had assured Larsen": a capital behind a verb in small letters is a name
  if (tag.startsWith("VB") && /^\p{Lu}\p{Ll}/u.test(text) && before !== undefined && before.tag.startsWith("VB") && /^\p{Ll}/u.test(before.text)) return "NNP";
  // a name it does not know, at the head of a sentence
  if (i === 0 && /^\p{Lu}\p{L}/u.test(text) && next !== undefined && (FINITE.test(next.tag) || VERBS.has(next.lower))) {
    if (tag === "DT" && !DETERMINERS.has(lower) || tag === "CD" && !/\d/.test(lower) && !(lower in words.number) || tag === "JJ" || tag === "VB") return "NNP";
  }
  return tag;
}
