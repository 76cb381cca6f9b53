import { sourceIdsIn } from "../../domain/chain.ts";
import { overlap, type Span } from "../../domain/span.ts";
import { nameKey } from "../name-key.ts";
import { outletKey } from "../outlet.ts";
import { untruthIn } from "../relations/untrue.ts";
import type { Assertion, Paper } from "../paper.ts";
import { weightOf } from "../weight.ts";
import type { Gist, Gists } from "./gist.ts";
import { meaningOf, type Meaning } from "./meaning.ts";
import { quantitiesIn, type Quantity } from "./numbers.ts";
import type { Word } from "../words.ts";
import { nearStems } from "./vectors.ts";

/** Words that weigh less tell nothing by their meaning. */
const TELLING = 0.03;
const FLOOR = 0.3;

/** What is compared of a claim. */
export type Traits = {
  readonly assertion: Assertion;
  /** Stems in order, and each with its weight. */
  readonly stems: readonly string[];
  readonly weights: ReadonlyMap<string, number>;
  readonly meaning: Meaning;
  readonly gist: Gist;
  readonly total: number;
  /** Stems near the telling ones in meaning, with how near; shared by all claims that are compared. */
  readonly near: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Those that tell something, with their weights. */
  readonly telling: readonly (readonly [stem: string, weight: number])[];
  /** Stems of words in names and places. */
  readonly names: ReadonlySet<string>;
  /** Counts and amounts; numbers in names and dates are left out. */
  readonly numbers: ReadonlySet<number>;
  readonly quantities: readonly Quantity[];
  readonly dates: ReadonlySet<string>;
  /** Times of day, as hh:mm. */
  readonly times: ReadonlySet<string>;
  readonly negative: boolean;
  /** Said as a denial: "denied that …", "reports that … are false". */
  readonly denial: boolean;
  /** The person, office or group whose word it is in this report; null for the report's own voice. */
  readonly speaker: string | null;
  /** The report's own outlet, and those that its chain runs through, by key. */
  readonly outlet: string | null;
  readonly carriers: ReadonlySet<string>;
  /** Speaks of a report or a figure rather than of the matter itself. */
  readonly ofReport: boolean;
};

/** The claims of reports that tell of one matter, in the order of print. */
export function traitsOf(papers: readonly Paper[], person: (name: string) => string, gists: Gists): readonly Traits[] {
  const weight = weightsAmong(papers);
  const near = nearStems(papers.flatMap((p) => p.claims.flatMap((c) => [...c.stems].filter((stem) => weight(stem) > TELLING))));
  return papers.flatMap((paper) => paper.claims.map((claim) => traitsOfClaim(claim, paper, person, weight, near, gists)));
}

/** A word that most of these reports have tells less of a claim than its general weight says. */
function weightsAmong(papers: readonly Paper[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const { words } of papers) for (const stem of new Set(words.map((w) => w.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const all = Math.log(papers.length + 1);
  return (stem) => weightOf(stem) ** 2 * (FLOOR + (1 - FLOOR) * (Math.log((papers.length + 1) / (counts.get(stem) ?? 1)) / all));
}

function traitsOfClaim(assertion: Assertion, paper: Paper, person: (name: string) => string, weight: (stem: string) => number, near: Traits["near"], gists: Gists): Traits {
  const { claim, told, words } = assertion;
  const { entities, places, dates } = paper.reading;
  const named = [...entities.flatMap((e) => e.mentions), ...places.flatMap((p) => p.spans)].filter((s) => /\p{Lu}/u.test(paper.text.slice(...s)));
  const numbered = named.filter((s) => isNumbered(paper.text.slice(...s)));
  const dated = dates.filter((d) => d.spans.some((s) => within(told.spans, s)));
  const inside = (span: Span, spans: readonly Span[]): boolean => spans.some((s) => overlap(s, span) > 0);
  const dateSpans = dated.flatMap((d) => d.spans);
  const weights = new Map(words.map((w) => [w.stem, weight(w.stem)]));
  const left = (w: Word): boolean => inside(w.span, dateSpans) || (/^\d/.test(w.stem) && inside(w.span, numbered));
  const quantities = quantitiesIn(words.filter((w) => !left(w)));
  const speaker = claim.chain[0]?.sources;
  const first = speaker === "report" || speaker === undefined ? undefined : paper.sources.get(speaker[0] ?? "");
  const calendar = dated.flatMap((d) => (d.value === null || d.precision === "duration" || d.precision === "vague" ? [] : [d.value]));
  const stems = words.map((w) => w.stem);
  return {
    assertion,
    stems,
    weights,
    meaning: meaningOf(stems),
    gist: gists(told.text),
    total: [...weights.values()].reduce((sum, w) => sum + w, 0),
    near,
    telling: [...weights].filter(([, w]) => w > TELLING),
    names: new Set(words.filter((w) => inside(w.span, named)).map((w) => w.stem)),
    numbers: new Set(quantities.map((q) => q.value)),
    quantities,
    dates: new Set(calendar.map((d) => d.slice(0, 10))),
    times: new Set(calendar.flatMap((d) => (d[10] === "T" ? [d.slice(11, 16)] : []))),
    denial: paper.reading.attributions.find((a) => a.id === claim.attribution)?.stance === "deny" || untruthIn(told.text) !== null,
    negative: claim.factuality.endsWith("-"),
    speaker: first === undefined ? null : first.kind === "person" && first.name !== null ? person(first.name) : nameKey(first.description),
    outlet: paper.outlet?.key ?? null,
    carriers: new Set(sourceIdsIn(claim.chain).flatMap((id) => { const s = paper.sources.get(id); return s === undefined ? [] : [outletKey(s.name ?? s.description)]; })),
    ofReport: /\b(?:report|reports|figure|number|claim|claims|allegation|allegations|suggestion|rumou?rs?|story)\b/iu.test(told.text),
  };
}

/** "Flight AB 217", "Hwasong-12": its number is a part of the name; that of "Some 40 workers" is not, whose only capital begins a sentence. */
export function isNumbered(name: string): boolean {
  return /.\p{Lu}|\p{L}-\d/u.test(name);
}

function within(spans: readonly Span[], inner: Span): boolean {
  return spans.some((s) => overlap(s, inner) > 0);
}
