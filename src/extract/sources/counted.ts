import { DEFINITE, GATHERS, INDEFINITE, ORDINAL, PLURAL_NUMERAL, PROPORTION, QUANTITY } from "./closed-class.ts";
import { coreOf } from "./core.ts";
import type { Determiner, Phrase } from "./phrase.ts";
import type { Token } from "./token.ts";

/** "Two who stayed", "a second one who was there", "another in Valencia": people by their number alone; null where a noun follows. */
export function numbered(list: readonly Token[]): Pick<Phrase, "core" | "determiner" | "head" | "kind" | "plural"> | null {
  const core = coreOf(list), last = core.at(-1) as Token, first = core[0] as Token;
  const plural = PLURAL_NUMERAL.has(last.lower), single = last.lower === "one" || last.lower === "another";
  const alone = core.slice(0, -1).every((t) => DEFINITE.has(t.lower) || INDEFINITE.has(t.lower) || ORDINAL.has(t.lower));
  // by itself "one" is anybody, or one of those before
  if (!alone || !(plural || (single && core.length < list.length)) || GATHERS.has(last.lower)) return null;
  return { core, determiner: DEFINITE.has(first.lower) ? "definite" : plural ? "quantified" : "indefinite", head: plural ? "people" : "person", kind: "person", plural };
}

/** "one of the women", "most of them", "41 percent of the voters": where the noun phrase begins, and how it is counted. */
export function partOf(list: readonly Token[]): { readonly from: number; readonly determiner: Determiner; readonly plural: boolean } | null {
  const of = list.findIndex((t, i) => i > 0 && i <= 5 && t.lower === "of");
  if (of < 1 || of === list.length - 1) return null;
  const before = list.slice(0, of);
  const counting = before.every((t) => !t.mark && (QUANTITY.has(t.lower) || PROPORTION.has(t.lower) || ORDINAL.has(t.lower) || INDEFINITE.has(t.lower) || DEFINITE.has(t.lower) || /^\p{N}/u.test(t.text) || ["only", "about", "roughly", "just", "than", "at", "vast", "large", "small", "strong", "in", "out", "slim", "overwhelming", "over", "of", "neither", "either", "both", "percentage", "share", "segment", "portion", "part"].includes(t.lower)));
  if (!counting || before.every((t) => DEFINITE.has(t.lower))) return null;
  const share = before.some((t) => PROPORTION.has(t.lower) && t.lower !== "no" || t.text.endsWith("%") || ["percentage", "share", "segment", "portion"].includes(t.lower)) || before.some((t) => t.lower === "in");
  // "another of the three", "the first of the two"
  const single = before.some((t) => ORDINAL.has(t.lower)) && !before.some((t) => PLURAL_NUMERAL.has(t.lower)) || /^(?:one|each)$/.test((list[0] as Token).lower);
  return { from: of + 1, determiner: share ? "proportion" : "quantified", plural: !single };
}
