/**
 * Turns offsets counted in Unicode code points (Python's `str`) into UTF-16 code units (hearsay's spans).
 * An offset past the end is the end; a lone surrogate counts as one code point, as in Python.
 */
export function codePointsToUtf16(text: string): (offset: number) => number {
  // Most texts have no astral character: then both counts are the same.
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (offset) => Math.min(offset, text.length);
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    starts.push(at);
    at += character.length;
  }
  return (offset) => starts[offset] ?? text.length;
}
