import type { Reading } from "../domain/reading.ts";
import { align } from "./align.ts";
import { evidence, type Evidence } from "./evidence.ts";
import { EXPECTED_LISTS, inWords, type Expected, type ExpectedList, type ExpectedRow } from "./expected.ts";
import { RULES, type Item, type Rule } from "./expectedRules.ts";
import { table } from "./table.ts";

/** One expected row: the item found for it, and for each field that the row gives whether the item agrees. */
export type RowScore = { readonly row: ExpectedRow; readonly found: boolean; readonly item: string | null; readonly agrees: { readonly [field: string]: boolean } };

/** `extra` counts the reading's items that answer to no row; rows need not be complete, so these need not be wrong. */
export type ListScore = { readonly rows: readonly RowScore[]; readonly found: number; readonly extra: number };

export type ExpectedScore = { readonly [L in ExpectedList]: ListScore };

/**
 * Scores a reading against what a careful reader finds. An item answers to a row when its span and the row's quote share
 * half of the words of the longer (contacts: the parties are the same; places: the name is); an attribution also needs its
 * cue to overlap and its source to share half, or both to have none. Items and rows are matched one to one, the most
 * agreeing first; the other fields are reported in `agrees`.
 */
export function scoreExpected(expected: Expected, reading: Reading): ExpectedScore {
  const e = evidence(reading);
  // a row names a typed event; every other verb of the text is no extra find
  const items = { ...reading, events: reading.events.filter(({ type }) => type !== null) };
  const lists = EXPECTED_LISTS.map((list) => [list, scoreList(expected[list], items[list] as readonly Item<typeof list>[], RULES[list] as Rule<typeof list>, e)] as const);
  return Object.fromEntries(lists) as { readonly [L in ExpectedList]: ListScore };
}

/** How many rows each list found, then each row's words, with the fields that disagree. */
export function expectedTable(score: ExpectedScore): string {
  const lists = EXPECTED_LISTS.filter((list) => score[list].rows.length > 0);
  const counts = table([["", "found", "of", "extra"], ...lists.map((l) => [l, String(score[l].found), String(score[l].rows.length), String(score[l].extra)])]);
  const lines = lists.flatMap((list) =>
    score[list].rows.map(({ row, found, agrees }) => {
      const wrong = Object.entries(agrees).flatMap(([field, agree]) => (agree ? [] : [field]));
      return `${found ? "found " : "missed"} ${list}: ${title(row)}${wrong.length > 0 ? `  (not: ${wrong.join(", ")})` : ""}`;
    }),
  );
  return `${counts}\n\n${lines.join("\n")}`;
}

function title(row: ExpectedRow): string {
  const line = inWords(row["content"] ?? row["quote"] ?? row["words"] ?? row["name"] ?? row["parties"] ?? null);
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}

function scoreList<L extends ExpectedList>(rows: readonly ExpectedRow[], items: readonly Item<L>[], rule: Rule<L>, e: Evidence): ListScore {
  const agreement = (row: ExpectedRow, item: Item<L>): { [field: string]: boolean } =>
    Object.fromEntries(Object.entries(rule.fields).flatMap(([field, check]) => (row[field] === undefined ? [] : [[field, check(row[field], item, e, row)]])));
  const isFound = (agrees: { readonly [field: string]: boolean }): boolean => rule.needs.every((field) => agrees[field] !== false);
  const pairs = align(rows.length, items.length, (r, i) => {
    if (!rule.about(rows[r]!, items[i]!, e)) return 0;
    const agrees = agreement(rows[r]!, items[i]!);
    return 1 + Object.values(agrees).filter(Boolean).length + (isFound(agrees) ? 100 : 0);
  });
  const scores = rows.map((row, r): RowScore => {
    const item = items[pairs.find((p) => p.gold === r)?.predicted ?? -1];
    if (item === undefined) return { row, found: false, item: null, agrees: {} };
    const agrees = agreement(row, item);
    return { row, found: isFound(agrees), item: item.id, agrees };
  });
  return { rows: scores, found: scores.filter((s) => s.found).length, extra: items.length - pairs.length };
}
