import { namesOfOutlet } from "../domain/outlet-name.ts";
import type { Reading } from "../domain/reading.ts";

/** Its name as printed, and the key under which its other spellings meet. */
export type Outlet = { readonly name: string; readonly key: string };

/** What follows an outlet's proper name and is often left out; a closed class. */
export const KIND = /\s+(?:agency|service|news|newspaper|daily|magazine|online|media|group|website|blog)$/i;

/** An article before an outlet's name, in the languages whose papers English ones quote: one may take it for its own, or leave it out. */
const ARTICLE = /^(?:the|an?|o|os|as|el|la|los|las|le|les|il|lo|der|die|das)\s+(?=\S)/i;
/** "(English edition)" behind a name. */
const EDITION = /\s*\([^)]*\)\s*$/;

/** An outlet's name without its article and edition. */
export function bareName(name: string): string {
  return name.replace(EDITION, "").replace(ARTICLE, "");
}

/** An outlet is its publisher, else its host (design.md §5.2: not a feed or mirror). */
export function outletOf({ report }: Reading): Outlet | null {
  const name = report.publisher ?? (report.url === null ? null : URL.parse(report.url)?.hostname.replace(/^www\./, "") || null);
  return name === null ? null : { name, key: outletKey(name) };
}

/** Spellings of an outlet's name meet: "The Valley Post", "Valley Post newspaper", "valleypost.co.uk". */
export function outletKey(name: string): string {
  const [full] = namesOfOutlet(name.trim());
  if (full !== undefined && bareName(full) !== bareName(name)) return outletKey(full);
  const words = isHost(name) ? hostLabel(name) : bareName(name.toLowerCase()).replace(KIND, "").replace(KIND, "");
  return words.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "");
}

export function isHost(name: string): boolean {
  return /^[\w-]+(?:\.[\w-]+)+$/.test(name);
}

/** "www.valleypost.co.uk" as "valleypost": the label before the suffix, which is of one part or two. */
export function hostLabel(host: string): string {
  const labels = host.toLowerCase().split(".");
  const second = labels.length > 2 && /^(?:co|com|org|net|gov|ac|edu)$/.test(labels.at(-2)!) ? 3 : 2;
  return labels.at(-second) ?? host;
}
