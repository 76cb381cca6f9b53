/** Words [start, end) that go through the encoder together; of these, [from, to) are read off here. */
export type Window = { readonly start: number; readonly end: number; readonly from: number; readonly to: number };

export type WindowOptions = {
  /** Most word pieces in a window. */
  readonly capacity: number;
  /** Word pieces of context on either side of what is read off, at least, where it is cut within a paragraph. */
  readonly context: number;
  /** The same where it is cut between paragraphs. */
  readonly between: number;
};

/**
 * Covers n words by windows. What a window reads off ends at a paragraph's end where one is near: few attributions cross it,
 * so that little context has to be read twice.
 * @param lengths word pieces of each word
 * @param breaks whether a word begins a paragraph
 */
export function windowsOf(lengths: ArrayLike<number>, breaks: (word: number) => boolean, { capacity, context, between }: WindowOptions): readonly Window[] {
  const n = lengths.length;
  const out: Window[] = [];
  const back = (from: number, room: number): number => {
    let at = from, used = 0;
    while (at > 0 && used + (lengths[at - 1] ?? 0) <= room) used += lengths[--at] ?? 0;
    return at;
  };
  const on = (from: number, room: number): number => {
    let at = from, used = 0;
    while (at < n && used + (lengths[at] ?? 0) <= room) used += lengths[at++] ?? 0;
    return at;
  };
  const around = (cut: number): number => (breaks(cut) ? between : context);
  for (let from = 0; from < n; ) {
    const start = back(from, around(from));
    const full = Math.max(on(start, capacity), from + 1);
    let to = full;
    if (full < n) {
      const latest = Math.max(back(full, context), from + 1), earliest = from + Math.floor((latest - from) / 2);
      to = latest;
      for (let at = Math.max(back(full, between), latest); at > earliest; at--) {
        if (!breaks(at)) continue;
        to = at;
        break;
      }
    }
    out.push({ start, end: full < n ? Math.max(to, Math.min(full, on(to, around(to)))) : full, from, to });
    from = to;
  }
  return out;
}
