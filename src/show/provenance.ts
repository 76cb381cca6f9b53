import type { Basis } from "../domain/span.ts";
import type { Cluster } from "../domain/cluster.ts";
import type { Derivation } from "../domain/derivation.ts";
import type { Reading } from "../domain/reading.ts";
import type { Verdict } from "../domain/decision.ts";
import { answersTo } from "./provenance/answers.ts";
import { originsOf } from "./provenance/origins.ts";
import { papersOf } from "./provenance/papers.ts";
import { sentenceOf } from "./provenance/sentence.ts";
import { stepsOf } from "./provenance/steps.ts";

/** How an origin is drawn: people as circles, the rest by what they are; `none` where no source is given. */
export type OriginMark = "person" | "body" | "document" | "imagery" | "poll" | "unknown";

/** Where the claim entered the record, or who answers to it. */
export type OriginNode = {
  readonly id: string;
  readonly label: string;
  readonly mark: OriginMark;
  readonly named: boolean;
  /** How many independent origins it adds, or for one who answers, how many they are. */
  readonly people: { readonly low: number; readonly high: number; readonly open: boolean };
  /** Hops between the speaker and the outlet first in print. */
  readonly by: readonly string[];
};

/** A report that carries the claim or an answer to it; `report` is null for an outlet the texts name but the ledger has no report of. */
export type PaperNode = {
  readonly id: string;
  readonly report: string | null;
  readonly outlet: string;
  readonly headline: string | null;
  readonly published: string | null;
  /** Gives no source and took it from nobody we know. */
  readonly unsourced: boolean;
  /** What changed on the way into it, as kinds of drift. */
  readonly drift: readonly Cluster["drift"][number]["kind"][];
};

/** Words of a report; `report` null where the words are all we have. */
export type Words = { readonly report: string; readonly outlet: string; readonly words: string };

export const STEP_KINDS = ["told", "reprinted", "rewrote", "cited"] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** One edge: the claim went from an origin or a report to a report. */
export type Step = {
  readonly id: string;
  readonly kind: StepKind;
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  readonly reason: string | null;
  /** The words on both sides, the giving side first. */
  readonly words: readonly (readonly [from: Words | null, to: Words | null])[];
  /** What a reader decides who disagrees. */
  readonly apart: Verdict | null;
};

/** Someone's word about the claim: a denial, a confirmation, a contradiction, a correction. */
export type AnswerNode = {
  readonly kind: Cluster["relations"][number]["kind"];
  /** Null where the outlet itself corrects. */
  readonly origin: OriginNode | null;
  readonly papers: readonly (PaperNode & { readonly claim: string | null; readonly words: string; readonly reason: string })[];
};

/** Two appearances of a source that are counted as one, and why. */
export type Joined = { readonly origin: string | null; readonly kind: string; readonly basis: Basis; readonly reason: string; readonly words: readonly [Words | null, Words | null]; readonly apart: Verdict | null };

/** How a claim reached print: the picture, its list and its table are all made of this. */
export type Provenance = {
  readonly low: number;
  readonly high: number;
  readonly open: boolean;
  readonly outlets: number;
  readonly origins: readonly OriginNode[];
  readonly papers: readonly PaperNode[];
  readonly steps: readonly Step[];
  readonly circles: readonly (readonly string[])[];
  readonly joined: readonly Joined[];
  readonly answers: readonly AnswerNode[];
  /** The whole in a sentence or two. */
  readonly sentence: string;
};

/** `readings` are those of the cluster's members and of its relations; `derivations` may hold more than theirs. */
export type ProvenanceOf = { readonly cluster: Cluster; readonly readings: ReadonlyMap<string, Reading>; readonly derivations: readonly Derivation[] };

/** Pure; a function of its input in any order of `derivations`. */
export function provenance({ cluster: whole, ...rest }: ProvenanceOf): Provenance {
  // what is only likely the same is shown among the appearances, and drawn only where it is counted
  const counted = new Set(whole.origins.ends.flatMap((end) => (end.high > 0 ? end.reports : [])));
  const cluster = { ...whole, members: whole.members.filter((m) => m.tie === "sure" || counted.has(m.report)) }, given = { ...rest, cluster };
  const steps = stepsOf(given);
  const papers = papersOf(given, steps);
  const origins = originsOf(given);
  const answers = answersTo(given);
  const drawn = {
    low: cluster.origins.low, high: cluster.origins.high, open: cluster.origins.open,
    outlets: new Set(papers.map((p) => p.outlet)).size,
    origins, papers, steps: steps.steps, circles: cluster.origins.circles, joined: steps.joined, answers,
  };
  return { ...drawn, sentence: sentenceOf(drawn) };
}
