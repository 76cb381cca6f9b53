import type { Claim } from "../domain/claim.ts";
import type { Span } from "../domain/span.ts";
import { hull } from "../domain/span.ts";
import { sentenceSpans } from "./sentence-spans.ts";
import { wordsOfText, stemOf } from "./words.ts";

const NOUN = "account|amount|count|date|deaths?|figures?|information|news|numbers?|reports?|sum|time|toll|total";
/** "A spokeswoman confirmed this", "The league has confirmed the figure", "The police gave the same time", "Two officials told Radio Oslo the same". */
const ASSENT = new RegExp(`\\b(?:confirm(?:s|ed)? (?:this|that|it|the (?<noun>${NOUN}))|(?:g[ai]ves?|given|cite[sd]?|offer(?:s|ed)?|provide[sd]?|report(?:s|ed)?) the same (?<same>${NOUN})|(?:sa(?:y|ys|id)|t(?:ells?|old) [^.;:“”"]{2,40}) the same)$`, "iu");
/** "The firm confirmed the search": what is confirmed if a search was told of before. */
const EVENT = /\bconfirm(?:s|ed)? (?:the|his|her|its|their) (?<event>\p{L}+)$/iu;
const COUNTS = /^(?:amount|count|figures?|numbers?|sum|toll|total)$/iu;
const COUNTED = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds?|thousands?|millions?)\b/iu;
/** Code units before it in which what is confirmed ends. */
const REACH = 400;

export const isAssent = ({ text }: Claim): boolean => ASSENT.test(text);

/** The claim that somebody confirms by such words: the first of the sentence before that has any, for a figure the first with a number, for an event the last that tells of it; itself where it is none, or nothing stands before it. */
export function confirmed(claim: Claim, claims: readonly Claim[], text: string, headline: number): Claim {
  const event = ASSENT.test(claim.text) ? undefined : EVENT.exec(claim.text)?.groups?.["event"];
  return event === undefined ? agreedTo(claim, claims, text, headline) : (lastOf(stemOf(event), claim, claims, headline) ?? claim);
}

/** The last claim before one that has a word. */
function lastOf(stem: string, claim: Claim, claims: readonly Claim[], headline: number): Claim | undefined {
  const told = claims.filter((c) => extent(c)[0] >= headline && extent(c)[1] <= extent(claim)[0] && !EVENT.test(c.text) && wordsOfText(c.text).some((word) => word.stem === stem));
  return told.reduce<Claim | undefined>((last, c) => (last === undefined || extent(c)[0] > extent(last)[0] ? c : last), undefined);
}

function agreedTo(claim: Claim, claims: readonly Claim[], text: string, headline: number): Claim {
  const noun = ASSENT.exec(claim.text), start = extent(claim)[0];
  if (noun === null) return claim;
  const before = claims.filter((c) => !isAssent(c) && extent(c)[0] >= headline && extent(c)[1] <= start && start - extent(c)[1] < REACH);
  const last = before.reduce((latest, c) => Math.max(latest, extent(c)[1]), -1);
  const [from] = sentenceSpans(text).findLast(([s]) => s < last) ?? [last];
  const told = before.filter((c) => extent(c)[0] >= from).toSorted((a, b) => extent(a)[0] - extent(b)[0]);
  return (COUNTS.test(noun.groups?.["noun"] ?? noun.groups?.["same"] ?? "") ? told.find((c) => COUNTED.test(c.text)) : undefined) ?? told[0] ?? claim;
}

const extent = ({ spans }: Claim): Span => hull(spans) ?? [0, 0];
