import type { Origins } from "../domain/origin.ts";

/** A range as a range: "1", "1–2", "2+" where the upper end is open. */
export function rangeWords({ low, high, open }: Pick<Origins, "low" | "high" | "open">): string {
  return `${low === high ? `${low}` : `${low}–${high}`}${open ? "+" : ""}`;
}

/** What a range counts, as it stands behind it. */
export const originNoun = ({ low, high, open }: Pick<Origins, "low" | "high" | "open">): string => (low === 1 && high === 1 && !open ? "independent origin" : "independent origins");

/** The same for reading aloud: "between 1 and 2 or more independent origins". */
export function rangeAloud({ low, high, open }: Pick<Origins, "low" | "high" | "open">): string {
  const end = open ? " or more" : "", noun = originNoun({ low, high, open });
  return low === high ? `${low}${end} ${noun}` : `between ${low} and ${high}${end} ${noun}`;
}

/** "1 outlet", "3 outlets". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
