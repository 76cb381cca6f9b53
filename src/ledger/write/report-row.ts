import { basename, extname } from "node:path";
import type { Reading } from "../../domain/reading.ts";
import { addressOf } from "../address.ts";
import { momentsOf } from "../instant.ts";
import { hostOf } from "../names.ts";
import { lookupWords } from "../search/words.ts";

/** What of a report's row its text and what the page says of it give. */
export function reportColumns({ url, headline, publisher, authors, dateline, published, language, text }: Reading["report"]) {
  return {
    url, address: addressOf(url), headline, publisher, outlet: publisher ?? hostOf(url), outlet_words: lookupWords([publisher, hostOf(url)].filter(Boolean).join(" ")), authors: authors.join("; "), dateline,
    published: published.value, published_precision: published.precision, published_from: published.from, language, text,
  };
}

/** What a capture calls its report. */
export type Captured = { readonly given: string; readonly file: string | null; readonly line: number | null; readonly captured_at: string };

/** What people call a report, and since when it is in print: they depend on all its captures, not on which came first; null where they do not say. */
export function calledBy({ url, given, published, id }: Pick<Reading["report"], "url" | "given" | "published" | "id">, captures: readonly Captured[]): { readonly name: string; readonly givenId: string | null; readonly file: string | null; readonly inPrint: string | null } {
  const givenId = least([given.id, ...captures.map((c) => (JSON.parse(c.given) as { readonly id?: string | null }).id)]), stem = least(captures.map((c) => (c.line === null && c.file !== null ? basename(c.file, extname(c.file)) : null)));
  return { name: url ?? givenId ?? stem ?? id, givenId, file: least(captures.map((c) => c.file)), inPrint: (published.value === null ? null : momentsOf(published.value)?.[0]) ?? least(captures.map((c) => c.captured_at)) };
}

const least = (values: readonly (string | null | undefined)[]): string | null => values.filter((v) => typeof v === "string").sort()[0] ?? null;
