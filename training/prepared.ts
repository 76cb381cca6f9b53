import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Derivation } from "../src/domain/derivation.ts";
import type { Reading } from "../src/domain/reading.ts";
import { appearancesOf, readingsByKey, type Appearance } from "../src/eval/dossier/appearance.ts";
import { parseTruth, type Truth } from "../src/eval/dossier/truth.ts";
import type { Gists } from "../src/link/claims/gist.ts";
import { traitsOf, type Traits } from "../src/link/claims/traits.ts";
import { derivationsOf } from "../src/link/derivations.ts";
import { contextOf, type Context } from "../src/link/origins/strand.ts";
import { papersOf, type Paper } from "../src/link/paper.ts";
import { peopleOf } from "../src/link/people.ts";
import { singlesOf } from "./singles.ts";

/** A dossier with what gold says of its claims. */
export type Marked = {
  readonly set: string;
  readonly truth: Truth;
  readonly readings: readonly Reading[];
  readonly papers: readonly Paper[];
  readonly appearances: readonly Appearance[];
  /** The numbers of gold's claims that a claim, by its id across readings, tells. */
  readonly told: (claim: string) => readonly number[];
};

/** The same, prepared for linking as the product does it. */
export type Prepared = Marked & { readonly derivations: readonly Derivation[]; readonly traits: readonly Traits[]; readonly context: Context };

/** A dossier given as TRUTH.json=READINGS.ndjson. */
export function marked(dossier: string): Marked {
  const [truthFile = "", readingsFile = ""] = dossier.split("=");
  const truth = parseTruth(readFileSync(truthFile, "utf8"));
  const readings = readFileSync(readingsFile, "utf8").split("\n").filter(Boolean).map((l) => JSON.parse(l) as Reading).filter((r) => "report" in r);
  const papers = papersOf(readings);
  const appearances = appearancesOf(truth, readingsByKey(truth, readings), singlesOf(papers.flatMap((p) => p.claims))), gold = Map.groupBy(appearances, (a) => a.claimId);
  return { set: basename(dirname(truthFile)), truth, readings, papers, appearances, told: (claim) => gold.get(claim)?.map((a) => a.claim) ?? [] };
}

/** Dossiers with gists out of `leftOut` (training/gist.py): by encoders that have not learned from the dossier. */
export function prepared(leftOut: string, dossiers: readonly string[]): readonly Prepared[] {
  const known = JSON.parse(readFileSync(leftOut, "utf8")) as Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  return dossiers.map(marked).map((dossier): Prepared => {
    const { set, papers } = dossier, own = known[set];
    if (own === undefined) throw new Error(`${leftOut} has no gists of ${set}: run training/gist.py with it.`);
    const gists: Gists = (words) => { const gist = own[words]; return gist === undefined ? null : Int8Array.from(gist); };
    const people = peopleOf(papers), derivations = derivationsOf(papers, []);
    return { ...dossier, derivations, traits: traitsOf(papers, people.person, gists), context: contextOf(papers, derivations, people) };
  });
}
