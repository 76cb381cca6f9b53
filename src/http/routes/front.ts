import { Hono } from "hono";
import type { Cluster } from "../../domain/cluster.ts";
import type { LedgerReader } from "../../ledger/reader.ts";
import { unique } from "../../show/claim-line.ts";
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
  const recent = (await reader.reports({ limit: 500 })).filter((h) => h.recordedAt > since);
  const moved = recent.length > 0 && recent.length < counts.reports;
  const fresh = new Set(recent.map((h) => h.id));
  const stories = (await reader.stories({ limit: 200 })).filter((s) => !moved || s.reports.some((id) => fresh.has(id)));
  const clusters = moved ? (await Promise.all(unique(recent.map((h) => h.id)).slice(0, 30).map((id) => reader.report(id)))).flatMap((r) => (r !== null && "claims" in r ? r.claims : [])) : await reader.claims({ limit: 500 });
  const ranked = [...new Map(clusters.map((k) => [k.id, k])).values()].toSorted((a, b) => weight(b) - weight(a)).slice(0, SHOWN);
  return { counts, since: moved ? since : null, claims: await claimLines(reader, ranked), stories: await storyLines(reader, stories.slice(0, SHOWN)) };
}

/** What makes a claim worth a look first: many in print, changes on the way, somebody against it. */
const weight = (k: Cluster): number => new Set(k.members.map((m) => m.report)).size + k.drift.length + 2 * k.relations.length;
