import seats from "../data/seats.json" with { type: "json" };
import { nameKey } from "../name-key.ts";
import type { Paper } from "../paper.ts";
import { weightOf } from "../weight.ts";
import { stemOf } from "../words.ts";
import { SAME_NAME, type Appearing, type Identity } from "./appearing.ts";

const LEGAL = / (?:plc|ltd|limited|inc|incorporated|corp|corporation|co|llc|llp|ag|gmbh|sa|nv|bv|ab|oy|asa|pty)$/;
const PARTS: ReadonlySet<string> = new Set(seats.parts);
/** A word that tells which body it is: most "ministries" and "councils" are others. */
const TELLING = 0.75;

/** Which organisation, government or group is which: by name, initials, short form; a seat of government for its country's. */
export function bodiesOf(all: readonly Appearing[]): (one: Appearing) => Identity {
  const keys = new Set(all.map((one) => bodyKey(one.entity.name)));
  const countries = countriesOf([...new Set(all.map((one) => one.paper))]);
  return (one) => {
    const key = bodyKey(one.entity.name), country = countries.get(key);
    if (one.entity.kind === "government" && country !== undefined && !PARTS.has(key)) {
      return country.seat ? { key: `government ${country.code}`, reason: `“${one.entity.name}” acts for the government of its country (${country.code})`, confidence: 0.7 } : { key: `government ${country.code}`, ...SAME_NAME };
    }
    const longer = [...keys].filter((k) => k !== key && (isInitials(one.entity.name, k) || isShort(key, k)));
    const inReport = longer.filter((k) => all.some((other) => other.paper === one.paper && bodyKey(other.entity.name) === k));
    const found = [inReport, longer].find((list) => list.length === 1)?.[0];
    if (found === undefined) return { key: `body ${key}`, ...SAME_NAME };
    const form = isInitials(one.entity.name, found) ? "has the initials of" : "is short for";
    return { key: `body ${found}`, reason: `“${one.entity.name}” ${form} “${found}”, ${inReport.length === 1 ? "named in the same report" : "the only such name in these reports"}`, confidence: inReport.length === 1 ? 0.8 : 0.6 };
  };
}

/** Spellings of a body's name meet: without article and legal form. */
function bodyKey(name: string): string {
  return nameKey(name).replace(LEGAL, "");
}

/** Countries by their name or their seat's, as the reports' places have them. */
function countriesOf(papers: readonly Paper[]): ReadonlyMap<string, { readonly code: string; readonly seat: boolean }> {
  const out = new Map<string, { readonly code: string; readonly seat: boolean }>();
  for (const { reading } of papers)
    for (const { name, country, kind, use } of reading.places)
      if (country !== null && (kind === "country" || use === "metonym") && !out.has(nameKey(name))) out.set(nameKey(name), { code: country, seat: kind !== "country" });
  return out;
}

/** "DAT" of "Directorate of Air Transport": the first letters of its words, the small ones left out or not. */
function isInitials(short: string, longer: string): boolean {
  const letters = short.replaceAll(".", "");
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return false;
  const words = longer.split(" ");
  const initials = (list: readonly string[]): string => list.map((w) => w[0] ?? "").join("").toUpperCase();
  return words.length >= 2 && [words, words.filter((w) => !/^(?:of|the|and|for|in|on)$/.test(w))].some((list) => initials(list) === letters);
}

/** The first or last words of a longer name, with one among them that tells which body it is. */
function isShort(short: string, longer: string): boolean {
  return (longer.startsWith(`${short} `) || longer.endsWith(` ${short}`)) && short.split(" ").some((word) => weightOf(stemOf(word)) >= TELLING);
}
