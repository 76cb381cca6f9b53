import type { Period } from "../../../show/period.ts";
import { widthOf } from "../text.ts";

/** A time axis `width` px wide. What lies before or after it is drawn at its edge. */
export type Scale = {
  readonly width: number;
  readonly from: number;
  readonly to: number;
  /** px of a moment, held inside the axis. */
  readonly x: (at: number) => number;
  readonly ticks: readonly { readonly x: number; readonly words: string }[];
};

const DAY = 86_400_000;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** What is further from the reports than this is drawn at the edge, so that a year named in passing does not flatten the week. */
const NEAR = 12 * DAY;

/** The axis of a story: over its reports, and over what lies near them. */
export function scaleOf(printed: readonly number[], periods: readonly Period[], width: number): Scale {
  const core: readonly number[] = printed.length > 0 ? printed : periods.flat();
  if (core.length === 0) return axis(0, DAY, width, []);
  const first = Math.min(...core), last = Math.max(...core), reach = Math.max(NEAR, 1.5 * (last - first));
  const near = periods.filter(([a, b]) => a >= first - reach && b <= last + reach).flat();
  const from = Math.min(first, ...near), to = Math.max(last, ...near), pad = Math.max(DAY / 2, (to - from) * 0.04);
  const range: Period = [from - pad, to + pad];
  return axis(...range, width, ticksOf(range, width));
}

function axis(from: number, to: number, width: number, at: readonly { readonly at: number; readonly words: string }[]): Scale {
  const x = (value: number): number => Math.min(width - 4, Math.max(4, ((value - from) / (to - from)) * width));
  return { width, from, to, x, ticks: at.map(({ at: value, words }) => ({ x: x(value), words })) };
}

type Step = { readonly next: (at: Date) => Date; readonly words: (at: Date) => string };
const utc = (y: number, m: number, d: number): Date => new Date(Date.UTC(y, m, d));
const floorDay = (at: number): Date => new Date(Math.floor(at / DAY) * DAY);
const dayWords = (d: Date): string => `${d.getUTCDate()} ${MONTHS[d.getUTCMonth()]}`;
const days = (n: number): Step => ({ next: (d) => utc(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate() + n), words: dayWords });
const months = (n: number): Step => ({ next: (d) => utc(d.getUTCFullYear(), (Math.floor(d.getUTCMonth() / n) + 1) * n, 1), words: (d) => (d.getUTCMonth() === 0 ? String(d.getUTCFullYear()) : (MONTHS[d.getUTCMonth()] ?? "")) });
const years = (n: number): Step => ({ next: (d) => utc((Math.floor(d.getUTCFullYear() / n) + 1) * n, 0, 1), words: (d) => String(d.getUTCFullYear()) });
const STEPS: readonly Step[] = [days(1), days(2), days(7), days(14), months(1), months(3), months(6), years(1), years(2), years(5), years(10), years(25), years(100)];

/** Ticks of the finest step whose words keep apart. */
function ticksOf([from, to]: Period, width: number): readonly { readonly at: number; readonly words: string }[] {
  for (const step of STEPS) {
    const out: { at: number; words: string }[] = [];
    for (let d = floorDay(from); d.valueOf() <= to && out.length < 60; d = step.next(d)) if (d.valueOf() >= from) out.push({ at: d.valueOf(), words: step.words(d) });
    const room = out.length < 2 ? Infinity : Math.min(...out.slice(1).map((t, i) => ((t.at - out[i]!.at) / (to - from)) * width));
    if (out.length < 60 && room >= Math.max(...out.map((t) => widthOf(t.words, 12))) + 14) return out.filter((t) => fits(((t.at - from) / (to - from)) * width, widthOf(t.words, 12) / 2, width));
  }
  return [];
}

const fits = (x: number, half: number, width: number): boolean => x - half >= 0 && x + half <= width;
