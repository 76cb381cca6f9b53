import peers from "./data/peers.json" with { type: "json" };
import type { Prf } from "./prf.ts";
import { table } from "./table.ts";

/** One figure of a score: `value` is F1 where precision and recall are there; `count` is the gold items behind it. */
export type Measure = { readonly name: string; readonly value: number; readonly precision?: number; readonly recall?: number; readonly count: number };

/** What one step scores on one gold set. `note` says what the reader must know to take the figures right. */
export type Sheet = { readonly as: string; readonly documents: number; readonly measures: readonly Measure[]; readonly note: string | null };

export function measure(name: string, { precision, recall, f1 }: Prf, count: number): Measure {
  return { name, value: f1, precision, recall, count };
}

type Peers = { readonly [set: string]: readonly { readonly measure: string; readonly on: string; readonly figures: { readonly [peer: string]: number } }[] };

/** Figures of other programs for such a set, each on the texts it names. */
export function peersOf(as: string): Peers[string] {
  return (peers.peers as Peers)[as] ?? [];
}

/** The sheet for the terminal: precision, recall and F1, or one figure; what others reach beneath. */
export function sheetTable(sheet: Sheet): string {
  const cell = (value: number | undefined): string => (value === undefined ? "" : value.toFixed(Math.abs(value) < 1 && value !== 0 ? 2 : 1));
  const rows = sheet.measures.map((m) => [m.name, String(m.count), cell(m.precision), cell(m.recall), cell(m.value)]);
  const others = peersOf(sheet.as).map(({ measure: name, on, figures }) => `${name}, ${on}: ${Object.entries(figures).map(([peer, figure]) => `${peer} ${figure}`).join(", ")}`);
  const blocks = [`${sheet.as}: ${sheet.documents} texts`, table([["", "gold", "P", "R", "F1 or figure"], ...rows]), sheet.note, others.length > 0 ? `Others, not on this gold:\n${others.join("\n")}` : null];
  return blocks.filter((block) => block !== null).join("\n\n");
}

/** Macro-F1 in percent over the classes that gold has, and each class by itself. */
export function byClass(pairs: readonly (readonly [gold: string, read: string])[]): { readonly macro: number; readonly classes: readonly Measure[] } {
  const classes = [...new Set(pairs.map(([gold]) => gold))].toSorted().map((name): Measure => {
    const [gold, read, hits] = [pairs.filter(([g]) => g === name).length, pairs.filter(([, r]) => r === name).length, pairs.filter(([g, r]) => g === name && r === name).length];
    return { name, value: (200 * hits) / (gold + read), precision: read === 0 ? 0 : (100 * hits) / read, recall: (100 * hits) / gold, count: gold };
  });
  return { macro: classes.reduce((sum, { value }) => sum + value, 0) / Math.max(1, classes.length), classes };
}
