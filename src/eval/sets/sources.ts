import { InputError } from "../../domain/error.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Source } from "../../domain/source.ts";
import { overlap, type Span } from "../../domain/span.ts";
import { codePointsToUtf16 } from "../codePoints.ts";
import { parseGold } from "../gold.ts";
import type { GoldSet } from "../goldSet.ts";
import { byClass } from "../sheet.ts";
import { sheetGold } from "./sheetSet.ts";

type Row = { readonly id: string; readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly label: string };

/** Kinds of sources: labels (`{labels: [{id, source, cue, label}]}`, offsets in code points) and, beside them, PolNeAR's texts. */
export const sources: GoldSet = {
  name: "sources",
  holds: ({ path, body }) => path.endsWith(".json") && /"labels"\s*:\s*\[/.test(body),
  open: (files, all) => {
    const rows = files.flatMap(({ body }) => (JSON.parse(body) as { readonly labels: readonly Row[] }).labels);
    const texts = all.filter((file) => !files.includes(file) && /\.(?:jsonl|ndjson)$/.test(file.path)).flatMap(({ body }) => parseGold(body));
    const wanted = [...new Map(texts.filter(({ id }) => rows.some((row) => row.id === id)).map(({ id, text }) => [id, { id, text, published: null }])).values()];
    if (wanted.length === 0) throw new InputError("gold-shape", "The labels have no texts.", "Give the labels and the file of texts they belong to: hearsay eval LABELS.json TEXTS.ndjson --as sources.");
    return sheetGold("sources", wanted, (pairs) => {
      const read = pairs.flatMap(([{ id, text }, reading]) => {
        const utf16 = codePointsToUtf16(text);
        const spans = (list: readonly Span[]): readonly Span[] => list.map(([s, e]) => [utf16(s), utf16(e)]);
        return rows.filter((row) => row.id === id).map((row) => [row.label, labelOf(sourceAt(reading, spans(row.source), spans(row.cue)))] as const);
      });
      const { macro, classes } = byClass(read);
      const right = read.filter(([gold, own]) => gold === own).length;
      return [{ name: "accuracy", value: (100 * right) / Math.max(1, read.length), count: read.length }, { name: "macro-F1", value: macro, count: read.length }, ...classes.map((m) => ({ ...m, name: `  ${m.name}` }))];
    }, "The attribution is found by Hearsay itself here; bench/sources.ts gives it the annotated one.");
  },
};

/** The first source of the attribution that shares most with the annotated source and cue; undefined where none was found. */
function sourceAt({ attributions, sources: known }: Reading, source: readonly Span[], cue: readonly Span[]): Source | undefined | null {
  const shared = (a: readonly Span[], b: readonly Span[]): number => a.reduce((sum, one) => sum + b.reduce((inner, other) => inner + overlap(one, other), 0), 0);
  const ranked = attributions.map((a) => ({ a, score: shared(a.cue.spans, cue) + shared(a.sources.flatMap((s) => s.spans), source) })).filter(({ score }) => score > 0).toSorted((x, y) => y.score - x.score);
  const best = ranked[0]?.a;
  if (best === undefined) return null;
  return known.find(({ id }) => id === best.sources[0]?.id);
}

/** The five labels from a source's kind: its name decides before its kind does, save for news media. */
function labelOf(source: Source | undefined | null): string {
  if (source === null) return "not found";
  if (source === undefined || source.kind === "unspecified") return "unspecified";
  if (["document", "imagery", "poll", "media"].includes(source.kind)) return "document";
  return source.anonymous ? "anonymous" : source.name !== null ? "named" : "role";
}
