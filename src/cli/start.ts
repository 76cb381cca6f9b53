import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { asking, tableOf, widthOf } from "./ask.ts";
import { add } from "./add.ts";
import { write, type Io, type Package } from "./io.ts";
import { withLedger } from "./ledger-options.ts";
import { painter, printable } from "./paint.ts";
import { claims } from "./questions.ts";
import type { Reader } from "../flow/reader.ts";

export type StartOptions = { readonly desk: boolean; readonly port: number; readonly model: string; readonly signal: () => AbortSignal };

const A_STORY = 3;

/** `npm start`: the sample reports in a ledger, kept from run to run; prints their claims with their origins, then opens the desk on them. */
export async function start(options: StartOptions, openReader: () => Promise<Reader>, io: Io, pack: Package): Promise<number> {
  const samples = join(pack.root, "fixtures", "samples"), ledger = sampleLedger(options.model, io, pack);
  const { unlinked, reports } = await withLedger(ledger, { create: true }, (opened) => opened.reader.counts());
  const status = reports > 0 && unlinked === 0 ? 0 : await build(samples, ledger, openReader, io);
  await show(ledger, io);
  if (!options.desk) return status;
  const { desk } = await import("./desk.ts");
  await withLedger(ledger, { create: true }, (opened) => desk(opened, { where: ledger, port: options.port, host: "127.0.0.1", allowed: [], model: options.model }, io, pack, options.signal()));
  return status;
}

function build(samples: string, ledger: string, openReader: () => Promise<Reader>, io: Io): Promise<number> {
  return add([samples], { ledger, given: {}, maxBytes: 20 * 1024 * 1024, progress: true, json: false, readings: false }, openReader, io);
}

/** In the user's cache, made anew for another version or model: what another one read and linked would be shown otherwise. */
function sampleLedger(model: string, io: Io, pack: Package): string {
  const cache = join(io.env["XDG_CACHE_HOME"] ?? (io.env["HOME"] ? join(homedir(), ".cache") : tmpdir()), "hearsay");
  mkdirSync(cache, { recursive: true });
  const newest = (folder: string): number => Math.max(0, ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((f) => statSync(join(folder, f)).mtimeMs));
  const code = import.meta.filename.endsWith(".ts") ? String(Math.max(newest(join(pack.root, "src", "link")), newest(join(pack.root, "src", "extract")), newest(join(pack.root, "src", "ledger")))) : "";
  const hashed = (...parts: readonly unknown[]): string => createHash("sha256").update(parts.join(" ")).digest("hex").slice(0, 12);
  const own = `samples-${hashed(pack.root)}-`, name = `${own}${hashed(pack.version, statSync(join(model, "manifest.json")).mtimeMs, code)}.ledger`;
  // those that this installation made with another version, model or code will not be asked again
  for (const file of readdirSync(cache)) if (file.startsWith(own) && !file.startsWith(name)) rmSync(join(cache, file), { force: true });
  return join(cache, name);
}

/** The claims of each story that most reports make. */
function show(ledger: string, io: Io): Promise<void> {
  const paint = painter(io.stdout, io.env);
  return asking(ledger, {}, io, async (reader) => {
    for (const story of (await reader.stories()).filter((s) => s.reports.length > 1)) {
      const found = await claims.ask(reader, { story: story.id, limit: A_STORY });
      await write(io.stdout, `\n${paint("bold", printable(story.title))} ${paint("dim", `${story.reports.length} reports`)}\n${tableOf(claims.columns, found, paint, widthOf(io))}\n`);
    }
    const { reports, claims: all } = await reader.counts();
    await write(io.stdout, `\n${reports} reports make ${all} claims; how many people are behind each stands under “origins”. More: npm run hearsay -- claims --ledger ${ledger}\n`);
  });
}
