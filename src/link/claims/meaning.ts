import table from "../data/meanings.json" with { type: "json" };

const SIZE = table.size;
const places = new Map(table.stems.split(" ").map((stem, i) => [stem, i * SIZE]));
const values = new Int8Array(Buffer.from(table.vectors, "base64"));

/** What a claim's words mean together: a vector of length one, or null where none of them is known. */
export type Meaning = Float32Array | null;

/** The mean of its words' vectors, which were learned so that it comes near to what a sentence encoder makes of the claim (training/claim_meanings.py). */
export function meaningOf(stems: readonly string[]): Meaning {
  const sum = new Float32Array(SIZE);
  let known = 0;
  for (const stem of stems) {
    const at = places.get(stem);
    if (at === undefined) continue;
    known++;
    for (let i = 0; i < SIZE; i++) sum[i]! += values[at + i]!;
  }
  const length = Math.hypot(...sum);
  return known === 0 || length === 0 ? null : sum.map((v) => v / length);
}

/** How alike two meanings are, −1 to 1 (cosine); 0 where one is not known. */
export function meaningLikeness(a: Meaning, b: Meaning): number {
  if (a === null || b === null) return 0;
  let dot = 0;
  for (let i = 0; i < SIZE; i++) dot += a[i]! * b[i]!;
  return dot;
}
