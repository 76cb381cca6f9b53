import { DEMONYMS, countryOfCode } from "../domain/country.ts";
import byNames from "./data/by-names.json" with { type: "json" };
import { nameKey } from "./name-key.ts";

/** From an adjective of nationality to its country, where that has one word for its name. */
const COUNTRIES: ReadonlyMap<string, string> = new Map([...DEMONYMS].flatMap(([word, code]) => {
  const country = nameKey(countryOfCode(code) ?? "");
  return country === "" || country.includes(" ") ? [] : [[nameKey(word), country] as const];
}));
const NAMES: ReadonlySet<string> = new Set(COUNTRIES.values());

/** From what a well-known body is called beside its name to the name. */
const BY_NAMES: ReadonlyMap<string, string> = new Map(Object.entries(byNames.names).flatMap(([name, others]) => others.map((other) => [other, name] as const)));

/** Spellings of an institution's name meet: without legal forms, British and American, "Tajik" as "Tajikistan’s", the prosecutor’s office as the prosecutors. */
export function institutionKey(name: string): string {
  const key = spelt(name);
  return BY_NAMES.get(key) ?? key;
}

function spelt(name: string): string {
  return nameKey(name).replace(/\p{L}+/gu, (word) => COUNTRIES.get(word) ?? word).replace(/\b(defen|licen)se\b/g, "$1ce").replace(/\b(lab|harb)or\b/g, "$1our").replace(/\bcenter\b/g, "centre").replace(/\borganisation\b/g, "organization").replace(/\b(?:public )?(?:prosecutors?(?: office)?|prosecution(?: service)?)\b/g, "prosecutors").replace(/^an? /, "").replace(/ (?:plc|ltd|inc|corp|co|llc|ag|gmbh|sa|nv|company|corporation)$/, "");
}

/** The words of an institution's key that are a country's name. */
export function countriesIn(key: string): readonly string[] {
  return key.split(" ").filter((word) => NAMES.has(word));
}
