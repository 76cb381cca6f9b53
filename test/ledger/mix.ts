import type { Reading } from "../../src/domain/reading.ts";
import { sketch } from "./linker.ts";

const OUTLETS = ["Elbland Courier", "Varna Gazette", "Volga Telegraph", "Port Post", "Meridian Wire", "Kestrel Daily"];
const SYLLABLES = ["ba", "cor", "del", "fin", "gar", "hol", "jun", "kal", "lom", "mer", "nov", "pel", "quar", "ros", "sel", "tor", "ulm", "vas", "wen", "zor", "bri", "cla", "dro", "fle"];

/** A reproducible source of numbers from 0 up to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * The `n`th reading of a mix of originals, reprints and rewrites: every third begins a matter of its own, the next two
 * take it up. Names and things are made up anew for each matter, as they differ between real ones, of some 330,000: of fewer, many matters would
 * share several in time and hang together for that.
 */
export function mixed(n: number): Reading {
  const matter = Math.floor(n / 3), part = n % 3, random = randomFrom(matter * 7919 + 13);
  const word = (): string => Array.from({ length: 4 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join("");
  const name = (): string => word().replace(/^./, (c) => c.toUpperCase());
  const who = `${name()} ${name()}`, other = `${name()} ${name()}`, town = name(), things = Array.from({ length: 6 }, word), number = 100 + Math.floor(random() * 900);
  const day = new Date(Date.UTC(2020, 0, 1) + matter * 3_600_000 * 7).toISOString().slice(0, 10);
  const claims: readonly (readonly [string, string])[] = [
    [`${town} will close the ${things[0]} ${things[1]} for ${2 + (matter % 9)} years`, who], [`${number} people work at the ${things[1]} ${things[2]} in ${town}`, other],
    [`nobody was told before the ${things[3]} ${things[4]} was chosen`, who], [`the ${things[5]} of ${town} costs ${number + 7} million`, other],
  ];
  const outlet = OUTLETS[(matter + part) % OUTLETS.length] as string;
  return sketch({
    url: `https://${outlet.toLowerCase().replace(" ", "")}.example/${matter}-${part}`, publisher: outlet, published: day,
    headline: part === 2 ? `Row over ${things[1]} grows in ${town}` : `${town} closes ${things[0]} ${things[1]}`,
    claims: part === 2 ? claims.slice(0, 2).map(([words, source]) => [words.replace("will close", "is to close"), source] as const) : claims,
  });
}
