import table from "./data/demonyms.json" with { type: "json" };

/** From an adjective of nationality ("Syrian") to the ISO 3166-1 alpha-2 code of its country. */
export const DEMONYMS: ReadonlyMap<string, string> = new Map(Object.entries(table.demonyms as { readonly [word: string]: string }));
const REGIONS = new Intl.DisplayNames("en", { type: "region" });

/** The country that an adjective of nationality speaks of ("Syrian"), by its English name; null for other words. */
export function countryOf(adjective: string): string | null {
  const code = DEMONYMS.get(adjective);
  return code === undefined ? null : countryOfCode(code);
}

/** A country's English name by its ISO 3166-1 alpha-2 code; null where no country has it. */
export const countryOfCode = (code: string): string | null => REGIONS.of(code) ?? null;
