import type { Place } from "../../domain/place.ts";
import { overlap, type Span } from "../../domain/span.ts";
import type { When } from "../../domain/when.ts";
import { quantitiesIn } from "../claims/numbers.ts";
import type { Change, Telling } from "../drift.ts";
import { whole } from "./certainty.ts";
import type { Context } from "../origins/strand.ts";
import type { Assertion, Paper } from "../paper.ts";

/** A number so many times another is of something else. */
const FAR = 4;

/** Another number of what is counted. */
export function numberDrift({ before, after }: Telling, { papers }: Context): Change | null {
  const [b, a] = [before.member, after.member].map((m) => quantitiesIn(plain(m, papers.get(m.paper)!)));
  if (b === undefined || a === undefined || b.length === 0) return null;
  const other = a.find((x) => !b.some((y) => y.value === x.value));
  const lost = b.find((y) => !a.some((x) => x.value === y.value));
  if (other === undefined || lost === undefined) return null;
  const sameThing = other.counted.some((stem) => lost.counted.includes(stem));
  return isSlip(lost.value, other.value) && (sameThing || (a.length === 1 && b.length === 1)) ? { kind: "number", from: { words: String(lost.value), spans: before.member.claim.spans }, to: { words: String(other.value), spans: after.member.claim.spans } } : null;
}

/** May the one have become the other in the telling: not far from it, or the same digits with the point elsewhere? */
function isSlip(from: number, to: number): boolean {
  const digits = (n: number): string => String(n).replace(/[.]/g, "").replace(/^0+|0+$/g, "");
  return Math.max(from, to) <= FAR * Math.min(from, to) || digits(from) === digits(to);
}

/** A claim's words without those of dates and names, whose numbers count nothing. */
function plain({ words, claim }: Assertion, { reading, text }: Paper): Assertion["words"] {
  const spans = [...reading.dates.flatMap((d) => d.spans), ...reading.entities.flatMap((e) => e.mentions).filter((s) => /\p{Lu}/u.test(text.slice(...s)))].filter((s) => claim.spans.some((c) => overlap(s, c) > 0));
  return words.filter((w) => !spans.some((s) => overlap(s, w.span) > 0));
}

/** Another day, or a day where there was a week. */
export function dateDrift({ before, after }: Telling, { papers }: Context): Change | null {
  const [b, a] = [before.member, after.member].map((m) => datesIn(m, papers.get(m.paper)!));
  const from = b?.find((x) => !a?.some((y) => x.value === y.value)), to = a?.find((y) => !b?.some((x) => x.value === y.value));
  return from === undefined || to === undefined || from.words === to.words || b?.some((x) => a?.some((y) => x.value === y.value)) ? null : { kind: "date", from: { words: from.words, spans: from.spans }, to: { words: to.words, spans: to.spans } };
}

const CALENDAR = new Set<When["precision"]>(["day", "week", "month", "time"]);

function datesIn({ claim }: Assertion, { reading }: Paper): readonly { readonly value: string; readonly words: string; readonly spans: readonly Span[] }[] {
  return reading.dates.flatMap((d) => {
    const spans = d.spans.filter((s) => claim.spans.some((c) => overlap(s, c) > 0));
    return spans.length > 0 && d.value !== null && CALENDAR.has(d.precision) && /^\d{4}-/.test(d.value) ? [{ value: d.value.slice(0, 10), words: d.words, spans }] : [];
  });
}

/** A place that the earlier report does not know, instead of one that it names. */
export function placeDrift({ before, after }: Telling, { papers }: Context): Change | null {
  const earlier = papers.get(before.member.paper)!;
  const to = placesIn(after.member, papers.get(after.member.paper)!).find((p) => p.kind !== "country" && p.kind !== "continent" && !earlier.text.includes(p.name));
  const from = placesIn(before.member, earlier).find((p) => !papers.get(after.member.paper)!.text.includes(p.name));
  return to === undefined ? null : { kind: "place", from: from === undefined ? whole(before.member) : { words: from.name, spans: from.spans }, to: { words: to.name, spans: to.spans } };
}

function placesIn({ claim }: Assertion, { reading }: Paper): readonly Place[] {
  return reading.places.filter((p) => p.use === "place" && p.spans.some((s) => claim.spans.some((c) => overlap(s, c) > 0)));
}
