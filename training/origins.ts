import { writeFileSync } from "node:fs";
import { groupsOf, type Group } from "../src/link/clusters.ts";
import { voicedOf } from "../src/link/origins.ts";
import { featuresOf } from "../src/link/origins/adding.ts";
import { bundlesOf, isSpoken, type Bundle } from "../src/link/origins/ends.ts";
import { strandOf, type Context } from "../src/link/origins/strand.ts";
import { prepared } from "./prepared.ts";

/**
 * Lines for training/origins.py: the ends of each gold claim's group, with their features and whether gold counts them.
 *
 *     node training/origins.ts OUT.ndjson LEFT-OUT.json TRUTH.json=READINGS.ndjson…
 *
 * LEFT-OUT.json (training/gist.py) has the gists by encoders that have not learned from the dossier.
 */
/** By these words gold says that a reporter saw it; those that tell nothing of who speaks. */
const SAW = /\b(?:saw|sees|reporter|was there|heard|correspondent|himself|herself|visited|watched|photograph|in court)/u;
const NOTHING = new Set("the and who which that its his her their was were are one two three said speaking told all some other unnamed not named count own voice say says has have had been mrs head chief with from for".split(" "));

const [out = "", leftOut = "", ...dossiers] = process.argv.slice(2);
const lines: string[] = [];
for (const { set, truth, traits, derivations, context, appearances } of prepared(leftOut, dossiers)) {
  const groupOf = new Map(groupsOf(traits, derivations, []).flatMap((g) => g.members.map((m) => [m.id, g] as const)));
  const taken = new Set<Group>();
  for (const [i, { origins }] of truth.claims.entries()) {
    const found = Map.groupBy(appearances.filter((a) => a.claim === i && a.claimId !== null), (a) => groupOf.get(a.claimId!)!);
    const group = [...found].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0];
    if (group === undefined || taken.has(group)) continue;
    taken.add(group);
    const bundles = spokenOf(group, context), told = bundles.map((b) => goldOf(b, origins.ends, context));
    // of several that are one end of gold's, the one that most tell who took it from nobody counts
    const counts = told.map((gold, at) => gold !== null && !told.some((other, n) => other === gold && (direct(bundles[n]!) > direct(bundles[at]!) || (direct(bundles[n]!) === direct(bundles[at]!) && n < at))));
    for (const [at, features] of featuresOf(bundles, context).entries()) lines.push(JSON.stringify({ set, claim: i, label: Number(counts[at]), features, words: bundles[at]!.map(wordsFor).join(" | "), gold: origins.ends }));
  }
}
writeFileSync(out, `${lines.join("\n")}\n`);
console.log(lines.length, "ends");

/** How many tell it who took it from no other report. */
function direct(bundle: Bundle): number {
  return bundle.filter((b) => b.strand.parent === null).length;
}

function spokenOf({ members, ties }: Group, context: Context): readonly Bundle[] {
  const strands = members.map((m) => strandOf(m, members, context));
  return bundlesOf(voicedOf(strands, ties, context), [], context).bundles.filter(isSpoken);
}

function wordsFor({ voice }: Bundle[number]): string {
  return "source" in voice ? voice.source.description : voice.kind;
}

/** Which of gold's ends tells of these voices: by a name, by most of the words for them, or where they have none by the outlet they spoke to; null where none does. */
function goldOf(bundle: Bundle, ends: readonly string[], { papers }: Context): number | null {
  const scores = ends.map((end) => {
    const words = new Set(stems(end));
    return Math.max(...bundle.map(({ voice }) => {
      const outlet = stems(papers.get(voice.paper)?.outlet?.name ?? ""), its = outlet.length > 0 && outlet.every((w) => words.has(w));
      if (!("source" in voice)) return its ? (SAW.test(end) ? 1.5 : 1) : 0;
      const { name, description } = voice.source, all = new Set(stems(description.split(/,|\s(?:who|which|that|whose)\s/u)[0]!)), shared = all.intersection(words).size;
      return Math.max(name !== null && words.has(stems(name).at(-1) ?? "") ? 2 : 0, all.size === 0 ? 0 : shared / all.size + shared / 20) + Number(voice.kind === "unnamed" && its);
    }));
  });
  const best = Math.max(0, ...scores);
  return best < 0.5 ? null : scores.indexOf(best);
}

/** The first letters of a text's words that tell. */
function stems(text: string): readonly string[] {
  return (text.toLowerCase().replace(/['’]s\b/gu, "").match(/[\p{L}\d-]+/gu) ?? []).filter((w) => w.length > 2 && !NOTHING.has(w)).map((w) => w.slice(0, 6));
}
