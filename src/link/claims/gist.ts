import type { Traits } from "./traits.ts";

/** What an encoder makes of words, whatever they are: vectors side by side (`PARTS`); whole numbers, −127 to 127. */
export type Gist = Int8Array | null;
/** The gist of these words; null where nobody has asked the encoder. */
export type Gists = (words: string) => Gist;

/** What is near in each vector: claims that say the same, claims that answer one question (alike or contrary), what one party is called (training/gist.py). */
const PARTS = { said: [0, 96], matter: [96, 160], party: [160, 224] } as const;

/** Each vector is of about this length. */
const LENGTH = 127;

/** How alike two gists are in one respect, −1 to 1 (cosine); 0 where nobody has asked. */
export function likeness(part: keyof typeof PARTS, x: Gist, y: Gist): number {
  if (x === null || y === null) return 0;
  const [from, to] = PARTS[part];
  let dot = 0;
  for (let i = from; i < Math.min(to, x.length); i++) dot += x[i]! * y[i]!;
  return dot / LENGTH ** 2;
}

/** How alike what two reports' claims say is, −1 to 1; 0 within one report, so that a report by itself needs no encoder. */
export function gistLikeness({ assertion: a, gist: x }: Traits, { assertion: b, gist: y }: Traits): number {
  return a.paper === b.paper ? 0 : likeness("said", x, y);
}
