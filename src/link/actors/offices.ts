import { nameKey } from "../name-key.ts";
import { stemOf } from "../words.ts";
import type { Appearing } from "./appearing.ts";

/** What may stand before a name and is none of it. */
export const TITLE = "mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|president|prime|minister|secretary|of|state|foreign|judge|justice|captain|general|colonel|rev|reverend|inspector|sergeant|commissioner|mayor|governor|senator|mallam|alhaji|cllr|sheikh|senor|senora|senhor|senhora|monsieur|madame|madam|sen|rep|chancellor|king|queen|prince|pope|maestro|don|dona|shri|smt|datuk|datin|engr|engineer|eng|atty|attorney|comrade|father|sister|brother|bishop|archbishop|cardinal|rabbi|imam|alderman|councillor|deputy|advocate|sgt|lt|lieutenant|major|commodore|admiral|commander|constable|detective|chief|coach|herr|frau|signor|signora|hon|honourable|honorable|señor|señora|doña";
const TITLES = new RegExp(`^(?:${TITLE}) `, "u");
const JOINING = new Set(["of", "the", "a", "an", "for", "and", "at", "in", "its", "his", "her", "their"]);

/** A person's name without articles and titles. */
export function plainName(name: string): string {
  let key = nameKey(name);
  for (let shorter = key.replace(TITLES, ""); shorter !== key && shorter !== ""; shorter = key.replace(TITLES, "")) key = shorter;
  return key;
}

/** The offices a report gives a person: each role's words, in any order. */
export function officesOf({ entity }: Appearing): readonly string[] {
  return [...new Set(entity.roles.map((r) => wordsOf(r.role).toSorted().join(" ")))].filter((office) => office !== "");
}

/** The one person whose office has every word of a description, "Russia" and "Russian" counting as one; null where none or several have. */
export function holderOf<T extends { readonly offices: ReadonlySet<string> }>(description: string, people: readonly T[]): T | null {
  const sought = wordsOf(description);
  if (sought.length < 2) return null;
  const fits = people.filter(({ offices }) => [...offices].some((office) => { const held = office.split(" "); return held.length >= 2 && sought.every((word) => held.some((other) => isKin(word, other))); }));
  return fits.length === 1 ? fits[0]! : null;
}

function wordsOf(role: string): readonly string[] {
  return nameKey(role).split(" ").filter((word) => word !== "" && !JOINING.has(word)).map(stemOf);
}

/** "russia" and "russian", "israel" and "israeli", "turkey" and "turkish": a name and what is derived from it begin alike. */
function isKin(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 4 && a.slice(0, 4) === b.slice(0, 4) && Math.abs(a.length - b.length) <= 3);
}
