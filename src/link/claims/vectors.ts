import table from "../data/vectors.json" with { type: "json" };

const SIZE = table.size;
const places = new Map(table.stems.split(" ").map((stem, i) => [stem, i * SIZE]));
const values = new Int8Array(Buffer.from(table.vectors, "base64"));
const lengths = new Map<number, number>();

/** How alike two words are in meaning, −1 to 1 (cosine of static vectors); 1 for the same stem, 0 where one is unknown. */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [x, y] = [places.get(a), places.get(b)];
  if (x === undefined || y === undefined) return 0;
  let dot = 0;
  for (let i = 0; i < SIZE; i++) dot += values[x + i]! * values[y + i]!;
  return dot / (lengthAt(x) * lengthAt(y));
}

function lengthAt(at: number): number {
  const known = lengths.get(at);
  if (known !== undefined) return known;
  let sum = 0;
  for (let i = 0; i < SIZE; i++) sum += values[at + i]! ** 2;
  const length = Math.sqrt(sum) || 1;
  lengths.set(at, length);
  return length;
}
