import lone from "./data/lone-outlets.json" with { type: "json" };
import known from "./data/outlet-names.json" with { type: "json" };

const LONE: ReadonlySet<string> = new Set(lone.names);

/** A news outlet that goes by one word without an article ("Reuters"); the word in small letters. */
export function isLoneOutlet(word: string): boolean {
  return LONE.has(word);
}

const bare = (name: string): string => name.replace(/^the /iu, "").toLowerCase();
const ROWS: ReadonlyMap<string, readonly string[]> = new Map(known.rows.flatMap((row) => row.map((name) => [bare(name), row] as const)));

/** All names of an outlet that goes by several ("AFP", "Agence France-Presse"), the fullest first; none where no list has it. */
export function namesOfOutlet(name: string): readonly string[] {
  return ROWS.get(bare(name)) ?? [];
}
