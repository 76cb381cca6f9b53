import type { Reading } from "../../domain/reading.ts";
import type { Gold, GoldText } from "../goldSet.ts";
import { peersOf, sheetTable, type Measure, type Sheet } from "../sheet.ts";
import { rounded } from "../table.ts";

/** Gold whose score is one sheet. */
export function sheetGold<T extends GoldText>(as: string, texts: readonly T[], measures: (pairs: readonly (readonly [gold: T, reading: Reading])[]) => readonly Measure[], note: string | null = null): Gold {
  return {
    texts,
    score: (readings) => {
      const sheet: Sheet = { as, documents: texts.length, measures: measures(texts.map((text, i) => [text, readings[i]!] as const)), note };
      return { json: { ...sheet, measures: sheet.measures.map(tidy), peers: peersOf(as) }, text: sheetTable(sheet) };
    },
  };
}

/** Percentages to 0.1, a correlation to 0.001. */
function tidy(measure: Measure): Measure {
  return Math.abs(measure.value) <= 1 ? { ...measure, value: Math.round(1000 * measure.value) / 1000 } : rounded(measure);
}
