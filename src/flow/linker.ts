import { fileURLToPath } from "node:url";
import type { Decision } from "../domain/decision.ts";
import type { Links } from "../domain/links.ts";
import type { Reading } from "../domain/reading.ts";
import { openEncoder, type Encoder } from "../extract/model/gist.ts";
import { blockingKeys } from "../link/blocking-keys.ts";
import type { Gists } from "../link/claims/gist.ts";
import { link, wordsToEncode } from "../link/link.ts";
import { related } from "../link/related.ts";
import type { Linker } from "../ledger/writer.ts";
import { linkingVersion } from "./linking-version.ts";

/** So many gists are remembered: a matter that grows is linked anew with each report, and copies say the same words. */
const REMEMBERED = 20_000;

const model = fileURLToPath(new URL("../../model", import.meta.url));
const known = new Map<string, Int8Array>();
let encoder: Promise<Encoder> | null = null;

/** Linking as it is done in production. */
export const linker: Linker = { keys: blockingKeys, related, prepare: async (readings) => void (await gistsOf(wordsToEncode(readings))), link: linkReadings, version: linkingVersion() };

/** Links readings with the gists of their claims. */
export async function linkReadings(readings: readonly Reading[], decisions: readonly Decision[]): Promise<Links> {
  return link(readings, decisions, await gistsOf(wordsToEncode(readings)));
}

/** What the encoder makes of these words. */
export async function gistsOf(words: readonly string[]): Promise<Gists> {
  const fresh = words.filter((text) => !known.has(text)), asked = new Map(words.map((text) => [text, known.get(text) ?? null]));
  if (fresh.length > 0) {
    const made = await (await (encoder ??= openEncoder(model, 1)))(fresh);
    for (const [i, text] of fresh.entries()) for (const map of [asked, known]) map.set(text, made[i]!);
    for (const text of known.keys()) {
      if (known.size <= REMEMBERED) break;
      known.delete(text);
    }
  }
  return (text) => asked.get(text) ?? null;
}
