import type { Traits } from "./traits.ts";

/** What an encoder makes of a claim's words: a vector near to those of claims that say the same, whatever their words; whole numbers, −127 to 127. */
export type Gist = Int8Array | null;
/** The gist of these words; null where nobody has asked the encoder. */
export type Gists = (words: string) => Gist;

/** A gist is of about this length. */
const LENGTH = 127;

/** How alike the gists of two reports' claims are, −1 to 1 (cosine); 0 within one report, so that a report by itself needs no encoder. */
export function gistLikeness({ assertion: a, gist: x }: Traits, { assertion: b, gist: y }: Traits): number {
  if (x === null || y === null || a.paper === b.paper) return 0;
  let dot = 0;
  for (let i = 0; i < x.length; i++) dot += x[i]! * y[i]!;
  return dot / LENGTH ** 2;
}
