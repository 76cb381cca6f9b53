import type { Tagged } from "./tagger.ts";

type Tokens = readonly Tagged[];

/** The same function of a token and its sentence, which works each out once: several steps ask for the same words. `work` must be pure, and the tokens never change. */
export function perToken<T extends {} | null>(work: (tokens: Tokens, at: number) => T): (tokens: Tokens, at: number) => T {
  const kept = new WeakMap<Tokens, (T | undefined)[]>();
  let latest: { readonly tokens: Tokens; readonly known: (T | undefined)[] } | undefined;
  return (tokens, at) => {
    // a place outside the sentence has nothing to be kept with
    if (tokens.length === 0 || at < 0 || at >= tokens.length) return work(tokens, at);
    if (latest?.tokens !== tokens) {
      const known = kept.get(tokens) ?? tokens.map((): T | undefined => undefined);
      kept.set(tokens, known);
      latest = { tokens, known };
    }
    const { known } = latest;
    const before = known[at];
    if (before !== undefined) return before;
    const made = work(tokens, at);
    known[at] = made;
    return made;
  };
}
