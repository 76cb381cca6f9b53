import type { Span } from "../domain/span.ts";
import { align } from "./align.ts";
import { CONTENT_KINDS, contentKindIn, type ContentKind } from "./contentKind.ts";
import type { AttributionSpans, GoldDocument } from "./gold.ts";
import { prf, type Prf } from "./prf.ts";
import { SOURCE_KINDS, sourceKindIn, type SourceKind } from "./sourceKind.ts";
import { cover, jaccard, sameWords, wordSpans } from "./words.ts";

export const ROLES = ["source", "cue", "content"] as const;
export type Role = (typeof ROLES)[number];

export const MEASURES = ["content50", "contentExact", "attr50", "attr50cue", "fullExact"] as const;
/**
 * What counts as found, of attributions aligned one to one by content: `content50` half of the words of both contents are
 * shared; `contentExact` all are; `attr50` content50 and half of the source's words, or no source in both; `attr50cue`
 * attr50 and a shared cue word; `fullExact` all three the same. Punctuation never counts.
 */
export type Measure = (typeof MEASURES)[number];

/** Scores of one kind: recall over gold attributions of that kind, precision over predictions that read as that kind. */
export type KindScore = { readonly gold: number; readonly predicted: number } & { readonly [M in Measure]: Prf };

/** Percentages, not rounded. `sourceFound`: of contents found whose gold names a source, how often the source was found. */
export type AttributionScore = {
  readonly documents: number;
  readonly gold: number;
  readonly predicted: number;
  readonly tokens: { readonly [R in Role]: Prf };
  readonly measures: { readonly [M in Measure]: Prf };
  readonly sourceFound: number;
  readonly bySource: { readonly [K in SourceKind]: KindScore };
  readonly byContent: { readonly [K in ContentKind]: KindScore };
};

/** Two annotations of one text, one taken as gold. */
type Case = { readonly text: string; readonly gold: readonly AttributionSpans[]; readonly predicted: readonly AttributionSpans[]; readonly discard: readonly Span[] };

type Kinds = { readonly source: SourceKind; readonly content: ContentKind };
type Words = { readonly [R in Role]: ReadonlySet<number> } & { readonly kinds: Kinds };
type Match = { readonly gold: Kinds; readonly predicted: Kinds; readonly sourceFound: boolean } & { readonly [M in Measure]: boolean };
type Tally = { readonly right: number; readonly gold: number; readonly predicted: number };
type Outcome = { readonly tokens: { readonly [R in Role]: Tally }; readonly gold: readonly Kinds[]; readonly predicted: readonly Kinds[]; readonly matches: readonly Match[] };

/**
 * Scores predicted attributions against gold: the measures of PolNeAR's users as in the reference `score.py`.
 * Of a document annotated more than once the first annotation counts; a document without predictions has none.
 * @param predictions by document id, spans in UTF-16 over the gold text, outermost attributions only
 */
export function scoreAttributions(gold: readonly GoldDocument[], predictions: ReadonlyMap<string, readonly AttributionSpans[]>): AttributionScore {
  const first = new Map<string, GoldDocument>();
  for (const document of gold) if (!first.has(document.id)) first.set(document.id, document);
  return score(Array.from(first.values(), (d) => ({ text: d.text, gold: d.attributions, predicted: predictions.get(d.id) ?? [], discard: d.discard })));
}

/** People against people: every pair of annotations of one document, the earlier as gold; null where none was annotated twice. */
export function agreement(gold: readonly GoldDocument[]): AttributionScore | null {
  const cases = [...Map.groupBy(gold, (d) => d.id).values()].flatMap((annotations) =>
    annotations.flatMap((a, i) =>
      annotations.slice(i + 1).map((b) => ({ text: a.text, gold: a.attributions, predicted: b.attributions, discard: [...a.discard, ...b.discard] })),
    ),
  );
  return cases.length === 0 ? null : score(cases);
}

function score(cases: readonly Case[]): AttributionScore {
  const outcomes = cases.map(outcome);
  const gold = outcomes.flatMap((o) => o.gold);
  const predicted = outcomes.flatMap((o) => o.predicted);
  const matches = outcomes.flatMap((o) => o.matches);
  const found = matches.filter((m) => m.content50 && m.gold.source !== "none");
  return {
    documents: cases.length,
    gold: gold.length,
    predicted: predicted.length,
    tokens: byKey(ROLES, (role) => {
      const sum = (field: keyof Tally): number => outcomes.reduce((total, o) => total + o.tokens[role][field], 0);
      return prf(sum("right"), sum("predicted"), sum("right"), sum("gold"));
    }),
    measures: measures(gold, predicted, matches, () => true),
    sourceFound: (100 * found.filter((m) => m.sourceFound).length) / Math.max(1, found.length),
    bySource: byKey(SOURCE_KINDS, (kind) => kindScore(gold, predicted, matches, (kinds) => kinds.source === kind)),
    byContent: byKey(CONTENT_KINDS, (kind) => kindScore(gold, predicted, matches, (kinds) => kinds.content === kind)),
  };
}

function outcome({ text, gold, predicted, discard }: Case): Outcome {
  const words = wordSpans(text);
  const discarded = cover(words, discard);
  const sourceKind = sourceKindIn(text);
  const contentKind = contentKindIn(text, words);
  const read = (attributions: readonly AttributionSpans[]): Words[] =>
    attributions
      .map((a) => byKey(ROLES, (role) => cover(words, a[role]).difference(discarded)))
      .filter((a) => a.cue.size > 0 || a.content.size > 0)
      .map((a) => ({ ...a, kinds: { source: sourceKind(words.filter((_, i) => a.source.has(i))), content: contentKind(a.content) } }));
  const g = read(gold);
  const p = read(predicted);
  const pairs = align(g.length, p.length, (i, j) => jaccard(g[i]!.content, p[j]!.content));
  return {
    tokens: byKey(ROLES, (role) => tally(union(g, role), union(p, role))),
    gold: g.map((a) => a.kinds),
    predicted: p.map((a) => a.kinds),
    matches: pairs.map((pair) => match(g[pair.gold]!, p[pair.predicted]!)),
  };
}

function match(gold: Words, predicted: Words): Match {
  const content50 = jaccard(gold.content, predicted.content) >= 0.5;
  const sourceFound = jaccard(gold.source, predicted.source) >= 0.5;
  const attr50 = content50 && (sourceFound || (gold.source.size === 0 && predicted.source.size === 0));
  return {
    gold: gold.kinds,
    predicted: predicted.kinds,
    sourceFound,
    content50,
    contentExact: sameWords(gold.content, predicted.content),
    attr50,
    attr50cue: attr50 && !gold.cue.isDisjointFrom(predicted.cue),
    fullExact: ROLES.every((role) => sameWords(gold[role], predicted[role])),
  };
}

function measures(gold: readonly Kinds[], predicted: readonly Kinds[], matches: readonly Match[], isKind: (kinds: Kinds) => boolean): { readonly [M in Measure]: Prf } {
  const goldCount = gold.filter(isKind).length;
  const predictedCount = predicted.filter(isKind).length;
  return byKey(MEASURES, (measure) => {
    const right = matches.filter((m) => m[measure]);
    return prf(right.filter((m) => isKind(m.predicted)).length, predictedCount, right.filter((m) => isKind(m.gold)).length, goldCount);
  });
}

function kindScore(gold: readonly Kinds[], predicted: readonly Kinds[], matches: readonly Match[], isKind: (kinds: Kinds) => boolean): KindScore {
  return { gold: gold.filter(isKind).length, predicted: predicted.filter(isKind).length, ...measures(gold, predicted, matches, isKind) };
}

function union(attributions: readonly Words[], role: Role): ReadonlySet<number> {
  return new Set(attributions.flatMap((a) => [...a[role]]));
}

function tally(gold: ReadonlySet<number>, predicted: ReadonlySet<number>): Tally {
  return { right: gold.intersection(predicted).size, gold: gold.size, predicted: predicted.size };
}

function byKey<K extends string, V>(keys: readonly K[], value: (key: K) => V): { readonly [P in K]: V } {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as { readonly [P in K]: V };
}
