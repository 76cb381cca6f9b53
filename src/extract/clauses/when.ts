import type { Span } from "../../domain/span.ts";
import type { Scene } from "./scene.ts";

const inside = ([s, e]: Span, [from, to]: Span): boolean => s >= from && e <= to;

/** The date of an act at offset `at` within `clause`: the first behind it, else the last before it in the sentence's `opening`. */
export function whenOf(scene: Scene, clause: Span, at: number, opening: Span): string | null {
  const points = scene.dates.filter((d) => d.precision !== "duration" && d.precision !== "set" && d.precision !== "vague");
  const behind = points.find((d) => d.spans.some((s) => inside(s, clause) && s[0] >= at));
  const before = points.findLast((d) => d.spans.some((s) => (inside(s, clause) || inside(s, opening)) && s[1] <= at));
  return (behind ?? before)?.id ?? null;
}
