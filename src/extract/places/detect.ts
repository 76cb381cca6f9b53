import type { Gazetteer } from "./gazetteer.ts";
import type { Mention } from "./mention.ts";
import { liesIn, qualifiersOf } from "./qualifier.ts";
import type { Chances } from "./rank.ts";
import type { Token } from "./token.ts";
import type { Features } from "./weights.ts";
import { isOf } from "./words.ts";

const PARTY_OR_AGE = /^(?:, \d{2},|, [RDI]-\p{Lu}| \((?:[RDI]-|\d{2}\)))/u;

/** What speaks for and against a mention's naming a place: its words, their neighbours, its other uses in the text. */
export function detectFeatures(text: string, tokens: readonly Token[], mentions: readonly Mention[], gazetteer: Gazetteer): readonly Features[] {
  const lowerCase = new Set(tokens.filter((t) => !t.capital).map((t) => t.lower));
  const qualifiers = qualifiersOf(text, mentions);
  const places = new Map<number, Mention>();
  for (const mention of mentions) for (let at = mention.first; at <= mention.last; at++) places.set(at, mention);
  const flags = mentions.map((m) => gazetteer.flags(m.key));
  const beside = mentions.map((m) => neighbours(text, tokens, m, places, gazetteer));
  const together = new Map<string, { count: number; located: number; person: number; organization: number; qualified: number }>();
  mentions.forEach((m, i) => {
    const b = beside[i]!;
    const sum = together.get(m.key) ?? { count: 0, located: 0, person: 0, organization: 0, qualified: 0 };
    sum.count++;
    sum.located += Number(b["locative"] === 1 && b["afterCapital"] !== 1);
    sum.person += Number(b["afterGiven"] === 1 || b["afterTitle"] === 1 || b["afterInitial"] === 1 || b["ageFollows"] === 1);
    sum.organization += Number(b["beforeOrganization"] === 1 || b["afterOrganizationOf"] === 1);
    sum.qualified += Number(qualifies(m, qualifiers[i]));
    together.set(m.key, sum);
  });
  return mentions.map((m, i): Features => {
    const b = beside[i]!;
    const t = together.get(m.key)!;
    const best = m.candidates[0]!;
    const size = Math.log10(Math.max(...m.candidates.map((c) => c.population)) + 1) / 7;
    const common = Number(flags[i]!.includes("c"));
    const surname = /[0-4]/.exec(flags[i]!);
    const single = Number(m.first === m.last);
    const kinds = new Set(m.candidates.map((c) => c.kind));
    const sure = Number(kinds.has("country") || kinds.has("state") || kinds.has("continent"));
    const others = (n: number, own: boolean): number => (t.count < 2 ? 0 : (n - Number(own)) / (t.count - 1));
    return {
      ...b,
      bias: 1,
      size,
      [`kind:${best.kind}`]: 1,
      anyCountry: Number(kinds.has("country")),
      anyState: Number(kinds.has("state")),
      onlyAlias: Number(m.candidates.every((c) => c.alias)),
      capitalsRule: Number(m.candidates.some((c) => c.rule !== "always")),
      candidates: Math.log(m.candidates.length),
      several: 1 - single,
      short: Number(m.key.length <= 4),
      common, commonSmall: common * (1 - size), commonOpens: common * (b["opens"] ?? 0),
      given: Number(flags[i]!.includes("g")),
      givenBare: Number(flags[i]!.includes("g") && t.person === 0),
      surname: surname === null ? 0 : (Number(surname[0]) + 1) / 5,
      surnameBare: surname === null || t.person > 0 ? 0 : (Number(surname[0]) + 1) / 5,
      surnameSure: surname === null || sure === 0 ? 0 : (Number(surname[0]) + 1) / 5,
      seat: Number(m.candidates.some((c) => c.seat)),
      unsureAlone: Number(sure === 0 && single === 1 && b["locative"] !== 1),
      smallWritten: Number(lowerCase.has(m.key)),
      count: Math.log(t.count),
      othersLocated: others(t.located, b["locative"] === 1),
      anyLocated: Number(t.located > 0),
      anyPerson: Number(t.person > 0),
      anyPersonUnsure: Number(t.person > 0 && sure === 0),
      anyOrganization: Number(t.organization > 0),
      qualified: Number(qualifies(m, qualifiers[i])),
      anyQualified: Number(t.qualified > 0),
      qualifier: Number(i > 0 && qualifiers[i - 1] === m && qualifies(mentions[i - 1]!, m)),
      locativeSize: (b["locative"] ?? 0) * size,
      afterCapitalSize: (b["afterCapital"] ?? 0) * size,
      beforeCapitalSize: (b["beforeCapital"] ?? 0) * size,
    };
  });
}

/** "Gary, Ind.": the second may say where the first lies. */
function qualifies(mention: Mention, qualifier: Mention | undefined): boolean {
  return qualifier !== undefined && mention.candidates.some((c) => qualifier.candidates.some((outer) => outer.kind !== "city" && liesIn(c, outer)));
}

/** The words to its left and right. */
function neighbours(text: string, tokens: readonly Token[], m: Mention, places: ReadonlyMap<number, Mention>, gazetteer: Gazetteer): Features {
  const first = tokens[m.first]!;
  const last = tokens[m.last]!;
  const before = first.opens && first.gap !== " " ? undefined : tokens[m.first - 1];
  const next = tokens[m.last + 1];
  const after = next !== undefined && !next.opens ? next : undefined;
  const out: Record<string, number> = {};
  out["opens"] = Number(first.opens);
  out["allCapitals"] = Number(first.allCapitals && first.word.length > 3);
  out["dateline"] = Number(first.allCapitals && first.opens && /^[^.\n]{0,30}?\s?(?:\([^)]{1,20}\)\s?)?[-–—]/.test(text.slice(m.span[1], m.span[1] + 50)));
  out["possessive"] = Number(/^['’]s?\b/.test(text.slice(m.span[1], m.span[1] + 3)));
  out["ageFollows"] = Number(PARTY_OR_AGE.test(text.slice(m.span[1], m.span[1] + 8)));
  if (before !== undefined && first.gap === " ") leftOf(out, tokens, m, before, places, gazetteer);
  else if (before !== undefined && first.gap === ". " ) out["afterInitial"] = Number(before.word.length === 1 && before.capital || isOf("titles", before.lower));
  else if (before !== undefined) {
    out["listed"] = Number(first.gap === ", " && places.has(m.first - 1));
    out["afterComma"] = Number(first.gap === ", ");
    out["hyphenBefore"] = Number(/^[-–/]$/.test(first.gap));
  }
  if (after !== undefined && after.gap === " ") rightOf(out, tokens, m, after, places);
  else if (next !== undefined) {
    out["hyphenAfter"] = Number(/^[-–]$/.test(next.gap));
    out["commaAfter"] = Number(next.gap === ", ");
    out["stopAfter"] = Number(/^[.?!]/.test(next.gap));
  }
  out["joinedCapital"] = Number(last.end < text.length && /^['’]\p{Lu}/u.test(text.slice(last.end, last.end + 2)));
  return out;
}

function leftOf(out: Record<string, number>, tokens: readonly Token[], m: Mention, before: Token, places: ReadonlyMap<number, Mention>, gazetteer: Gazetteer): void {
  const word = before.lower;
  const second = tokens[m.first - 2];
  const direction = isOf("direction", word);
  const lead = direction && second !== undefined && before.gap === " " ? second.lower : word;
  out["direction"] = Number(direction);
  out["locative"] = Number(isOf("locative", lead) || (lead === "the" && isOf("locative", second?.lower ?? "")));
  out["of"] = Number(lead === "of");
  out["the"] = Number(word === "the");
  out["a"] = Number(word === "a" || word === "an");
  out["and"] = Number(word === "and" || word === "or");
  out["listedAnd"] = Number((word === "and" || word === "or") && places.has(m.first - 2));
  out["settlementOf"] = Number(word === "of" && isOf("settlement", second?.lower ?? ""));
  out["afterOrganizationOf"] = Number(word === "of" && second?.capital === true && isOf("organizationOf", second.lower));
  out["capitalOf"] = Number(word === "of" && second?.capital === true);
  out["by"] = Number(word === "by" || word === "with" || word === "for");
  out["that"] = Number(word === "that" || word === "when" || word === "but" || word === "as");
  if (!before.capital || direction) return;
  const place = places.get(m.first - 1);
  out["afterPlace"] = Number(place !== undefined);
  out["afterTitle"] = Number(isOf("titles", word));
  out["afterGiven"] = Number(isOf("given", word) || gazetteer.flags(word).includes("g"));
  out["afterInitial"] = Number(before.word.length === 1);
  out["afterSettlement"] = Number(isOf("settlement", word));
  out["afterCapital"] = Number(!before.opens || out["afterGiven"] === 1);
  out["afterOpening"] = Number(before.opens);
}

function rightOf(out: Record<string, number>, tokens: readonly Token[], m: Mention, after: Token, places: ReadonlyMap<number, Mention>): void {
  const word = after.lower;
  const third = tokens[m.last + 2];
  out["speechAfter"] = Number(isOf("speech", word));
  out["settlementAfter"] = Number(isOf("settlement", word) && !after.capital);
  out["Government"] = Number(after.capital && isOf("government", word));
  out["government"] = Number(!after.capital && isOf("government", word));
  out["lowerAfter"] = Number(!after.capital);
  out["digitAfter"] = Number(/^\d/.test(word));
  if (!after.capital) return;
  out["beforePlace"] = Number(places.has(m.last + 1));
  out["beforeOrganization"] = Number(isOf("organization", word) || (third?.gap === " " && third.capital && isOf("organization", third.lower)));
  out["beforeStreet"] = Number(isOf("street", word));
  out["beforeTitle"] = Number(isOf("titles", word));
  out["beforeCapital"] = Number(out["Government"] !== 1 && out["beforeTitle"] !== 1);
  out["beforeCapitals"] = Number(third?.gap === " " && third.capital);
}

/** How well the best candidate fits the text; the more, the surer that it is a place at all. */
export function fitFeatures(base: readonly Features[], ranked: readonly (readonly Features[])[], chances: readonly Chances[]): readonly Features[] {
  return base.map((features, i) => {
    const top = chances[i]!.indexOf(Math.max(...chances[i]!));
    const best = ranked[i]![top] ?? {};
    return {
      ...features,
      fitNear: best["Near"] ?? 0, fitState: (best["StateShare"] ?? 0), fitCountry: best["CountryShare"] ?? 0,
      fitCountryNamed: best["countryNamed"] ?? 0, fitStateNamed: best["stateNamed"] ?? 0, fitCountyNamed: best["countyNamed"] ?? 0,
      fitChance: chances[i]![top] ?? 0, fitSize: best["size"] ?? 0, [`fit:${kindOf(best)}`]: 1,
      fitUnknown: Number((best["countryNamed"] ?? 0) === 0 && (best["Near"] ?? 0) < 0.3 && (best["StateShare"] ?? 0) < 0.2),
    };
  });
}

function kindOf(features: Features): string {
  return Object.keys(features).find((name) => name.startsWith("kind:"))?.slice(5) ?? "none";
}
