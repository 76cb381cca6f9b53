/**
 * The same function of an object, which works each one out once and forgets it with the object. `work` must be pure, and the objects never change;
 * `more` are what always goes with the object, as the text does with its names.
 */
export function oncePer<K extends WeakKey, T extends {} | null, M extends readonly unknown[]>(work: (of: K, ...more: M) => T): (of: K, ...more: M) => T {
  const known = new WeakMap<K, T>();
  return (of, ...more) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const made = work(of, ...more);
    known.set(of, made);
    return made;
  };
}
