import { DEFINITE, PREPOSITION } from "./closed-class.ts";
import { nameLike } from "./name.ts";
import { nounKind } from "./noun.ts";
import type { Token } from "./token.ts";

/** A phrase for somebody without what is none of it at its end: a clause that breaks off, and when they spoke. */
export const finished = (list: readonly Token[]): readonly Token[] => withoutWhen(withoutClause(list));

/** The phrase without a relative clause that breaks off before its verb ("the sailors whom the port"). */
function withoutClause(list: readonly Token[]): readonly Token[] {
  const at = list.findLastIndex((t) => /^(?:whom?|which|that)$/.test(t.lower)), [first, ...rest] = list.slice(at + 1);
  if (at < 1 || PREPOSITION.has((list[at - 1] as Token).lower)) return list;
  const subject = first !== undefined && list[at]?.lower !== "who" && (DEFINITE.has(first.lower) ? rest.length === 1 || (rest.length > 0 && rest.every(nameLike)) : [first, ...rest].every(nameLike));
  return first === undefined || subject ? list.slice(0, at) : list;
}

/** "the Courier first", "the coastguard on Friday": when somebody says a thing is no part of who they are; it may be of a record, or of what somebody did. */
function withoutWhen(list: readonly Token[]): readonly Token[] {
  const last = list.at(-1), length = last === undefined ? 0 : DAY.test(last.lower) && list.at(-2)?.lower === "on" ? 2 : Number(WHEN.has(last.lower));
  const rest = list.slice(0, -length), before = rest.at(-1);
  if (length === 0 || before === undefined || !(nameLike(before) || (nounKind(before.lower) !== null && !DEFINITE.has(before.lower)))) return list;
  return rest.some((t) => /^(?:who|which|that)$/.test(t.lower) || /^(?:document|imagery|poll)$/.test(nounKind(t.lower) ?? "")) ? list : rest;
}

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const WHEN = new Set(["first", "earlier", "previously", "later", "already", "also", "initially", "originally", "today", "yesterday"]);
