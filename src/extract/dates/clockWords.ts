import calendar from "./data/calendar.json" with { type: "json" };
import { two } from "./civil.ts";
import type { WordClass } from "./pattern.ts";

const CLOCK_WORDS = new Map<string, string>(Object.entries(calendar.clockWords));
const ZONES = new Set(calendar.zones);

/** What an hour stands behind; elsewhere "2:30" is a film's length and "midnight" a colour. */
const LEADS = new Set("at by until till before after from to since around about approximately shortly just and of past between nearly almost ( ,".split(" "));

/** "10:35", "10:35 a.m.", "7 p.m.", "noon", "5 o'clock", "0735 GMT", each with its zone. */
export const clock: WordClass = {
  keys: ["#", ...CLOCK_WORDS.keys()],
  read: (tokens, at) => {
    const token = tokens[at];
    if (token === undefined) return [];
    const spoken = CLOCK_WORDS.get(token.lower);
    const led = LEADS.has(tokens[at - 1]?.lower ?? "");
    if (spoken !== undefined) return !led ? [] : [{ end: at + 1, found: { time: `T${spoken}` } }];
    const [, h, m] = /^(\d{1,2})(?:[:.](\d\d))?$/.exec(token.text) ?? /^([01]\d|2[0-3])([0-5]\d)$/.exec(token.text) ?? [];
    if (h === undefined || Number(h) > 24 || Number(m ?? 0) > 59) return [];
    const half = /^([ap])\.?m\.?$/.exec(tokens[at + 1]?.lower ?? "")?.[1];
    const oclock = tokens[at + 1]?.lower === "o" && tokens[at + 3]?.lower === "clock";
    const end = half !== undefined ? at + 2 : oclock ? at + 4 : at + 1;
    const zoned = ZONES.has(tokens[end]?.lower ?? "") && (tokens[end]?.text === tokens[end]?.text.toUpperCase() || tokens[end + 1]?.lower === "time");
    if (half === undefined && !oclock && !zoned && !(token.text.includes(":") && (led || tokens[at - 1]?.key === "#"))) return [];
    const hour = half === "p" && Number(h) < 12 ? Number(h) + 12 : half === "a" && Number(h) === 12 ? 0 : Number(h);
    const time = `T${two(hour)}:${m ?? "00"}`;
    return [{ end: zoned ? (tokens[end + 1]?.lower === "time" ? end + 2 : end + 1) : end, found: { time } }];
  },
};
