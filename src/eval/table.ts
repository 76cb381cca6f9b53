import type { AttributionScore, KindScore, Measure } from "./attributions.ts";
import type { Calibration } from "./calibration.ts";
import type { Prf } from "./prf.ts";

/** What `hearsay eval` prints: a model's score and, where documents were annotated twice, people's own. */
export type AttributionReport = { readonly score: AttributionScore; readonly people: AttributionScore | null };

const MEASURE_NAMES: { readonly [M in Measure]: string } = {
  content50: "content50",
  contentExact: "content exact",
  attr50: "attr50",
  attr50cue: "attr50 + cue",
  fullExact: "full exact",
};
const KIND_NAMES: { readonly [kind: string]: string } = { partlyQuoted: "partly quoted", notQuoted: "not quoted" };
const KIND_MEASURES = ["content50", "attr50", "fullExact"] as const;

/** Rows as lines of aligned columns, the first to the left, the others to the right, two spaces between. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  ").trimEnd();
  return rows.map(line).join("\n");
}

/** Tables for the terminal, percent to 0.1: all attributions, then by kind of source and of content. */
export function attributionTables({ score, people }: AttributionReport): string {
  const besides = (value: (s: AttributionScore) => Prf): string[] => (people === null ? [] : triple(value(people)));
  const overall = [
    ["", "P", "R", "F1", ...(people === null ? [] : ["people P", "R", "F1"])],
    ...Object.entries(MEASURE_NAMES).map(([m, name]) => [name, ...triple(score.measures[m as Measure]), ...besides((s) => s.measures[m as Measure])]),
    ...(["source", "cue", "content"] as const).map((role) => [`${role} words`, ...triple(score.tokens[role]), ...besides((s) => s.tokens[role])]),
    ["source, where content is found", "", "", percent(score.sourceFound), ...(people === null ? [] : ["", "", percent(people.sourceFound)])],
  ];
  const counts = `${score.documents} documents, ${score.gold} attributions in gold, ${score.predicted} predicted`;
  const pairs = people === null ? [] : [`people: ${people.documents} pairs of annotations of the same document`];
  return [
    [counts, ...pairs].join("\n"),
    table(overall),
    kindTable("by source", score.bySource, people?.bySource ?? null),
    kindTable("by content", score.byContent, people?.byContent ?? null),
  ].join("\n\n");
}

/** The reliability table for the terminal; confidence and accuracy in percent. */
export function calibrationTable({ bins, expectedCalibrationError }: Calibration): string {
  const rows = bins.map((b) => [`${b.from.toFixed(2)}–${b.to.toFixed(2)}`, String(b.count), ...[b.confidence, b.accuracy].map((v) => (v === null ? "–" : percent(100 * v)))]);
  return `${table([["confidence", "count", "mean", "right"], ...rows])}\nexpected calibration error ${percent(100 * expectedCalibrationError)}`;
}

/** The same value as plain JSON data, every number rounded to 0.1. */
export function rounded<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (_, v: unknown) => (typeof v === "number" ? Math.round(v * 10) / 10 : v))) as T;
}

function kindTable(title: string, kinds: { readonly [kind: string]: KindScore }, people: { readonly [kind: string]: KindScore } | null): string {
  const header = [title, "gold", "pred", ...KIND_MEASURES.flatMap((m) => [`${MEASURE_NAMES[m]} P`, "R", ...(people === null ? [] : ["people R"])])];
  const rows = Object.entries(kinds).map(([kind, s]) => [
    KIND_NAMES[kind] ?? kind,
    String(s.gold),
    String(s.predicted),
    ...KIND_MEASURES.flatMap((m) => {
      const besides = people?.[kind]?.[m].recall;
      return [percent(s[m].precision), percent(s[m].recall), ...(besides === undefined ? [] : [percent(besides)])];
    }),
  ]);
  return table([header, ...rows]);
}

function triple(score: Prf): string[] {
  return [percent(score.precision), percent(score.recall), percent(score.f1)];
}

function percent(value: number): string {
  return value.toFixed(1);
}
