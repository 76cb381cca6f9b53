import { hull, overlap, type Span } from "../../domain/span.ts";
import { nameKey } from "../name-key.ts";
import type { Assertion, Paper } from "../paper.ts";
import { weightOf } from "../weight.ts";
import { numbersIn } from "./numbers.ts";

/** What is compared of a claim. */
export type Traits = {
  readonly assertion: Assertion;
  /** Stems in order, and each with its weight. */
  readonly stems: readonly string[];
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
  /** Stems of words in names and places. */
  readonly names: ReadonlySet<string>;
  /** Counts and amounts; numbers in names and dates are left out. */
  readonly numbers: ReadonlySet<number>;
  readonly dates: ReadonlySet<string>;
  readonly negative: boolean;
  /** Said as a denial: "denied that …". */
  readonly denial: boolean;
  readonly quoted: boolean;
  /** The person, office or group whose word it is in this report; null for the report's own voice. */
  readonly speaker: string | null;
  /** Where in the report it stands, 0–1. */
  readonly place: number;
};

export function traitsOf(assertion: Assertion, paper: Paper, person: (name: string) => string): Traits {
  const { claim, words } = assertion;
  const { entities, places, dates } = paper.reading;
  const named = [...entities.flatMap((e) => e.mentions), ...places.flatMap((p) => p.spans)].filter((s) => /\p{Lu}/u.test(paper.text.slice(...s)));
  const dated = dates.filter((d) => d.spans.some((s) => within(claim.spans, s)));
  const inside = (span: Span, spans: readonly Span[]): boolean => spans.some((s) => overlap(s, span) > 0);
  const dateSpans = dated.flatMap((d) => d.spans);
  const weights = new Map(words.map((w) => [w.stem, weightOf(w.stem) ** 2]));
  const speaker = claim.chain[0]?.sources;
  const first = speaker === "report" || speaker === undefined ? undefined : paper.sources.get(speaker[0] ?? "");
  const [start] = hull(claim.spans) ?? [0, 0];
  return {
    assertion,
    stems: words.map((w) => w.stem),
    weights,
    total: [...weights.values()].reduce((sum, w) => sum + w, 0),
    names: new Set(words.filter((w) => inside(w.span, named)).map((w) => w.stem)),
    numbers: numbersIn(words.filter((w) => !inside(w.span, dateSpans) && !(/^\d/.test(w.stem) && inside(w.span, named)))),
    dates: new Set(dated.flatMap((d) => (d.value === null || d.precision === "duration" || d.precision === "vague" ? [] : [d.value.slice(0, 10)]))),
    denial: paper.reading.attributions.find((a) => a.id === claim.attribution)?.stance === "deny",
    negative: claim.factuality.endsWith("-"),
    quoted: /^[“"‘']/.test(claim.text),
    speaker: first === undefined ? null : first.kind === "person" && first.name !== null ? person(first.name) : nameKey(first.description),
    place: paper.text.length === 0 ? 0 : start / paper.text.length,
  };
}

function within(spans: readonly Span[], inner: Span): boolean {
  return spans.some((s) => overlap(s, inner) > 0);
}
