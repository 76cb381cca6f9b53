import type { Span } from "../../domain/span.ts";
import { isDeterminer, isName, phraseFrom } from "../clauses/phrase.ts";
import { singular } from "../sources/noun.ts";
import data from "./data/grounds.json" with { type: "json" };
import { isPart } from "./record.ts";
import { spanOf, type Tagged } from "./tagger.ts";

const NORMS = new Set(data.norms);
/** Tokens of a party in "if the party is to be believed". */
const REACH = 10;

/** Most sentences have none of these words, and need no parsing. */
export function mayGoByWord(tokens: readonly Tagged[]): boolean {
  return tokens.some((t) => /^(?:according|believes?|believed|trusts?|trusted|so|under)$/.test(t.lower) || ASKED.test(t.lower));
}

/**
 * "according to a list", "if you believe the union", "if the letter is to be trusted", "; so says the note", "under article 4 of the law", "of 900 people whom the
 * institute asked": whose word a sentence goes by, in words that the network passed over.
 */
export function byWord(tokens: readonly Tagged[]): { readonly party: Span; readonly cue: Span } | null {
  for (const i of tokens.keys()) {
    const found = according(tokens, i) ?? believed(tokens, i) ?? soSays(tokens, i) ?? underRule(tokens, i) ?? polled(tokens, i);
    if (found !== null) return { party: spanOf(tokens[found.from]!, tokens[found.to - 1]!), cue: spanOf(tokens[found.cue[0]]!, tokens[found.cue[1]]!) };
  }
  return null;
}

type Found = { readonly from: number; readonly to: number; readonly cue: readonly [number, number] } | null;

/** Not "according to plan", nor where a clause that tells of something in the sentence ends so ("the men who won according to it"). */
function according(tokens: readonly Tagged[], at: number): Found {
  if (tokens[at]?.lower !== "according" || tokens[at + 1]?.lower !== "to") return null;
  const phrase = phraseFrom(tokens, at + 2), head = phrase === null ? undefined : tokens[phrase.to - 1];
  if (phrase === null || head === undefined || NORMS.has(singular(head.lower)) || !(isDeterminer(tokens[phrase.from]) || isName(head))) return null;
  const clause = tokens.findLastIndex((t, i) => i < at && /^[,;:—–]$/.test(t.text)) + 1;
  return tokens.slice(clause, at).some((t) => t.tag === "WH" || t.lower === "that") ? null : { ...phrase, cue: [at, at + 1] };
}

function believed(tokens: readonly Tagged[], at: number): Found {
  if (tokens[at]?.lower !== "if") return null;
  if (/^(?:you|one|we)$/.test(tokens[at + 1]?.lower ?? "") && /^(?:believes?|trusts?)$/.test(tokens[at + 2]?.lower ?? "")) {
    const phrase = phraseFrom(tokens, at + 3);
    return phrase === null ? null : { ...phrase, cue: [at, at + 2] };
  }
  const be = tokens.findIndex((t, i) => i > at + 1 && i < at + REACH && /^(?:is|are|was|were)$/.test(t.lower));
  if (be < 0 || phraseFrom(tokens, at + 1) === null || tokens[be + 1]?.lower !== "to" || tokens[be + 2]?.lower !== "be" || !/^(?:believed|trusted)$/.test(tokens[be + 3]?.lower ?? "")) return null;
  return { from: at + 1, to: be, cue: [be, be + 3] };
}

function soSays(tokens: readonly Tagged[], at: number): Found {
  if (tokens[at]?.lower !== "so" || !/^[,;:—–]$/.test(tokens[at - 1]?.text ?? "") || !/^(?:say|says|said)$/.test(tokens[at + 1]?.lower ?? "")) return null;
  const phrase = phraseFrom(tokens, at + 2);
  return phrase === null ? null : { ...phrase, cue: [at, at + 1] };
}

function underRule(tokens: readonly Tagged[], at: number): Found {
  if (tokens[at]?.lower !== "under" || !isPart(tokens[at + 1]) || tokens[at + 2]?.tag !== "CD" || tokens[at + 3]?.lower !== "of") return null;
  const phrase = phraseFrom(tokens, at + 4);
  return phrase === null ? null : { ...phrase, cue: [at, at] };
}

/** Who asked the people of whom a sentence gives the shares. */
function polled(tokens: readonly Tagged[], at: number): Found {
  const first = tokens.findIndex((t) => /[\p{L}\p{N}]/u.test(t.text)), whom = tokens.findIndex((t) => t.lower === "whom");
  if (at <= whom || whom < 0 || !ASKED.test(tokens[at]?.lower ?? "") || tokens[first]?.lower !== "of" || tokens[first + 1]?.tag !== "CD") return null;
  const phrase = phraseFrom(tokens, whom + 1);
  return phrase?.to !== at || tokens[phrase.from]?.tag === "PRP" ? null : { ...phrase, cue: [at, at] };
}

const ASKED = /^(?:asked|polled|surveyed|questioned|interviewed|canvassed)$/;
