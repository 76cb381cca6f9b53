import data from "./data/lone-outlets.json" with { type: "json" };

const NAMES: ReadonlySet<string> = new Set(data.names);

/** A news outlet that goes by one word without an article ("Reuters"); the word in small letters. */
export function isLoneOutlet(word: string): boolean {
  return NAMES.has(word);
}
