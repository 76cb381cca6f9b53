import type { Reading } from "../../src/domain/reading.ts";
import { sketch } from "./linker.ts";

const PEOPLE = ["Ana Petrova", "Boris Ivanov", "Chen Wei", "Dora Lind", "Emil Novak", "Fatima Haddad", "Goran Ilic", "Hana Sato"];
const TOWNS = ["Elbland", "Varna", "Skarby", "Tolmin", "Corvale", "Ostrava", "Lindholm", "Pellworm"];
const DEEDS = ["close the east quay for repairs", "raise the harbour dues by a tenth", "dismiss the ferry line's director", "open a second rail terminal", "fine the refinery over the spill", "halt work on the northern breakwater"];
const OUTLETS = ["Elbland Courier", "Varna Gazette", "Volga Telegraph", "Port Post", "Meridian Wire", "Kestrel Daily"];

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

/** The `n`th reading of a mix of originals, reprints and rewrites: every third begins a matter of its own, the two after it take it up. */
export function mixed(n: number): Reading {
  const matter = Math.floor(n / 3), random = randomFrom(matter * 7919 + 13), of = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const who = of(PEOPLE), other = of(PEOPLE.filter((p) => p !== who)), town = of(TOWNS), deed = of(DEEDS), number = 100 + Math.floor(random() * 900), code = matter.toString(36);
  const day = new Date(Date.UTC(2020, 0, 1) + matter * 3_600_000 * 7).toISOString().slice(0, 10);
  const claims: readonly (readonly [string, string])[] = [[`${town} will ${deed} at berth ${code}`, who], [`${number} people work at berth ${code} in ${town}`, other], [`nobody was told before berth ${code} was chosen`, who]];
  const headline = n % 3 === 2 ? `Row over berth ${code} grows in ${town}` : `${town} to ${deed.split(" ").slice(0, 3).join(" ")} at berth ${code}`;
  const told = n % 3 === 2 ? claims.slice(0, 2).map(([words, source]) => [words.replace("will", "is to"), source] as const) : claims;
  const outlet = OUTLETS[(matter + (n % 3)) % OUTLETS.length] as string;
  return sketch({ url: `https://${outlet.toLowerCase().replace(" ", "")}.example/${code}-${n % 3}`, publisher: outlet, published: day, headline, claims: told });
}
