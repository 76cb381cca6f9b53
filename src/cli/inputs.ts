import { createReadStream } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import type { Readable } from "node:stream";
import type { Capture } from "../domain/capture.ts";
import { InputError, type InputPlace } from "../domain/error.ts";
import type { Report } from "../domain/report.ts";
import type { Given } from "../read/given.ts";
import { lines } from "../read/lines.ts";
import { readRecord } from "../read/record.ts";
import { readReport } from "../read/report.ts";

const FETCH_MS = 30_000;

/** One report of what was named on the command line, or the error that stands in its place. */
export type Input = { readonly place: InputPlace; readonly report: Report; readonly captured: Captured } | { readonly place: InputPlace; readonly error: InputError };

/** What a report was read from. */
export type Captured = Pick<Capture, "bytes" | "mediaType" | "url" | "headers" | "given">;

export type InputOptions = { readonly maxBytes: number; readonly given: Given; readonly stdin: Readable; readonly cwd: string };

const RECORDS = new Set([".ndjson", ".jsonl"]);
const REPORTS = new Set([".txt", ".text", ".html", ".htm", ".xhtml", ...RECORDS]);

/** The reports behind files, folders, URLs and "-" (standard input), in their order, one at a time. */
export async function* inputsOf(names: readonly string[], options: InputOptions): AsyncGenerator<Input> {
  for (const name of names) {
    if (name === "-") yield* fromStream(options.stdin, { file: "-", line: null, id: null }, options);
    else if (/^https?:\/\//i.test(name)) yield await fromUrl(name, options);
    else yield* fromPath(name, options);
  }
}

/** The files a name stands for: itself, or those below it that hold reports, by name. */
export async function filesBelow(name: string, cwd: string): Promise<readonly string[]> {
  const path = resolve(cwd, name);
  if (!(await stat(path)).isDirectory()) return [name];
  return (await filesIn(path)).toSorted();
}

/** A folder below that may not be read is named as a file that cannot be, so that the rest is read. */
async function filesIn(folder: string, top = true): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => { if (top) throw cause; return null; });
  if (entries === null) return [folder];
  const found = await Promise.all(entries.map(async (e): Promise<readonly string[]> => {
    const path = join(folder, e.name);
    return e.isDirectory() ? filesIn(path, false) : e.isFile() && REPORTS.has(extname(e.name).toLowerCase()) ? [path] : [];
  }));
  return found.flat();
}

async function* fromPath(name: string, options: InputOptions): AsyncGenerator<Input> {
  let files: readonly string[];
  try {
    files = await filesBelow(name, options.cwd);
    if (files.length === 0) throw new InputError("no-reports", `${name} holds no reports.`, `Give files ending in ${[...REPORTS].join(", ")}.`);
  } catch (error) {
    yield { place: { file: name, line: null, id: null }, error: inputError(error, name) };
    return;
  }
  for (const file of files) {
    const path = resolve(options.cwd, file);
    if (RECORDS.has(extname(file).toLowerCase())) yield* fromRecords(createReadStream(path), file, options);
    else yield await attempt({ file, line: null, id: null }, async () => {
      const bytes = await readBytes(path, options.maxBytes);
      return { report: readReport(bytes, { ...options.given, fileName: file }, options), captured: handedIn(bytes, options.given) };
    });
  }
}

async function fromUrl(url: string, options: InputOptions): Promise<Input> {
  return attempt({ file: url, line: null, id: null }, async () => {
    const { fetchBytes } = await import("../read/fetch.ts");
    const got = await fetchBytes(url, { maxBytes: options.maxBytes, timeout: FETCH_MS });
    const report = readReport(got.bytes, { url: got.finalUrl, contentType: got.contentType, ...options.given }, options);
    return { report, captured: { ...handedIn(got.bytes, options.given), mediaType: got.contentType, url: got.finalUrl, headers: got.headers } };
  });
}

async function* fromRecords(stream: Readable, file: string, options: InputOptions): AsyncGenerator<Input> {
  try {
    for await (const line of lines(stream, options)) {
      const place = { file, line: line.number, id: null };
      if ("error" in line) yield { place, error: line.error };
      else yield await attempt({ ...place, id: idOf(line.text) }, async () => {
        const report = readRecord(line.text, options);
        return { report, captured: handedIn(Buffer.from(line.text), { id: report.given.id }) };
      });
    }
  } catch (error) {
    yield { place: { file, line: null, id: null }, error: inputError(error, file) };
  }
}

/** Standard input is NDJSON where it begins with "{", else one report. */
async function* fromStream(stream: Readable, place: InputPlace, options: InputOptions): AsyncGenerator<Input> {
  const iterator: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
  const head = await iterator.next();
  const first: Uint8Array = head.done ? new Uint8Array() : head.value;
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield first;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  if (Buffer.from(first.subarray(0, 64)).toString("latin1").replace(/^\u00ef\u00bb\u00bf/, "").trimStart().startsWith("{")) {
    yield* fromRecords(whole() as unknown as Readable, "-", options);
    return;
  }
  yield await attempt(place, async () => {
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of whole()) {
      size += part.length;
      if (size > options.maxBytes) throw tooLarge("standard input", options.maxBytes);
      parts.push(part);
    }
    const bytes = Buffer.concat(parts);
    return { report: readReport(bytes, options.given, options), captured: handedIn(bytes, options.given) };
  });
}

async function readBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    if ((await file.stat()).size > maxBytes) throw tooLarge(path, maxBytes);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** Throws InputError where there is no such file, or none that can be read. */
export async function readable(name: string, folder: string): Promise<void> {
  try {
    const file = await open(resolve(folder, name));
    try {
      await file.read(Buffer.alloc(1));
    } finally {
      await file.close();
    }
  } catch (error) {
    throw inputError(error, name);
  }
}

const tooLarge = (name: string, maxBytes: number): InputError =>
  new InputError("too-large", `${name} is larger than ${maxBytes} bytes.`, "Raise the limit with --max-bytes, or give the article alone.");

const handedIn = (bytes: Uint8Array, given: Given): Captured => ({ bytes, mediaType: null, url: null, headers: {}, given });

async function attempt(place: InputPlace, read: () => Promise<{ readonly report: Report; readonly captured: Captured }>): Promise<Input> {
  try {
    return { place, ...(await read()) };
  } catch (error) {
    return { place, error: inputError(error, place.file ?? "the input") };
  }
}

/** Keeps the order of an id that a broken record may still show. */
function idOf(line: string): string | null {
  return /"id"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(line.slice(0, 4096))?.[1] ?? null;
}

const REMEDIES: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  ENOENT: ["is not there", "Check the name; a web address begins with https://."],
  EACCES: ["may not be read", "Give yourself the right to read it."],
  EISDIR: ["is a folder", "Give the files in it."],
  EMFILE: ["could not be opened: too many open files", "Raise `ulimit -n`."],
};

function inputError(error: unknown, name: string): InputError {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unreadable";
  const [message, remedy] = REMEDIES[code] ?? ["could not be read", "Look at the file by hand; if it is a report, please tell us."];
  return new InputError(code.toLowerCase(), `${name} ${message}.`, remedy, { cause: error });
}
