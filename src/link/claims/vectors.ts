import table from "../data/vectors.json" with { type: "json" };

const SIZE = table.size;
const places = new Map(table.stems.split(" ").map((stem, i) => [stem, i * SIZE]));
const values = new Int8Array(Buffer.from(table.vectors, "base64"));
// the vectors are of one length, so that their product says how alike they are
const SQUARE = lengthOf(0) ** 2;

/** Words less alike than this tell nothing of one another. */
const ALIKE = 0.5;

/** For each of these stems those of them that are near it in meaning, with how near (cosine, above 0.5). */
export function nearStems(stems: Iterable<string>): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const known = [...new Set(stems)].flatMap((stem) => { const at = places.get(stem); return at === undefined ? [] : [{ stem, at, near: new Map<string, number>() }]; });
  for (const [i, a] of known.entries())
    for (let j = i + 1; j < known.length; j++) {
      const b = known[j]!, likeness = likenessAt(a.at, b.at);
      if (likeness > ALIKE) { a.near.set(b.stem, likeness); b.near.set(a.stem, likeness); }
    }
  return new Map(known.filter((k) => k.near.size > 0).map((k) => [k.stem, k.near]));
}

/** How alike two words are in meaning, −1 to 1 (cosine); 1 for one stem, 0 where one is unknown. */
export function wordLikeness(a: string, b: string): number {
  const [x, y] = [places.get(a), places.get(b)];
  return a === b ? 1 : x === undefined || y === undefined ? 0 : likenessAt(x, y);
}

function likenessAt(x: number, y: number): number {
  let dot = 0;
  for (let i = 0; i < SIZE; i++) dot += values[x + i]! * values[y + i]!;
  return dot / SQUARE;
}

function lengthOf(at: number): number {
  return Math.hypot(...values.subarray(at, at + SIZE));
}
