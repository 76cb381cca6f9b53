import { CLASSES } from "./classes.ts";
import type { Meaning } from "./meaning.ts";
import { pattern, type Found, type Pattern } from "./pattern.ts";
import type { Token } from "./token.ts";

/** A way to say a date: its words, what they mean, and where the words around it must allow it. */
export type Rule = {
  readonly pattern: Pattern;
  readonly means: (found: Found) => Meaning | undefined;
  readonly holds: (tokens: readonly Token[], start: number, end: number) => boolean;
};

/** Word rows used by name, as `<part>`, inside patterns. */
const ROWS: { readonly [name: string]: string } = {
  part: "((early|late|earlier|later|mid|beginning|end) -? in? | the? (very|latter)? (beginning|start|end|close|middle|rest|remainder|course|part|half) of the? | the? (early|late|middle|latter|mid) (part|half)? (of|-)? the?)",
  early: "(early|late) -?",
  approx: "((about|around|nearly|almost|roughly|approximately|barely|exactly|some) | (no|not)? (more|less|fewer) than | at (least|most) | up to | as (many|long|much|little) as | (just|only|well)? (over|under) | just | only)",
  fiscal: "(fiscal|financial|calendar|fy) -?",
  more: "(more|additional|extra|other|full|straight|consecutive|whole|solid|long|short|business|trading|working|calendar|school|fiscal|light|successive|different|odd|final)",
};

export function rule(source: string, means: Rule["means"], holds: Rule["holds"] = () => true): Rule {
  const full = source.replace(/<(\w+)>/g, (whole, name: string) => (ROWS[name] === undefined ? whole : `(${ROWS[name]})`));
  return { pattern: pattern(full, CLASSES), means, holds };
}

/** Holds where the token before is one of the words. */
export function after(words: string): Rule["holds"] {
  const set = new Set(words.split(" "));
  return (tokens, start) => set.has(tokens[start - 1]?.lower ?? "¶");
}

/** Holds where the token behind is none of the words. */
export function notBefore(words: string): Rule["holds"] {
  const set = new Set(words.split(" "));
  return (tokens, _start, end) => !set.has(tokens[end]?.lower ?? "¶");
}

/** Holds where the token behind is one of the words. */
export function before(words: string): Rule["holds"] {
  const set = new Set(words.split(" "));
  return (tokens, _start, end) => set.has(tokens[end]?.lower ?? "¶");
}

export function both(a: Rule["holds"], b: Rule["holds"]): Rule["holds"] {
  return (tokens, start, end) => a(tokens, start, end) && b(tokens, start, end);
}

/** An object without the keys that are undefined. */
export function given<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
