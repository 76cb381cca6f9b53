import numbers from "./data/numbers.json" with { type: "json" };
import type { Amount } from "./meaning.ts";
import { touching, type Token } from "./token.ts";

const ONES = new Map<string, number>(Object.entries(numbers.ones));
const TENS = new Map<string, number>(Object.entries(numbers.tens));
const SCALES = new Map<string, number>(Object.entries(numbers.scales));
const ORDINALS = new Map<string, number>(Object.entries(numbers.ordinals));
const FRACTIONS = new Map([["½", 0.5], ["¼", 0.25], ["¾", 0.75]]);
const VAGUE = new Set(numbers.vague);

/** A reading of a number from a token on: its value ("X" where it is vague: "several") and the token after it. */
export type NumberReading = { readonly end: number; readonly amount: Amount };

export const NUMBER_KEYS: readonly string[] = ["#", "a", "an", "half", "couple", ...ONES.keys(), ...TENS.keys(), ...VAGUE];
export const ORDINAL_KEYS: readonly string[] = ["#", ...ORDINALS.keys(), ...TENS.keys()];

/** "16", "5 1/2", "four-and-a-half", "twenty-one", "a hundred", "a few", "half an"; undefined where no number begins. */
export function readNumber(tokens: readonly Token[], at: number): NumberReading | undefined {
  const word = tokens[at]?.lower ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  if (VAGUE.has(word)) return { end: at + 1, amount: "X" };
  if (word === "couple") return { end: next === "of" ? at + 2 : at + 1, amount: "X" };
  if (word === "half") return next === "a" || next === "an" || next === "-" ? { end: at + 2, amount: 0.5 } : undefined;
  if (word === "a" || word === "an") return readAfterArticle(tokens, at);
  const whole = readWhole(tokens, at);
  return whole === undefined ? undefined : withFraction(tokens, whole);
}

function readAfterArticle(tokens: readonly Token[], at: number): NumberReading {
  const next = tokens[at + 1]?.lower ?? "";
  const third = tokens[at + 2]?.lower;
  if (next === "few" || next === "couple" || next === "dozen" || (next === "number" && third === "of")) {
    return { end: third === "of" ? at + 3 : at + 2, amount: next === "dozen" ? 12 : "X" };
  }
  const scale = SCALES.get(next);
  if (scale !== undefined) return { end: at + 2, amount: scale };
  if (next === "half" && third === "-") return { end: at + 3, amount: 0.5 };
  return { end: at + 1, amount: 1 };
}

function readWhole(tokens: readonly Token[], at: number): { readonly end: number; readonly amount: number } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (/^\d{1,3}(?:,\d{3})+$|^\d{1,6}(?:\.\d+)?$/.test(token.text)) {
    const scale = SCALES.get(tokens[at + 1]?.lower ?? "");
    return { end: scale === undefined ? at + 1 : at + 2, amount: Number(token.text.replaceAll(",", "")) * (scale ?? 1) };
  }
  if (token.text === "1/2") return { end: at + 1, amount: 0.5 };
  const small = readSmall(tokens, at);
  if (small === undefined) return undefined;
  const { end, amount } = small;
  const scale = SCALES.get(tokens[end]?.lower ?? "");
  if (scale === undefined) return { end, amount };
  const rest = tokens[end + 1]?.lower === "and" ? readSmall(tokens, end + 2) : undefined;
  return rest !== undefined && rest.amount < scale ? { end: rest.end, amount: amount * scale + rest.amount } : { end: end + 1, amount: amount * scale };
}

/** A number below a hundred in words. */
function readSmall(tokens: readonly Token[], at: number): { readonly end: number; readonly amount: number } | undefined {
  const word = tokens[at]?.lower ?? "";
  const tens = TENS.get(word);
  if (tens === undefined) {
    const ones = ONES.get(word);
    return ones === undefined ? undefined : { end: at + 1, amount: ones };
  }
  const joined = tokens[at + 1]?.lower === "-" ? at + 2 : at + 1;
  const ones = ONES.get(tokens[joined]?.lower ?? "");
  return ones !== undefined && ones > 0 && ones < 10 ? { end: joined + 1, amount: tens + ones } : { end: at + 1, amount: tens };
}

function withFraction(tokens: readonly Token[], whole: { readonly end: number; readonly amount: number }): NumberReading {
  const { end, amount } = whole;
  const word = (offset: number): string => tokens[end + offset]?.lower ?? "";
  const mark = FRACTIONS.get(word(0)) ?? fraction(word(0) === "-" ? word(1) : word(0));
  if (mark !== undefined) return { end: end + (word(0) === "-" ? 2 : 1), amount: amount + mark };
  if (word(0) === "and" && word(1) === "a" && word(2) === "half") return { end: end + 3, amount: amount + 0.5 };
  if (word(0) === "-" && word(1) === "and" && word(2) === "-" && word(3) === "a" && word(4) === "-" && word(5) === "half") return { end: end + 6, amount: amount + 0.5 };
  return whole;
}

function fraction(text: string): number | undefined {
  const [, above, below] = /^(\d)\/(\d)$/.exec(text) ?? [];
  return above === undefined || below === undefined || Number(above) >= Number(below) ? undefined : Number(above) / Number(below);
}

/** "third", "20th", "twenty-first"; undefined where no ordinal begins. */
export function readOrdinal(tokens: readonly Token[], at: number): { readonly end: number; readonly ordinal: number } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(token.lower)?.[1];
  if (digits !== undefined) return { end: at + 1, ordinal: Number(digits) };
  const plain = ORDINALS.get(token.lower);
  if (plain !== undefined) return { end: at + 1, ordinal: plain };
  const tens = TENS.get(token.lower);
  const ones = ORDINALS.get(tokens[at + 2]?.lower ?? "");
  if (tens === undefined || ones === undefined || ones > 9 || tokens[at + 1]?.lower !== "-" || !touching(token, tokens[at + 1])) return undefined;
  return { end: at + 3, ordinal: tens + ones };
}

/** "nineteen ninety-one", "two thousand and fifteen", "twenty fifteen": a year as it is spoken. */
export function readSpokenYear(tokens: readonly Token[], at: number): { readonly end: number; readonly year: number } | undefined {
  const word = tokens[at]?.lower ?? "";
  if (word === "two" && tokens[at + 1]?.lower === "thousand") {
    const whole = readWhole(tokens, at);
    return whole !== undefined && whole.amount < 2100 ? { end: whole.end, year: whole.amount } : undefined;
  }
  const century = word === "nineteen" ? 1900 : word === "twenty" ? 2000 : word === "eighteen" ? 1800 : undefined;
  const rest = century === undefined ? undefined : readWhole(tokens, at + 1);
  return century === undefined || rest === undefined || rest.amount < 10 || rest.amount > 99 || tokens[at + 1]?.lower === "-" ? undefined : { end: rest.end, year: century + rest.amount };
}
