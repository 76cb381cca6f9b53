import type { Source } from "../domain/source.ts";
import { countryOfCode } from "../domain/country.ts";
import { countriesIn, institutionKey } from "./body.ts";
import { nameKey } from "./name-key.ts";
import { headOf, isBodyNoun, isEnterprise, isMinistry, isOtherBody } from "./origins/speech.ts";
import type { Paper } from "./paper.ts";

/** The key of the body that words in a report mean. */
export type Meant = (description: string, told: Pick<Source, "mentions">, paper: Paper) => string;

/** What a body may be called by beside the noun of its name. */
const ALSO: Readonly<Record<string, ReadonlySet<string>>> = { force: new Set(["police", "constabulary"]), watchdog: new Set(["authority", "agency", "commission", "regulator", "inspectorate"]), regulator: new Set(["authority", "agency", "commission"]) };

/** What says no more than that a body is of some weight. */
const PLAIN = /^(?:main|biggest|largest|only|big|large|same|whole) /;
const OWNED = /^(?:its|their|his|her|a|an) /;

/** Nouns for bodies of any sort, and code units within which the last one named is meant. */
const ANY = /^(?:bloc|body|organi[sz]ation|group|agency|charity)$/, NEAR = 300;

/** Where what a body is called ends, and what is told of it begins. */
const TOLD_MORE = /,\s|\s(?:which|who|whose|that|over (?:t)?here)(?!\p{L})/u;

/** "the ministry in Dushanbe": what it is, and where. */
const SEATED = /^(.*\p{L}) in (?:the )?(\p{Lu}[\p{L} ’'-]*)$/u;

/**
 * Which body words mean: its own name, or, for "the bloc" and "the company", the one that the report spoke of last by a name that has the noun, or most;
 * "the institute in Nuuk" and "the Finnish inspectorate" are the only one that the reports name with the noun, else the country's.
 */
export function meantIn(papers: readonly Paper[], isOutlet: (name: string) => boolean): Meant {
  const bodies = new Map(papers.map((paper) => [paper, bodiesIn(paper, isOutlet)]));
  // of what one report alone names, another that has but the noun need not speak
  const named = [...Map.groupBy([...bodies.values()].flatMap((own) => [...new Set(own.map((e) => e.name))]), (name) => name)].filter(([name, reports]) => name.includes(" ") && reports.length > 1).map(([name]) => name);
  return (description, { mentions }, paper) => {
    const words = description.split(TOLD_MORE)[0]!, { noun, country } = kindOf(words, paper), whole = institutionKey(words);
    if (noun === null) return whole;
    const ofCountry = (name: string): boolean => country === null || countriesIn(name).every((c) => c === country);
    const at = mentions[0]?.[0] ?? Infinity, fits = (name: string): boolean => name !== noun && name.split(" ").some((word) => word === noun || ALSO[noun]?.has(word)) && ofCountry(name);
    const before = bodies.get(paper)!.map(({ name, kind, mentions: all }) => ({ name, kind, all: all.map(([s]) => s), places: all.map(([s]) => s).filter((s) => s < at) }));
    // a name may come after ("its main hospital … the Central Hospital")
    const far = (e: (typeof before)[number]): number => (e.places.length > 0 ? at - Math.max(...e.places) : paper.text.length + Math.min(...e.all));
    const nearest = before.filter((e) => fits(e.name) && e.all.length > 0).toSorted((a, b) => far(a) - far(b))[0];
    if (nearest !== undefined) return nearest.name;
    const [only, ...others] = isBodyNoun(noun) ? named.filter((name) => headOf(name) === noun && ofCountry(name)) : [];
    if (only !== undefined && others.every((name) => isPart(name, only) || isPart(only, name))) return only;
    if (country !== null) return isMinistry(noun) ? `${country} ${noun}` : whole;
    if (!isEnterprise(noun)) return noun;
    const [most, next] = before.filter((e) => e.kind === "organization" && e.places.length > 0 && e.name !== noun && (ANY.test(noun) || !isOtherBody(e.name))).toSorted((a, b) => b.places.length - a.places.length || far(a) - far(b));
    return most !== undefined && (most.places.length > (next?.places.length ?? 0) || far(most) < NEAR) ? most.name : noun;
  };
}

/** The bodies that a report names, by their keys. */
function bodiesIn({ reading }: Paper, isOutlet: (name: string) => boolean): readonly { readonly name: string; readonly kind: string; readonly mentions: Source["mentions"] }[] {
  return reading.entities.filter((e) => e.kind !== "person" && /\p{Lu}/u.test(e.name) && !isOutlet(e.name)).map((e) => ({ name: institutionKey(e.name), kind: e.kind, mentions: e.mentions }));
}

/** The noun that words tell a body by and nothing but the country beside, if that; null where they are a name. */
function kindOf(words: string, { reading }: Paper): { readonly noun: string | null; readonly country: string | null } {
  const [, seated, seat] = SEATED.exec(words) ?? [], place = seated === undefined || !isBodyNoun(seated) ? undefined : reading.places.find((p) => nameKey(p.name) === nameKey(seat!));
  const key = institutionKey(place === undefined ? words : seated!).replace(OWNED, "").replace(PLAIN, ""), nations = countriesIn(key), noun = key.split(" ").filter((w) => !nations.includes(w)).join(" ");
  const country = place?.country == null ? (nations[0] ?? null) : nameKey(countryOfCode(place.country) ?? "");
  const isName = noun === "" || noun.includes(" ") || (place === undefined && country === null && /\p{Lu}/u.test(words.replace(/^\p{Lu}/u, "")));
  return { noun: isName ? null : noun, country };
}

function isPart(short: string, long: string): boolean {
  const words = new Set(long.split(" "));
  return short.split(" ").every((w) => words.has(w));
}
