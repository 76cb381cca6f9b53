import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { run } from "../src/cli/run.ts";
import type { Reading } from "../src/domain/reading.ts";

export const root = fileURLToPath(new URL("..", import.meta.url));
/** Gold data and the seed, beside the checkout; tests that need them skip where they are not. */
export const shared = join(root, "..", "shared");

export type Ran = { readonly status: number; readonly out: string; readonly err: string };

/** Runs the command line in this process, as a terminal without colour would. */
export async function hearsay(argv: readonly string[], input: string | Uint8Array = ""): Promise<Ran> {
  const out: Buffer[] = [], err: Buffer[] = [];
  const sink = (into: Buffer[]): Writable => new Writable({ write: (chunk: Buffer, _, done) => (into.push(Buffer.from(chunk)), done()) });
  const io = { stdin: Readable.from([Buffer.from(input)]), stdout: sink(out), stderr: sink(err), env: {}, cwd: root };
  const status = await run(argv, io, { root, version: "0.0.0-test" });
  return { status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

export type Line = Reading & { readonly error?: undefined } | { readonly format: string; readonly error: { readonly code: string; readonly message: string; readonly remedy: string; readonly input: { readonly file: string | null; readonly line: number | null; readonly id: string | null } } };

/** The lines of `--json` output. */
export const jsonLines = (out: string): readonly Line[] => out.split("\n").filter(Boolean).map((line) => JSON.parse(line) as Line);

/** The readings of an output that must hold no error. */
export function readings(out: string): readonly Reading[] {
  return jsonLines(out).map((line) => {
    if (line.error) throw new Error(`${line.error.code}: ${line.error.message}`);
    return line;
  });
}

const schema = JSON.parse(readFileSync(join(root, "docs", "hearsay-1.schema.json"), "utf8")) as object;
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);

/** What the JSON Schema says against a line; empty where it is valid. */
export function invalid(line: unknown): readonly string[] {
  return validate(line) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message ?? ""}`);
}

/** A folder of files made for one test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-"));
  for (const [name, body] of Object.entries(files)) writeFileSync(join(folder, name), body);
  return folder;
}
