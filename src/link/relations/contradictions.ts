import { overlap } from "../../domain/span.ts";
import { answered } from "../claims/features.ts";
import { meaningLikeness } from "../claims/meaning.ts";
import type { Traits } from "../claims/traits.ts";
import { wordLikeness } from "../claims/vectors.ts";
import { toldApart } from "../origins/apart.ts";
import { sameSource } from "../origins/same-source.ts";
import { inHeadline, strandOf, type Context } from "../origins/strand.ts";
import { extentOf } from "../paper.ts";
import { weightOf } from "../weight.ts";
import { stemOf } from "../words.ts";
import type { Group } from "../relations.ts";
import { type About, wordingsOf } from "./about.ts";
import { isNegative, isOneRoot, negates, opposes } from "./opposition.ts";

/** Two claims that cannot both be true, with the reason. */
type Conflict = { readonly a: Traits; readonly b: Traits; readonly reason: string };

/** A number put against the one just given ("a lower figure of 38", "stood by its own count of 19"). */
const AGAINST = /\b(?:lower|higher|smaller|larger|different|other|own)\s+(?:\p{L}+\s+)?(?:figure|number|count|toll|tally|total|estimate)\b|\b(?:puts?|gave|gives?|have put|has put|had put) (?:the|its|their) (?:figure|number|count|toll|tally|total) (?:at|as)\b/iu;
/** The same where the number stands alone: "the police spoke of 120", "made it 300", "the office has since counted 1,400". */
const ALONE = /\b(?:spoke|speaks?|spoken) of\b|\b(?:made|makes?|puts?) it\b|\bfigure of\b|\bcounted\b/iu;
/** "put the number of strikers at about 300": what is counted. */
const FIGURE_OF = /\b(?:figure|number|count|toll|tally|total) of (?:the )?(?:\p{Ll}+ )?(?<counted>\p{L}+) (?:at|as)\b/iu;
const endOf = ({ assertion }: Traits): number => extentOf(assertion)[1];

/** How much two claims of one matter must share in words, how alike they must mean, and how much of each must be spoken of by the other. */
const SHARED = 0.1, MEANT = 0.4, PART = 0.15;
/** Of fewer words a claim asserts nothing by itself. */
const WHOLE = 3;
/** A word that tells more names what is counted; it is the same where as near as this. */
const TELLING = 0.3, NEAR = 0.5;
/** So many characters before it. */
const BESIDE = 1500;

/**
 * Claims in different voices that cannot both be true: each contradicts the other. What somebody explicitly denies is
 * the denial's (design.md §5.4), and what changed on the way from report to report is drift.
 */
export function contradictionsOf(groups: readonly Group[], denials: readonly About[], context: Context): readonly About[] {
  const groupOf = new Map(groups.flatMap((g) => g.map((t) => [t, g] as const)));
  const denied = new Map<Group, Set<string>>();
  for (const { about, relation } of denials) denied.set(about, (denied.get(about) ?? new Set()).add(relation.claim ?? ""));
  const deny = (x: Group, y: Group): boolean => x.some((t) => denied.get(y)?.has(t.assertion.id));
  const found = new Map<Group, Map<Group, About>>();
  const say = (by: Traits, about: Group, reason: string): void => {
    const others = found.get(about) ?? new Map<Group, About>(), own = groupOf.get(by)!;
    if (!others.has(own)) others.set(own, saidBy(by, about, reason, context));
    found.set(about, others);
  };
  for (const { a, b, reason } of [...negationsAmong(groups, context), ...oppositesAmong(groups, context), ...figuresAmong(groups.flat(), context)]) {
    const [x, y] = [groupOf.get(a)!, groupOf.get(b)!];
    if (x === y || deny(x, y) || deny(y, x)) continue;
    say(a, y, reason);
    say(b, x, reason);
  }
  return [...found.values()].flatMap((others) => [...others.values()]);
}

/** One says of something that it is so, another that it is not; the first wording in print of each. */
function negationsAmong(groups: readonly Group[], context: Context): readonly Conflict[] {
  const told = groups.flatMap(wordingsOf).filter((t) => t.stems.length >= WHOLE && isAsserted(t, context));
  const yes = told.filter((t) => !isNegative(t) && !t.denial);
  return told.filter(isNegative).flatMap((no) => yes.filter((other) => negates(no, other) > 0 && isOneMatter(no, other) && !isWithin(no, other) && isApart(no, other, context))
    .map((b): Conflict => ({ a: no, b, reason: "the one says that it is so, the other that it is not" })));
}

/** One says the opposite of what the other says of the same thing. */
function oppositesAmong(groups: readonly Group[], context: Context): readonly Conflict[] {
  const told = groups.flatMap(wordingsOf).filter((t) => isAsserted(t, context));
  return told.flatMap((a, i) => told.slice(i + 1).filter((b) => opposes(a, b) && isOneMatter(a, b) && isApart(a, b, context)).map((b): Conflict => ({ a, b, reason: "the one says the opposite of the other" })));
}

/** A figure that a report puts beside the number of another before it. */
function figuresAmong(traits: readonly Traits[], context: Context): readonly Conflict[] {
  const byPaper = Map.groupBy(traits.filter((t) => isAsserted(t, context)), (t) => t.assertion.paper);
  return [...byPaper.values()].flatMap((told) => told.filter(isFigure).flatMap((figure): readonly Conflict[] => {
    const [start] = extentOf(figure.assertion), of = FIGURE_OF.exec(figure.assertion.claim.text)?.groups?.["counted"];
    const earlier = told.filter((t) => t.quantities.some(counts) && endOf(t) <= start).toSorted((a, b) => endOf(b) - endOf(a));
    const before = of === undefined ? earlier.find((t) => start - endOf(t) <= BESIDE) : earlier.find((t) => t.stems.some((stem) => isOneRoot(stemOf(of), stem)));
    return before === undefined || !before.numbers.isDisjointFrom(figure.numbers) || !countsAlike(figure, before) || !isApart(before, figure, context) ? [] : [{ a: before, b: figure, reason: "they give different numbers" }];
  }));
}

/** Gives a number for what another has just numbered. */
function isFigure({ quantities, assertion: { claim: { text } } }: Traits): boolean {
  return quantities.length > 0 && (AGAINST.test(text) || FIGURE_OF.test(text) || (ALONE.test(text) && quantities.every((q) => q.counted.length === 0)));
}

/** Does what it counts, where it says so, stand in what was numbered before? */
function countsAlike(figure: Traits, before: Traits): boolean {
  return figure.quantities.some(({ counted: [first] }) => first === undefined || weightOf(first) < TELLING || before.stems.some((stem) => isOneRoot(first, stem) || wordLikeness(first, stem) >= NEAR));
}

/** Counts something, and is nobody's age. */
function counts({ counted }: Traits["quantities"][number]): boolean {
  return counted.length > 0 && counted[0] !== "year";
}

/** Do they speak of one thing: in what they mean, in words that both have, and not in a small part of either alone? */
function isOneMatter(a: Traits, b: Traits): boolean {
  const shared = a.telling.reduce((sum, [stem, weight]) => sum + (b.weights.has(stem) ? weight : 0), 0);
  return shared >= SHARED && meaningLikeness(a.meaning, b.meaning) >= MEANT && Math.min(answered(a, b), answered(b, a)) >= PART;
}

/** Is the one told in words of the other? */
function isWithin({ assertion: a }: Traits, { assertion: b }: Traits): boolean {
  return a.paper === b.paper && a.claim.spans.some((s) => b.claim.spans.some((o) => overlap(s, o) > 0));
}

/** Stands in the body, hangs on nothing, and is neither a question nor somebody's silence. */
function isAsserted({ assertion }: Traits, { papers }: Context): boolean {
  const printed = papers.get(assertion.paper)!, { claim } = assertion;
  return claim.condition === null && !claim.factuality.startsWith("U") && !inHeadline(assertion, printed) && !printed.reading.inquiries.some((q) => q.spans.some((s) => claim.spans.some((c) => overlap(s, c) > 0)));
}

/** Told by different voices, and not in one breath. */
function isApart(a: Traits, b: Traits, context: Context): boolean {
  if (a.assertion.paper === b.assertion.paper && a.assertion.claim.attribution === b.assertion.claim.attribution) return false;
  const [x, y] = [a, b].map(({ assertion }) => strandOf(assertion, [assertion], context).voices);
  return (a.speaker === null || a.speaker !== b.speaker) && !x!.some((v) => v.kind !== "own" && y!.some((w) => sameSource(v, w) !== null && !(v.kind === "unnamed" && toldApart(v, w))));
}

function saidBy({ assertion: { id, paper: at, claim } }: Traits, about: Group, reason: string, { papers }: Context): About {
  const paper = papers.get(at)!, speaker = claim.chain[0]?.sources;
  const source = speaker === undefined || speaker === "report" ? undefined : paper.sources.get(speaker[0] ?? "");
  return { about, relation: { kind: "contradicts", claim: id, report: at, by: source?.name ?? source?.description ?? paper.outlet?.name ?? "", spans: claim.spans, reason } };
}
