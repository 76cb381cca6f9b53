/** Groups of what is joined, by union–find; each group and the groups in the order of `items`. */
export function componentsOf<T>(items: readonly T[], joined: Iterable<readonly [T, T]>): readonly (readonly T[])[] {
  const parent = new Map<T, T>(items.map((item) => [item, item]));
  const root = (item: T): T => {
    let at = item;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    parent.set(item, at);
    return at;
  };
  for (const [a, b] of joined) if (parent.has(a) && parent.has(b)) parent.set(root(a), root(b));
  return [...Map.groupBy(items, root).values()];
}
