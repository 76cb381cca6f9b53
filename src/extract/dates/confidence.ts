import type { Meaning } from "./meaning.ts";
import type { Resolved } from "./context.ts";
import type { Tense } from "./tense.ts";

/** Share of right spans and values by kind on the development part of TimeBank and AQUAINT, rounded. */
const BY_KIND: { readonly [kind in Meaning["kind"]]: number } = {
  date: 0.95, weekday: 0.9, holiday: 0.9, season: 0.8, quarter: 0.8, half: 0.8, decade: 0.9, century: 0.8, unit: 0.85,
  weekend: 0.6, shift: 0.8, time: 0.7, duration: 0.8, set: 0.7, reference: 0.7, none: 0,
};

/** How far a reading can be trusted, 0 to 1: less where no value could be reckoned or no verb told the direction. */
export function confidenceOf(meaning: Meaning, { value, from }: Resolved, tense: Tense): number {
  if (value === null) return 0.4;
  if (meaning.kind === "date" && from === null) return meaning.month === undefined ? 0.9 : 0.98; // a bare number may be no year
  const guessed = tense === "unknown" && (meaning.kind === "weekday" || (meaning.kind === "date" && meaning.which === undefined && meaning.yearWhich === undefined));
  return BY_KIND[meaning.kind] - (guessed ? 0.1 : 0);
}
