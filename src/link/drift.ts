import type { Drift } from "../domain/cluster.ts";
import type { Span } from "../domain/span.ts";
import { certaintyDrift, conditionDrift } from "./drift/certainty.ts";
import { dateDrift, numberDrift, placeDrift } from "./drift/facts.ts";
import { sourceDrift } from "./drift/source.ts";
import { inHeadline, type Context, type Strand } from "./origins/strand.ts";

/** One telling beside the one it was taken from. */
export type Telling = { readonly before: Strand; readonly after: Strand };
/** What changed: the words on both sides. */
export type Change = { readonly kind: Drift["kind"]; readonly from: Side; readonly to: Side };
export type Side = { readonly words: string; readonly spans: readonly Span[] };

/** What changed in each report against the one it took the claim from (design.md §5: nearest source); each kind once a report. */
export function driftOf(strands: readonly Strand[], context: Context): readonly Drift[] {
  const tellings = strands.flatMap((after): readonly Telling[] => {
    const before = strands.find((s) => s.member === after.parent?.member);
    const { papers } = context;
    return before === undefined || inHeadline(after.member, papers.get(after.member.paper)!) || inHeadline(before.member, papers.get(before.member.paper)!) ? [] : [{ before, after }];
  });
  const found = new Map<string, Drift>();
  for (const telling of tellings)
    for (const { kind, from, to } of changesIn(telling, context)) {
      const key = `${telling.after.member.paper} ${kind}`;
      if (!found.has(key)) found.set(key, {
        report: telling.after.member.paper, kind, from: from.words, to: to.words,
        passages: [{ report: telling.before.member.paper, spans: from.spans }, { report: telling.after.member.paper, spans: to.spans }],
      });
    }
  return [...found.values()];
}

function changesIn(telling: Telling, context: Context): readonly Change[] {
  return [conditionDrift, certaintyDrift, numberDrift, dateDrift, placeDrift, sourceDrift].flatMap((compare) => compare(telling, context) ?? []);
}
