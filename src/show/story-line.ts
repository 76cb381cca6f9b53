import type { Story } from "../domain/story.ts";
import { unique, type Head } from "./claim-line.ts";

/** A story as lists show it. */
export type StoryLine = { readonly id: string; readonly title: string; readonly reports: number; readonly outlets: readonly string[]; readonly first: string | null; readonly last: string | null };

export function storyLine(story: Story, heads: ReadonlyMap<string, Head>): StoryLine {
  const found = story.reports.flatMap((id) => heads.get(id) ?? []);
  const dates = found.map((h) => h.inPrint).sort();
  return { id: story.id, title: story.title, reports: story.reports.length, outlets: unique(found.map((h) => h.outlet ?? "outlet unknown")), first: dates[0] ?? null, last: dates.at(-1) ?? null };
}
