/**
 * A blocking key for one fortnight, as an integer from 0 up to 2^48: the fortnight in front, so that keys of one time stand together in an
 * index, then 36 bits of a hash of the words. Two keys that fall together cost one comparison more.
 */
export function keyWithin(fortnight: number, words: string): number {
  return (((fortnight % PERIODS) + PERIODS) % PERIODS) * 2 ** 36 + bits(words, 36);
}

/** A key that holds at any time, below 0: the hash of what it begins with in front, so that those of one report fall on few pages. */
export function keyAlways(begins: string, goesOn: string): number {
  return -1 - (bits(begins, 20) * 2 ** 27 + bits(goesOn, 27));
}

/** As many fortnights as twelve bits tell apart, 157 years. */
const PERIODS = 2 ** 12;

/** The first `n` bits, up to 52, of a 64-bit hash: FNV-1a in two lanes with primes of their own. */
function bits(words: string, n: number): number {
  let high = 0x811c9dc5, low = 0x9e3779b9;
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b);
  }
  return n <= 32 ? mixed(high) >>> (32 - n) : mixed(high) * 2 ** (n - 32) + (mixed(low) >>> (64 - n));
}

/** Spreads what differs in the last bits over all of them (the finalizer of MurmurHash3). */
function mixed(lane: number): number {
  let h = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
