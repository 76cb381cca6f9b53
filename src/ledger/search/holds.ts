import type { Query } from "./query.ts";
import { searchWords } from "./words.ts";

/** Whether a text answers a full-text question, as both engines would have it. */
export function holds(query: Query, text: string): boolean {
  const words = searchWords(text);
  const phrase = (wanted: readonly string[], prefix: boolean): boolean =>
    words.some((_, at) => wanted.every((word, i) => (prefix && i === wanted.length - 1 ? words[at + i]?.startsWith(word) : words[at + i] === word)));
  const met = (part: Query): boolean => {
    switch (part.kind) {
      case "phrase": return phrase(part.words, part.prefix);
      case "and": return part.of.every(met);
      case "or": return part.of.some(met);
      case "but": return met(part.is) && !met(part.not);
    }
  };
  return met(query);
}
