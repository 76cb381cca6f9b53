import type { Attribution } from "../../domain/attribution.ts";
import { hull } from "../../domain/span.ts";
import type { Traits } from "../claims/traits.ts";
import { sameSource } from "../origins/same-source.ts";
import { inHeadline, type Context } from "../origins/strand.ts";
import type { Voice } from "../origins/voice.ts";
import { extentOf, type Paper } from "../paper.ts";
import { stemOf } from "../words.ts";
import { beginOf, recalledBy, tellsItself, wordsBetween } from "./around.ts";
import { denierOf, type Denier } from "./deniers.ts";
import { isNegative } from "./opposition.ts";
import { REPORTED, UNTRUE, untruthBehind, untruthIn } from "./untrue.ts";

const OF_REPORT = new RegExp(String.raw`\b${REPORTED}\b.*\b${UNTRUE}\b|\b${UNTRUE}\b.*\b${REPORTED}\b`, "iu");
const OF_THAT = new RegExp(String.raw`^\W*(?:that|this|it|these|they|those|all (?:of )?(?:that|this|it))\b.{0,40}\b${UNTRUE}\b(?! that\b)|^\W*${UNTRUE}\b|\b(?:no|nor any) such\b|(?:\b(?:not|never|nobody|neither)|n['’]t)\b[^.;]*\bany such\b`, "iu");
/** What a denial says no more of than that it was told: a pronoun, a report or a charge, with or without who denies it. */
const BACK = new RegExp(String.raw`^\W*(?:.*\b(?:den(?:y|ies|ied)|denying|reject\w*|dismiss\w*|disput\w*|contest\w*)\b)?[^\p{L}]*(?:(?:both|all|any|either|every)\b ?)?(?:that|this|it|so|them|(?:the|these|those|both|all|his|her|their)\b ?(?:\p{L}+ )?(?:${REPORTED}|accusations?|charges?|suggestions?|versions?))?(?: (?:\p{L}+ly|again|too|either|also|outright))*\W*$`, "iu");
/** "such an order". */
const SUCH = /\bsuch (?:an? )?(?<noun>\p{L}+)\b/iu;
/** So many characters between a denial and one that joins it. */
const SOON = 300;
/** Verbs that turn down a claim as well as an offer, and what is turned down where it is a claim. */
const TURNS_DOWN = /^(?:dismiss|reject|dispute|refute|rebut|contest|repudiate|brush|wave|laugh)/u, CLAIMED = new RegExp(String.raw`\b(?:${REPORTED}|suggestions?|accusations?|charges?|talk|idea that|notion that|speculation)\b`, "iu");

/** What tells of a denial. */
export const DENYING = /\bden(?:y|ies|ied|ying)\b/iu;

/** A claim that says that something is not so, and who says it. */
export type Denial = {
  readonly said: Traits;
  readonly attribution: Attribution;
  readonly paper: Paper;
  readonly denier: Denier;
  readonly how: "denied" | "of a report" | "of that" | "beside";
  /** Says no more of the matter than that it was told ("denied it"). */
  readonly pointsBack: boolean;
  /** What the report says just before, where the denial is of that. */
  readonly recalled: Traits | null;
  /** All claims among which it is. */
  readonly traits: readonly Traits[];
  /** The stem of "order" in "such an order". */
  readonly such: string | null;
};

/** Is it said as a denial, of a report or of what was told before it, or that something is not so by who denies in the same report? A headline only repeats. */
export function denialIn(said: Traits, traits: readonly Traits[], context: Context): Denial | null {
  const { claim } = said.assertion, paper = context.papers.get(said.assertion.paper)!;
  const attribution = paper.reading.attributions.find((a) => a.id === claim.attribution);
  if (attribution === undefined || inHeadline(said.assertion, paper)) return null;
  // who tells that another denied something does not deny it
  if (attribution.stance !== "deny" && DENYING.test(claim.text)) return null;
  const voices = (a: Attribution): readonly Voice[] => denierOf(a, paper, context)?.voices ?? [];
  const isDenier = (): boolean => { const own = voices(attribution); return paper.reading.attributions.some((a) => a.stance === "deny" && voices(a).some((v) => own.some((w) => sameSource(v, w) !== null))); };
  const denies = attribution.stance === "deny" || turnsDown(attribution, paper), noun = SUCH.exec(claim.text)?.groups?.["noun"], such = noun === undefined ? null : stemOf(noun), back = BACK.test(claim.text);
  const how = denies ? (such !== null || back ? "of that" : "denied") : OF_REPORT.test(claim.text) || untruthIn(claim.text) !== null ? "of a report" : OF_THAT.test(claim.text) ? "of that"
    : isNegative(said) && attribution.stance !== "reject" && isDenier() ? "beside" : null;
  if (how === null) return null;
  const denier = denierOf(attribution, paper, context), [at, end] = extentOf(said.assertion), what = denies ? null : untruthIn(paper.text.slice(at, end)) ?? untruthBehind(paper.text.slice(beginOf(at, paper), at), paper.text.slice(at, end));
  if (denier !== null && what !== null) return { said: wordsBetween(at + what[0], at + what[1], said, paper, traits), attribution, paper, denier, how: "denied", pointsBack: false, recalled: null, traits, such };
  return denier === null ? null : { said, attribution, paper, denier, how, pointsBack: back || (how === "of that" && !denies && such === null), recalled: how === "of that" ? recalledBy(said, paper, traits) : null, traits, such };
}

/** "dismissed a report that …", not "rejected an offer". */
function turnsDown({ cue, content, stance }: Attribution, { text }: Paper): boolean {
  const at = hull(cue.spans), to = hull(content.spans);
  return stance === "reject" && at !== undefined && to !== undefined && TURNS_DOWN.test(cue.lemma) && CLAIMED.test(text.slice(at[0], Math.max(at[1], Math.min(to[1], to[0] + 40))));
}

/** "The owner denied that … The coast guard also denied it": the denial just before, by another. */
export function joinedBy(denial: Denial): Denial | null {
  const { paper, said, traits, pointsBack } = denial, at = extentOf(said.assertion)[0];
  if (!pointsBack || tellsItself(said, paper)) return null;
  const before = traits.filter((m) => m.denial && m.assertion.paper === paper.id && m.speaker !== said.speaker && extentOf(m.assertion)[1] <= at && at - extentOf(m.assertion)[1] <= SOON && !BACK.test(m.assertion.claim.text));
  return before.length === 0 ? null : { ...denial, said: before.at(-1)!, how: "denied", pointsBack: false, recalled: null };
}
