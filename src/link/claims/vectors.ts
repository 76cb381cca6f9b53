import table from "../data/vectors.json" with { type: "json" };

const SIZE = table.size;
const places = new Map(table.stems.split(" ").map((stem, i) => [stem, i * SIZE]));
const values = new Int8Array(Buffer.from(table.vectors, "base64"));
// the vectors are of one length, so that their product says how alike they are
const SQUARE = lengthOf(0) ** 2;

/** Where a stem's vector stands; −1 where it has none. */
export function vectorOf(stem: string): number {
  return places.get(stem) ?? -1;
}

/** How alike two words are in meaning, −1 to 1 (cosine), by where their vectors stand; 0 where one has none. */
export function likenessAt(x: number, y: number): number {
  if (x < 0 || y < 0) return 0;
  let dot = 0;
  for (let i = 0; i < SIZE; i++) dot += values[x + i]! * values[y + i]!;
  return dot / SQUARE;
}

/** The same by their stems; 1 for one stem. */
export function wordLikeness(a: string, b: string): number {
  return a === b ? 1 : likenessAt(vectorOf(a), vectorOf(b));
}

function lengthOf(at: number): number {
  return Math.hypot(...values.subarray(at, at + SIZE));
}
