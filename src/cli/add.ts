import { createReadStream } from "node:fs";
import { extname, resolve } from "node:path";
import { captureOf } from "../domain/capture.ts";
import { asInputError, InputError, type InputPlace } from "../domain/error.ts";
import { append, readingFor } from "../flow/add.ts";
import type { Reader } from "../flow/reader.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Entry } from "../ledger/writer.ts";
import type { Given } from "../read/given.ts";
import { lines } from "../read/lines.ts";
import { readReading } from "../read/reading.ts";
import { inOrder } from "./inOrder.ts";
import { filesBelow, inputsOf, type Input } from "./inputs.ts";
import { counted } from "../show/range.ts";
import { write, type Io } from "./io.ts";
import { withLedger } from "./ledger-options.ts";
import { printable } from "./paint.ts";
import { complaint, errorLine } from "./read.ts";
import { renewLinks } from "./relink.ts";

export type AddOptions = {
  readonly ledger: string;
  readonly given: Given;
  readonly maxBytes: number;
  readonly progress: boolean;
  readonly json: boolean;
  /** The names are files of hearsay/1 lines, read elsewhere. */
  readonly readings: boolean;
};

type Outcome = { readonly place: InputPlace; readonly entry: Entry } | { readonly place: InputPlace; readonly error: InputError };
type Tally = { new: number; known: number; failed: number };

const READ_AT_ONCE = 3;

/** `hearsay add`: reads reports into the ledger; what was there before is not read again, and a report that can't be read stops none of the others. */
export async function add(names: readonly string[], options: AddOptions, openReader: () => Promise<Reader>, io: Io): Promise<number> {
  return withLedger(options.ledger, { create: true }, async (ledger) => {
    await renewLinks(ledger, options.progress, io);
    const total = await expected(names, io), bar = options.progress && io.stderr.isTTY ? await progressBar(io, total) : null;
    const tally: Tally = { new: 0, known: 0, failed: 0 };
    try {
      await run(names, options, openReader, io, ledger, async (place, state, told) => {
        tally[state]++;
        bar?.setTotal(Math.max(total, tally.new + tally.known + tally.failed));
        bar?.increment(1, { name: place.file ?? "" });
        if (typeof told === "string") await (options.json && write(io.stdout, `${JSON.stringify({ report: told, state, input: place })}\n`));
        else await write(options.json ? io.stdout : io.stderr, options.json ? `${errorLine({ place, error: told })}\n` : `${printable(complaint({ place, error: told }))}\n`);
      });
    } finally {
      bar?.stop();
    }
    const { reports, claims, stories } = await ledger.reader.counts();
    await write(io.stdout, options.json
      ? `${JSON.stringify({ added: tally.new, known: tally.known, failed: tally.failed, reports, claims, stories })}\n`
      : `${tally.new} added${tally.known > 0 ? `, ${tally.known} known already` : ""}${tally.failed > 0 ? `, ${tally.failed} not read` : ""}. The ledger holds ${counted(reports, "report")} in ${counted(stories, "story", "stories")}, making ${counted(claims, "claim")}.\n`);
    return tally.failed > 0 ? 1 : 0;
  });
}

/** Hears of each input once: the id of its report when that is on disk, or why it failed. */
type Tell = (place: InputPlace, state: keyof Tally, told: string | InputError) => Promise<void>;

async function run(names: readonly string[], options: AddOptions, openReader: () => Promise<Reader>, io: Io, ledger: Ledger, tell: Tell): Promise<void> {
  let opened: Promise<Reader> | null = null;
  const model = (): Promise<Reader> => (opened ??= openReader());
  const inputs = options.readings ? readingsIn(names, options, io) : inOrder(inputsOf(names, { ...options, stdin: io.stdin, cwd: io.cwd }), READ_AT_ONCE, (input) => outcomeOf(input, ledger, model));
  const places: InputPlace[] = [];
  async function* entries(): AsyncGenerator<Entry> {
    for await (const outcome of inputs) {
      if ("error" in outcome) await tell(outcome.place, "failed", outcome.error);
      else {
        places.push(outcome.place);
        yield outcome.entry;
      }
    }
  }
  for await (const appended of append(ledger, entries())) {
    const { state, report } = appended, place = places.shift() ?? { file: null, line: null, id: null };
    if (state === "refused") await tell(place, "failed", new InputError("refused", `The reading of ${report} could not be recorded (${appended.why}).`, "Read the report again with this version; if that fails too, please tell us."));
    else if (state === "erased") await tell(place, "failed", new InputError("erased", `The report ${report} was erased from this ledger.`, "It does not come back; `hearsay report ID` shows who erased it and why."));
    else await tell(place, state, report);
  }
}

async function outcomeOf(input: Input, ledger: Ledger, model: () => Promise<Reader>): Promise<Outcome> {
  if ("error" in input) return input;
  const { place, report, captured } = input;
  const capture = captureOf({ ...captured, file: captured.url === null ? place.file : null, line: place.line, capturedAt: new Date().toISOString() });
  try {
    return { place, entry: await readingFor(ledger, report, capture, model) };
  } catch (error) {
    return { place, error: asInputError(error) };
  }
}

/** Lines of hearsay/1 in files or standard input. */
async function* readingsIn(names: readonly string[], options: AddOptions, io: Io): AsyncGenerator<Outcome> {
  for (const name of names) {
    const stream = name === "-" ? io.stdin : createReadStream(resolve(io.cwd, name));
    try {
      for await (const line of lines(stream, options)) {
        const place = { file: name, line: line.number, id: null };
        if ("error" in line) yield { place, error: line.error };
        else yield readingOf(line.text, place);
      }
    } catch (cause) {
      yield { place: { file: name, line: null, id: null }, error: new InputError("unreadable", `${name} could not be read.`, "Check the name and your rights.", { cause }) };
    }
  }
}

function readingOf(line: string, place: InputPlace): Outcome {
  try {
    return { place, entry: { reading: readReading(line), capture: null } };
  } catch (error) {
    return { place, error: asInputError(error) };
  }
}

/** How many reports the names stand for, as far as a quick look tells. */
async function expected(names: readonly string[], io: Io): Promise<number> {
  let total = 0;
  for (const name of names) {
    if (name === "-" || /^https?:\/\//i.test(name)) total++;
    else for (const file of await filesBelow(name, io.cwd).catch(() => [name])) total += /\.(?:ndjson|jsonl)$/i.test(extname(file)) ? await linesIn(resolve(io.cwd, file)) : 1;
  }
  return total;
}

async function linesIn(path: string): Promise<number> {
  let n = 0;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) n++;
  } catch {
    // what can't be read is told when its turn comes
  }
  return Math.max(1, n);
}

async function progressBar(io: Io, total: number): Promise<import("cli-progress").SingleBar> {
  const { SingleBar, Presets } = await import("cli-progress");
  const bar = new SingleBar({ format: "adding {bar} {value} of {total}  {eta_formatted}  {name}", stream: io.stderr as NodeJS.WritableStream, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  bar.start(total, 0, { name: "" });
  return bar;
}
