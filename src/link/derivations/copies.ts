import type { Outlet } from "../outlet.ts";
import type { Paper } from "../paper.ts";
import { isNamed, mentionsOf, sameOutlet } from "./outlet-names.ts";
import { earliest, surelyBefore } from "./print-time.ts";
import { isWithin } from "./quoted.ts";
import { reuseOf, type Reuse } from "./reuse.ts";
import { pairsSharing, sharedRuns } from "./shared-passages.ts";
import { sentencesOf } from "./sentences.ts";

/** Report `from` has words of report `to`. `shared`: neither shows itself the author, so both may have a third one's text. */
export type Copied = { readonly from: Paper; readonly to: Paper; readonly reuse: Reuse; readonly credited: boolean; readonly shared: boolean };

/** What is taken word for word has at least so many runs of five words in common. */
const FEWEST = 6;

type Source = { readonly to: Paper; readonly reuse: Reuse };

/** Where two sources have nearly as much of a report, the original is taken to be the one it copied. */
const NEAR = 0.9;

/** Who copied whom, each report from its nearest source; of several parts each has its own. */
export function copiesOf(papers: readonly Paper[], allowed: (from: Paper, to: Paper) => boolean): readonly Copied[] {
  const pairs = new Map<Paper, Source[]>(papers.map((p) => [p, []])), own = new Map<Paper, Paper[]>(papers.map((p) => [p, []]));
  for (const [a, b] of pairsSharing(papers, FEWEST)) {
    const [from, to] = directed(a, b);
    if (sameOutlet(from, to)) own.get(from)!.push(to);
    const reuse = allowed(from, to) ? reuseOf(from, to, signs(from, to)) : null;
    if (reuse !== null) pairs.get(from)!.push({ to, reuse });
  }
  return papers.flatMap((from) => nearest(from, pairs, papers.filter((p) => pairs.get(p)!.length > 0), ownWords(from, own.get(from)!, pairs)));
}

/** Words that an outlet's own earlier report has and took from nobody: who else prints them had them from there. */
function ownWords(from: Paper, earlier: readonly Paper[], pairs: ReadonlyMap<Paper, readonly Source[]>): ReadonlySet<number> {
  const own = new Set<number>();
  for (const paper of earlier) {
    const taken = pairs.get(paper)!.flatMap(({ reuse }) => reuse.runs);
    for (const run of sharedRuns(from, paper))
      for (let i = 0; i < run.length; i++) if (!taken.some((t) => run.to + i >= t.from && run.to + i < t.from + t.length)) own.add(run.from + i);
  }
  return own;
}

function nearest(from: Paper, pairs: ReadonlyMap<Paper, readonly Source[]>, others: readonly Paper[], own: ReadonlySet<number>): readonly Copied[] {
  const found: Copied[] = [];
  const taken = new Set(own);
  const rest = (sources: readonly Source[]): readonly Source[] => sources.flatMap(({ to }) => { const reuse = reuseOf(from, to, signs(from, to), taken); return reuse === null ? [] : [{ to, reuse }]; });
  let left = own.size === 0 ? pairs.get(from)! : rest(pairs.get(from)!);
  while (left.length > 0) {
    const most = Math.max(...left.map((c) => c.reuse.words));
    const close = left.filter((c) => c.reuse.words >= NEAR * most);
    // the original: the one that took from none of the others
    const originals = close.filter((c) => !(pairs.get(c.to) ?? []).some((up) => close.some((other) => other.to === up.to)));
    const chosen = (originals.length > 0 ? originals : close).toSorted((a, b) => earliest(a.to) - earliest(b.to) || (a.to.id < b.to.id ? -1 : 1))[0]!;
    const shared = chosen.reuse.kind === "copy" && !credits(from, chosen.to) && authorship(chosen.to) === 0 && !others.some((p) => credits(p, chosen.to));
    found.push({ from, ...chosen, credited: credits(from, chosen.to), shared });
    // no author among them: each has the text of one that is not here
    if (shared) found.push(...left.filter((c) => c !== chosen && c.reuse.kind === "copy").map((c) => ({ from, ...c, credited: false, shared })));
    for (const { from: at, length } of chosen.reuse.runs) for (let i = at; i < at + length; i++) taken.add(i);
    left = rest(left.filter((c) => !found.some((f) => f.to === c.to)));
  }
  return found;
}

/** Which took from which: by time, else by a credit, else by the day printed, else by who shows itself the author, else the shorter from the longer. */
export function directed(a: Paper, b: Paper): readonly [from: Paper, to: Paper] {
  const orders = [
    surelyBefore(b, a) ? 1 : surelyBefore(a, b) ? -1 : 0,
    Number(credits(a, b)) - Number(credits(b, a)),
    compare(dayOf(a), dayOf(b)),
    authorship(b) - authorship(a),
    earliest(a) - earliest(b) || 0,
    b.words.length - a.words.length,
    compare(a.id, b.id),
  ];
  return (orders.find((order) => order !== 0 && !Number.isNaN(order)) ?? 1) > 0 ? [a, b] : [b, a];
}

/** Does a report name another's outlet, in a credit, a byline or its text? */
function credits(from: Paper, to: Paper): boolean {
  return signs(from, to) || (to.outlet !== null && namedInNews(from, to.outlet));
}

/** Does its byline or credit line name the other's outlet? */
function signs({ reading: { report } }: Paper, { outlet }: Paper): boolean {
  return outlet !== null && (report.credits.some((c) => isNamed(c.name, outlet)) || report.authors.some((name) => mentionsOf(name, outlet).length > 0));
}

/** A party is the author of its own statement; else an author shows in the news itself: surely by its own dateline or credit ("(Valley Wire) —"), perhaps by a sentence that names it ("told the Valley Wire"; a line about other pages does so too). */
function authorship(paper: Paper): number {
  const { outlet, statement } = paper;
  if (statement) return 3;
  return outlet === null ? 0 : paper.reading.report.credits.some((c) => isNamed(c.name, outlet)) ? 2 : namedInNews(paper, outlet) ? 1 : 0;
}

function namedInNews(paper: Paper, outlet: Outlet): boolean {
  return mentionsOf(paper.text, outlet).some((span) => sentencesOf(paper).some((s) => isWithin(span, [s.span]) && s.words >= 8));
}

/** As printed, whatever its zone; unknown days are equal. */
export function dayOf({ reading: { report: { published } } }: Paper): string {
  return published.precision === "time" || published.precision === "day" ? (published.value ?? "").slice(0, 10) : "";
}

function compare(a: string, b: string): number {
  return a === b || a === "" || b === "" ? 0 : a < b ? -1 : 1;
}
