/** The same function of an object, which works each one out once and forgets it with the object. `work` must be pure, and the objects never change. */
export function oncePer<K extends WeakKey, T extends {} | null>(work: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const made = work(of);
    known.set(of, made);
    return made;
  };
}
