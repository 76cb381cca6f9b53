import { InputError } from "../../domain/error.ts";
import type { GoldSet } from "../goldSet.ts";
import { byClass } from "../sheet.ts";
import { sheetGold } from "./sheetSet.ts";

/** CONCEDE and RETREAT are one root (YIELD) in these sentences. */
const merged = (type: string | null): string => (type === "CONCEDE" || type === "RETREAT" ? "YIELD" : (type ?? "none"));

/** Sentences with one PLOVER root each (`gold_root` and `sentence` of a tab-separated table). */
export const types: GoldSet = {
  name: "types",
  holds: ({ path, body }) => path.endsWith(".tsv") && /^[^\n]*\bgold_root\b/.test(body),
  open: (files) => {
    const texts = files.flatMap(({ path, body }) => rows(path, body));
    return sheetGold("types", texts, (pairs) => {
      const read = pairs.map(([{ root }, { events }]) => [merged(root), merged(events.filter((event) => event.type !== null).toSorted((a, b) => b.confidence - a.confidence)[0]?.type ?? null)] as const);
      const { macro, classes } = byClass(read);
      return [{ name: "macro-F1", value: macro, count: read.length }, ...classes.map((m) => ({ ...m, name: `  ${m.name}` }))];
    }, "The event of each sentence that is surest counts. The types that ship were trained on plover_roots.tsv: on that file bench/events.ts cross-validates.");
  },
};

function rows(path: string, body: string): readonly { readonly id: string; readonly published: null; readonly text: string; readonly root: string }[] {
  const [head = "", ...lines] = body.split(/\r?\n/);
  const column = (name: string): number => {
    const at = head.split("\t").indexOf(name);
    if (at < 0) throw new InputError("gold-shape", `${path} has no column ${name}.`, "Give a tab-separated table with the columns gold_root and sentence.");
    return at;
  };
  const [root, sentence] = [column("gold_root"), column("sentence")];
  return lines.flatMap((line, i) => {
    const cells = line.split("\t");
    return cells[sentence] === undefined ? [] : [{ id: `${path}:${i + 2}`, published: null, text: cells[sentence], root: cells[root] ?? "" }];
  });
}
