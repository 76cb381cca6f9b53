import data from "./data/words.json" with { type: "json" };

/** Classes of words around a name; all in lower case. */
export type WordClass = Exclude<keyof typeof data, "source">;

const CLASSES: ReadonlyMap<WordClass, ReadonlySet<string>> = new Map(
  (Object.keys(data) as (keyof typeof data)[]).filter((name) => name !== "source").map((name) => [name as WordClass, new Set<string>(data[name])]),
);

export function isOf(wordClass: WordClass, word: string): boolean {
  return CLASSES.get(wordClass)?.has(word) ?? false;
}
