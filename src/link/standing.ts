import type { Decision, Verdict } from "../domain/decision.ts";

/** The verdicts that stand: none that was undone; of two about the same pair, the later one; in the order they were given. */
export function standing(decisions: readonly Decision[]): readonly Verdict[] {
  const rows = [...new Map(decisions.map((d) => [d.id, d])).values()].sort((a, b) => (a.at === b.at ? compare(a.id, b.id) : compare(a.at, b.at)));
  const undone = new Set<string>();
  // from the last to the first: an undo that is itself undone has no effect
  for (const { id, verdict } of rows.toReversed()) if (verdict.kind === "undo" && !undone.has(id)) undone.add(verdict.decision);
  const last = new Map<string, Verdict>();
  for (const { id, verdict } of rows) {
    if (undone.has(id)) continue;
    const about = subject(verdict) ?? id;
    last.delete(about); // set anew, it stands last
    last.set(about, verdict);
  }
  return [...last.values()];
}

/** What a verdict about a pair is about: the later verdict on it replaces the earlier. */
function subject(verdict: Verdict): string | null {
  switch (verdict.kind) {
    case "same-claim": case "different-claim": return `claim ${pair(verdict.a, verdict.b)}`;
    case "same-source": case "different-source": return `source ${pair(verdict.a, verdict.b)}`;
    case "derives": case "does-not-derive": return `derives ${verdict.from} ${verdict.to}`;
    default: return null;
  }
}

const pair = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
