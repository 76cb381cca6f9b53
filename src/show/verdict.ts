import type { Verdict } from "../domain/decision.ts";

/** A verdict after the name of who gave it: "split a claim in two". */
export function verdictWords(v: Verdict): string {
  switch (v.kind) {
    case "same-claim": return "merged two claims into one";
    case "different-claim": return "split one claim from another";
    case "split": return v.claims.length === 1 ? "split one appearance off the claim" : `split ${v.claims.length} appearances off the claim`;
    case "same-source": return "took two sources for the same";
    case "different-source": return "told two sources apart";
    case "derives": return "found that one report took from another";
    case "does-not-derive": return "found that one report did not take from another";
    case "confirm": return "confirmed the claim as read";
    case "correct": return v.field === "not-a-claim" ? "found that this is no claim" : `corrected its ${v.field} to “${v.value}”`;
    case "status": return `set the status to ${v.value}`;
    case "assign": return `gave it to ${v.to}`;
    case "note": return `wrote: “${v.words}”`;
    case "watch": return `watches this ${v.noun}`;
    case "unwatch": return `stopped watching this ${v.noun}`;
    case "undo": return "undid a decision";
  }
}
