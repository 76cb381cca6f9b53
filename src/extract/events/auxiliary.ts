import type { Auxiliary } from "../../domain/event.ts";
import type { When } from "../../domain/when.ts";
import type { Tagged } from "../claims/tagger.ts";
import { afterFronted } from "../factuality/main-predicate.ts";
import type { EventFactuality } from "../factuality/event.ts";
import { effectOf } from "../factuality/predicates.ts";
import { subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import type { Extent } from "./extent.ts";
import { nounStart } from "./noun-trigger.ts";
import type { Trigger } from "./trigger.ts";

/** What is decided on is to come, and an event of its own. */
export const DECIDES = /^(?:vote[sd]?|voting|decide[sd]?)$/;
const DAY = 86_400_000;
/** An event this many days before the report is its history, not its news; one told in a relative clause, if a day older. */
const HISTORY = 3;
const ASIDE = 1;

/** PLOVER's auxiliary modes of an event: from its factuality, its clause, and how long before the report it was. */
export function auxiliaryOf(tokens: readonly Tagged[], trigger: Trigger, extent: Extent, factuality: EventFactuality, when: When | null, published: string | null): readonly Auxiliary[] {
  const negated = factuality.polarity === "negative" || factuality.marked.endsWith("-");
  const conditional = hangsOnCondition(tokens, extent);
  const after = when?.value != null && published !== null && later(when.value, published);
  // "threatened to leave unless they are paid": what is threatened is to come
  const future = (factuality.tense === "future" || after || (conditional && factuality.tense === "present")) && !past(tokens, trigger) || (conditional && trigger.types[0] === "THREATEN") || decided(tokens, trigger);
  const open = factuality.certainty === "possible" || factuality.certainty === "unknown";
  const hypothetical = conditional || (open && !negated && !toldBefore(tokens, trigger) && (future || factuality.marked !== "CT+"));
  const historical = !future && !hypothetical && isHistory(tokens, trigger, when, published);
  return [...(historical ? ["historical" as const] : []), ...(future ? ["future" as const] : []), ...(hypothetical ? ["hypothetical" as const] : []), ...(negated ? ["negated" as const] : [])];
}

/** Whether a condition stands in the clause, right behind it, or set before it ("If the dam gives way, the valley will flood"). */
export function hangsOnCondition(tokens: readonly Tagged[], { from, to }: Extent): boolean {
  const main = afterFronted(tokens);
  if (/^(?:if|unless|should)$/.test(tokens[from]?.lower ?? "")) return true;
  const fronted = main > 0 && from >= main && from - main <= FRONTED && tokens.slice(0, main).some((token, i) => i < FRONTED && /^(?:if|unless)$/.test(token.lower));
  return fronted || tokens.slice(from + 1, to + 2).some((token) => /^(?:if|unless)$/.test(token.lower));
}

/** Tokens that may stand before a fronted "if", or between its comma and the subject. */
const FRONTED = 3;

/** "voted to strike". */
function decided(tokens: readonly Tagged[], trigger: Trigger): boolean {
  const { from } = verbGroup(tokens, trigger.at);
  return trigger.verbal && tokens[from]?.tag === "TO" && DECIDES.test(tokens[from - 1]?.lower ?? "");
}

/** "said it would strike": a will, told in the past. */
function toldBefore(tokens: readonly Tagged[], trigger: Trigger): boolean {
  const { from, modals } = verbGroup(tokens, trigger.at);
  return modals.length === 1 && modals[0] === "would" && !tokens.some(({ lower }) => /^(?:if|unless|should)$/.test(lower)) && tokens.slice(0, from).some((t) => t.tag === "VBD" && effectOf(t) === "report");
}

function past(tokens: readonly Tagged[], trigger: Trigger): boolean {
  if (!trigger.verbal) return tokens[nounStart(tokens, trigger.at) - 1]?.tag === "VBD";
  return tokens[trigger.at]?.tag === "VBD" && !verbGroup(tokens, trigger.at).passive;
}

/** Dated well before the report; or told in the past of a relative clause. */
function isHistory(tokens: readonly Tagged[], trigger: Trigger, when: When | null, published: string | null): boolean {
  const dated = when?.value != null && published !== null && /^\d{4}/.test(when.value) ? daysBetween(when.value, published) : null;
  if (dated !== null && dated >= HISTORY) return true;
  // "which prompted the sanctions": a known event, as the cause or outcome in a clause aside.
  const verb = trigger.verbal ? trigger.at : extentVerb(tokens, trigger.at);
  if (verb < 0 || (!trigger.verbal && tokens[verb]?.tag !== "VBD")) return false;
  const group = verbGroup(tokens, verb);
  const relative = subjectsOf(tokens, group.from).some((subject) => subject.relative);
  return relative && group.past && !group.perfect && (dated === null || dated > ASIDE);
}

function extentVerb(tokens: readonly Tagged[], at: number): number {
  for (let i = at - 1; i >= 0 && i > at - 6; i--) if (tokens[i]?.tag.startsWith("VB")) return i;
  return -1;
}

function later(value: string, published: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(value) && value.slice(0, 10) > published.slice(0, 10);
}

/** From the end of a day, month or year in ISO 8601 to the day of the report, in days; weeks by their last day. */
function daysBetween(value: string, published: string): number {
  const to = Date.parse(published.slice(0, 10));
  const week = /^(\d{4})-W(\d{2})/.exec(value);
  if (week !== null) return (to - (Date.UTC(Number(week[1]), 0, 4) + (Number(week[2]) * 7 - 3) * DAY)) / DAY;
  const [year = "", month, day] = value.slice(0, 10).split("-");
  const end = day !== undefined ? Date.parse(value.slice(0, 10)) : /^\d{2}$/.test(month ?? "") ? Date.UTC(Number(year), Number(month), 0) : Date.UTC(Number(year), 11, 31);
  return Number.isFinite(end) ? (to - end) / DAY : 0;
}
