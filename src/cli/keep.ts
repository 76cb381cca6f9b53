import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { InputError, LedgerError } from "../domain/error.ts";
import { linker } from "../flow/linker.ts";
import { reread as rereadIn } from "../flow/reread.ts";
import { settle } from "../flow/settle.ts";
import type { Reader } from "../flow/reader.ts";
import type { Line } from "../ledger/exchange.ts";
import { lines } from "../read/lines.ts";
import { readingOf } from "../read/reading.ts";
import { asking } from "./ask.ts";
import { whoever } from "./decide.ts";
import { readable } from "./inputs.ts";
import { write, type Io } from "./io.ts";
import { withLedger } from "./ledger-options.ts";
import { printable } from "./paint.ts";
import { complaint } from "./read.ts";
import { renewLinks } from "./relink.ts";

type Named = { readonly ledger: string; readonly as: string | undefined };

/** `hearsay erase REPORT --reason …` */
export async function erase(report: string, { ledger: where, as, reason }: Named & { readonly reason: string }, io: Io): Promise<number> {
  if (reason.trim() === "") throw new LedgerError("bad-decision", "An erasure cannot be undone, and says why.", "Give the law or the order it follows with --reason.");
  return withLedger(where, { create: false }, async (ledger) => {
    const id = await ledger.reader.resolve("report", report);
    await ledger.writer.erase(id, whoever(as, io), reason);
    await settle(ledger.writer, linker);
    await write(io.stdout, `Erased ${id}. A tombstone keeps its hash, who erased it and why.\n`);
    return 0;
  });
}

/** `hearsay hash`: what the ledger holds, as one number. */
export async function hash({ ledger }: { readonly ledger: string }, io: Io): Promise<number> {
  return asking(ledger, {}, io, async (reader) => {
    await write(io.stdout, `${await reader.hash()}\n`);
    return 0;
  });
}

/** `hearsay seal` */
export async function seal({ ledger: where, as, json }: Named & { readonly json: boolean }, io: Io): Promise<number> {
  return withLedger(where, { create: false }, async (ledger) => {
    const made = await ledger.writer.seal(whoever(as, io));
    await write(io.stdout, json ? `${JSON.stringify(made)}\n` : `Seal ${made.number} over ${made.leaves} rows: ${made.root}\nKeep this root somewhere else: \`hearsay verify --root ${made.root.slice(0, 12)}…\` then shows whether the ledger was changed since.\n`);
    return 0;
  });
}

/** `hearsay verify`: which rows are not what was sealed; the status is 1 where there are any. */
export async function verify({ ledger: where, root, json }: { readonly ledger: string; readonly root: string | undefined; readonly json: boolean }, io: Io): Promise<number> {
  return withLedger(where, { create: false }, async (ledger) => {
    const changes = await ledger.writer.verify(), seals = await ledger.writer.seals();
    const known = root === undefined || seals.some((s) => s.root === root), broken = changes.filter((c) => c.change === "changed" || c.change === "missing");
    const later = changes.filter((c) => c.change === "unsealed").length, erased = changes.filter((c) => c.change === "erased");
    const told = changes.filter((c) => c.change !== "unsealed");
    if (json) await write(io.stdout, `${JSON.stringify({ seals, known, changes: told, unsealed: later })}\n`);
    else {
      for (const { kind, id, change } of told) await write(io.stdout, `${change}  ${kind}  ${id}\n`);
      if (!known) await write(io.stdout, `No seal of this ledger has the root ${root}.\n`);
      await write(io.stdout, `${seals.length} seal${seals.length === 1 ? "" : "s"}; ${broken.length} rows changed or missing, ${erased.length} erased with a tombstone, ${later} not sealed yet.\n`);
    }
    return broken.length > 0 || !known ? 1 : 0;
  });
}

/** `hearsay export`: the whole evidence of a ledger as NDJSON, to standard output or a file. */
export async function exportTo(file: string | undefined, where: string, io: Io): Promise<number> {
  return withLedger(where, { create: false }, async (ledger) => {
    async function* text(): AsyncGenerator<string> {
      for await (const line of ledger.writer.exported()) yield `${JSON.stringify(line)}\n`;
    }
    if (file !== undefined) await written(resolve(io.cwd, file), where, text());
    else for await (const line of text()) if (!(await write(io.stdout, line))) break;
    return 0;
  });
}

/** Whole or not at all, and never over the ledger itself. */
async function written(file: string, ledger: string, text: AsyncIterable<string>): Promise<void> {
  const there = await stat(file).catch(() => null), own = await stat(ledger).catch(() => null);
  if (there !== null && own !== null && there.ino === own.ino && there.dev === own.dev) throw new InputError("not-written", `${file} is the ledger itself.`, "Give another file.");
  const part = `${file}.part`;
  try {
    await pipeline(text, createWriteStream(part));
    await rename(part, file);
  } catch (cause) {
    await rm(part, { force: true });
    throw new InputError("not-written", `${file} could not be written: ${cause instanceof Error ? cause.message : String(cause)}.`, "Give a file in a folder that is there and may be written to, on a disk with room.", { cause });
  }
}

/** `hearsay import`: takes an export in and links it; the status is 1 where the content hash is not the one it was exported with. */
export async function importFrom(file: string, where: string, io: Io): Promise<number> {
  // before a ledger is made for it
  if (file !== "-") await readable(file, io.cwd);
  return withLedger(where, { create: true }, async (ledger) => {
    await renewLinks(ledger, true, io);
    const empty = (await ledger.reader.counts()).reports === 0;
    const wanted = await ledger.writer.imported(linesOf(file, io));
    await settle(ledger.writer, linker);
    const { reports } = await ledger.reader.counts(), now = await ledger.reader.hash();
    if (wanted === null) await write(io.stderr, "hearsay: the export has no end: it was cut off. What was in it is in the ledger; export again and import the rest.\n");
    else if (empty && wanted !== now) await write(io.stderr, `hearsay: the content hash is ${now}, not ${wanted} as exported: this version links otherwise, or the export was changed.\n`);
    await write(io.stdout, `The ledger holds ${reports} reports. Content hash ${now}\n`);
    return wanted === null || (empty && wanted !== now) ? 1 : 0;
  });
}

async function* linesOf(file: string, io: Io): AsyncGenerator<Line> {
  for await (const line of lines(file === "-" ? io.stdin : createReadStream(resolve(io.cwd, file)), { maxBytes: Infinity })) {
    if ("error" in line) throw line.error;
    yield lineOf(line.text, line.number);
  }
}

function lineOf(text: string, number: number): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InputError("bad-export", `Line ${number} of the export is not JSON.`, "Give the output of `hearsay export`, whole.", { cause });
  }
  const line = value as Line;
  if (line.kind === "reading") readingOf(line.reading);
  return line;
}

/** `hearsay reread`: reads every report anew with the model at hand, beside the readings there are. */
export async function reread({ ledger: where, as, progress }: Named & { readonly progress: boolean }, openReader: () => Promise<Reader>, io: Io): Promise<number> {
  return withLedger(where, { create: false }, async (ledger) => {
    await renewLinks(ledger, progress, io);
    const { SingleBar, Presets } = await import("cli-progress");
    const bar = progress && io.stderr.isTTY ? new SingleBar({ format: "reading again {bar} {value} of {total}  {eta_formatted}", stream: io.stderr as NodeJS.WritableStream, hideCursor: true, clearOnComplete: true }, Presets.shades_classic) : null;
    bar?.start(1, 0);
    let failed = 0;
    const read = await rereadIn(ledger, await openReader(), whoever(as, io), async ({ done, of, report, error }) => {
      bar?.setTotal(of);
      bar?.update(done);
      if (error === null) return;
      failed++;
      await write(io.stderr, `${printable(complaint({ place: { file: report, line: null, id: report }, error }))}\n`);
    });
    bar?.stop();
    const waiting = (await ledger.reader.queue()).length;
    await write(io.stdout, `${read} reports read again.${failed > 0 ? ` ${failed} could not be read; what was read before stays.` : ""} ${waiting === 0 ? "Every decision stands on the same words." : `${waiting} decisions wait for a person: \`hearsay queue\`.`}\n`);
    return failed > 0 ? 1 : 0;
  });
}
