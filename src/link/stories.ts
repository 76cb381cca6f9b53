import type { Derivation } from "../domain/derivation.ts";
import { contentId } from "../domain/id.ts";
import type { Story } from "../domain/story.ts";
import { componentsOf } from "./components.ts";
import type { Paper } from "./paper.ts";
import { related } from "./related.ts";

/** Reports about the same happening. */
export function storiesOf(papers: readonly Paper[], derivations: readonly Derivation[]): readonly Story[] {
  const byId = new Map(papers.map((p) => [p.id, p]));
  const joined = [
    ...derivations.map((d) => [byId.get(d.from), byId.get(d.to)] as const).filter((pair): pair is readonly [Paper, Paper] => pair[0] !== undefined && pair[1] !== undefined),
    ...papers.flatMap((a, i) => papers.slice(i + 1).filter((b) => related(a.reading, b.reading)).map((b) => [a, b] as const)),
  ];
  return componentsOf(papers, joined).map((group) => ({
    id: contentId({ noun: "story", report: group[0]!.id }),
    title: group[0]!.reading.report.headline ?? firstLine(group[0]!),
    reports: group.map((p) => p.id),
  }));
}

function firstLine({ text }: Paper): string {
  return text.trimStart().split("\n")[0] ?? "";
}
