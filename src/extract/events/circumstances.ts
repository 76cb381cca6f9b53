import type { Place } from "../../domain/place.ts";
import { overlap, type Span } from "../../domain/span.ts";
import type { When } from "../../domain/when.ts";
import type { Tagged } from "../claims/tagger.ts";
import { afterFronted } from "../factuality/main-predicate.ts";
import { countOf as quantityIn } from "./quantity.ts";
import type { Extent } from "./extent.ts";
import type { Trigger } from "./trigger.ts";

type Tokens = readonly Tagged[];

const POINT = /^(?:time|day|week|month|quarter|season|year|decade)$/;
const PREPOSITION = /^(?:in|at|on|near|outside|inside|around|across|over|off|from|to|into|through|along|within|throughout)$/;
const LARGE = /^(?:country|continent|region|sea)$/;

/** The stretch a clause's time and place are looked for in: the clause, and an adverbial set before it ("In February, …"). */
function reach(tokens: Tokens, extent: Extent): readonly Span[] {
  const clause: Span = [tokens[extent.from]?.start ?? 0, tokens[extent.to - 1]?.end ?? 0];
  const fronted = afterFronted(tokens);
  const first = tokens[0];
  const before = tokens[fronted - 1];
  // "On Tuesday police …", with no comma.
  if (fronted === 0 && extent.from > 0 && extent.from <= 3 && first !== undefined) return [[first.start, clause[1]]];
  return fronted > 0 && fronted <= 8 && extent.from >= fronted && (extent.from - fronted <= 3 || beside(tokens, fronted, extent.from)) && first !== undefined && before !== undefined ? [[first.start, before.end], clause] : [clause];
}

/** "In Leeds, his home town, fans marched": what only says more of the adverbial stands between. */
function beside(tokens: Tokens, from: number, to: number): boolean {
  return tokens[to - 1]?.text === "," && to - from <= 8 && !tokens.slice(from, to).some((t) => /^(?:VB|MD|WH)/.test(t.tag));
}

/** The date in the clause nearest to the trigger; durations, sets and vague times are none. */
export function whenOf(tokens: Tokens, trigger: Trigger, extent: Extent, dates: readonly When[]): When | null {
  const spans = reach(tokens, extent);
  const at = tokens[trigger.at]?.start ?? 0;
  const inside = dates.filter((date) => POINT.test(date.precision) && date.spans.some((span) => spans.some((s) => overlap(s, span) > 0)));
  return inside.toSorted((a, b) => Math.abs((a.spans[0]?.[0] ?? 0) - at) - Math.abs((b.spans[0]?.[0] ?? 0) - at))[0] ?? null;
}

/** The place of the clause that a preposition of place leads in, the smallest first; no metonym, and nothing of `taken`. */
export function whereOf(tokens: Tokens, extent: Extent, places: readonly Place[], taken: readonly Span[]): Place | null {
  const spans = reach(tokens, extent);
  const found = places.flatMap((place) => place.use === "metonym" ? [] : place.spans.filter((span) => spans.some((s) => overlap(s, span) > 0) && !taken.some((s) => overlap(s, span) > 0)).map((span) => ({ place, span })));
  const led = found.filter(({ span }) => isLed(tokens, span) && tokens.find((token) => token.start >= span[1])?.tag !== "POS");
  return led.toSorted((a, b) => Number(LARGE.test(a.place.kind)) - Number(LARGE.test(b.place.kind)) || a.span[0] - b.span[0])[0]?.place ?? null;
}

/** "in Homs", "near the town of Mação": a preposition of place within a few words before, with no verb between. */
function isLed(tokens: Tokens, span: Span): boolean {
  const at = tokens.findIndex((token) => token.end > span[0]);
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    const token = tokens[i];
    if (token === undefined || /^(?:VB[DZP]|MD|CC)$/.test(token.tag) || /^(?:,|that)$/.test(token.lower)) return false;
    if (PREPOSITION.test(token.lower)) return true;
  }
  return false;
}

/** How many times, or how many people or things it was done to; null where no number says. */
export function countOf(tokens: Tokens, trigger: Trigger, extent: Extent): number | null {
  const end = Math.min(extent.to, tokens.length);
  for (let i = trigger.at + 1; i < end; i++) {
    const token = tokens[i];
    if (token?.lower === "twice") return 2;
    if (token?.lower === "thrice") return 3;
    if (/^times$/.test(token?.lower ?? "")) return quantityIn(tokens, i - 1);
  }
  const first = trigger.objects[0];
  if (first === undefined) return quantityIn(tokens, trigger.at + 1);
  return quantityIn(tokens, first - 1) ?? quantityIn(tokens, trigger.at + 1);
}
