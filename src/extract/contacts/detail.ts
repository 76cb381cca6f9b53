import words from "./data/words.json" with { type: "json" };
import type { Contact } from "../../domain/contact.ts";
import type { Span } from "../../domain/span.ts";
import type { Tagged } from "../claims/tagger.ts";
import type { Scene } from "../clauses/scene.ts";

type Tokens = readonly Tagged[];

const NUMBER: ReadonlyMap<string, number> = new Map(Object.entries(words.numbers));
const LED = /\b(?:in|over|within|during|inside)(?: the)?(?: past| last| space of| span of| course of)?\s*$/i;
const inside = ([s, e]: Span, [from, to]: Span): boolean => s >= from && e <= to;

/** The duration that the acts fell within ("three times in ten days"), ISO 8601. */
export function withinOf(scene: Scene, clause: Span, opening: Span = clause): string | null {
  const led = (s: Span): boolean => [clause, opening].some((part) => inside(s, part) && LED.test(scene.text.slice(part[0], s[0])));
  const date = scene.dates.find((d) => d.precision === "duration" && d.value !== null && !d.value.includes("X") && d.spans.some(led));
  return date?.value ?? null;
}

/** The place it was in or at, or that a traveller went to; the first behind `at`, else one in the sentence's opening. */
export function whereOf(scene: Scene, clause: Span, at: number, opening: Span): string | null {
  const places = scene.places.filter((p) => p.use === "place" && p.spans.some((s) => (inside(s, clause) || inside(s, opening)) && /\b(?:in|at|to|near|outside)(?: the)?\s*$/i.test(scene.text.slice(0, s[0]).slice(-12))));
  const behind = places.find((p) => p.spans.some((s) => inside(s, clause) && s[0] >= at));
  return (behind ?? places.find((p) => p.spans.some((s) => s[0] < at)))?.id ?? null;
}

/** How often: "twice", "three times", "two phone calls"; null where the text leaves it open, else `single`. */
export function countOf(tokens: Tokens, from: number, to: number, single: number | null): Contact["count"] {
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (words.uncounted.includes(token.lower)) return null;
    const number = NUMBER.get(token.lower) ?? (/^\d{1,2}$/.test(token.lower) ? Number(token.lower) : undefined);
    const next = tokens.slice(i + 1, i + 3).map((t) => t.lower);
    if (number !== undefined && (/^(?:once|twice|thrice)$/.test(token.lower) || next[0] === "times" || /^(?:calls|meetings|conversations|visits|talks)$/.test(next[0] === "phone" || next[0] === "telephone" ? (next[1] ?? "") : (next[0] ?? "")))) return number;
  }
  return single;
}

/** By phone, by letter, and the like, where the clause says so. */
export function howOf(tokens: Tokens, from: number, to: number, how: Contact["how"]): Contact["how"] {
  const clause = tokens.slice(from, to).map((t) => t.lower).join(" ");
  if (/\b(?:by|on the|over the|via|in a|a|per) (?:video |secure |satellite |conference )?(?:tele)?phone|\bby video ?(?:link|conference)|\bvideo call\b|\b(?:tele)?phone (?:call|conversation)/.test(clause)) return "phone";
  return how;
}
