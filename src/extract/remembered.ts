/** How many keys are kept: news says the same words again and again, and memory must not grow with the number of reports. */
const MOST = 20_000;

/** The same pure function of a string, which works each one out once; all is forgotten when there are too many. */
export function remembered<T extends {} | null>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const made = work(key);
    if (known.size >= MOST) known.clear();
    known.set(key, made);
    return made;
  };
}
