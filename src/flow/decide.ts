import type { Decision, Verdict } from "../domain/decision.ts";
import { LedgerError } from "../domain/error.ts";
import { FACTUALITIES } from "../domain/factuality.ts";
import { contentId, type Json } from "../domain/id.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { linker } from "./linker.ts";
import { settle } from "./settle.ts";

/** Records what a person decides, and links what it touches again. `at` is UTC, ISO 8601. Throws LedgerError `bad-decision`. */
export async function decide(ledger: Ledger, verdict: Verdict, { by, reason, at }: { readonly by: string; readonly reason: string; readonly at: string }): Promise<Decision> {
  checkSense(verdict);
  if (verdict.kind === "undo") await checkStands(ledger, verdict.decision);
  const decision = { id: contentId({ verdict: verdict as unknown as Json, by, at, reason }), by, at, reason, verdict };
  await ledger.writer.decide(decision);
  await settle(ledger.writer, linker);
  return decision;
}

/** A verdict is about two things, not twice the same, and a certainty is one of the closed values. */
function checkSense(verdict: Verdict): void {
  const pair = "a" in verdict ? [verdict.a, verdict.b] : verdict.kind === "derives" || verdict.kind === "does-not-derive" ? [verdict.from, verdict.to] : null;
  if (pair !== null && pair[0] === pair[1]) throw new LedgerError("bad-decision", `${verdict.kind} is about twice the same.`, "Give two that differ; the lists show ids.");
  if (verdict.kind === "correct" && verdict.field === "factuality" && !FACTUALITIES.some((f) => f === verdict.value)) throw new LedgerError("bad-decision", `“${verdict.value}” is none of ${FACTUALITIES.join(", ")}.`, "Give how sure the source is as one of these.");
}

/** Undoing what does not stand would change nothing. Of a decision that is not there the writer tells. */
async function checkStands({ reader }: Ledger, decision: string): Promise<void> {
  const all = await reader.decisions();
  if (all.find((d) => d.id === decision)?.undone !== true) return;
  const by = all.find((d) => d.verdict.kind === "undo" && d.verdict.decision === decision && !d.undone);
  throw new LedgerError("bad-decision", `Decision ${decision.slice(0, 12)} was taken back already${by === undefined ? "" : `, by ${by.by}`}.`, by === undefined ? "`hearsay decisions` shows what stands." : `\`hearsay undo ${by.id.slice(0, 12)}\` puts it in force again.`);
}
