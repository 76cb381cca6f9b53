import type { Position } from "../domain/position.ts";
import type { Reading } from "../domain/reading.ts";
import { wordsOf } from "../domain/span.ts";
import { printedIn, type Printed } from "./printed.ts";
import { parties, type StoryParts } from "./story-parts.ts";
import { periodOf, type Period } from "./period.ts";

/** Which way a stance leans on its issue. */
export type Lean = "for" | "against";

const LEAN: Readonly<Record<Position["stance"], Lean>> = { proposes: "for", prefers: "for", demands: "for", accepts: "for", willing: "for", resists: "against", rejects: "against", refuses: "against" };

/** A stance as reports have it; the same stance in several reports is one, with all of them. */
export type Stand = {
  readonly stance: Position["stance"];
  readonly lean: Lean;
  /** When it was taken as the text says, else when it was first in print. */
  readonly at: Period | null;
  readonly dated: "text" | "print" | null;
  readonly words: string;
  readonly printed: readonly Printed[];
};

/** A party's stances on one issue in their order; `moved` where it did not stay on one side. */
export type BoardRow = { readonly issue: string; readonly party: string; readonly stands: readonly Stand[]; readonly moved: boolean };

/** By issue, those that most parties take a stance on first. */
export function storyPositions(parts: StoryParts): readonly BoardRow[] {
  const party = parties(parts);
  const found = parts.readings.flatMap((reading) => reading.positions.map((p) => ({ reading, position: p, party: party(reading.report.id, p.party)?.name ?? "someone unnamed" })));
  const rows = [...Map.groupBy(found, (f) => `${issueKey(f.position.issue)}\n${f.party}`).values()].map((group): BoardRow => {
    const stands = [...Map.groupBy(group, (f) => `${f.position.stance} ${whenOf(f.reading, f.position) ?? ""}`).values()].map(standOf).toSorted((a, b) => (a.at?.[0] ?? Infinity) - (b.at?.[0] ?? Infinity));
    return { issue: group[0]!.position.issue, party: group[0]!.party, stands, moved: new Set(stands.map((s) => s.lean)).size > 1 };
  });
  const size = Map.groupBy(rows, (r) => issueKey(r.issue));
  return rows.toSorted((a, b) => size.get(issueKey(b.issue))!.length - size.get(issueKey(a.issue))!.length || (issueKey(a.issue) < issueKey(b.issue) ? -1 : issueKey(a.issue) > issueKey(b.issue) ? 1 : a.party < b.party ? -1 : 1));
}

function standOf(group: readonly { readonly reading: Reading; readonly position: Position }[]): Stand {
  const { reading, position } = group[0]!;
  const said = periodOf(whenOf(reading, position)), print = periodOf(reading.report.published.value);
  return {
    stance: position.stance, lean: LEAN[position.stance], at: said ?? print, dated: said ? "text" : print ? "print" : null, words: wordsOf(reading.report.text, position.spans),
    printed: printedIn(group.map((g) => g.reading)),
  };
}

const whenOf = (reading: Reading, position: Position): string | null => reading.dates.find((d) => d.id === position.when)?.value ?? null;
const issueKey = (issue: string): string => issue.normalize("NFKC").toLowerCase().replace(/^(?:the|a|an|its|his|her|their)\s+/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
