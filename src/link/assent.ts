import type { Claim } from "../domain/claim.ts";
import type { Span } from "../domain/span.ts";
import { hull } from "../domain/span.ts";
import { sentenceSpans } from "./sentence-spans.ts";

const NOUN = "account|amount|count|date|deaths?|figures?|information|news|numbers?|reports?|sum|time|toll|total";
/** "A spokeswoman confirmed this", "The league has confirmed the figure", "The police gave the same time". */
const ASSENT = new RegExp(`\\b(?:confirm(?:s|ed)? (?:this|that|it|the (?<noun>${NOUN}))|(?:g[ai]ves?|given|cite[sd]?|offer(?:s|ed)?|provide[sd]?|report(?:s|ed)?) the same (?<same>${NOUN}))$`, "iu");
const COUNTS = /^(?:amount|count|figures?|numbers?|sum|toll|total)$/iu;
const COUNTED = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds?|thousands?|millions?)\b/iu;
/** Code units before it in which what is confirmed ends. */
const REACH = 400;

export const isAssent = ({ text }: Claim): boolean => ASSENT.test(text);

/** The claim that somebody confirms by such words: the first of the sentence before that has any, for a figure the first with a number; itself where it is none, or nothing stands before it. */
export function confirmed(claim: Claim, claims: readonly Claim[], text: string, headline: number): Claim {
  const noun = ASSENT.exec(claim.text), start = extent(claim)[0];
  if (noun === null) return claim;
  const before = claims.filter((c) => !isAssent(c) && extent(c)[0] >= headline && extent(c)[1] <= start && start - extent(c)[1] < REACH);
  const last = before.reduce((latest, c) => Math.max(latest, extent(c)[1]), -1);
  const [from] = sentenceSpans(text).findLast(([s]) => s < last) ?? [last];
  const told = before.filter((c) => extent(c)[0] >= from).toSorted((a, b) => extent(a)[0] - extent(b)[0]);
  return (COUNTS.test(noun.groups?.["noun"] ?? noun.groups?.["same"] ?? "") ? told.find((c) => COUNTED.test(c.text)) : undefined) ?? told[0] ?? claim;
}

const extent = ({ spans }: Claim): Span => hull(spans) ?? [0, 0];
