import type { Capture } from "./capture.ts";
import type { Cluster, Member } from "./cluster.ts";
import type { Decision } from "./decision.ts";
import type { Derivation } from "./derivation.ts";
import type { Reading } from "./reading.ts";
import type { Report } from "./report.ts";
import type { Source } from "./source.ts";

/** A report as lists show it, without its text. */
export type ReportHead = Pick<Report, "id" | "given" | "url" | "headline" | "publisher" | "authors" | "dateline" | "published" | "language"> & {
  /** What people call it: its URL, else the id it was given, else its file's name without ending, else its id. */
  readonly name: string;
  /** The name it was handed in under. */
  readonly file: string | null;
  /** The publisher, else the host of the URL. */
  readonly outlet: string | null;
  /** UTC: when it was published, or where that is unknown, captured. */
  readonly inPrint: string;
  readonly revisionOf: string | null;
  readonly story: string | null;
  /** How many claims it makes. */
  readonly claims: number;
  readonly recordedAt: string;
};

/** One of a report's readings; `current` is the one that questions are answered from. */
export type ReadingHead = { readonly id: string; readonly by: Reading["by"]; readonly recordedAt: string; readonly current: boolean };

/** A report in full. */
export type ReportPage = {
  readonly head: ReportHead;
  /** The current reading, with the text. */
  readonly reading: Reading;
  readonly readings: readonly ReadingHead[];
  readonly captures: readonly (Omit<Capture, "bytes"> & { readonly size: number; readonly recordedAt: string })[];
  /** Other versions at the same address, in their order. */
  readonly versions: readonly ReportHead[];
  /** Derivations from and to this report. */
  readonly derivations: readonly Derivation[];
  /** The clusters its claims stand in. */
  readonly claims: readonly Cluster[];
  readonly decisions: readonly Decision[];
};

/** What remains of an erased report. */
export type Tombstone = { readonly report: string; readonly sha256: readonly string[]; readonly by: string; readonly reason: string; readonly recordedAt: string };

/** What a reference in an item stands for; `value` is a date's ISO value. */
export type Named = { readonly kind: "entity" | "source" | "place" | "date" | "claim"; readonly name: string; readonly value: string | null };

/** An item of a report's current reading, with its words and what its references stand for. */
export type Found<Item> = {
  readonly report: ReportHead;
  readonly item: Item;
  readonly words: string;
  readonly names: Readonly<Record<string, Named>>;
};

/** Whoever is cited: a named party over all reports, or one outlet's unnamed source by its description. */
export type SourceUse = {
  /** Id across readings of its first appearance in print. */
  readonly id: string;
  readonly kind: Source["kind"];
  readonly name: string | null;
  readonly description: string;
  readonly anonymous: boolean;
  readonly outlets: readonly string[];
  readonly reports: number;
  readonly claims: number;
  readonly access: string | null;
  readonly affiliation: string | null;
  readonly anonymityCondition: string | null;
};

/** What happened or was said, by the day it happened, or where none is given, was in print. */
export type Moment = {
  readonly when: string;
  /** Where `when` comes from. */
  readonly dated: "text" | "print";
  readonly kind: "event" | "contact" | "claim";
  /** The claim's id across readings, or the item's in its reading. */
  readonly id: string;
  readonly report: ReportHead;
  readonly words: string;
  /** Factuality of a claim or event, status of a contact. */
  readonly status: string;
  readonly parties: readonly string[];
  readonly place: string | null;
};

/** A member of a cluster with what its report's reading says of it. */
export type MemberInPlace = {
  readonly claim: string;
  readonly tie: Member["tie"];
  readonly report: ReportHead;
  readonly item: Reading["claims"][number];
  /** The paragraph or paragraphs it stands in, `start` where they begin in the text. */
  readonly passage: { readonly start: number; readonly text: string };
  /** Hops in words, from the speaker to the reader. */
  readonly chain: readonly string[];
};

/** A decision whose claim or source is not in the current reading of its report any more, for a person to look at. */
export type Unattached = { readonly decision: Decision; readonly target: string; readonly report: string | null; readonly words: string | null; readonly nearest: readonly { readonly id: string; readonly words: string }[] };

/** A decision as it was recorded; `undone`: another that stands takes it back. */
export type Recorded = Decision & { readonly undone: boolean };

export type Counts = { readonly reports: number; readonly readings: number; readonly claims: number; readonly stories: number; readonly decisions: number; readonly unlinked: number };
