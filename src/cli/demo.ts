import { relative } from "node:path";
import { SingleBar, Presets } from "cli-progress";
import type { Reading } from "../domain/reading.ts";
import type { Reader } from "../flow/reader.ts";
import { statements } from "../show/statement.ts";
import { inputsOf } from "./inputs.ts";
import { write, type Io } from "./io.ts";
import { painter, printable, type Paint } from "./paint.ts";
import { errorLine } from "./read.ts";

const MAX_BYTES = 20 * 1024 * 1024;

/** `hearsay demo`: reads the sample reports with a progress bar and prints, story by story, who said what in them. */
export async function demo(folder: string, openReader: () => Promise<Reader>, io: Io): Promise<number> {
  const paint = painter(io.stdout, io.env);
  const reader = await openReader();
  const inputs = await Array.fromAsync(inputsOf([folder], { maxBytes: MAX_BYTES, given: {}, stdin: io.stdin, cwd: io.cwd }));
  const bar = new SingleBar({ format: "Reading the sample reports {bar} {value} of {total}", stream: io.stderr as NodeJS.WritableStream, hideCursor: true, noTTYOutput: true, notTTYSchedule: 2000 }, Presets.shades_classic);
  bar.start(inputs.length, 0);
  let failed = 0;
  const stories = new Map<string, Reading[]>();
  for (const input of inputs) {
    if ("error" in input) {
      failed++;
      await write(io.stderr, `${errorLine(input)}\n`);
    } else {
      const story = relative(folder, input.place.file ?? "").split("/")[0] ?? "";
      stories.set(story, [...(stories.get(story) ?? []), await reader.read(input.report)]);
    }
    bar.increment();
  }
  bar.stop();
  for (const [story, readings] of stories) await write(io.stdout, `\n${paint("bold", story.toUpperCase().replaceAll("-", " "))}\n${readings.map((r) => digest(r, paint)).join("\n")}\n`);
  const all = [...stories.values()].flat();
  const found = all.flatMap((r) => r.attributions), unnamed = all.flatMap((r) => r.sources).filter((s) => s.anonymous);
  await write(io.stdout, `\n${all.length} reports, ${found.length} attributions, ${unnamed.length} unnamed sources. Read one in full: npm run hearsay -- read ${relative(io.cwd, folder) || "."}/syria-2015\n`);
  return failed > 0 ? 1 : 0;
}

/** A report's headline and its outermost statements, a line each. */
function digest(reading: Reading, paint: Paint): string {
  const { report } = reading;
  const head = `\n  ${paint("bold", printable(report.headline ?? report.text.slice(0, 70)))}\n  ${paint("dim", printable([report.publisher, report.published.value?.slice(0, 10)].filter(Boolean).join(" · ")))}`;
  const rows = statements(reading).filter((s) => s.within === null).map((s) => {
    const who = s.kind.startsWith("unnamed") ? paint("magenta", `‹?${printable(s.who)}›`) : paint("cyan", `‹${printable(s.who)}›`);
    return `    ${who} ${paint("yellow", `~${printable(s.cue)}~`)} ${printable(clipped(s.what))} ${paint("dim", `${s.factuality}${s.conditional ? " if" : ""}`)}`;
  });
  return [head, ...rows].join("\n");
}

const clipped = (words: string): string => (words.length <= 110 ? words : `${words.slice(0, 108).replace(/\s+\S*$/, "")} …`);
