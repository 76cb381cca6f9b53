import { kilometres } from "./distance.ts";
import type { Candidate } from "./gazetteer.ts";
import type { Mention } from "./mention.ts";
import { isBroad } from "./qualifier.ts";
import type { Chances, Ranked } from "./rank.ts";
import type { Features } from "./weights.ts";

/** Places of the text that speak for others: how sure each is one (`weights`), and which (`chances`). */
export type Evidence = { readonly mentions: readonly Mention[]; readonly chances: readonly Chances[]; readonly weights: readonly number[] };

const NEAR_KM = 60;
const FAR_DEGREES = 4;
const LIKELY = 0.15;
const NAMED = 0.3;

type Witness = { readonly candidate: Candidate; readonly weight: number };

/** What the rest of the text says for each candidate: its country and state named or implied, places near it, the outlet's home. */
export function contextFeatures(evidence: Evidence, own: Ranked, home: readonly Candidate[]): Ranked {
  const context = contextByName(evidence, home);
  return evidence.mentions.map((mention, i) => {
    const shared = context.get(mention.sense)!;
    return mention.candidates.map((_, j): Features => ({ ...own[i]![j]!, ...shared[j]!, chance: Math.log(evidence.chances[i]![j]! + 1e-4) }));
  });
}

/** The same for every mention of a name with the same candidates. */
function contextByName(evidence: Evidence, home: readonly Candidate[]): ReadonlyMap<string, readonly Features[]> {
  const witnesses = witnessesOf(evidence);
  const all = [...witnesses.values()].flat();
  const total = all.reduce((sum, w) => sum + w.weight, 0);
  const countries = sumBy(all, countryOf);
  const states = sumBy(all, stateOf);
  const named = namedBy(evidence);
  const located = [...witnesses].flatMap(([key, list]) => list.filter((w) => isSpot(w.candidate)).map((w) => ({ ...w, key })));
  const out = new Map<string, readonly Features[]>();
  for (const { key, sense, candidates } of evidence.mentions) {
    if (out.has(sense)) continue;
    const mine = witnesses.get(key) ?? [];
    const rest = Math.max(0, total - mine.reduce((sum, w) => sum + w.weight, 0));
    const myCountries = sumBy(mine, countryOf);
    const myStates = sumBy(mine, stateOf);
    out.set(sense, candidates.map((c): Features => {
      const country = countryOf(c) ?? "";
      const state = stateOf(c) ?? "";
      const countryWeight = Math.max(0, (countries.get(country) ?? 0) - (myCountries.get(country) ?? 0));
      const stateWeight = state === "" ? 0 : Math.max(0, (states.get(state) ?? 0) - (myStates.get(state) ?? 0));
      const size = isBroad(c) ? "broad" : c.kind === "state" ? "state" : "";
      const features: Record<string, number> = { [`${size}Country`]: Math.log1p(countryWeight), [`${size}CountryShare`]: countryWeight / (rest + 0.5) };
      if (home.length > 0) Object.assign(features, homeFeatures(c, home));
      if (isBroad(c)) return features;
      features[`${size}State`] = Math.log1p(stateWeight);
      features[`${size}StateShare`] = stateWeight / (rest + 0.5);
      features[`${size}Near`] = nearness(c, key, located);
      if (named.has(country)) features["countryNamed"] = 1;
      if (c.kind !== "state" && named.has(state)) features["stateNamed"] = 1;
      if (c.kind === "city" && c.admin2 !== "" && named.has(`${state}.${c.admin2}`)) features["countyNamed"] = 1;
      if (features["countryNamed"] === undefined && stateWeight === 0 && features[`${size}Near`] === 0) features["alone"] = 1;
      return features;
    }));
  }
  return out;
}

function homeFeatures(c: Candidate, home: readonly Candidate[]): Features {
  return {
    homeCountry: Number(home.some((h) => countryOf(h) === countryOf(c))),
    homeState: Number(c.admin1 !== "" && home.some((h) => stateOf(h) === stateOf(c))),
    homeNear: Math.max(...home.map((h) => Math.exp(-kilometres(h, c) / NEAR_KM))),
  };
}

function countryOf(c: Candidate): string | undefined {
  return c.countries[0];
}

function stateOf(c: Candidate): string | undefined {
  return c.admin1 === "" ? undefined : `${c.countries[0]}.${c.admin1}`;
}

function isSpot(c: Candidate): boolean {
  return c.lat !== null && c.kind !== "state" && !isBroad(c);
}

/** By name, the candidates likely enough to speak for others; a name speaks once, however often it stands. */
function witnessesOf({ mentions, chances, weights }: Evidence): ReadonlyMap<string, readonly Witness[]> {
  const out = new Map<string, Witness[]>();
  mentions.forEach((mention, i) => {
    const known = out.get(mention.key) ?? [];
    mention.candidates.forEach((candidate, j) => {
      if (chances[i]![j]! < LIKELY) return;
      const weight = chances[i]![j]! * weights[i]!;
      const same = known.findIndex((w) => w.candidate.row === candidate.row);
      if (same < 0) known.push({ candidate, weight });
      else if (known[same]!.weight < weight) known[same] = { candidate, weight };
    });
    out.set(mention.key, known);
  });
  return out;
}

function sumBy(witnesses: readonly Witness[], by: (c: Candidate) => string | undefined): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const { candidate, weight } of witnesses) {
    const key = by(candidate);
    if (key !== undefined) out.set(key, (out.get(key) ?? 0) + weight);
  }
  return out;
}

/** Codes of the countries, states and counties that the text names outright. */
function namedBy({ mentions, chances, weights }: Evidence): ReadonlySet<string> {
  const out = new Set<string>();
  mentions.forEach((mention, i) => mention.candidates.forEach((c, j) => {
    if (chances[i]![j]! * weights[i]! < NAMED) return;
    if (c.kind === "country") out.add(countryOf(c)!);
    if (c.kind === "state" && c.admin1 !== "") out.add(stateOf(c)!);
    if (c.kind === "county") out.add(`${stateOf(c)}.${c.admin2}`);
  }));
  return out;
}

/** How near the nearest place of another name is: 1 at the same spot, fading over some 60 km, by how sure that one is. */
function nearness(c: Candidate, key: string, located: readonly (Witness & { readonly key: string })[]): number {
  let best = 0;
  if (c.lat === null) return best;
  for (const { key: other, candidate, weight } of located) {
    if (weight <= best || other === key || Math.abs(candidate.lat! - c.lat) > FAR_DEGREES) continue;
    best = Math.max(best, weight * Math.exp(-kilometres(candidate, c) / NEAR_KM));
  }
  return best;
}
