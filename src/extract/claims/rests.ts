import { firstWhere } from "../../domain/bisect.ts";
import type { Span } from "../../domain/span.ts";
import { segmentsOf } from "../attributions/segments.ts";
import type { Model } from "../model/session.ts";

/** What a sentence that no attribution touches rests on: the word told before it, a record that the report tells of, or what the reporter saw. */
export const RESTS = ["continues", "document", "witness"] as const;
export type Rest = (typeof RESTS)[number];

/** How likely a stretch of text rests on each, 0–1: the mean over its words. */
export type Rests = (span: Span) => Readonly<Record<Rest, number>>;

/** What the network says of a text's words; null where it has no such head. */
export async function readRests(text: string, model: Model): Promise<Rests | null> {
  const words: { readonly span: Span; readonly rest: readonly number[] }[] = [];
  for (const { start, end } of segmentsOf(text)) {
    const { words: { spans }, scored } = await model.score(text.slice(start, end));
    for (const { window, rest } of scored) {
      if (rest === null) return null;
      for (let i = window.from; i < window.to; i++) {
        const [from, to] = spans[i] ?? [0, 0], at = 4 * (i - window.start);
        words.push({ span: [start + from, start + to], rest: softmax(rest.subarray(at, at + 4)).slice(1) });
      }
    }
  }
  return (span) => {
    const inside = words.slice(firstWhere(words.length, (at) => words[at]!.span[1] > span[0]), firstWhere(words.length, (at) => words[at]!.span[0] >= span[1]));
    const mean = (kind: number): number => inside.reduce((sum, w) => sum + (w.rest[kind] ?? 0), 0) / Math.max(1, inside.length);
    return { continues: mean(0), document: mean(1), witness: mean(2) };
  };
}

function softmax(logits: Float32Array): number[] {
  const most = Math.max(...logits), powers = [...logits].map((x) => Math.exp(x - most)), sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((p) => p / sum);
}
