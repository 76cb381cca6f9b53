import { claimIdsOf } from "../../domain/evidence-id.ts";
import type { Cluster } from "../../domain/cluster.ts";
import { hull, type Span } from "../../domain/span.ts";
import type { Db } from "../database.ts";
import { chainInWords, namesIn } from "../names.ts";
import type { MemberInPlace } from "../../domain/answer.ts";
import { readingsOf } from "./items.ts";
import { headsOf } from "./reports.ts";

/** A cluster's members with their words in their place. */
export async function appearances(db: Db, cluster: Cluster): Promise<readonly MemberInPlace[]> {
  const reports = [...new Set(cluster.members.map((m) => m.report))];
  const readings = await readingsOf(db, reports), heads = await headsOf(db, reports);
  return cluster.members.flatMap((member): readonly MemberInPlace[] => {
    const reading = readings.get(member.report), report = heads.get(member.report);
    if (!reading || !report) return [];
    const ids = claimIdsOf(reading), item = reading.claims.find((c) => ids.get(c.id) === member.claim);
    if (!item) return [];
    return [{ claim: member.claim, tie: member.tie, report, item, passage: paragraphAround(reading.report.text, item.spans), chain: chainInWords(item.chain, reading, namesIn(reading)) }];
  });
}

function paragraphAround(text: string, spans: readonly Span[]): MemberInPlace["passage"] {
  const [from, to] = hull(spans) ?? [0, 0];
  const start = text.lastIndexOf("\n", from - 1) + 1, end = text.indexOf("\n", to);
  return { start: from === 0 ? 0 : start, text: text.slice(from === 0 ? 0 : start, end === -1 ? undefined : end) };
}
