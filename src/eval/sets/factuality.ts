import { InputError } from "../../domain/error.ts";
import type { Span } from "../../domain/span.ts";
import type { GoldSet } from "../goldSet.ts";
import { byClass } from "../sheet.ts";
import { sheetGold } from "./sheetSet.ts";
import { eventAt } from "./values.ts";

type Target = { readonly span: Span; readonly label: number };

/** Sentences with events rated from -3 (certainly not) to 3 (certain), tokens apart by spaces: UW and UDS as factuality_bert has them. */
export const factuality: GoldSet = {
  name: "factuality",
  holds: ({ path, body }) => /\.(?:jsonl|ndjson)$/.test(path) && /^\{"text": ?"/.test(body) && body.slice(0, 20_000).includes('"span1"'),
  open: (files) => {
    const texts = files.flatMap(({ path, body }) => body.split("\n").flatMap((line, i) => (line.trim() === "" ? [] : [sentence(line, `${path}:${i + 1}`)])));
    return sheetGold("factuality", texts, (pairs) => {
      const all = pairs.flatMap(([{ targets }, reading]) => targets.map((target) => [target, eventAt(reading.events, target.span)] as const));
      const found = all.flatMap(([target, event]) => (event === null ? [] : [[target, event] as const]));
      const { macro, classes } = byClass(found.map(([{ label }, event]) => [graded(label), event.factuality.endsWith("-") ? "negative" : event.factuality === "CTu" ? "U" : event.factuality]));
      return [
        { name: "events found, percent", value: (100 * found.length) / Math.max(1, all.length), count: all.length },
        { name: "Pearson r of `score`, events found", value: pearson(found.map(([{ label }, event]) => [label, event.score])), count: found.length },
        { name: "FactBank values, macro-F1", value: macro, count: found.length },
        ...classes.map((m) => ({ ...m, name: `  ${m.name}` })),
      ];
    });
  },
};

/** Where the scale is cut: certain from 2, probable from 1.25, possible from 0.5. */
function graded(label: number): string {
  return label <= -0.5 ? "negative" : label < 0.5 ? "U" : label < 1.25 ? "PS+" : label < 2 ? "PR+" : "CT+";
}

function sentence(line: string, id: string): { readonly id: string; readonly published: null; readonly text: string; readonly targets: readonly Target[] } {
  const value = JSON.parse(line) as { readonly text?: unknown; readonly targets?: unknown };
  if (typeof value.text !== "string" || !Array.isArray(value.targets)) throw new InputError("gold-shape", `${id} has no text or no targets.`, "Give one {text, targets: [{span1, label}]} a line.");
  const { text } = value;
  const starts: number[] = [0];
  for (const word of text.split(" ")) starts.push((starts.at(-1) ?? 0) + word.length + 1);
  const targets = (value.targets as readonly { readonly span1: readonly [number, number]; readonly label: number }[]).map(({ span1: [from, to], label }) => ({ span: [starts[from] ?? 0, (starts[to] ?? 1) - 1] as const, label }));
  return { id, published: null, text, targets };
}

/** Pearson's correlation of pairs; 0 where one side does not vary. */
export function pearson(pairs: readonly (readonly [number, number])[]): number {
  const mean = (pick: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[pick], 0) / Math.max(1, pairs.length);
  const [mx, my] = [mean(0), mean(1)];
  const sum = (term: (x: number, y: number) => number): number => pairs.reduce((total, [x, y]) => total + term(x - mx, y - my), 0);
  const spread = Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
  return spread === 0 ? 0 : sum((x, y) => x * y) / spread;
}
