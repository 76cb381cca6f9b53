import type { Place } from "../../domain/place.ts";
import { overlap, type Span } from "../../domain/span.ts";
import { DEMONYMS } from "../../domain/country.ts";
import type { Token } from "./token.ts";
import { isOf } from "./words.ts";

/** A place the text names that no gazetteer row stands for. */
export type Unlisted = { readonly span: Span; readonly name: string; readonly kind: Place["kind"]; readonly country: string | null; readonly precision: Place["precision"]; readonly confidence: number };

const STRETCHES: ReadonlySet<string> = new Set(["coast", "coastline", "shore", "border", "frontier", "countryside", "interior", "airspace", "waters"]);
const AFTER: Readonly<Record<string, Place["kind"]>> = {
  River: "river", Creek: "river", Lake: "other", Reservoir: "other", Bay: "sea", Gulf: "sea", Strait: "sea", Sea: "sea", Island: "island", Islands: "island",
  Mountains: "mountain", Mountain: "mountain", Hills: "mountain", Valley: "region", Peninsula: "region", Desert: "region", Delta: "region", County: "county", Province: "state",
  Governorate: "state", Oblast: "state",
};
const BEFORE: Readonly<Record<string, Place["kind"]>> = { Lake: "other", Mount: "mountain", River: "river" };
const KIND_OF: Readonly<Record<string, Place["kind"]>> = { province: "state", state: "state", region: "region", county: "county", district: "county", governorate: "state", island: "island", peninsula: "region" };
const SURE = 0.6;

/**
 * "the Syrian coast", "Pecan River", "Lake Sorrow", "the village of Kampungu": places by their own words. A place read already
 * (`taken`) stays unless it is only the beginning of such a name: "Ohio" in "Ohio Creek".
 */
export function unlistedIn(text: string, tokens: readonly Token[], taken: readonly Span[]): readonly Unlisted[] {
  const out: Unlisted[] = [];
  const push = (first: number, last: number, kind: Place["kind"], country: string | null, precision: Place["precision"]): void => {
    const span: Span = [tokens[first]!.start, tokens[last]!.end];
    if (taken.some((t) => overlap(t, span) > 0 && !(t[0] >= span[0] && t[1] < span[1])) || out.some((u) => u.span[1] > span[0])) return;
    out.push({ span, name: text.slice(...span), kind, country, precision, confidence: SURE });
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    const close = next !== undefined && next.gap === " ";
    if (!token.capital) {
      const name = settlementName(tokens, at);
      if (name !== undefined) push(name, runFrom(tokens, name), KIND_OF[token.lower] ?? "city", null, "unknown");
      continue;
    }
    if (close && STRETCHES.has(next.lower) && !next.capital) {
      const two = at > 0 && token.gap === " " ? `${tokens[at - 1]!.word} ${token.word}` : "";
      const country = DEMONYMS.get(two) ?? DEMONYMS.get(token.word);
      if (country !== undefined) push(!DEMONYMS.has(two) ? at : at - 1, at + 1, "region", country, "region");
    } else if (close && next.capital && AFTER[next.word] !== undefined && !token.opens && !isOf("direction", token.lower) && !DEMONYMS.has(token.word)) {
      push(at, at + 1, AFTER[next.word]!, null, "unknown");
    } else if (close && next.capital && BEFORE[token.word] !== undefined && tokens[at + 2]?.gap !== " ") {
      push(at, at + 1, BEFORE[token.word]!, null, "unknown");
    }
  }
  return out;
}

const DAY_OR_MONTH = /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
const NAMING: ReadonlySet<string> = new Set(["village", "town", "city", "hamlet", "suburb", "district", "province", "region", "county", "governorate", "island", "peninsula", "commune", "municipality", "township"]);

/** Where the name starts in "village of Kampungu", "the town of Port Sorrow". */
function settlementName(tokens: readonly Token[], at: number): number | undefined {
  const of = tokens[at + 1];
  const name = tokens[at + 2];
  return NAMING.has(tokens[at]!.lower) && of?.lower === "of" && of.gap === " " && name?.gap === " " && name.capital ? at + 2 : undefined;
}

function runFrom(tokens: readonly Token[], first: number): number {
  let last = first;
  while (last < first + 3 && /^[ -]$/.test(tokens[last + 1]?.gap ?? "") && tokens[last + 1]!.capital && !DAY_OR_MONTH.test(tokens[last + 1]!.word)) last++;
  return last;
}
