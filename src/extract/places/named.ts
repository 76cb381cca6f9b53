import { overlap, type Span } from "../../domain/span.ts";
import type { Judged } from "./read.ts";
import type { Token } from "./token.ts";
import { logistic } from "./weights.ts";
import { isOf } from "./words.ts";

/** The least chance of a place. */
export const LEAST = 0.5;

/** A name as a tagger found it. */
export type NamedSpan = { readonly span: Span; readonly kind: "place" | "person" | "organization" | "other"; readonly confidence: number };

/** What a tagger's word counts for, in log odds where it is sure; chosen on the texts of LGL and GeoVirus that the weights were learned from. */
const WORTH = { place: 1.5, person: -1.5, organization: -1, other: 0 };
/** As sure as this that it is a place, it is one. */
export const SURE = 0.9;

/** The chances with a tagger's word: a place in its eyes is likelier one, a part of a person or a company less. */
export function withNames(tokens: readonly Token[], judged: readonly Judged[], names: readonly NamedSpan[]): readonly Judged[] {
  if (names.length === 0) return judged;
  return judged.map((j) => {
    const name = names.find(({ span }) => overlap(span, j.mention.span) > 0);
    if (name === undefined) return j;
    if (name.kind === "organization" && leadsPublicBody(tokens, j, name.span)) return j;
    const chance = logistic(Math.log(j.chance / (1 - j.chance)) + WORTH[name.kind] * name.confidence);
    return { ...j, chance: name.kind === "place" && name.confidence >= SURE ? Math.max(chance, LEAST) : chance };
  });
}

/** "Boone County Sheriff's Office", "Hamilton Police": the body is of the place that its name begins with. */
function leadsPublicBody(tokens: readonly Token[], { mention }: Judged, [start, end]: Span): boolean {
  const next = tokens[mention.last + 1];
  if (mention.span[0] !== start) return false;
  return mention.span[1] >= end || (next !== undefined && isOf("government", next.lower) && !isOf("organization", next.lower));
}
