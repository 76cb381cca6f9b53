import { readFileSync, writeFileSync } from "node:fs";
import { readingsByKey } from "../src/eval/dossier/appearance.ts";
import { groupsOf, type Group } from "../src/link/clusters.ts";
import { voicedOf } from "../src/link/origins.ts";
import { featuresOf } from "../src/link/origins/adding.ts";
import { bundlesOf, isSpoken, type Bundle, type Voiced } from "../src/link/origins/ends.ts";
import { strandOf, type Context } from "../src/link/origins/strand.ts";
import { prepared, type Prepared } from "./prepared.ts";

/**
 * Lines for training/origins.py: for each of gold's claims the ends of linking's own group (`own`; null where it is another claim's) and of all that gold has (`whole`), and pairs
 * of them, with their features, which of gold's ends each is and whether it counts.
 *
 *     node training/origins.ts OUT.ndjson LEFT-OUT.json TRUTH.json=READINGS.ndjson…
 *
 * LEFT-OUT.json (training/gist.py) has the gists by encoders that have not learned from the dossier. training/ends.tsv has for each of gold's tellings
 * the ends of its claim in truth.json that it rests on ("-" for none), and whether the report has it from there itself (d) or took it from another (t).
 */
/** By these words gold says that a reporter saw it. */
const SAW = /\b(?:saw|sees|reporter|was there|heard|correspondent|himself|herself|visited|watched|photograph|in court)/u;
/** What tells nothing of who speaks. */
const NOTHING = new Set("the and who which that its his her their was were are one two three said speaking told all some other unnamed not named count own voice say says has have had been mrs head chief with from for".split(" "));

/** What a telling that gold does not know weighs beside one that it knows; from here on words are for the same. */
const UNMARKED = 0.3, LIKE = 0.5;

/** Which of gold's ends a bundle tells, and how well it stands for it; null where none. */
type Stands = { readonly end: number; readonly rank: number } | null;

const marks = Map.groupBy(readFileSync(new URL("ends.tsv", import.meta.url), "utf8").trim().split("\n").slice(1).map((line) => line.split("\t")), ([dossier, claim, report]) => `${dossier} ${claim} ${report}`);

const [out = "", leftOut = "", ...dossiers] = process.argv.slice(2);
const lines: string[] = [];
for (const dossier of prepared(leftOut, dossiers)) {
  const { set, truth, traits, derivations, context, appearances } = dossier;
  const groupOf = new Map(groupsOf(traits, derivations, []).flatMap((g) => g.members.map((m) => [m.id, g] as const)));
  const taken = new Set<Group>(), endsOf = endsToldIn(dossier);
  for (const [i, { origins }] of truth.claims.entries()) {
    const told = appearances.filter((a) => a.claim === i && a.claimId !== null), found = Map.groupBy(told, (a) => groupOf.get(a.claimId!)!);
    const group = [...found].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0], ids = new Set(told.map((a) => a.claimId));
    const members = traits.map((t) => t.assertion).filter((m) => ids.has(m.id));
    const lineOf = (group: Pick<Group, "members" | "ties">): object => {
      const bundles = spokenOf(group, context), stands = bundles.map((b) => standsFor(b, origins.ends, endsOf(i), context)), { ends, pairs } = featuresOf(bundles, context);
      // of several that are one end of gold's, the one that stands for it best counts
      const counts = stands.map((own, at) => own !== null && !stands.some((other, n) => other?.end === own.end && (other.rank > own.rank || (other.rank === own.rank && n < at))));
      return { ends: ends.map((end, at) => ({ ...end, label: Number(counts[at]), end: stands[at]?.end ?? null, words: bundles[at]!.map(wordsFor).join(" | ") })), pairs };
    };
    const own = group === undefined || taken.has(group) ? null : lineOf(group);
    if (group !== undefined) taken.add(group);
    lines.push(JSON.stringify({ set, claim: i, gold: origins.ends, own, whole: lineOf({ members, ties: new Map() }) }));
  }
}
writeFileSync(out, `${lines.join("\n")}\n`);
console.log(lines.length, "claims");

/** The ends of gold's nth claim that a telling rests on, as marked by hand; null for what gold has not as a telling of it. */
function endsToldIn({ set, truth, readings, told }: Prepared): (claim: number) => (voiced: Voiced) => readonly number[] | null {
  const keyOf = new Map([...readingsByKey(truth, readings)].map(([key, r]) => [r.report.id, key]));
  return (claim) => ({ strand: { member } }) => {
    if (!told(member.id).includes(claim)) return null;
    return (marks.get(`${set} ${claim} ${keyOf.get(member.paper)}`) ?? []).flatMap(([, , , ends]) => (ends === "-" ? [] : ends!.split(",").map(Number)));
  };
}

function spokenOf({ members, ties }: Pick<Group, "members" | "ties">, context: Context): readonly Bundle[] {
  const strands = members.map((m) => strandOf(m, members, context));
  return bundlesOf(voicedOf(strands, ties, context), () => null, context).bundles.filter(isSpoken);
}

function wordsFor({ voice }: Voiced): string {
  return "source" in voice ? voice.source.description : voice.kind;
}

/** The end that most of the bundle's tellings rest on; of several that one telling rests on, and of what gold does not know as a telling, the one whose words are for this voice. */
function standsFor(bundle: Bundle, ends: readonly string[], endsIn: (voiced: Voiced) => readonly number[] | null, context: Context): Stands {
  const votes = bundle.map((voiced) => {
    const marked = endsIn(voiced), words = ends.map((end) => likenessTo(end, voiced, context));
    const best = (among: readonly number[]): number | null => among.toSorted((a, b) => words[b]! - words[a]!).find((n) => words[n]! >= LIKE) ?? null;
    const end = marked?.length === 1 ? marked[0]! : best(marked ?? [...ends.keys()]);
    return { end, like: end === null ? 0 : words[end]!, weight: marked === null ? UNMARKED : 1, direct: Number(voiced.strand.parent === null) };
  });
  const [most] = [...Map.groupBy(votes, (v) => v.end)].map(([end, of]) => ({ end, weight: of.reduce((sum, v) => sum + v.weight * (1 + v.direct), 0), rank: of.reduce((sum, v) => sum + v.direct, 0) + 2 * Math.max(...of.map((v) => v.like)) })).toSorted((a, b) => b.weight - a.weight);
  return most === undefined || most.end === null ? null : { end: most.end, rank: most.rank };
}

/** How far gold's words for an end are for this voice: by a name, by most of the words for it, or where it has none by the outlet it spoke to. */
function likenessTo(end: string, { voice }: Voiced, { papers }: Context): number {
  const words = new Set(stems(end)), outlet = stems(papers.get(voice.paper)?.outlet?.name ?? ""), its = outlet.length > 0 && outlet.every((w) => words.has(w));
  if (!("source" in voice)) return its ? (SAW.test(end) ? 1.5 : 1) : 0;
  const { name, description } = voice.source, all = new Set(stems(description.split(/,|\s(?:who|which|that|whose)\s/u)[0]!)), shared = all.intersection(words).size;
  return Math.max(name !== null && words.has(stems(name).at(-1) ?? "") ? 2 : 0, all.size === 0 ? 0 : shared / all.size + shared / 20) + Number(voice.kind === "unnamed" && its);
}

/** The first letters of a text's words that tell. */
function stems(text: string): readonly string[] {
  return (text.toLowerCase().replace(/['’]s\b/gu, "").match(/[\p{L}\d-]+/gu) ?? []).filter((w) => w.length > 2 && !NOTHING.has(w)).map((w) => w.slice(0, 6));
}
