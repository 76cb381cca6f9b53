import type { Span } from "../domain/span.ts";
import type { Prf } from "./prf.ts";
import { overlapping, prfOf, sameSpan } from "./spanMatch.ts";

export const NAME_KINDS = ["person", "organization", "place"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A proper name in a text; names do not overlap. */
export type Name = { readonly span: Span; readonly kind: NameKind };

/** Gold and predicted names of one text. */
export type NameCase = { readonly gold: readonly Name[]; readonly predicted: readonly Name[] };

/** `exact`: same span and kind (CoNLL-2003); `overlap`: the spans overlap and the kind is the same. */
export type NameMeasures = { readonly gold: number; readonly predicted: number; readonly exact: Prf; readonly overlap: Prf };
export type NameScore = NameMeasures & { readonly byKind: { readonly [K in NameKind]: NameMeasures } };

export function scoreNames(cases: readonly NameCase[]): NameScore {
  const [person, organization, place] = NAME_KINDS.map((kind) => measures(cases, [kind])) as [NameMeasures, NameMeasures, NameMeasures];
  return { ...measures(cases, NAME_KINDS), byKind: { person, organization, place } };
}

function measures(cases: readonly NameCase[], kinds: readonly NameKind[]): NameMeasures {
  const counted = cases.map((c) => {
    const gold = c.gold.filter((n) => kinds.includes(n.kind));
    const predicted = c.predicted.filter((n) => kinds.includes(n.kind));
    // Kind by kind, so that a name is never spent on one of another kind that it overlaps more.
    const pairs = kinds.flatMap((kind) => {
      const [g, p] = [gold.filter((n) => n.kind === kind), predicted.filter((n) => n.kind === kind)];
      return overlapping(g.map((n) => n.span), p.map((n) => n.span)).map((pair) => [g[pair.gold]!, p[pair.predicted]!] as const);
    });
    const size = { gold: gold.length, predicted: predicted.length };
    return { exact: { ...size, right: pairs.filter(([g, p]) => sameSpan(g.span, p.span)).length }, overlap: { ...size, right: pairs.length } };
  });
  return {
    gold: counted.reduce((sum, c) => sum + c.exact.gold, 0),
    predicted: counted.reduce((sum, c) => sum + c.exact.predicted, 0),
    exact: prfOf(counted.map((c) => c.exact)),
    overlap: prfOf(counted.map((c) => c.overlap)),
  };
}
