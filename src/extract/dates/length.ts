import type { Unit } from "./civil.ts";
import type { Amount } from "./meaning.ts";

/** A unit of ISO 8601 durations: how many of which letter it is, and whether it stands behind the T. */
const LETTERS: { readonly [unit in Unit]: { readonly letter: string; readonly by: number; readonly clock: boolean } } = {
  second: { letter: "S", by: 1, clock: true },
  minute: { letter: "M", by: 1, clock: true },
  hour: { letter: "H", by: 1, clock: true },
  day: { letter: "D", by: 1, clock: false },
  week: { letter: "W", by: 1, clock: false },
  fortnight: { letter: "W", by: 2, clock: false },
  month: { letter: "M", by: 1, clock: false },
  quarter: { letter: "M", by: 3, clock: false },
  year: { letter: "Y", by: 1, clock: false },
  decade: { letter: "Y", by: 10, clock: false },
  century: { letter: "Y", by: 100, clock: false },
  millennium: { letter: "Y", by: 1000, clock: false },
};

/** Hours and minutes break into the next smaller unit ("PT5H30M"); ISO 8601 lets the rest keep its fraction ("P4.5Y"). */
function halved([amount, unit]: readonly [Amount, Unit]): readonly (readonly [Amount, Unit])[] {
  if (amount === "X" || Number.isInteger(amount) || (unit !== "hour" && unit !== "minute")) return [[amount, unit]];
  const whole = Math.floor(amount);
  const rest = [Math.round((amount - whole) * 60), unit === "hour" ? "minute" : "second"] as const;
  return whole === 0 ? [rest] : [[whole, unit], rest];
}

/** An ISO 8601 duration ("P4.5Y", "PT16H"); a vague amount is an X ("PXD"), as in TIMEX3. */
export function lengthOf(parts: readonly (readonly [Amount, Unit])[]): string {
  const whole = parts.flatMap(halved);
  const write = (clock: boolean): string =>
    whole
      .filter(([, unit]) => LETTERS[unit].clock === clock)
      .map(([amount, unit]) => `${amount === "X" ? "X" : String(Number((amount * LETTERS[unit].by).toFixed(2)))}${LETTERS[unit].letter}`)
      .join("");
  const time = write(true);
  return `P${write(false)}${time === "" ? "" : `T${time}`}`;
}
