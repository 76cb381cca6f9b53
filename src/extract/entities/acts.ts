import type { Span } from "../../domain/span.ts";
import acting from "../places/data/acting.json" with { type: "json" };

const any = (words: readonly string[]): string => words.map((w) => w.replaceAll(/[^\p{L}]/gu, ".")).join("|");
const SUBJECT = new RegExp(`^(?:\\s(?:${any(acting.auxiliaries)}|n['’]t|\\w+ly))*\\s(?:${any(acting.verbs)})\\b`, "u");
const OBJECT = new RegExp(`\\b(?:(?:${any(acting.objectVerbs)})|(?:${any(acting.relations)})\\s(?:with|on|against|between))\\s(?:the\\s)?$`, "u");
const OWNER = new RegExp(`^['’]s?\\s(?:\\p{Ll}+\\s)?(?:${any(acting.possessions.filter((w) => /^\p{L}+$/u.test(w)))})\\b`, "u");
const SPOT = /\b(?:in|at|near|from|to|toward|towards|into|across|around|outside|inside|through|of|over)\s(?:the\s)?$/u;
const REACH = 60;

/** Whether the party named there does something governments do, or is dealt with as one: "X has denied", "accused X", "X's refusal". */
export function acts(text: string, [start, end]: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start), after = text.slice(end, end + REACH);
  return OBJECT.test(before) || (!SPOT.test(before) && (SUBJECT.test(after) || OWNER.test(after)));
}
