import type { Derivation } from "../domain/derivation.ts";
import { contentId } from "../domain/id.ts";
import type { Story } from "../domain/story.ts";
import { likenessOf } from "./likeness.ts";
import type { Paper } from "./paper.ts";
import { corrects } from "./related.ts";

/** Two groups of reports tell of one happening where their reports are on average as alike as this. */
const SAME = 0.09;

/** Reports about the same happening: average-linkage clustering by likeness; a copy is never parted from what it copied, nor a correction from what it corrects. */
export function storiesOf(papers: readonly Paper[], derivations: readonly Derivation[]): readonly Story[] {
  const copies = new Set(derivations.filter((d) => d.kind === "copy").flatMap((d) => [`${d.from} ${d.to}`, `${d.to} ${d.from}`]));
  const bound = (a: Paper, b: Paper): boolean => copies.has(`${a.id} ${b.id}`) || corrects(a.reading, b.reading) || corrects(b.reading, a.reading);
  const likeness = papers.map((a, i) => Float64Array.from(papers, (b, j) => (j >= i ? 0 : bound(a, b) ? papers.length : likenessOf(a.reading, b.reading).whole)));
  return averageLinkage(likeness, SAME).map((group) => {
    const reports = group.map((i) => papers[i]!);
    return { id: contentId({ noun: "story", report: reports[0]!.id }), title: reports[0]!.reading.report.headline ?? firstLine(reports[0]!), reports: reports.map((p) => p.id) };
  });
}

/** Groups of indices, each and all in order, merged while two are on average as alike as `least`; `alike[i][j]` for j < i. */
function averageLinkage(alike: readonly Float64Array[], least: number): readonly (readonly number[])[] {
  const n = alike.length;
  const mean = alike.map((row, i) => Float64Array.from(row, (x, j) => (j < i ? x : (alike[j]?.[i] ?? 0))));
  const groups: (number[] | null)[] = alike.map((_, i) => [i]);
  const nearest = (i: number): number => {
    let best = -1;
    for (let j = 0; j < n; j++) if (j !== i && groups[j] !== null && (best === -1 || mean[i]![j]! > mean[i]![best]!)) best = j;
    return best;
  };
  const near = groups.map((_, i) => nearest(i));
  for (;;) {
    let a = -1;
    for (let i = 0; i < n; i++) if (groups[i] !== null && near[i] !== -1 && (a === -1 || mean[i]![near[i]!]! > mean[a]![near[a]!]!)) a = i;
    if (a === -1 || mean[a]![near[a]!]! < least) break;
    const [into, from] = [Math.min(a, near[a]!), Math.max(a, near[a]!)];
    const [x, y] = [groups[into]!, groups[from]!];
    for (let k = 0; k < n; k++) mean[into]![k] = mean[k]![into] = (x.length * mean[into]![k]! + y.length * mean[from]![k]!) / (x.length + y.length);
    groups[into] = [...x, ...y].sort((p, q) => p - q);
    groups[from] = null;
    for (let k = 0; k < n; k++) if (groups[k] !== null && (k === into || near[k] === into || near[k] === from)) near[k] = nearest(k);
  }
  return groups.filter((group) => group !== null);
}

function firstLine({ text }: Paper): string {
  return text.trimStart().split("\n")[0] ?? "";
}
