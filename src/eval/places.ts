import type { Span } from "../domain/span.ts";
import { kilometres, type Point } from "./distance.ts";
import type { Prf } from "./prf.ts";
import { overlapping, prfOf } from "./spanMatch.ts";

/** A place name in a text; `point` is null where it was not put on the map. */
export type Toponym = { readonly span: Span; readonly point: Point | null };

/** Gold and predicted place names of one text. */
export type PlaceCase = { readonly gold: readonly Toponym[]; readonly predicted: readonly Toponym[] };

/**
 * `toponyms` by overlapping spans. Of the names found whose gold has a point (`located`): `accuracy161`, the percentage put
 * within 161 km (100 miles) of it, a name without a point being wrong; `meanError`, mean distance in km of those with one,
 * null where there are none (Gritta et al. 2019, A Pragmatic Guide to Geoparsing Evaluation).
 */
export type PlaceScore = { readonly gold: number; readonly predicted: number; readonly toponyms: Prf; readonly located: number; readonly accuracy161: number; readonly meanError: number | null };

const NEAR_KM = 161;

export function scorePlaces(cases: readonly PlaceCase[]): PlaceScore {
  const pairs = cases.map(({ gold, predicted }) =>
    overlapping(gold.map((t) => t.span), predicted.map((t) => t.span)).map((p) => [gold[p.gold]!, predicted[p.predicted]!] as const),
  );
  const counts = cases.map(({ gold, predicted }, i) => ({ right: pairs[i]!.length, gold: gold.length, predicted: predicted.length }));
  const located = pairs.flat().flatMap(([g, p]) => (g.point === null ? [] : [p.point === null ? null : kilometres(g.point, p.point)]));
  const distances = located.filter((km) => km !== null);
  return {
    gold: counts.reduce((sum, c) => sum + c.gold, 0),
    predicted: counts.reduce((sum, c) => sum + c.predicted, 0),
    toponyms: prfOf(counts),
    located: located.length,
    accuracy161: (100 * distances.filter((km) => km <= NEAR_KM).length) / Math.max(1, located.length),
    meanError: distances.length === 0 ? null : distances.reduce((sum, km) => sum + km, 0) / distances.length,
  };
}
