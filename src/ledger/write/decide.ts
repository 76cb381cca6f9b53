import { sql } from "kysely";
import type { Decision } from "../../domain/decision.ts";
import { LedgerError } from "../../domain/error.ts";
import { rowOf, rowsOf, transaction, type Db } from "../database.ts";
import { binds, decisionLeaf, decisionsIn, targetsOf, ties } from "../decisions.ts";
import { reportsOfTargets } from "../queries/reports-of-targets.ts";
import { decidedPairs } from "./place.ts";
import { regroup } from "./regroup.ts";
import { insertRows } from "./rows.ts";

/** Records a decision; the components it touches are marked to be linked again. */
export async function decide(db: Db, decision: Decision, now: string): Promise<void> {
  await transaction(db, (tx) => recordDecision(tx, decision, now));
}

export async function recordDecision(tx: Db, decision: Decision, at: string): Promise<void> {
  if (await rowOf(tx, sql`select 1 from decisions where id = ${decision.id}`)) return;
  const { verdict } = decision;
  const undone = verdict.kind === "undo" ? (await decisionsIn(tx)).find((d) => d.id === verdict.decision) : undefined;
  if (verdict.kind === "undo" && !undone) throw new LedgerError("unknown-decision", `There is no decision ${verdict.decision}.`, "`hearsay decisions` shows them.");
  const leaves = new Map((await rowsOf(tx, sql<{ id: string; leaf: string }>`select id, leaf from decisions`)).map((row) => [row.id, row.leaf]));
  await insertRows(tx, "decisions", [{
    id: decision.id, kind: verdict.kind, verdict: JSON.stringify(verdict), by_whom: decision.by, reason: decision.reason, at: decision.at, recorded_at: at, leaf: decisionLeaf(decision, leaves),
  }]);
  await insertRows(tx, "decision_targets", targetsOf(verdict).map((target) => ({ decision: decision.id, ...target })));
  await tie(tx, await rootOf(tx, decision));
}

/** The decision that a row of undoing and undoing again is about. */
async function rootOf(tx: Db, decision: Decision): Promise<Decision> {
  const all = new Map((await decisionsIn(tx)).map((d) => [d.id, d]));
  let root = decision;
  while (root.verdict.kind === "undo") {
    const next = all.get(root.verdict.decision);
    if (!next) break;
    root = next;
  }
  return root;
}

/** Brings the edges between the reports a decision is about in step with what holds now. */
async function tie(tx: Db, decision: Decision): Promise<void> {
  if (!binds(decision)) return;
  const reports = [...new Set((await reportsOfTargets(tx, targetsOf(decision.verdict).map(({ target }) => target))).values())].sort((a, b) => a - b);
  const [a, b] = reports;
  if (ties(decision) && a !== undefined && b !== undefined) {
    await rowsOf(tx, sql`delete from edges where a = ${a} and b = ${b} and kind = 'decision'`);
    const holds = (await decidedPairs(tx)).some(([one, other]) => Math.min(one, other) === a && Math.max(one, other) === b);
    if (holds) await insertRows(tx, "edges", [{ a, b, kind: "decision", strength: 1 }]);
  }
  await regroup(tx, reports, a === undefined || b === undefined ? [] : [[a, b]]);
}
