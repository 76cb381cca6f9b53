/** Two reports that hang together, by their ids, and how strongly: 1 for what must not be parted. */
export type Edge = { readonly a: string; readonly b: string; readonly strength: number };

/** Linking a part costs about the square of its claims: so many tellings are some seconds. */
const TELLINGS = 60;
/** From so strong on, two reports are one telling: a wire's copies are many, but cheap to link and not to be parted, up to so many reports. */
const ONE_TELLING = 0.9, REPORTS = 250;

/**
 * Reports in parts that are linked at once: those that hang together, where they are not too many; else joined by the strongest edges first
 * (Kruskal's algorithm), none beyond the limit. A function of the set of edges: ties go by the reports' ids.
 */
export function partsOf(reports: readonly string[], edges: readonly Edge[]): readonly (readonly string[])[] {
  const partOf = new Map<string, Part>(reports.map((report) => [report, { reports: [report], tellings: 1 }]));
  for (const { a, b, strength } of edges.toSorted(byStrength)) {
    const [x, y] = [partOf.get(a), partOf.get(b)];
    if (x === undefined || y === undefined || x === y) continue;
    const tellings = strength >= ONE_TELLING ? 1 : x.tellings + y.tellings;
    if (x.reports.length + y.reports.length > REPORTS || tellings > TELLINGS) continue;
    const [large, small] = x.reports.length < y.reports.length ? [y, x] : [x, y];
    large.reports.push(...small.reports);
    large.tellings = tellings;
    for (const report of small.reports) partOf.set(report, large);
  }
  return [...new Set(partOf.values())].map((part) => part.reports);
}

type Part = { readonly reports: string[]; tellings: number };

function byStrength(x: Edge, y: Edge): number {
  return y.strength - x.strength || order(...ends(x), ...ends(y));
}

const ends = ({ a, b }: Edge): readonly [string, string] => (a < b ? [a, b] : [b, a]);

function order(a: string, b: string, c: string, d: string): number {
  return a < c ? -1 : a > c ? 1 : b < d ? -1 : b > d ? 1 : 0;
}
