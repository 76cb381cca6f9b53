import type { EventCluster } from "../domain/event-cluster.ts";
import type { Reading } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";

/** A file of a gold set: its path as given, its bytes (unpacked where it ends in .gz, which the path then leaves out) and its text. */
export type GoldFile = { readonly path: string; readonly bytes: Uint8Array; readonly body: string };

/** A text to be read, in gold's own offsets, or the bytes of a page. */
export type GoldText = { readonly id: string; readonly published: string | null } & ({ readonly text: string } | { readonly page: Uint8Array });

/** What `hearsay eval` prints of one set: a value for `--json`, and its tables. */
export type Scored = { readonly json: unknown; readonly text: string };

/** The word that carries a phrase, and its base form. */
export type Head = { readonly span: Span; readonly lemma: string };

/** What scores beyond a reading's own items need of the product: events across readings, and the head of a phrase of a text. */
export type Linking = { readonly events: (readings: readonly Reading[]) => readonly EventCluster[]; readonly headsIn: (text: string) => (spans: readonly Span[]) => Head | null };

/** Gold ready to be scored: its texts, and the score of their readings, given in the same order. */
export type Gold = { readonly texts: readonly GoldText[]; readonly score: (readings: readonly Reading[], linking: Linking) => Scored };

/** A kind of gold: which files hold it, and how these (and what lies beside them, `all`) are read. */
export type GoldSet = { readonly name: string; readonly holds: (file: GoldFile) => boolean; readonly open: (files: readonly GoldFile[], all: readonly GoldFile[]) => Gold };
