import type { Verdict } from "../domain/decision.ts";

const FOLDER = { claim: "claims", source: "sources", story: "stories", place: "places" } as const;

/** Where on the desk the thing is that a verdict is about. */
export function targetOf(v: Verdict): string | null {
  switch (v.kind) {
    case "same-claim": case "different-claim": return `/claims/${v.a}`;
    case "split": return `/claims/${v.from[0]}`;
    case "same-source": case "different-source": return `/sources/${v.a}`;
    case "derives": case "does-not-derive": return `/compare?from=${v.from}&to=${v.to}`;
    case "confirm": case "correct": case "status": case "assign": return `/claims/${v.claim}`;
    case "note": return `/reports/${v.report}`;
    case "watch": case "unwatch": return `/${FOLDER[v.noun]}/${encodeURIComponent(v.target)}`;
    case "undo": return null;
  }
}
