import table from "../data/meanings.json" with { type: "json" };

const SIZE = table.size;
const places = new Map(table.stems.split(" ").map((stem, i) => [stem, i * SIZE]));
const values = new Int8Array(Buffer.from(table.vectors, "base64"));
const lengths = Float64Array.from({ length: values.length / SIZE }, (_, n) => lengthOf(values.subarray(n * SIZE, (n + 1) * SIZE)));

const MIDDLE = lengths.toSorted()[lengths.length >> 1]!;
/** Words less alike than this have no answer in one another. */
const NEAR = 0.3;
/** The strongest directions come first: after so many, most words that are not near are known not to be (Cauchy–Schwarz). */
const HEAD = 16;

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
  const length = lengthOf(sum);
  return known === 0 || length === 0 ? null : sum.map((v) => v / length);
}

/** How alike two meanings are, −1 to 1 (cosine); 0 where one is not known. */
export function meaningLikeness(a: Meaning, b: Meaning): number {
  if (a === null || b === null) return 0;
  let dot = 0;
  for (let i = 0; i < SIZE; i++) dot += a[i]! * b[i]!;
  return dot;
}

/** What a word bears: function words were learned to bear little, telling ones much; one that the table lacks, mostly a name, bears as much as the middle one. */
export function bearingOf(stem: string): number {
  const at = places.get(stem);
  return at === undefined ? MIDDLE : lengths[at / SIZE]!;
}

/** For each of these words those of them that are near it in meaning, with how near (cosine), by their places in the list. */
export function nearAmong(stems: readonly string[]): readonly (readonly (readonly [other: number, likeness: number])[])[] {
  const near = stems.map((): [number, number][] => []), known = stems.flatMap((stem, i) => { const at = places.get(stem); return at === undefined ? [] : [{ i, at, length: lengths[at / SIZE]!, tail: lengthOf(values.subarray(at + HEAD, at + SIZE)) }]; });
  for (const [n, x] of known.entries())
    for (let m = n + 1; m < known.length; m++) {
      const y = known[m]!;
      let dot = 0;
      for (let k = 0; k < HEAD; k++) dot += values[x.at + k]! * values[y.at + k]!;
      if (dot + x.tail * y.tail < NEAR * x.length * y.length) continue;
      for (let k = HEAD; k < SIZE; k++) dot += values[x.at + k]! * values[y.at + k]!;
      if (dot <= NEAR * x.length * y.length || dot === 0) continue;
      near[x.i]!.push([y.i, dot / (x.length * y.length)]);
      near[y.i]!.push([x.i, dot / (x.length * y.length)]);
    }
  return near;
}

function lengthOf(vector: Int8Array | Float32Array): number {
  let sum = 0;
  for (const v of vector) sum += v * v;
  return Math.sqrt(sum);
}
