import { Hono } from "hono";
import { unique } from "../../show/claim-line.ts";
import { storyLine, type StoryLine } from "../../show/story-line.ts";
import type { Story } from "../../domain/story.ts";
import type { LedgerReader } from "../../ledger/reader.ts";
import type { Env } from "../env.ts";
import { listRoute } from "../list.ts";
import { storyEntry } from "../pages/story-entry.ts";
import type { Parts } from "../parts.ts";

export async function storyLines(reader: LedgerReader, stories: readonly Story[]): Promise<readonly StoryLine[]> {
  const heads = await reader.heads(unique(stories.flatMap((s) => s.reports)));
  return stories.map((s) => storyLine(s, heads));
}

export const storyRoutes = (parts: Parts): Hono<Env> => new Hono<Env>().get("/stories", listRoute<StoryLine>(parts, {
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
}));
