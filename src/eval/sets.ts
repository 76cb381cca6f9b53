import { InputError } from "../domain/error.ts";
import type { Gold, GoldFile, GoldSet } from "./goldSet.ts";
import { attributions } from "./sets/attributions.ts";
import { coref } from "./sets/coref.ts";
import { dates } from "./sets/dates.ts";
import { expected } from "./sets/expected.ts";
import { factuality } from "./sets/factuality.ts";
import { names } from "./sets/names.ts";
import { pages } from "./sets/pages.ts";
import { places } from "./sets/places.ts";
import { sources } from "./sets/sources.ts";
import { types } from "./sets/types.ts";
import { values } from "./sets/values.ts";

/** Every kind of gold that readings can be scored against. */
export const GOLD_SETS: readonly GoldSet[] = [attributions, sources, factuality, values, dates, names, places, types, pages, coref, expected];

/**
 * The gold that files hold: of the kind named, else of every kind that one of them is seen to be.
 * @throws InputError gold-unknown where no file holds any
 */
export function openGold(files: readonly GoldFile[], as: string | null): readonly Gold[] {
  const wanted = GOLD_SETS.filter(({ name }) => as === null || name === as);
  const found = wanted.flatMap((set) => {
    const held = files.filter((file) => set.holds(file));
    return held.length > 0 ? [set.open(held, files)] : as === null ? [] : [set.open(files, files)];
  });
  if (found.length === 0) throw new InputError("gold-unknown", `No gold of a known kind is in ${files.map(({ path }) => path).slice(0, 3).join(", ")}.`, `Give one of ${GOLD_SETS.map(({ name }) => name).join(", ")} in the shape docs/eval.md names, or say which with --as.`);
  return found;
}
