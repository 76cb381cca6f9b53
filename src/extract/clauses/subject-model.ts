import model from "./data/subjects.json" with { type: "json" };
import { oncePer } from "../../domain/once.ts";
import words from "./data/words.json" with { type: "json" };
import type { Tagged } from "../claims/tagger.ts";
import { verbLemma } from "../stance/lemma.ts";
import { isPlural, nounKind } from "../sources/noun.ts";
import { isTime, phraseEnding } from "./phrase.ts";

type Tokens = readonly Tagged[];

/** What a feature is called, then its parts: joined by `nameOf` it is a key of the weights. */
export type Feature = readonly [name: string, ...parts: string[]];

/** Weights by the parts of their features: a word or path that was never seen is looked up once, and no long name is put together. */
type Tree = Map<string, Tree | number>;
const WEIGHTS: Tree = new Map();
for (const [key, weight] of Object.entries(model.weights)) {
  const length = key.startsWith("0") ? 2 : 1;
  // the bias alone has no parts
  const parts = [key.slice(0, length), ...(key === "0" ? [] : key.slice(length).split(" "))];
  let node = WEIGHTS;
  for (const part of parts.slice(0, -1)) {
    const next = node.get(part) ?? new Map<string, Tree | number>();
    node.set(part, next);
    node = next as Tree;
  }
  node.set(parts.at(-1) ?? "", weight);
}
const SUBORDINATORS = new Set(words.subordinator);
/** How far back a subject is looked for, in tokens and in candidates. */
const REACH = 60, CANDIDATES = 8;

/** Where no subject stands before the verb: an infinitive's, a participle's, or one behind it ("said Jones"). */
export const NONE = -1;

/**
 * The last word of the subject of the verb group that begins at token `from`, or the relative pronoun that is; NONE where none
 * stands before it. `surely` asks for the likeliest word where there must be one.
 */
export function subjectAt(tokens: Tokens, from: number, surely = false): number {
  // "X said", "They have": no other word stands before the verb
  if (from === 1 && /^(?:NN|NNP|PRP)$/.test(tokens[0]?.tag ?? "")) return 0;
  let best = NONE, top = surely ? -Infinity : scoreOf(absentFeatures(tokens, from));
  for (const at of candidatesOf(tokens, from)) {
    const score = scoreOf(candidateFeatures(tokens, from, at));
    if (score > top) [best, top] = [at, score];
  }
  return best;
}

export const nameOf = ([name, ...parts]: Feature): string => name + parts.join(" ");

function scoreOf(features: readonly Feature[]): number {
  let sum = 0;
  for (const feature of features) {
    let node: Tree | number | undefined = WEIGHTS;
    for (let i = 0; i < feature.length && typeof node === "object"; i++) node = node.get(feature[i]!);
    if (typeof node === "number") sum += node;
  }
  return sum;
}

/** The words that may be the last of a subject before token `from`, the nearest first. */
export function candidatesOf(tokens: Tokens, from: number): readonly number[] {
  const found: number[] = [];
  for (let i = from - 1; i >= Math.max(0, from - REACH) && found.length < CANDIDATES; i--) {
    if (endsDateline(tokens, i)) break;
    if (canBeLast(tokens, i)) found.push(i);
  }
  return found;
}

/** "LISBON, Portugal —": a dash with only names and marks before it. */
function endsDateline(tokens: Tokens, at: number): boolean {
  return /^(?:—|–|--|-)$/.test(tokens[at]?.text ?? "") && at < 20 && !tokens.slice(0, at).some((t) => /^(?:VB|MD|DT|PRP|WH|IN)/.test(t.tag));
}

function canBeLast(tokens: Tokens, i: number): boolean {
  const { tag, lower } = tokens[i] as Tagged;
  if (tag === "PRP" || tag === "WH" || tag === "EX") return true;
  // "the board neither confirmed": no subject of its own
  if (/^(?:neither|both|all|each)$/.test(lower) && /^(?:NN|NNP|PRP)$/.test(tokens[i - 1]?.tag ?? "")) return false;
  if (tag === "DT" || lower === "that") return !/^(?:NN|NNP|JJ|CD|POS|VB[NG])$/.test(tokens[i + 1]?.tag ?? "") && !/^(?:the|a|an|no|every)$/.test(lower);
  return phraseEnding(tokens, i) !== null && !/^(?:NN|NNP|POS)$/.test(tokens[i + 1]?.tag ?? "");
}

/** What speaks for and against the word at `at` as the subject of the verb at `from`: what training/subjects.ts learns weights for. */
export function candidateFeatures(tokens: Tokens, from: number, at: number): readonly Feature[] {
  const own = tokens[at] as Tagged, verb = tokens[from] as Tagged;
  const path = pathOf(tokens, at + 1, from);
  const phrase = phraseEnding(tokens, at);
  const before = classOf(tokens[(phrase?.from ?? at) - 1]);
  const kind = own.tag === "NNP" ? "name" : own.tag === "PRP" || own.tag === "WH" ? own.lower : (nounKind(own.lower) ?? "thing");
  const main = mainWord(tokens, from);
  let opened = 0, closed = 0, commas = 0;
  for (const c of path) {
    if (c === "w" || c === "s") opened++;
    else if (c === "V") closed++;
    else if (c === ",") commas++;
  }
  const tag = isTime(own) ? "T" : own.tag;
  const short = path.length > 12 ? `${path.slice(0, 5)}~${path.slice(-5)}` : path;
  const next = classOf(tokens[at + 1]), last = classOf(tokens[from - 1]), opening = path.slice(0, 2);
  return [
    ["p", short], ["P", short, tag, verb.tag], ["q", short, before], ["e", path.slice(-3), tag], ["s", path.slice(0, 3), tag], ["o", String(opened - closed), verb.tag],
    ["b", before, tag], ["B", before, opening, path.slice(-2)], ["a", next, tag], ["A", next, last, verb.tag],
    ["k", kind, main], ["K", kind, path.slice(0, 4)], ["n", numberOf(own), verb.lower], ["l", own.lower], ["L", own.lower, opening], ["c", String(commas), String(closed)],
    ["f", nextFinite(tokens, at, from), verb.tag, last], ["i", (path.startsWith(",") ? classOf(tokens[at + 2]) : "") + (path.endsWith(",") ? "," : ""), tag], ["I", path.replace(/^[^,]*,.*,$/, "~"), before],
  ];
}

/** The tag of the first finite verb behind the candidate: its own, where this one goes on with "and". */
function nextFinite(tokens: Tokens, at: number, from: number): string {
  for (let i = at + 1; i < from; i++) if (/^(?:VB[DZP]|MD)$/.test(tokens[i]?.tag ?? "")) return tokens[i]?.tag ?? "";
  return "";
}

/** What speaks for no subject before the verb at `from`. */
export function absentFeatures(tokens: Tokens, from: number): readonly Feature[] {
  const verb = tokens[from] as Tagged, before = tokens[from - 1], after = tokens[from + 1];
  const path = pathOf(tokens, Math.max(0, from - 8), from);
  const last = classOf(before);
  return [["0"], ["0t", verb.tag], ["0b", last, verb.tag], ["0w", before?.lower ?? "^", verb.tag], ["0m", mainWord(tokens, from), verb.tag], ["0p", path.slice(-4), verb.tag], ["0a", classOf(after), verb.tag, last]];
}

/** The words between as a string, one letter a phrase or word of a kind. */
function pathOf(tokens: Tokens, start: number, end: number): string {
  let path = "";
  const each = lettersOf(tokens);
  for (let i = start; i < end; i++) {
    const letter = each[i] ?? "";
    if (letter !== "" && !(letter === "N" && path.endsWith("N"))) path += letter;
  }
  return path;
}

/** Each token's letter; a sentence is asked for many times over. */
const lettersOf = oncePer((tokens: Tokens): readonly string[] => tokens.map(letterOf));

function letterOf(token: Tagged): string {
  if (isTime(token)) return "T";
  switch (token.tag) {
    case "NN": case "NNP": case "CD": case "JJ": case "DT": case "PRP$": case "POS": return token.lower === "that" && token.tag === "DT" ? "s" : "N";
    case "PRP": return "P";
    case "VBD": case "VBZ": case "VBP": case "MD": return "V";
    case "VB": case "VBN": case "VBG": return "v";
    case "WH": return "w";
    case "CC": return "c";
    case "TO": return "t";
    case "IN": return SUBORDINATORS.has(token.lower) ? "s" : "i";
    case ".": return /^[,;:]$/.test(token.text) ? token.text : /^["“”]$/u.test(token.text) ? '"' : ".";
    default: return "";
  }
}

function classOf(token: Tagged | undefined): string {
  if (token === undefined) return "^";
  return /^(?:IN|CC|WH|TO|MD|\.)$/.test(token.tag) || /^(?:be|is|are|was|were|has|have|had)$/.test(token.lower) ? token.lower : token.tag;
}

/** The verb that the group beginning at `from` is of, auxiliaries skipped. */
function mainWord(tokens: Tokens, from: number): string {
  for (let i = from; i < from + 5; i++) if (/^VB[NGDZP]?$/.test(tokens[i]?.tag ?? "") && !/^(?:be|been|is|are|was|were|has|have|had|do|does|did)$/.test(tokens[i]?.lower ?? "")) return verbLemma(tokens[i]?.lower ?? "");
  return tokens[from]?.lower ?? "";
}

const numberOf = (token: Tagged): string => (token.tag === "NN" ? (isPlural(token.lower) ? "2" : "1") : token.tag === "NNP" ? "N" : token.lower);
