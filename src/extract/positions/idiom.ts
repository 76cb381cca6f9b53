import { clauseEnd } from "../clauses/clause.ts";
import { phraseFrom } from "../clauses/phrase.ts";
import { subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { type Found, spansOf, type Tokens } from "./found.ts";
import { isMatter, lemmaOf, type Stance } from "./stance.ts";

/** What a set phrase makes of its subject: the stance, and where the issue begins. */
type Idiom = { readonly stance: Stance; readonly from: number; readonly to?: number };

/** How the words of the set phrases begin: asked of every verb of a text. */
const BEGINS = /^(?:press|push|lobb|beg|implor|see|saw|turn|vot|rul|sign)/;

/** "is pressing X to act", "sees no need for it", "would rather wait", "turned it down": stances that no one word tells; null for other words. */
export function idiomStance(tokens: Tokens, at: number): Found | null {
  const token = tokens[at];
  if (token === undefined || !token.tag.startsWith("VB") || !(BEGINS.test(token.lower) || tokens[at - 1]?.lower === "rather")) return null;
  const group = verbGroup(tokens, at);
  if (group.negated || group.passive || group.governors.length > 0 || tokens[group.from]?.tag === "TO" || group.from === at && /^VB[GN]$/.test(token.tag)) return null;
  const idiom = pressing(tokens, at) ?? needless(tokens, at) ?? rather(tokens, at) ?? apart(tokens, at) ?? signing(tokens, at, group.modals);
  const subjects = idiom === null ? [] : subjectsOf(tokens, group.from);
  if (idiom === null || subjects.length === 0) return null;
  const end = clauseEnd(tokens, idiom.from);
  return { at, stance: idiom.stance, subjects, owner: null, issue: [idiom.from, idiom.to ?? end], spans: spansOf(subjects, group.from, end), bodyOnly: false, confidence: 0.7 };
}

/** "is pressing Tokyo to tighten its curbs". */
function pressing(tokens: Tokens, at: number): Idiom | null {
  if (!/^(?:press|pressure|push|lobby|beg|implore)$/.test(lemmaOf(tokens[at]?.lower ?? ""))) return null;
  const object = phraseFrom(tokens, at + 1);
  return object !== null && tokens[object.to]?.tag === "TO" && tokens[object.to + 1]?.tag === "VB" ? { stance: "demands", from: at + 1 } : null;
}

/** "sees no reason to raise rates", "saw no need for an inquiry". */
function needless(tokens: Tokens, at: number): Idiom | null {
  if (!/^(?:see|sees|saw|seen)$/.test(tokens[at]?.lower ?? "") || tokens[at + 1]?.lower !== "no" || !/^(?:need|reason|point|grounds|case|basis)$/.test(tokens[at + 2]?.lower ?? "")) return null;
  return /^(?:to|for|in)$/.test(tokens[at + 3]?.lower ?? "") ? { stance: "rejects", from: at + 4 } : null;
}

/** "would rather wait". */
function rather(tokens: Tokens, at: number): Idiom | null {
  return tokens[at - 1]?.lower === "rather" && /^(?:would|'d|’d)$/.test(tokens[at - 2]?.lower ?? "") ? { stance: "prefers", from: at } : null;
}

/** "turned the offer down", "voted it down": the particle stands behind the issue. */
function apart(tokens: Tokens, at: number): Idiom | null {
  const particle = { turn: "down", vote: "down", rule: "out" }[lemmaOf(tokens[at]?.lower ?? "")];
  const object = particle === undefined ? null : phraseFrom(tokens, at + 1);
  return object !== null && tokens[object.to]?.lower === particle ? { stance: "rejects", from: object.from, to: object.to } : null;
}

/** "would sign the bill". */
function signing(tokens: Tokens, at: number, modals: readonly string[]): Idiom | null {
  if (tokens[at]?.lower !== "sign" || !modals.some((m) => /^(?:would|will|'d)$/.test(m))) return null;
  const object = phraseFrom(tokens, at + 1);
  return object !== null && isMatter(tokens, object) ? { stance: "willing", from: at } : null;
}
