import { overlap, type Span } from "../../domain/span.ts";
import { oncePer } from "../../domain/once.ts";
import type { Source } from "../../domain/source.ts";
import { valueOf } from "../claims/numbers.ts";
import type { Paper } from "../paper.ts";
import { isWithin, quotedSpans } from "./quoted.ts";
import { sentencesOf } from "./sentences.ts";

/** A sentence of the body: what it tells outside quotation marks, each stem with its weight, and all its stems. `own`: it says who told this outlet. */
export type Told = { readonly span: Span; readonly weights: ReadonlyMap<string, number>; readonly stems: ReadonlySet<string>; readonly own: boolean };
/** Sentences with the places of those that have a stem. */
export type Text = { readonly told: readonly Told[]; readonly holders: ReadonlyMap<string, readonly number[]> };
/** A report by what its sentences tell; `vague`: how much it has from nobody in particular. */
export type Telling = Text & { readonly paper: Paper; readonly vague: number };

/** A number in letters tells as much as these at least. */
const NUMBER = 0.5;
/** The reporter's own voice, and why a source has no name. */
const REPORTER = /\b(?:I|we|our|us|(?:this|our) (?:reporter|correspondent)|anonymity|not (?:be|to be) named|authori[sz]ed)\b/u;

export const tellingOf = oncePer((paper: Paper): Telling => {
  const { headline } = paper.reading.report;
  const body = headline !== null && paper.text.startsWith(headline) ? headline.length : 0;
  const clear = new Set([...paper.sources.values()].filter(isClear).map((s) => s.id));
  const { attributions } = paper.reading;
  const sourced = attributions.filter((a) => a.sources.some((s) => clear.has(s.id))).flatMap((a) => a.content.spans);
  const quoted = quotedSpans(paper.text);
  const told = sentencesOf(paper).filter(({ span }) => span[0] >= body).map(({ span, all, unquoted }): Told => ({
    span,
    weights: new Map([...unquoted].map(([stem, weight]) => [figure(stem), figure(stem) === stem ? weight : Math.max(NUMBER, weight)])),
    stems: new Set([...all.keys()].map(figure)),
    own: sourced.some((s) => overlap(s, span) > 0) || REPORTER.test(paper.words.filter((w) => isWithin(w.span, [span]) && !isWithin(w.span, quoted)).map((w) => paper.text.slice(...w.span)).join(" ")),
  }));
  return { paper, ...textOf(told), vague: attributions.filter((a) => a.sources.length > 0 && a.mode === "indirect" && !a.sources.some((s) => clear.has(s.id))).length };
});

export function textOf(told: readonly Told[]): Text {
  const holders = new Map<string, number[]>();
  for (const [i, { stems }] of told.entries())
    for (const stem of stems) {
      const list = holders.get(stem);
      if (list === undefined) holders.set(stem, [i]);
      else list.push(i);
    }
  return { told, holders };
}

/** Whose word it is can be told: a name, a body, a record, or somebody of whom more is said than that they are officials. */
function isClear({ kind, anonymous, access, affiliation, count }: Source): boolean {
  return kind !== "unspecified" && kind !== "media" && ((!anonymous && !(kind === "role" && count?.[1] === null)) || access !== null || (affiliation !== null && /\p{Lu}/u.test(affiliation)) || (count !== null && count[1] !== null));
}

/** "eleven" as "11", "3,000" as "3000". */
function figure(stem: string): string {
  return String(valueOf(stem) ?? stem);
}
