import { sql } from "kysely";
import { listOf, rowsOf, type Db } from "../database.ts";
import { decisionsIn, standing, targetsOf } from "../decisions.ts";
import type { Unattached } from "../../domain/answer.ts";
import type { Span } from "../../domain/span.ts";
import { overlap } from "../../domain/span.ts";

type Old = { readonly id: string; readonly noun: "claim" | "source"; readonly report: number; readonly report_id: string; readonly words: string; readonly spans: string };

/** Decisions whose claim or source is no longer in the current reading of its report, with what stands nearest to it now. */
export async function queue(db: Db): Promise<readonly Unattached[]> {
  const about = standing(await decisionsIn(db)).flatMap((decision) => targetsOf(decision.verdict).filter(({ noun }) => noun === "claim" || noun === "source").map(({ target }) => ({ decision, target })));
  const ids = listOf(db, about.map(({ target }) => target));
  const attached = new Set((await rowsOf(db, sql<{ id: string }>`
    select k.claim as id from claims k join current_readings c on c.reading = k.reading where k.claim in ${ids}
    union select s.source from sources s join current_readings c on c.reading = s.reading where s.source in ${ids}`)).map((row) => row.id));
  const old = await rowsOf(db, sql<Old>`
    select k.claim as id, 'claim' as noun, r.seq as report, r.id as report_id, k.text as words, k.spans from claims k join readings g on g.seq = k.reading join reports r on r.seq = g.report where k.claim in ${ids}
    union select s.source, 'source', r.seq, r.id, coalesce(s.name, s.description), s.mentions from sources s join readings g on g.seq = s.reading join reports r on r.seq = g.report where s.source in ${ids}`);
  const out: Unattached[] = [];
  for (const { decision, target } of about) {
    if (attached.has(target)) continue;
    const was = old.find((row) => row.id === target);
    out.push({ decision, target, report: was?.report_id ?? null, words: was?.words ?? null, nearest: was ? await nearestTo(db, was) : [] });
  }
  return out;
}

async function nearestTo(db: Db, was: Old): Promise<Unattached["nearest"]> {
  const now = await rowsOf(db, was.noun === "claim"
    ? sql<{ id: string; words: string; spans: string }>`select k.claim as id, k.text as words, k.spans from claims k join current_readings c on c.reading = k.reading where c.report = ${was.report}`
    : sql<{ id: string; words: string; spans: string }>`select s.source as id, coalesce(s.name, s.description) as words, s.mentions as spans from sources s join current_readings c on c.reading = s.reading where c.report = ${was.report}`);
  const spans = JSON.parse(was.spans) as readonly Span[];
  const shared = (other: string): number => (JSON.parse(other) as readonly Span[]).reduce((sum, b) => sum + spans.reduce((part, a) => part + overlap(a, b), 0), 0);
  return now.map((row) => ({ id: row.id, words: row.words, shared: shared(row.spans) })).filter((row) => row.shared > 0).sort((a, b) => b.shared - a.shared).slice(0, 3).map(({ id, words }) => ({ id, words }));
}
