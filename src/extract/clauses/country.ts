import words from "./data/words.json" with { type: "json" };
import table from "../places/data/demonyms.json" with { type: "json" };

const REGIONS = new Intl.DisplayNames("en", { type: "region" });
const DEMONYMS: ReadonlyMap<string, string> = new Map(Object.entries(table.demonyms as { readonly [word: string]: string }));
const SHORT: ReadonlyMap<string, string> = new Map(Object.entries(words.countries));

/** The country that an adjective of nationality speaks of ("Syrian"), by its English name; null for other words. */
export function countryOf(adjective: string): string | null {
  const code = DEMONYMS.get(adjective);
  return code === undefined ? null : countryOfCode(code);
}

/** A country's English name by its ISO 3166-1 alpha-2 code; null where no country has it. */
export const countryOfCode = (code: string): string | null => REGIONS.of(code) ?? null;

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
