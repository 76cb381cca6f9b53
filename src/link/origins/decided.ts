import type { Actor } from "../../domain/actor.ts";
import type { Verdict } from "../../domain/decision.ts";
import { nameKey } from "../name-key.ts";
import type { Paper } from "../paper.ts";
import type { Voice } from "./voice.ts";

/** What people decided of two voices: that they are one source, that they are two, or nothing. */
export type Decided = (a: Voice, b: Voice) => "same" | "apart" | null;

/** What is decided of one of a source's mentions holds of all that `hearsay sources` has in its row; of two of one row, for those two alone. The last word counts. */
export function decidedOf(verdicts: readonly Verdict[], papers: ReadonlyMap<string, Paper>, actors: readonly Actor[]): Decided {
  const own = verdicts.flatMap((v) => (v.kind === "same-source" || v.kind === "different-source" ? [v] : []));
  if (own.length === 0) return () => null;
  const rows = rowsOf([...papers.values()], actors), row = (id: string): string => rows.get(id) ?? id;
  return (a, b) => {
    const [x, y] = [sourceIdOf(a, papers), sourceIdOf(b, papers)];
    if (x === null || y === null) return null;
    const found = own.findLast((v) => isPair([v.a, v.b], [x, y]) || (row(v.a) !== row(v.b) && isPair([row(v.a), row(v.b)], [row(x), row(y)])));
    return found === undefined ? null : found.kind === "same-source" ? "same" : "apart";
  };
}

/** The id across readings of a voice's source; null where it has none. */
export function sourceIdOf(voice: Voice, papers: ReadonlyMap<string, Paper>): string | null {
  return "source" in voice ? (papers.get(voice.paper)?.sourceIds.get(voice.source.id) ?? null) : null;
}

type Pair = readonly [string, string];

function isPair([a, b]: Pair, [x, y]: Pair): boolean {
  return (a === x && b === y) || (a === y && b === x);
}

/** From each source's id to its row: the party it was taken for, else its name; people without a name by who met them and how they are called. */
function rowsOf(papers: readonly Paper[], actors: readonly Actor[]): ReadonlyMap<string, string> {
  const party = new Map(actors.flatMap((actor) => actor.appearances.map((a) => [`${a.report} ${a.entity}`, actor.id] as const)));
  return new Map(papers.flatMap((paper) => [...paper.sources.values()].flatMap((s) => {
    const id = paper.sourceIds.get(s.id), who = nameKey(s.name ?? s.description);
    return id === undefined ? [] : [[id, party.get(`${paper.id} ${s.entity}`) ?? (s.anonymous ? `${paper.outlet?.name ?? paper.id} ${who}` : `${s.kind} ${who}`)] as const];
  })));
}
