import { availableParallelism } from "node:os";
import type { SingleBar } from "cli-progress";
import { FORMAT, type Reading } from "../domain/reading.ts";
import { asInputError, type InputError, type InputPlace } from "../domain/error.ts";
import type { Reader } from "../flow/reader.ts";
import type { Given } from "../read/given.ts";
import { inOrder } from "./inOrder.ts";
import { inputsOf, type Input } from "./inputs.ts";
import { write, type Io } from "./io.ts";
import { painter, printable } from "./paint.ts";

export type ReadOptions = {
  readonly json: boolean;
  readonly brief: boolean;
  readonly progress: boolean;
  readonly maxBytes: number;
  readonly given: Given;
};

type Result = { readonly place: InputPlace; readonly reading: Reading } | { readonly place: InputPlace; readonly error: InputError };

/** `hearsay read`: one reading a report, in input order; the exit status is 1 where a report could not be read. */
export async function read(names: readonly string[], options: ReadOptions, openReader: () => Promise<Reader>, io: Io): Promise<number> {
  const reader = await openReader();
  const bar = options.progress && io.stderr.isTTY ? await progressBar(io) : null;
  const paint = painter(io.stdout, io.env);
  const inputs = counted(inputsOf(names, { ...options, stdin: io.stdin, cwd: io.cwd }), (n) => bar?.setTotal(n));
  const terminal = options.json ? null : (await import("./terminal.ts")).terminal;
  let failed = 0, done = 0;
  for await (const result of inOrder(inputs, Math.min(3, availableParallelism() + 1), (input) => readOne(input, reader))) {
    bar?.update(++done, { name: result.place.file ?? "" });
    let out: string;
    if ("error" in result) {
      failed++;
      out = terminal === null ? `${errorLine(result)}\n` : "";
      if (terminal !== null) await write(io.stderr, `${printable(complaint(result))}\n`);
    } else out = terminal === null ? `${JSON.stringify(result.reading)}\n` : `${terminal(result.reading, { paint, width: Math.min(io.stdout.columns ?? 100, 110), brief: options.brief })}\n`;
    // nobody reads any more: stop quietly, as `head` expects
    if (!(await write(io.stdout, out))) break;
  }
  bar?.stop();
  return failed > 0 ? 1 : 0;
}

async function readOne(input: Input, reader: Reader): Promise<Result> {
  if ("error" in input) return input;
  try {
    return { place: input.place, reading: await reader.read(input.report) };
  } catch (error) {
    return { place: input.place, error: asInputError(error) };
  }
}

async function progressBar(io: Io): Promise<SingleBar> {
  const { SingleBar, Presets } = await import("cli-progress");
  const bar = new SingleBar({ format: "reading {bar} {value} of {total}  {name}", stream: io.stderr as NodeJS.WritableStream, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  bar.start(1, 0, { name: "" });
  return bar;
}

async function* counted<A>(items: AsyncIterable<A>, tell: (n: number) => void): AsyncGenerator<A> {
  let n = 0;
  for await (const item of items) {
    tell(++n);
    yield item;
  }
}

/** The line that stands in the place of a report that could not be read (design.md §4). */
export function errorLine({ place, error }: { readonly place: InputPlace; readonly error: InputError }): string {
  return JSON.stringify({ format: FORMAT, error: { code: error.code, message: error.message, remedy: error.remedy, input: place } });
}

export const complaint = ({ place, error }: { readonly place: InputPlace; readonly error: InputError }): string =>
  `hearsay: ${place.file ?? "input"}${place.line === null ? "" : `:${place.line}`}: ${error.message} ${error.remedy}`;
