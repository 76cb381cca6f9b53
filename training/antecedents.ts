import { globSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Reading } from "../src/domain/reading.ts";
import type { Report } from "../src/domain/report.ts";
import { overlap, type Span } from "../src/domain/span.ts";
import { appearancesOf, readingsByKey } from "../src/eval/dossier/appearance.ts";
import { parseTruth } from "../src/eval/dossier/truth.ts";
import { readManifest } from "../src/extract/attributions/manifest.ts";
import { openModel } from "../src/extract/model/session.ts";
import { extract } from "../src/extract/pipeline.ts";
import { likeliest, type Antecedent, type Choose } from "../src/extract/sources/antecedent.ts";
import { papersOf } from "../src/link/paper.ts";
import { singlesOf } from "./singles.ts";

/**
 * Lines for training/antecedents.py: whom "he" and "she" mean where they are sources.
 *
 *     node training/antecedents.ts OUT.ndjson GUM_FOLDER TRUTH.json=READINGS.ndjson…
 *
 * GUM tells by its coreference; in the project's own dossiers those are right whom gold names as a source of the claim that the pronoun says.
 */
const [out = "", gum = "", ...dossiers] = process.argv.slice(2);
const folder = new URL("../model", import.meta.url).pathname;
const tools = { model: await openModel({ folder, threads: 1 }), settings: readManifest(folder).attribution };
const lines: string[] = [];

/** Reads a text with each pronoun's antecedent as `right` has it; where it has none, or several of all, the likeliest. */
async function read(set: string, report: Report, right: (candidate: Antecedent, pronoun: Span) => boolean): Promise<void> {
  const choose: Choose = (candidates, pronoun) => {
    const fit = candidates.map((c) => right(c, pronoun));
    if (!/^(?:he|she)$/i.test(report.text.slice(...pronoun)) || !fit.includes(true) || !fit.includes(false)) return likeliest(candidates, pronoun);
    lines.push(JSON.stringify({ set, right: fit, candidates: candidates.map((c) => c.features), words: report.text.slice(Math.max(0, pronoun[0] - 300), pronoun[1] + 30), names: candidates.map((c) => report.text.slice(...c.mentions.at(-1)!)) }));
    return candidates[fit.indexOf(true)];
  };
  await extract(report, { ...tools, choose });
}

for (const file of globSync(`${gum}/**/*.conllu`)) {
  const { text, mentions } = gumText(readFileSync(file, "utf8"));
  await read(basename(file, ".conllu"), plainReport(text), (candidate, pronoun) => {
    const ids = new Set(mentions.filter((m) => m.span[0] === pronoun[0] && m.span[1] === pronoun[1]).map((m) => m.id));
    return mentions.some((m) => ids.has(m.id) && candidate.mentions.some((c) => overlap(c, m.span) > 0.5 * (m.span[1] - m.span[0]) || (c[0] === m.span[0] && c[1] <= m.span[1])));
  });
}
for (const dossier of dossiers) {
  const [truthFile = "", readingsFile = ""] = dossier.split("=");
  const truth = parseTruth(readFileSync(truthFile, "utf8"));
  const readings = readFileSync(readingsFile, "utf8").split("\n").filter(Boolean).map((l) => JSON.parse(l) as Reading);
  const claims = new Map(papersOf(readings).flatMap((p) => p.claims).map((c) => [c.id, c]));
  const sources = new Map<string, Map<number, string>>();
  for (const { claimId, claim } of appearancesOf(truth, readingsByKey(truth, readings), singlesOf([...claims.values()]))) {
    const told = claims.get(claimId ?? ""), reading = readings.find((r) => r.report.id === told?.paper);
    for (const { spans } of reading?.attributions.find((a) => a.id === told!.claim.attribution)?.sources ?? [])
      for (const [start] of spans) sources.set(reading!.report.id, (sources.get(reading!.report.id) ?? new Map<number, string>()).set(start, truth.claims[claim]!.origins.ends.join(" ; ")));
  }
  for (const { report } of readings)
    await read(basename(readingsFile, ".ndjson"), { ...report, findings: [] }, (candidate, pronoun) => {
      const ends = sources.get(report.id)?.get(pronoun[0]) ?? "";
      const told = (words: readonly string[]): boolean => words.some((w) => new RegExp(`(?<!\\p{L})${w.replace(/['’]s?$/, "")}(?!\\p{L})`, "u").test(ends));
      const names = candidate.mentions.flatMap((m) => report.text.slice(...m).match(/\p{Lu}[\p{L}’'-]{2,}/gu) ?? []).filter((w) => !/^(?:The|Her|His|One|Their|Another|Its)$/.test(w));
      // who has no name is told by a noun ("a diplomat")
      return told(names.length > 0 ? names : candidate.mentions.flatMap((m) => report.text.slice(...m).split(/\s(?:who|with|of|in|for|at|from)\s/)[0]!.match(/\p{Ll}{5,}/gu) ?? []));
    });
}
writeFileSync(out, `${lines.join("\n")}\n`);
console.log(lines.length, "pronouns");

function plainReport(text: string): Report {
  return { id: "", given: { id: null }, url: null, headline: null, publisher: null, authors: [], dateline: null, published: { value: null, precision: "unknown", from: "unknown" }, language: "en", modified: null, revisionOf: null, credits: [], links: [], corrections: [], text, furniture: [], findings: [] };
}

/** GUM's text by paragraphs, and what each mention of an entity is. */
function gumText(conllu: string): { readonly text: string; readonly mentions: readonly { readonly id: string; readonly span: Span }[] } {
  let text = "";
  const open = new Map<string, number[]>(), mentions: { id: string; span: Span }[] = [];
  for (const line of conllu.split("\n")) {
    if (line.startsWith("# newpar") && text !== "" && !text.endsWith("\n")) text = `${text.trimEnd()}\n\n`;
    const fields = line.split("\t"), [id = "", form = ""] = fields;
    if (fields.length < 10 || !/^\d+$/.test(id)) continue;
    const start = text.length, end = start + form.length, entity = /Entity=([^|]*)/.exec(fields[9] ?? "")?.[1] ?? "";
    for (const m of entity.matchAll(/\((\d+)-[^()]*(\))?|(\d+)\)/g)) {
      const opened = m[1] ?? m[3]!;
      if (m[1] !== undefined) open.set(opened, [...(open.get(opened) ?? []), start]);
      if (m[1] === undefined || m[2] !== undefined) mentions.push({ id: opened, span: [open.get(opened)?.pop() ?? start, end] });
    }
    text += fields[9]?.includes("SpaceAfter=No") ? form : `${form} `;
  }
  return { text, mentions };
}
