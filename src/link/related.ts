import { oncePer } from "../domain/once.ts";
import type { Reading } from "../domain/reading.ts";
import { mentionsOf } from "./derivations/outlet-names.ts";
import { sharedRuns } from "./derivations/shared-passages.ts";
import { likenessOf, type Likeness } from "./likeness.ts";
import { bareName, outletOf } from "./outlet.ts";
import { topicOf } from "./topic.ts";
import { wordsOfText } from "./words.ts";

/** The further apart in print, the more alike two reports must be. */
const TIERS: readonly { readonly days: number; readonly whole: number; readonly body: number }[] = [
  { days: 4, whole: 0.17, body: 0.2 },
  { days: 14, whole: 0.2, body: 0.25 },
  { days: Infinity, whole: 0.3, body: 0.45 },
];
/** One that links to the other, names its outlet, or corrects its own outlet's news, is about it with less. */
const LINKED = 0.03, NAMED = 0.08, CORRECTED = 0.1, WEEKS = 14;

/**
 * How strongly two reports tell of one matter: 0 where they do not, 1 where one corrects the other, else how alike they are. Symmetric, decided
 * from the two alone: the edge of the component graph.
 */
export function related(a: Reading, b: Reading): number {
  if (corrects(a, b) || corrects(b, a)) return 1;
  const alike = likenessOf(a, b), days = daysApart(a, b), strength = Math.min(1, Math.round(1000 * Math.max(alike.whole, alike.body)) / 1000);
  if (TIERS.some((tier) => days <= tier.days && (alike.whole >= tier.whole || alike.body >= tier.body))) return strength;
  const told = [[a, b], [b, a]].some(([from, to]) => (alike.body >= LINKED && links(from!, to!)) || (days <= WEEKS && speaksOf(from!, to!, alike)));
  return told ? strength : 0;
}

function links(a: Reading, b: Reading): boolean {
  return b.report.url !== null && a.report.links.some((l) => l.url === b.report.url);
}

/** Is `a` a correction that quotes the headline of its outlet's report `b`? */
export function corrects(a: Reading, b: Reading): boolean {
  const title = b.report.headline;
  return title !== null && a.report.headline !== title && isCorrection(a) && outletOf(a)?.key === outletOf(b)?.key && sharedRuns(topicOf(a), { words: wordsOfText(title) }).length > 0;
}

function speaksOf(a: Reading, b: Reading, { body }: Likeness): boolean {
  const [own, other] = [outletOf(a), outletOf(b)];
  if (other === null) return false;
  return own?.key === other.key ? body >= CORRECTED && isCorrection(a) : body >= NAMED && mentionsOf(a.report.text, other).length > 0;
}

/** What newspapers head their corrections with. */
const HEADING = /^(?:(?:an? )?(?:corrections?|clarifications?)|amplifications?|withdrawal|retractions?|errat(?:um|a)|(?:setting|putting|getting|to set|to put) (?:it|things|matters|the record) (?:straight|right)|for the record|we got (?:it|that) wrong|our mistakes?)\b|: an? (?:correction|clarification|apology)\s*$/iu;

/** What follows the outlet's own name there. */
const TAKES_BACK = /^ (?:withdraws|retracts|corrects|takes back)\b/u;

/** Is a report for correcting others, or has it a correction in it? Asked of each two reports. */
export const isCorrection = oncePer((reading: Reading): boolean => {
  const { corrections, headline } = reading.report;
  return corrections.length > 0 || HEADING.test(headline ?? "") || takesBack(headline ?? "", outletOf(reading)?.name ?? "");
});

/** "Radio Nord withdraws report on museum guard", in Radio Nord. */
function takesBack(headline: string, outlet: string): boolean {
  const [title, name] = [headline, outlet].map((words) => bareName(words.toLowerCase())) as [string, string];
  return name !== "" && title.startsWith(name) && TAKES_BACK.test(title.slice(name.length));
}

/** Days between two dates of print; unknown dates are as near as can be. */
function daysApart(a: Reading, b: Reading): number {
  const [x, y] = [a, b].map((r) => (r.report.published.value === null ? Number.NaN : Date.parse(r.report.published.value))) as [number, number];
  const days = Math.abs(x - y) / 86_400_000;
  return Number.isNaN(days) ? 0 : days;
}
