/** Words [start, end) that go through the encoder together; of these, [from, to) are read off here. */
export type Window = { readonly start: number; readonly end: number; readonly from: number; readonly to: number };

/**
 * Covers n words by windows of at most `capacity` word pieces that share about `overlap` pieces. Each word is read off
 * in the window where it stands farthest from a cut.
 */
export function windowsOf(lengths: ArrayLike<number>, capacity: number, overlap: number): readonly Window[] {
  const n = lengths.length;
  const cuts: { start: number; end: number }[] = [];
  for (let start = 0; start < n; ) {
    let end = start, used = 0;
    while (end < n && used + (lengths[end] ?? 0) <= capacity) used += lengths[end++] ?? 0;
    end = Math.max(end, start + 1);
    cuts.push({ start, end });
    if (end >= n) break;
    let next = end, back = 0;
    while (next > start + 1 && back < overlap) back += lengths[--next] ?? 0;
    start = next;
  }
  // the last window reaches back as far as it can hold: context costs nothing there
  const last = cuts.at(-1), previous = cuts.at(-2);
  if (last && previous) {
    let used = 0;
    for (let i = last.start; i < last.end; i++) used += lengths[i] ?? 0;
    while (last.start > previous.start + 1 && used + (lengths[last.start - 1] ?? 0) <= Math.min(capacity, overlap * 3)) used += lengths[--last.start] ?? 0;
  }
  return cuts.map((c, i) => {
    const left = cuts[i - 1], right = cuts[i + 1];
    return {
      ...c,
      from: left ? Math.floor((c.start + left.end) / 2) : c.start,
      to: right ? Math.floor((right.start + c.end) / 2) : c.end,
    };
  });
}
