/**
 * A key as an integer below 2^47: in front the fortnight it holds for (none: at any time), so that keys of one time stand together in an
 * index, then 36 bits of a hash of its words (FNV-1a, with a second lane for the last four). Two that fall together cost one comparison more.
 */
export function keyOf(fortnight: number | null, words: string): number {
  let hash = 0x811c9dc5, more = 0x9e3779b9;
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    hash = Math.imul(hash ^ unit, 0x01000193);
    more = Math.imul(more ^ unit, 0x85ebca6b);
  }
  const period = fortnight === null ? 0 : 1 + (((fortnight % PERIODS) + PERIODS) % PERIODS);
  return (period * 2 ** 32 + (hash >>> 0)) * 16 + (more >>> 28);
}

/** As many fortnights as eleven bits tell apart, some 78 years. */
const PERIODS = 2047;
