import type { Decision, Verdict } from "../domain/decision.ts";
import { contentId, type Json } from "../domain/id.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { linker } from "./linker.ts";
import { settle } from "./settle.ts";

/** Records what a person decides, and links what it touches again. `at` is UTC, ISO 8601. */
export async function decide(ledger: Ledger, verdict: Verdict, { by, reason, at }: { readonly by: string; readonly reason: string; readonly at: string }): Promise<Decision> {
  const decision = { id: contentId({ verdict: verdict as unknown as Json, by, at, reason }), by, at, reason, verdict };
  await ledger.writer.decide(decision);
  await settle(ledger.writer, linker);
  return decision;
}
