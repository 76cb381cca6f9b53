import type { Candidate } from "./gazetteer.ts";
import type { Mention } from "./mention.ts";
import { isBroad, liesIn, qualifiersOf } from "./qualifier.ts";
import type { Token } from "./token.ts";
import { acts } from "./use.ts";
import { score, softmax, type Features, type Weights } from "./weights.ts";

/** The chances of a mention's candidates, in their order; they sum to 1. */
export type Chances = readonly number[];

/** Features of each candidate of each mention. */
export type Ranked = readonly (readonly Features[])[];

const NAMED_KIND: Readonly<Record<string, Candidate["kind"]>> = {
  county: "county", counties: "county", parish: "county", province: "state", state: "state", oblast: "state", governorate: "state", region: "state",
  city: "city", town: "city", village: "city", island: "island", river: "river", sea: "sea", republic: "country", municipality: "city", district: "county",
};
/** A namesake with less than a tenth of the greatest one's people stands in its shadow; the more so the greater that is. */
const SHADOW = 10;
/** From this size a town is known beyond its country. */
const GREAT = 100_000;
const METROPOLIS = 5_000_000;
/** A city of this size is meant before the division around it that bears its name ("Tokyo"). */
const HEART = 1_000_000;

/** What each candidate has by itself: size, kind, and the words next to the mention that say where or what it is. */
export function ownFeatures(text: string, tokens: readonly Token[], mentions: readonly Mention[]): Ranked {
  const qualifiers = qualifiersOf(text, mentions);
  const elsewhere = new Map<string, Mention[]>();
  mentions.forEach((m, i) => {
    const qualifier = qualifiers[i];
    if (qualifier !== undefined) elsewhere.set(m.key, [...(elsewhere.get(m.key) ?? []), qualifier]);
  });
  // a text means one place by a name: where it acts once, it is a government's seat throughout
  const acting = new Set(mentions.filter((m) => m.candidates.some((c) => c.seat) && acts(tokens, m)).map((m) => m.key));
  return mentions.map((mention, index) => {
    const qualifier = qualifiers[index];
    const qualified = mentions[index - 1];
    const next = mentions[index + 1]?.first === mention.last + 1 && tokens[mention.last + 1]?.gap === ", " ? mentions[index + 1] : undefined;
    const kind = kindBeside(tokens, mention);
    const most = Math.max(...mention.candidates.map((c) => c.population));
    const othersQualified = elsewhere.get(mention.key) ?? [];
    const nation = mention.candidates.some((c) => isBroad(c) && (!c.alias || c.rule === "capitals"));
    const state = mention.candidates.some((c) => c.kind === "state" && !c.alias && c.population > 1e6);
    return mention.candidates.map((c, rank): Features => {
      const features: Record<string, number> = { [`kind:${c.kind}`]: 1, size: Math.log10(c.population + 1) / 7 };
      if (c.population === most) features["biggest"] = 1;
      else if (c.population * SHADOW < most) features["shadowed"] = Math.max(0, Math.log10(most) - 5);
      if (rank === 0) features["first"] = 1;
      if (c.alias) features[`alias:${c.kind}`] = 1;
      if (c.seat) features["seat"] = 1;
      if (c.seat && acting.has(mention.key)) features["acting"] = 1;
      if (c.kind === "city" && c.population > GREAT) features[c.alias ? "greatAlias" : "great"] = Math.log10(c.population / GREAT);
      if (next !== undefined && next.candidates.some((inner) => inner.kind === "city" && liesIn(inner, c))) features["holdsNext"] = 1;
      if (c.rule === "capitals") features["capitals"] = 1;
      if (c.rule === "after-town") features["afterTown"] = 1;
      if (c.kind === "city" && c.population > HEART && mention.candidates.some((outer) => outer.kind === "state" && !outer.alias && liesIn(c, outer))) features["heart"] = 1;
      if (nation && !isBroad(c)) features["underNation"] = 1;
      // a metropolis is better known than the state of its name
      if (state && c.kind !== "state" && c.population < METROPOLIS) features["underState"] = 1;
      if (qualifier?.candidates.some((outer) => liesIn(c, outer)) === true) features["inQualifier"] = 1;
      if (othersQualified.some((q) => q.candidates.some((outer) => liesIn(c, outer)))) features["inQualifierElsewhere"] = 1;
      if (kind !== undefined) features[kind === c.kind ? "kindNamed" : "otherKindNamed"] = 1;
      if (qualified !== undefined && qualifiers[index - 1] === mention && qualified.candidates.some((inner) => liesIn(inner, c))) features["qualifies"] = 1;
      return features;
    });
  });
}

/** The kind of place that the words beside a mention call it: "Kermanshah province", "the city of Homs". */
function kindBeside(tokens: readonly Token[], mention: Mention): Candidate["kind"] | undefined {
  const after = tokens[mention.last + 1];
  if (after?.gap === " " && NAMED_KIND[after.lower] !== undefined) return NAMED_KIND[after.lower];
  const of = tokens[mention.first - 1];
  return of?.lower === "of" ? NAMED_KIND[tokens[mention.first - 2]?.lower ?? ""] : undefined;
}

export function chancesOf(ranked: Ranked, weights: Weights): readonly Chances[] {
  return ranked.map((candidates) => (candidates.length === 1 ? [1] : softmax(candidates.map((features) => score(weights, features)))));
}
