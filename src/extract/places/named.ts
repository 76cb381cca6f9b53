import { overlap, type Span } from "../../domain/span.ts";
import type { Judged } from "./read.ts";
import type { Token } from "./token.ts";
import { isOf } from "./words.ts";

/** A name as a tagger found it. */
export type NamedSpan = { readonly span: Span; readonly kind: "place" | "person" | "organization" | "other"; readonly confidence: number };

/** The chances with a tagger's word: a place in its eyes is one, a part of a person or a company is none. */
export function withNames(tokens: readonly Token[], judged: readonly Judged[], names: readonly NamedSpan[]): readonly Judged[] {
  if (names.length === 0) return judged;
  return judged.map((j) => {
    const name = names.find(({ span }) => overlap(span, j.mention.span) > 0);
    if (name === undefined) return j;
    if (name.kind === "place") return { ...j, chance: 1 - (1 - j.chance) * (1 - name.confidence) };
    if (name.kind === "other" || (name.kind === "organization" && leadsPublicBody(tokens, j, name.span))) return j;
    return { ...j, chance: j.chance * (1 - name.confidence) };
  });
}

/** "Boone County Sheriff's Office", "Hamilton Police": the body is of the place that its name begins with. */
function leadsPublicBody(tokens: readonly Token[], { mention }: Judged, [start, end]: Span): boolean {
  const next = tokens[mention.last + 1];
  if (mention.span[0] !== start) return false;
  return mention.span[1] >= end || (next !== undefined && isOf("government", next.lower) && !isOf("organization", next.lower));
}
