import { Hono } from "hono";
import type { Cluster } from "../../domain/cluster.ts";
import type { LedgerReader } from "../../ledger/reader.ts";
import { answer } from "../answer.ts";
import type { Env } from "../env.ts";
import { frontHtml, type Front } from "../pages/front.ts";
import type { Parts } from "../parts.ts";
import { claimLines } from "./claims.ts";
import { storyLines } from "./stories.ts";

const DAY = 24 * 3600 * 1000;
const SHOWN = 8;

export const frontRoutes = ({ reader, now }: Parts): Hono<Env> => new Hono<Env>().get("/", async (c) => {
  const front = await frontOf(reader, new Date(now().getTime() - DAY).toISOString());
  return answer(c, { page: () => frontHtml(c, front), json: front, rows: front.claims.map((k) => ({ id: k.id, text: k.text, low: k.origins.low, high: k.origins.high, open: k.origins.open, firstSeen: k.firstSeen })), columns: ["id", "text", "low", "high", "open", "firstSeen"] });
});

/** What moved since then: claims and stories of the reports recorded after it; where that is nothing, or everything, those with most behind them. */
async function frontOf(reader: LedgerReader, since: string): Promise<Front> {
  const counts = await reader.counts();
  const after = { recordedAfter: since };
  const [fresh, all] = await Promise.all([reader.reports({ ...after, limit: 1 }), reader.reports({ ...after, limit: 1, offset: counts.reports - 1 })]);
  const moved = fresh.length > 0 && all.length === 0;
  const [stories, clusters] = await Promise.all([reader.stories({ ...(moved ? after : {}), limit: SHOWN }), reader.claims({ ...(moved ? after : {}), limit: 500 })]);
  const ranked = clusters.toSorted((a, b) => weight(b) - weight(a)).slice(0, SHOWN);
  return { counts, since: moved ? since : null, claims: await claimLines(reader, ranked), stories: await storyLines(reader, stories) };
}

/** What makes a claim worth a look first: many in print, changes on the way, somebody against it. */
const weight = (k: Cluster): number => new Set(k.members.map((m) => m.report)).size + k.drift.length + 2 * k.relations.length;
