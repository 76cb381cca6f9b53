/** A stretch of time, UTC in ms since 1970, `[from, to)`; a moment has `from` equal to `to`. */
export type Period = readonly [from: number, to: number];

const DAY = 86_400_000, HOUR = 3_600_000;
/** When TIMEX3's parts of the day begin and end, in hours. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = { MO: [6, 12], MI: [11, 13], AF: [12, 18], DT: [6, 20], EV: [18, 22], NI: [20, 30] };
/** Seasons as EDTF numbers them and as TIMEX3 names them: first month, northern. */
const SEASONS: Readonly<Record<string, number>> = { "21": 3, "22": 6, "23": 9, "24": 12, SP: 3, SU: 6, FA: 9, WI: 12 };
const utc = (year: number, month = 1, day = 1): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.valueOf();
};

/** What an ISO 8601, EDTF or TIMEX3 value covers; null for durations, sets and words that name no place in time. */
export function periodOf(value: string | null): Period | null {
  const match = /^(\d{4})(?:-(.+))?$/.exec(value ?? "");
  if (!match) return eraOf(value ?? "");
  const year = Number(match[1]), rest = match[2];
  if (rest === undefined) return [utc(year), utc(year + 1)];
  const week = /^W(\d\d)(-WE)?/.exec(rest);
  if (week) {
    const monday = utc(year, 1, 4) - ((new Date(utc(year, 1, 4)).getUTCDay() + 6) % 7) * DAY + (Number(week[1]) - 1) * 7 * DAY;
    return week[2] === undefined ? [monday, monday + 7 * DAY] : [monday + 5 * DAY, monday + 7 * DAY];
  }
  const quarter = /^Q([1-4])$/.exec(rest), half = /^H([12])$/.exec(rest);
  if (quarter) return [utc(year, Number(quarter[1]) * 3 - 2), utc(year, Number(quarter[1]) * 3 + 1)];
  if (half) return [utc(year, Number(half[1]) * 6 - 5), utc(year, Number(half[1]) * 6 + 1)];
  const season = SEASONS[rest];
  if (season !== undefined) return [utc(year, season), utc(year, season + 3)];
  const day = /^(\d\d)(?:-(\d\d))?(?:T(.+))?$/.exec(rest);
  if (!day || Number(day[1]) < 1 || Number(day[1]) > 12) return null;
  if (day[2] === undefined) return [utc(year, Number(day[1])), utc(year, Number(day[1]) + 1)];
  const start = utc(year, Number(day[1]), Number(day[2]));
  if (day[3] === undefined) return [start, start + DAY];
  const part = PARTS[day[3]];
  if (part) return [start + part[0] * HOUR, start + part[1] * HOUR];
  const at = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(day[3]) ? value! : `${value}Z`);
  return Number.isNaN(at) ? [start, start + DAY] : [at, at];
}

/** Decades ("201X", "201") and centuries ("20XX", "20"). */
function eraOf(value: string): Period | null {
  const decade = /^(\d{3})X?$/.exec(value), century = /^(\d\d)(?:XX)?$/.exec(value);
  if (decade) return [utc(Number(decade[1]) * 10), utc(Number(decade[1]) * 10 + 10)];
  return century ? [utc(Number(century[1]) * 100), utc(Number(century[1]) * 100 + 100)] : null;
}
