import { Hono } from "hono";
import { storyPage } from "../../show/story-page.ts";
import { unique } from "../../show/claim-line.ts";
import { storyLine, type StoryLine } from "../../show/story-line.ts";
import type { Story } from "../../domain/story.ts";
import type { LedgerReader } from "../../ledger/reader.ts";
import type { Env } from "../env.ts";
import { answer } from "../answer.ts";
import { notFound } from "../errors.ts";
import { askedOf, readerAt } from "../filter.ts";
import { listRoute } from "../list.ts";
import { storyHtml } from "../pages/story.ts";
import { storyEntry } from "../pages/story-entry.ts";
import type { Parts } from "../parts.ts";
import { watchOf } from "../watched.ts";
import { STORY_COLUMNS, storyRows } from "./story-rows.ts";

export async function storyLines(reader: LedgerReader, stories: readonly Story[]): Promise<readonly StoryLine[]> {
  const heads = await reader.heads(unique(stories.flatMap((s) => s.reports)));
  return stories.map((s) => storyLine(s, heads));
}

export const storyRoutes = (parts: Parts): Hono<Env> => new Hono<Env>()
  .get("/stories", listRoute<StoryLine>(parts, {
    title: "Stories", here: "/stories", entry: storyEntry,
    lede: "Reports about the same happening, put together.",
    empty: "Add reports: those about the same happening come together by themselves.",
    filters: ["q", "from", "to", "actor", "place", "outlet"],
    columns: [
      { key: "id", label: "", value: (s) => s.id },
      { key: "title", label: "Story", value: (s) => s.title },
      { key: "reports", label: "Reports", value: (s) => s.reports },
      { key: "outlets", label: "Outlets", value: (s) => s.outlets.join("; ") },
      { key: "first", label: "First in print", value: (s) => s.first },
      { key: "last", label: "Last in print", value: (s) => s.last },
    ],
    rows: async (reader, { filter }) => storyLines(reader, await reader.stories(filter)),
  }))
  .get("/stories/:id", async (c) => {
    const { clocks } = askedOf(c);
    const reader = await readerAt(c, parts, clocks);
    const story = await reader.story(c.req.param("id"));
    if (story === null) throw notFound("story");
    const clusters = await reader.claims({ story: story.id });
    const [readings, heads, derivations, actors, decisions] = await Promise.all([
      reader.readings(story.reports), reader.heads(unique([...story.reports, ...clusters.flatMap((k) => k.members.map((m) => m.report))])), reader.derivations({ story: story.id }), reader.actors({ story: story.id }), reader.decisionsOn([story.id]),
    ]);
    const page = storyPage({ story, readings, heads, clusters, derivations, actors });
    return answer(c, { page: () => storyHtml(c, page, { clocks, watched: watchOf(decisions, "story", [story.id]) }), json: page, rows: storyRows(page), columns: [...STORY_COLUMNS] });
  });
