import type { Source } from "../domain/source.ts";
import { nameKey } from "./name-key.ts";
import { isEnterprise, isOtherBody } from "./origins/speech.ts";
import type { Paper } from "./paper.ts";

/** Spellings of an institution's name meet: without legal forms, British and American. */
export function institutionKey(name: string): string {
  return nameKey(name).replace(/\b(defen|licen)se\b/g, "$1ce").replace(/\b(lab|harb)or\b/g, "$1our").replace(/\bcenter\b/g, "centre").replace(/^an? /, "").replace(/ (?:plc|ltd|inc|corp|co|llc|ag|gmbh|sa|nv|company|corporation)$/, "");
}

/** What says no more than that a body is of some weight. */
const PLAIN = /^(?:main|biggest|largest|only|big|large|same|whole) /;

/** Nouns for bodies of any sort, and code units within which the last one named is meant. */
const ANY = /^(?:bloc|body|organi[sz]ation|group|agency|charity)$/, NEAR = 300;

/** Where what a body is called ends, and what is told of it begins. */
const TOLD_MORE = /,\s|\s(?:which|who|whose|that|over (?:t)?here)(?!\p{L})/u;

/** The key of the body that words in a report mean: its own name, or, for "the bloc" and "the company", the one that the report spoke of last by a name that has the noun, or most. */
export function bodyMeant(description: string, { mentions }: Pick<Source, "mentions">, { reading }: Paper, isOutlet: (name: string) => boolean): string {
  const words = description.split(TOLD_MORE)[0]!;
  const key = institutionKey(words).replace(/^(?:its|their|his|her|a|an) /, "").replace(PLAIN, "");
  if (key.includes(" ") || /\p{Lu}/u.test(words.replace(/^\p{Lu}/u, ""))) return institutionKey(words);
  // a name may come after ("its main hospital … the Central Hospital")
  const at = mentions[0]?.[0] ?? Infinity;
  const before = reading.entities.filter((e) => e.kind !== "person" && /\p{Lu}/u.test(e.name) && !isOutlet(e.name)).map((e) => ({ name: institutionKey(e.name), kind: e.kind, all: e.mentions.map(([s]) => s), places: e.mentions.map(([s]) => s).filter((s) => s < at) })).filter((e) => e.name !== key);
  const far = (e: { readonly all: readonly number[]; readonly places: readonly number[] }): number => (e.places.length > 0 ? at - Math.max(...e.places) : reading.report.text.length + Math.min(...e.all));
  const named = before.filter((e) => e.name.split(" ").includes(key) && e.all.length > 0).toSorted((a, b) => far(a) - far(b))[0];
  if (named !== undefined) return named.name;
  if (!isEnterprise(key)) return key;
  const [most, next] = before.filter((e) => e.kind === "organization" && e.places.length > 0 && (ANY.test(key) || !isOtherBody(e.name))).toSorted((a, b) => b.places.length - a.places.length || far(a) - far(b));
  return most !== undefined && (most.places.length > (next?.places.length ?? 0) || far(most) < NEAR) ? most.name : key;
}
