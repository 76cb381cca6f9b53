import type { Actor } from "../domain/actor.ts";
import type { Counts, Found, MemberInPlace, Moment, Recorded, ReportHead, ReportPage, SourceUse, Tombstone, Unattached } from "../domain/answer.ts";
import type { Capture } from "../domain/capture.ts";
import type { Cluster } from "../domain/cluster.ts";
import type { Contact } from "../domain/contact.ts";
import type { Decision } from "../domain/decision.ts";
import type { Derivation } from "../domain/derivation.ts";
import type { Event } from "../domain/event.ts";
import type { Inquiry } from "../domain/inquiry.ts";
import type { Place } from "../domain/place.ts";
import type { Position } from "../domain/position.ts";
import type { Reading } from "../domain/reading.ts";
import type { Source } from "../domain/source.ts";
import type { Story } from "../domain/story.ts";
import type { Filter } from "./question.ts";

/** Questions to a ledger. No member of this type writes; HTTP, export and MCP are given this one. */
export type LedgerReader = {
  readonly counts: () => Promise<Counts>;
  /** How many reports were linked last by an older version of linking than this one. */
  readonly stale: (version: string) => Promise<number>;
  readonly stories: (filter?: Filter) => Promise<readonly Story[]>;
  /** By its id or the unique beginning of one. Throws LedgerError `ambiguous-id`. */
  readonly story: (id: string) => Promise<Story | null>;
  readonly reports: (filter?: Filter) => Promise<readonly ReportHead[]>;
  /** By id, its unique beginning, URL, given id or file name. */
  readonly report: (name: string) => Promise<ReportPage | Tombstone | null>;
  /** The bytes of a capture as they came in; null where there is no such capture. */
  readonly capture: (id: string) => Promise<Uint8Array | null>;
  /** Heads of reports by their ids; unknown ones are left out. */
  readonly heads: (ids: readonly string[]) => Promise<ReadonlyMap<string, ReportHead>>;
  /** Current readings by report id, with text. */
  readonly readings: (reports: readonly string[]) => Promise<ReadonlyMap<string, Reading>>;
  readonly claims: (filter?: Filter) => Promise<readonly Cluster[]>;
  /** By the id of any member, or its unique beginning. Throws LedgerError `ambiguous-id`. */
  readonly claim: (id: string) => Promise<Cluster | null>;
  /** A cluster's members with their words in their place, in the order of print. */
  readonly appearances: (cluster: Cluster) => Promise<readonly MemberInPlace[]>;
  readonly derivations: (filter?: Filter) => Promise<readonly Derivation[]>;
  readonly actors: (filter?: Filter) => Promise<readonly Actor[]>;
  readonly actor: (id: string) => Promise<Actor | null>;
  readonly sources: (filter?: Filter) => Promise<readonly SourceUse[]>;
  /** Every appearance of the source that an id (across readings, or its unique beginning) belongs to. */
  readonly source: (id: string) => Promise<{ readonly use: SourceUse; readonly appearances: readonly Found<Source>[] } | null>;
  readonly contacts: (filter?: Filter) => Promise<readonly Found<Contact>[]>;
  readonly positions: (filter?: Filter) => Promise<readonly Found<Position>[]>;
  readonly inquiries: (filter?: Filter) => Promise<readonly Found<Inquiry>[]>;
  readonly events: (filter?: Filter) => Promise<readonly Found<Event>[]>;
  readonly places: (filter?: Filter) => Promise<readonly Found<Place>[]>;
  readonly timeline: (filter?: Filter) => Promise<readonly Moment[]>;
  /** In the order they were made; undone ones and the rows that undo them too. */
  readonly decisions: () => Promise<readonly Recorded[]>;
  /** Decisions about these claims, sources or reports that no later one has undone. */
  readonly decisionsOn: (targets: readonly string[]) => Promise<readonly Decision[]>;
  /** The full id behind the unique beginning of one. Throws LedgerError `unknown-id` or `ambiguous-id`. */
  readonly resolve: (noun: "claim" | "source" | "report" | "story" | "decision", id: string) => Promise<string>;
  /** Reports that this model has not read, by id. */
  readonly unread: (by: Reading["by"]) => Promise<readonly string[]>;
  /** A report's captures with their bytes. */
  readonly captures: (report: string) => Promise<readonly Capture[]>;
  readonly queue: () => Promise<readonly Unattached[]>;
  readonly tombstones: () => Promise<readonly Tombstone[]>;
  /** SHA-256 over reports, readings, decisions and current links, in hex (design.md §6). */
  readonly hash: () => Promise<string>;
};
