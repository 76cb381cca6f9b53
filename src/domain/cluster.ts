import type { Factuality } from "./factuality.ts";
import type { Origins, Passage } from "./origin.ts";
import type { Span } from "./span.ts";

/** One appearance of a claim in print. */
export type Member = {
  /** The claim's id across readings (evidence-id.ts). */
  readonly claim: string;
  readonly report: string;
  /** Surely the same proposition as the others, or likely: then it is shown among them, and whom it names counts as an origin where that is likelier than not. */
  readonly tie: "sure" | "likely";
  readonly spans: readonly Span[];
  readonly words: string;
  readonly factuality: Factuality;
  readonly condition: { readonly spans: readonly Span[] } | null;
};

export const DRIFT_KINDS = ["hedge-lost", "condition-lost", "certainty-raised", "number", "date", "place", "source-blurred"] as const;

/** What changed between a report and the one it took the claim from: the words on both sides. */
export type Drift = {
  readonly report: string;
  readonly kind: (typeof DRIFT_KINDS)[number];
  readonly from: string;
  readonly to: string;
  /** Where `from` stands (in the earlier report) and where `to` stands (in this one). */
  readonly passages: readonly [from: Passage, to: Passage];
};

/** Another claim about this one. Only an explicit denial makes a denier; who says otherwise contradicts. */
export type Relation = {
  readonly kind: "denies" | "confirms" | "contradicts" | "corrects" | "retracts";
  /** The claim's id that says so; for a correction by the outlet, null. */
  readonly claim: string | null;
  readonly report: string;
  /** Who denies, confirms or contradicts, in words. */
  readonly by: string;
  readonly spans: readonly Span[];
  readonly reason: string;
};

/** The reports that surely print the claim, in the order of print. */
export const surelyIn = (members: readonly Member[]): ReadonlySet<string> => new Set(members.flatMap((m) => (m.tie === "sure" ? [m.report] : [])));

/** Claims of several reports that are the same proposition; shown to readers as one claim. Its id is its first member's in print. */
export type Cluster = {
  readonly id: string;
  readonly story: string;
  /** In the order of print. */
  readonly members: readonly Member[];
  /** The words of the member that says it best. */
  readonly text: string;
  readonly factuality: Factuality;
  readonly conditional: boolean;
  readonly origins: Origins;
  readonly relations: readonly Relation[];
  readonly drift: readonly Drift[];
  /** When it was first in print; null where no report of it has a date. */
  readonly firstSeen: string | null;
};
