import type { Span } from "../../domain/span.ts";
import type { Prose } from "../claims/prose.ts";
import type { Tagged } from "../claims/tagger.ts";
import { isTitle } from "../sources/name.ts";
import { listedPerson, nounKind } from "../sources/noun.ts";
import { tokens } from "../sources/token.ts";
import titles from "../sources/data/names.json" with { type: "json" };

export type Role = { readonly role: string; readonly spans: readonly Span[] };

const HONORIFICS: ReadonlySet<string> = new Set(titles.honorific);
const DAYS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october)$/u;
const LONGEST = 16;

/** The roles that the words beside a person's name give: before it ("Russian President X", "X's spokesman, Y"), or behind it between commas. */
export function rolesAt(text: string, prose: Prose, span: Span): readonly Role[] {
  const list = prose.around([span]);
  const first = list.findIndex((t) => t.end > span[0]), last = list.findLastIndex((t) => t.start < span[1]);
  if (first < 0 || last < first) return [];
  // "the defense minister, Gen. X": the title stands between
  const title = list[first - 1];
  const [word] = title === undefined ? [] : tokens(text, title.start, title.end);
  const titled = word !== undefined && isTitle(word) && list[first - 2]?.text === ",";
  return [titled ? before(text, list, first - 1) : null, before(text, list, first), behind(text, list, last)].filter((role) => role !== null);
}

/** A noun for a person by the lists or, in the singular, by its ending. */
function isPerson(text: string, token: Tagged | undefined): boolean {
  if (token === undefined || HONORIFICS.has(token.lower.replace(/\.$/u, ""))) return false;
  const [word] = tokens(text, token.start, token.end);
  return listedPerson(token.lower) || (word !== undefined && isTitle(word)) || (token.tag.startsWith("NN") && nounKind(token.lower) === "person");
}

const inNoun = ({ tag, lower }: Tagged): boolean => (/^(?:NN|JJ|POS|PRP\$|VBN|VBG)/u.test(tag) || lower === "-" || lower === "vice") && !DAYS.test(lower) && !HONORIFICS.has(lower.replace(/\.$/u, ""));

function before(text: string, list: readonly Tagged[], name: number): Role | null {
  const comma = list[name - 1]?.text === ",";
  const end = comma ? name - 1 : name;
  let start = end;
  while (start > 0 && end - start < LONGEST && inNoun(list[start - 1] as Tagged) && sameLine(text, list, start - 1)) start--;
  while (start < end && /^(?:VBG|VBN|POS)$/u.test(list[start]?.tag ?? "")) start++;
  if (comma) return owned(text, list, start, end);
  return isPerson(text, list[end - 1]) ? roleOf(text, list, start, end) : null;
}

/** "Putin's spokesman, Dmitry Peskov": the comma joins them where the role is somebody's or definite, "the mayor of X, Y," too. */
function owned(text: string, list: readonly Tagged[], from: number, end: number): Role | null {
  let start = from;
  if (/^(?:of|for|at)$/u.test(list[start - 1]?.lower ?? "") || (list[start - 1]?.tag === "DT" && /^(?:of|for|at)$/u.test(list[start - 2]?.lower ?? ""))) {
    const link = list[start - 1]?.tag === "DT" ? start - 2 : start - 1;
    let head = link;
    while (head > 0 && inNoun(list[head - 1] as Tagged)) head--;
    if (!isPerson(text, list[link - 1]) || list[head - 1]?.tag !== "DT") return null;
    return roleOf(text, list, head, end);
  }
  if (!isPerson(text, list[end - 1])) return null;
  const possessive = list.slice(start, end).some(({ tag }) => tag === "POS" || tag === "PRP$");
  if (!possessive && (list[start - 1]?.tag !== "DT" || BE.test(list[start - 2]?.lower ?? ""))) return null;
  while (start > 0 && possessive && list[start - 1]?.tag.startsWith("NNP")) start--;
  return roleOf(text, list, start, end);
}

/** "Creams are a danger, Lena Ott said": what something is said to be is nobody’s role. */
const BE = /^(?:is|are|was|were|be|been|being)$/u;

/** "Dmitry Peskov, the Kremlin spokesman,", "Ana Ruiz, 51, a lawyer for the union.": a noun phrase up to the next comma or the sentence's end. */
function behind(text: string, list: readonly Tagged[], name: number): Role | null {
  let start = name + 1;
  if (list[start]?.text !== ",") return null;
  start++;
  // "who became the firm's chief executive in 2016"
  const clause = list[start]?.lower === "who" && /^(?:is|was|became|remains|serves|served)$/.test(list[start + 1]?.lower ?? "");
  if (clause) start += list[start + 2]?.lower === "as" ? 3 : 2;
  if (/^\p{N}+$/u.test(list[start]?.text ?? "") && list[start + 1]?.text === ",") start += 2;
  if (list[start]?.tag === "DT") start++;
  let head = start;
  while (head < list.length && (inNoun(list[head] as Tagged) || list[head]?.tag === "IN" && list[head]?.lower === "vice")) head++;
  if (!isPerson(text, list[head - 1]) || head === start) return null;
  let end = head;
  if (clause && /^(?:in|on|at|from|until|since|last)$/.test(list[end]?.lower ?? "")) return roleOf(text, list, start, end);
  while (end < list.length && end - start < LONGEST && !/^[,.;:()–—]$/u.test(list[end]?.text ?? ",")) {
    const { tag, lower } = list[end] as Tagged;
    if (tag === "WH" && end > head) break;
    if (/^(?:VB[DPZ]|MD)$/u.test(tag) || (end === head && !/^(?:of|for|at|to|in|with|from|on|and)$/u.test(lower))) return null;
    end++;
  }
  return end < list.length || end > head ? roleOf(text, list, start, end) : null;
}

function sameLine(text: string, list: readonly Tagged[], at: number): boolean {
  const [left, right] = [list[at], list[at + 1]];
  return left === undefined || right === undefined || !text.slice(left.end, right.start).includes("\n");
}

function roleOf(text: string, list: readonly Tagged[], from: number, to: number): Role | null {
  const [first, last] = [list[from], list[to - 1]];
  // a participle that was taken for the role can leave no words
  if (from >= to || first === undefined || last === undefined) return null;
  const span: Span = [first.start, last.end];
  return { role: text.slice(...span).replaceAll(/\s+/gu, " "), spans: [span] };
}
