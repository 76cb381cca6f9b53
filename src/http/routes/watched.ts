import { Hono } from "hono";
import type { LedgerReader } from "../../ledger/reader.ts";
import { answer } from "../answer.ts";
import type { Env } from "../env.ts";
import { watchedHtml, type Watched } from "../pages/watched.ts";
import type { Parts } from "../parts.ts";
import { watchedNow } from "../watched.ts";
import { claimLines } from "./claims.ts";

export const watchedRoutes = ({ reader }: Parts): Hono<Env> => new Hono<Env>().get("/watched", async (c) => {
  const watched = await Promise.all(watchedNow(await reader.decisions()).map((w) => movedOf(reader, w)));
  return answer(c, {
    page: () => watchedHtml(c, watched), json: { items: watched },
    rows: watched.flatMap((w) => w.moved.map((m) => ({ noun: w.noun, target: w.target, title: w.title, report: m.id, outlet: m.outlet, headline: m.headline, recordedAt: m.recordedAt }))),
    columns: ["noun", "target", "title", "report", "outlet", "headline", "recordedAt"],
  });
});

/** What came in about a watched thing since it is watched. */
async function movedOf(reader: LedgerReader, w: ReturnType<typeof watchedNow>[number]): Promise<Watched> {
  const since = (reports: readonly { readonly recordedAt: string }[]): Watched["moved"] => (reports as Watched["moved"]).filter((r) => r.recordedAt > w.at);
  switch (w.noun) {
    case "claim": {
      const cluster = await reader.claim(w.target);
      const heads = cluster === null ? new Map() : await reader.heads([...cluster.members.map((m) => m.report), ...cluster.relations.map((r) => r.report)]);
      return { ...w, title: cluster?.text ?? "a claim that is not read any more", line: cluster === null ? null : ((await claimLines(reader, [cluster]))[0] ?? null), moved: since([...heads.values()]) };
    }
    case "story": {
      const story = await reader.story(w.target);
      return { ...w, title: story?.title ?? "a story that has gone into another", line: null, moved: since(story === null ? [] : [...(await reader.heads(story.reports)).values()]) };
    }
    case "source": {
      const source = await reader.source(w.target);
      return { ...w, title: source?.use.name ?? source?.use.description ?? "a source that is not read any more", line: null, moved: since(source?.appearances.map((a) => a.report) ?? []) };
    }
    case "place": return { ...w, title: w.target, line: null, moved: since(await reader.reports({ place: w.target, limit: 100 })) };
  }
}
