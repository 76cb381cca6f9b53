import { countryOfCode } from "../../domain/country.ts";
import words from "./data/words.json" with { type: "json" };

const SHORT: ReadonlyMap<string, string> = new Map(Object.entries(words.countries));

/** A country's full name for its short forms ("U.S.", "Britain"); another name as it is. */
export function countryName(name: string): string {
  const code = SHORT.get(name.toLowerCase().replaceAll(".", "").replace(/^the /, ""));
  return code === undefined ? name : (countryOfCode(code) ?? name);
}

/** The country that most of a text's places lie in, by its English name; null where another comes near. `codes` are ISO 3166-1 alpha-2, one a mention. */
export function homeOf(codes: readonly string[]): string | null {
  const [first, second] = [...Map.groupBy(codes, (code) => code)].map(([code, list]) => ({ code, n: list.length })).toSorted((a, b) => b.n - a.n);
  return first === undefined || first.n < 2 || (second !== undefined && second.n * 2 > first.n) ? null : countryOfCode(first.code);
}
