import type { Candidate } from "./gazetteer.ts";
import type { Mention } from "./mention.ts";

/** Whether one place lies in the other by the gazetteer's own codes; never by a map. */
export function liesIn(inner: Candidate, outer: Candidate): boolean {
  if (inner.row === outer.row) return false;
  const country = outer.countries[0];
  if (country === undefined || !inner.countries.includes(country)) return false;
  if (outer.kind === "country") return true;
  if (outer.kind === "state") return outer.admin1 === inner.admin1 && inner.kind !== "state";
  return outer.kind === "county" && inner.kind === "city" && outer.admin1 === inner.admin1 && outer.admin2 === inner.admin2;
}

/**
 * A town before its state or country keeps only the candidates that lie there: "Springfield, Ill.". A name that a country or a
 * state bears too keeps all, as in "Lebanon, Syria and Iraq".
 */
export function qualified(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const qualifiers = qualifiersOf(text, mentions);
  return mentions.map((mention, i) => {
    const outer = qualifiers[i]?.candidates.filter((c) => c.kind === "country" || c.kind === "state") ?? [];
    if (outer.length === 0 || mention.candidates.some((c) => isBroad(c) || (c.kind === "state" && !c.alias))) return mention;
    const candidates = mention.candidates.filter((c) => outer.some((o) => liesIn(c, o)));
    if (candidates.length === 0 || candidates.length === mention.candidates.length) return mention;
    return { ...mention, candidates, sense: `${mention.key}:${candidates.map((c) => c.row).join()}` };
  });
}

/** Countries, continents, and the regions and seas of our own table. */
export function isBroad(c: Candidate): boolean {
  return c.kind === "country" || c.kind === "continent" || c.kind === "region" || c.kind === "sea";
}

const ATTACHED = /^(?:, | \(|, in | in (?:the )?|, a (?:city|town|village|suburb) in )$/;

/** For each mention the next one where that may say where it lies: "Gary, Ind.", "Homs, Syria", "Pomeroy in Meigs County". */
export function qualifiersOf(text: string, mentions: readonly Mention[]): readonly (Mention | undefined)[] {
  return mentions.map((mention, index) => {
    const next = mentions[index + 1];
    return next !== undefined && ATTACHED.test(text.slice(mention.span[1], next.span[0])) ? next : undefined;
  });
}
