import { InputError } from "../../domain/error.ts";
import { EXPECTED_LISTS, parseExpected } from "../expected.ts";
import type { GoldSet } from "../goldSet.ts";
import { expectedTable, scoreExpected } from "../seed.ts";
import { table } from "../table.ts";

/** Reports with what a careful reader finds in them: `expected.json` beside one page or text. */
export const expected: GoldSet = {
  name: "expected",
  holds: ({ path }) => /(?:^|\/)expected\.json$/.test(path),
  open: (files, all) => {
    const texts = files.map(({ path, body }) => {
      const folder = path.slice(0, -"expected.json".length);
      const beside = all.filter((file) => file.path.startsWith(folder) && /^[^/]+\.(?:html?|txt)$/.test(file.path.slice(folder.length)));
      const report = beside.find((file) => /\.html?$/.test(file.path)) ?? beside[0];
      if (report === undefined) throw new InputError("gold-shape", `No report lies beside ${path}.`, "Put the page (.html) or text (.txt) into the same folder.");
      const rows = parseExpected(body);
      return { id: report.path, published: rows.published, page: report.bytes, rows };
    });
    return {
      texts,
      score: (readings) => {
        const scores = texts.map(({ id, rows }, i) => ({ id, score: scoreExpected(rows, readings[i]!) }));
        const lists = EXPECTED_LISTS.map((list) => ({ list, found: sum(scores.map(({ score }) => score[list].found)), of: sum(scores.map(({ score }) => score[list].rows.length)), extra: sum(scores.map(({ score }) => score[list].extra)) }));
        const all = { list: "all", found: sum(lists.map((l) => l.found)), of: sum(lists.map((l) => l.of)), extra: sum(lists.map((l) => l.extra)) };
        const total = table([["", "found", "of", "extra"], ...[...lists, all].map((l) => [l.list, String(l.found), String(l.of), String(l.extra)])]);
        const each = scores.map(({ id, score }) => `${id}\n${expectedTable(score)}`);
        return { json: { as: "expected", documents: texts.length, lists: [...lists, all], reports: scores }, text: [`expected: ${texts.length} texts`, total, ...each].join("\n\n") };
      },
    };
  },
};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
