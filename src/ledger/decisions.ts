import { sql } from "kysely";
import type { Decision, Verdict } from "../domain/decision.ts";
import { contentId, type Json } from "../domain/id.ts";
import { rowsOf, type Db } from "./database.ts";

export type DecisionRow = { readonly id: string; readonly verdict: string; readonly by_whom: string; readonly reason: string; readonly at: string };

export const decisionFrom = (row: DecisionRow): Decision => ({ id: row.id, by: row.by_whom, at: row.at, reason: row.reason, verdict: JSON.parse(row.verdict) as Verdict });

/** In the order they were made; undone ones and the rows that undo them too. */
export async function decisionsIn(db: Db): Promise<readonly Decision[]> {
  return (await rowsOf(db, sql<DecisionRow>`select id, verdict, by_whom, reason, at from decisions order by at, id`)).map(decisionFrom);
}

/** Those that no standing decision undoes. */
export function standing(decisions: readonly Decision[]): readonly Decision[] {
  const undoers = new Map<string, Decision[]>();
  for (const d of decisions) if (d.verdict.kind === "undo") undoers.set(d.verdict.decision, [...(undoers.get(d.verdict.decision) ?? []), d]);
  const holds = (d: Decision): boolean => !(undoers.get(d.id) ?? []).some(holds);
  return decisions.filter(holds);
}

/** What a verdict is about. */
export function targetsOf(verdict: Verdict): readonly { readonly noun: string; readonly target: string }[] {
  switch (verdict.kind) {
    case "same-claim": case "different-claim": return [{ noun: "claim", target: verdict.a }, { noun: "claim", target: verdict.b }];
    case "split": return [...verdict.claims, ...verdict.from].map((target) => ({ noun: "claim", target }));
    case "same-source": case "different-source": return [{ noun: "source", target: verdict.a }, { noun: "source", target: verdict.b }];
    case "derives": case "does-not-derive": return [{ noun: "report", target: verdict.from }, { noun: "report", target: verdict.to }];
    case "confirm": case "correct": case "status": case "assign": return [{ noun: "claim", target: verdict.claim }];
    case "note": return [{ noun: "report", target: verdict.report }];
    case "watch": case "unwatch": return [{ noun: verdict.noun, target: verdict.target }];
    case "undo": return [{ noun: "decision", target: verdict.decision }];
  }
}

/** Decisions about how reports, claims and sources hang together; linking obeys them. */
export const binds = ({ verdict: { kind } }: Decision): boolean => ["same-claim", "different-claim", "split", "same-source", "different-source", "derives", "does-not-derive"].includes(kind);

/** Those of them that tie two reports together; a split ties none. */
export const ties = (decision: Decision): boolean => binds(decision) && decision.verdict.kind !== "split";

/** Who decided what and why, without when: what a replay on another day gives again. */
export function decisionLeaf(decision: Decision, all: ReadonlyMap<string, string>): string {
  const { verdict, by, reason } = decision;
  const about = verdict.kind === "undo" ? { kind: verdict.kind, decision: all.get(verdict.decision) ?? verdict.decision } : verdict;
  return contentId({ by, reason, verdict: about as unknown as Json });
}
