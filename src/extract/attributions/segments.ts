/** Characters the network reads in one go; every head reads the same parts, so that they share a pass. */
const LONGEST = 12_000;

/** Parts of a text that are read by themselves, at paragraph ends where there are any, so that cost and memory grow with length only. */
export function segmentsOf(text: string, longest = LONGEST): readonly { readonly start: number; readonly end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + longest);
    if (end < text.length) {
      const paragraph = text.lastIndexOf("\n", end), sentence = text.lastIndexOf(". ", end), space = text.lastIndexOf(" ", end);
      const cut = [paragraph, sentence + 1, space].find((at) => at > start + longest / 2);
      if (cut !== undefined) end = cut + 1;
    }
    out.push({ start, end });
    start = end;
  }
  return out;
}
