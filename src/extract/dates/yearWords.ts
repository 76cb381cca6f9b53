import numbers from "./data/numbers.json" with { type: "json" };
import { readSpokenYear } from "./number.ts";
import type { WordClass } from "./pattern.ts";
import { touching } from "./token.ts";

const DECADE_WORDS = new Map<string, number>(Object.entries(numbers.decadeWords));

/** "1998", "'98", "nineteen ninety-eight". */
export const year: WordClass = {
  keys: ["#", "'", "nineteen", "twenty", "two", "eighteen"],
  read: (tokens, at) => {
    const token = tokens[at];
    if (token === undefined) return [];
    if (/^(?:1\d|20)\d\d$/.test(token.text)) return [{ end: at + 1, found: { year: Number(token.text) } }];
    const short = token.lower === "'" && touching(token, tokens[at + 1]) ? /^\d\d$/.exec(tokens[at + 1]?.text ?? "")?.[0] : undefined;
    if (short !== undefined) return [{ end: at + 2, found: { year: century(Number(short)) } }];
    const spoken = readSpokenYear(tokens, at);
    return spoken === undefined ? [] : [{ end: spoken.end, found: { year: spoken.year } }];
  },
};

/** The year that two digits mean: '70 to '99 lie in the last century. */
export function century(twoDigits: number): number {
  return twoDigits >= 40 ? 1900 + twoDigits : 2000 + twoDigits;
}

/** "in her 30s", "early 30s" of a person: an age. */
const AGED = new Set("his her their my your our".split(" "));

/** "the '20s" to "the '90s" lie in the last century, "the '00s" and "the '10s" in this one. */
function shortDecade(twoDigits: number): number {
  return twoDigits >= 20 ? 1900 + twoDigits : 2000 + twoDigits;
}

/** "the 1990s", "the '90s", "the nineties". */
export const decade: WordClass = {
  keys: ["#", "'", ...DECADE_WORDS.keys()],
  read: (tokens, at) => {
    const token = tokens[at];
    if (token === undefined) return [];
    const spoken = DECADE_WORDS.get(token.lower);
    if (spoken !== undefined) return [{ end: at + 1, found: { decade: shortDecade(spoken) } }];
    const full = /^((?:1\d|20)\d0)s?$/.exec(token.lower)?.[1];
    if (full !== undefined && token.lower.endsWith("s")) return [{ end: at + 1, found: { decade: Number(full) } }];
    if (full !== undefined && tokens[at + 1]?.lower === "'s" && touching(token, tokens[at + 1])) return [{ end: at + 2, found: { decade: Number(full) } }];
    const after = token.lower === "'" ? tokens[at + 1] : token;
    const end = after === token ? at + 1 : at + 2;
    const short = /^(\d0)s?$/.exec(after?.lower ?? "")?.[1];
    if (short === undefined || AGED.has(tokens[at - 1]?.lower ?? "")) return [];
    if (after?.lower.endsWith("s") === true) return [{ end, found: { decade: shortDecade(Number(short)) } }];
    return tokens[end]?.lower === "'s" && touching(after, tokens[end]) && /^(?:the|early|late|mid|-)$/.test(tokens[at - 1]?.lower ?? "") ? [{ end: end + 1, found: { decade: shortDecade(Number(short)) } }] : [];
  },
};

