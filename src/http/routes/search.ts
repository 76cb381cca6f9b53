import { Hono } from "hono";
import { answer } from "../answer.ts";
import type { Env } from "../env.ts";
import { searchHtml } from "../pages/search.ts";
import type { Parts } from "../parts.ts";
import { claimLines } from "./claims.ts";
import { storyLines } from "./stories.ts";

const SHOWN = 10;

/** One box for everything: claims first, then people and bodies, stories, reports, places. */
export const searchRoutes = ({ reader }: Parts): Hono<Env> => new Hono<Env>().get("/search", async (c) => {
  const query = (c.req.query("q") ?? "").trim().slice(0, 500);
  const filter = { query, limit: SHOWN + 1 };
  const [clusters, sources, stories, reports, places] = query === "" ? [[], [], [], [], []] as const : await Promise.all([reader.claims(filter), reader.sources(filter), reader.stories(filter), reader.reports(filter), reader.places({ place: query, limit: 200 })]);
  const [claims, lines] = await Promise.all([claimLines(reader, clusters), storyLines(reader, stories)]);
  const named = [...new Set(places.map((p) => p.item.name))].slice(0, SHOWN);
  const found = { query, claims, sources, stories: lines, reports, places: named };
  return answer(c, {
    page: () => searchHtml(c, found, SHOWN),
    json: found,
    rows: [
      ...claims.map((k) => ({ kind: "claim", id: k.id, words: k.text })), ...sources.map((s) => ({ kind: "source", id: s.id, words: s.name ?? s.description })), ...lines.map((s) => ({ kind: "story", id: s.id, words: s.title })),
      ...reports.map((r) => ({ kind: "report", id: r.id, words: r.headline })), ...named.map((p) => ({ kind: "place", id: p, words: p })),
    ],
    columns: ["kind", "id", "words"],
  });
});
