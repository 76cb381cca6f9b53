import type { Derivation } from "../../domain/derivation.ts";
import { reportName, type Heads } from "./name.ts";

/** A derivation as `hearsay derivations --json` prints it: `from` is the derived report, `to` the one it took from. */
export function derivationRecord({ id, from, to, kind, score, spans, basis, reason }: Derivation, heads: Heads) {
  return { id, from: reportName(from, heads), to: reportName(to, heads), kind, score, spans, basis, reason };
}
