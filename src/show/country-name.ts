const NAMES = new Intl.DisplayNames("en", { type: "region", fallback: "code" });

/** A country's name in English, by its ISO 3166-1 alpha-2 code. */
export const countryName = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (NAMES.of(code) ?? code) : code);
