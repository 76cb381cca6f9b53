import type { Stance } from "../domain/attribution.ts";
import { headOf } from "./stance/cue.ts";

/**
 * What the source does with the content, read off the cue's head and, for "ask", "tell" and "suggest", off how the
 * content begins: asking whether is asking, asking someone to do is demanding.
 */
export function stanceOf(cueWords: string, contentWords: string): Stance {
  const { lemma, stance, negated } = headOf(cueWords);
  const content = contentWords.trim().replace(/^[“”"'‘’\s]+/u, "").toLowerCase();
  const infinitive = /^to\s+\p{L}/u.test(content) || /\bto$/.test(cueWords.trim());
  if (lemma === "ask" && (infinitive || /\bfor\b/i.test(cueWords))) return "demand";
  if (/^(?:tell|instruct|remind|advise)$/.test(lemma) && infinitive) return "demand";
  if (lemma === "suggest" && (/^\w+ing\b/.test(content) || /\bshould\b/.test(content))) return "propose";
  if (lemma === "deny" && negated) return "say";
  // "did not confirm" and "would not say" say nothing of the content.
  if (negated && /^(?:confirm|acknowledge|admit|verify)$/.test(lemma)) return "say";
  return stance ?? "say";
}

/** The base form of the cue's head word: "it was reported" → "report", "told" → "tell", "according to" as it is. */
export function lemmaOf(cueWords: string): string {
  return headOf(cueWords).lemma;
}
