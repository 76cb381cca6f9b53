import { join } from "node:path";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { InputError, LedgerError } from "../domain/error.ts";
import type { Reader } from "../flow/reader.ts";
import { deskCommand, port, stopped } from "./desk-command.ts";
import { askingCommands } from "./asking-commands.ts";
import { write, type Io, type Package } from "./io.ts";
import { keepingCommands } from "./keeping-commands.ts";
import { fillingCommands, type Front } from "./ledger-commands.ts";
import { printed } from "./printed.ts";

const MEGABYTE = 1024 * 1024;

/** Runs the command line and gives its exit status: 0 done, 1 some inputs failed, 2 wrong usage. */
export async function run(argv: readonly string[], io: Io, pack: Package): Promise<number> {
  let status = 0;
  // Each command loads what it needs when it runs: most of a short run's time is loading.
  const reader = (threads: number) => async (): Promise<Reader> => (await import("../flow/reader.ts")).openReader({ folder: io.env["HEARSAY_MODEL"] ?? join(pack.root, "model"), threads, version: pack.version });
  const program = new Command("hearsay")
    .description("Reads news reports: who said what, on whose word, how sure, when and where.")
    .version(pack.version)
    .exitOverride()
    .configureOutput({ writeOut: (s) => void io.stdout.write(s), writeErr: (s) => void io.stderr.write(s) });
  const threads = (): Option => new Option("--threads <n>", "processor threads for the model").default(1).argParser(count);

  program
    .command("read")
    .description("read reports from files, folders, web addresses, NDJSON, or - for standard input")
    .argument("<names...>", "files, folders, URLs or -")
    .option("--json", "print hearsay/1, one JSON object a line (docs/format.md)", false)
    .option("--brief", "leave the text out: only who said what, and findings", false)
    .option("--published <date>", "the publication date, where the report does not give it", printed)
    .option("--publisher <name>", "the outlet, where the report does not name it")
    .option("--headline <words>", "the headline, where the report has none")
    .option("--url <url>", "the report's web address")
    .option("--max-bytes <n>", "refuse reports larger than this", count, 20 * MEGABYTE)
    .option("--no-progress", "show no progress bar")
    .addOption(threads())
    .action(async (names: string[], o: ReadFlags) => {
      const given = { published: o.published ?? null, publisher: o.publisher ?? null, headline: o.headline ?? null, url: o.url ?? null };
      const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
      const { read } = await import("./read.ts");
      status = await read(names, { json: o.json, brief: o.brief, progress: o.progress, maxBytes: o.maxBytes, given: known }, reader(o.threads), io);
    });

  program
    .command("eval")
    .description("score readings against annotated text, each step on its gold, with people's or other programs' figures beside it")
    .argument("<gold...>", "files or folders of gold; README.md names the shapes")
    .option("--as <kind>", "score this kind of gold alone; else every kind that the files are seen to hold")
    .option("--json", "print the scores as JSON, one line a kind", false)
    .addOption(threads())
    .action(async (gold: string[], o: { json: boolean; as?: string; threads: number }) => {
      const { evaluate } = await import("./evaluate.ts");
      status = await evaluate(gold, { json: o.json, as: o.as ?? null }, reader(o.threads), io);
    });

  program
    .command("start")
    .description("build or open a ledger of the sample reports, show their claims with their origins, and open the desk on them")
    .option("--no-desk", "show the claims and end")
    .option("--port <n>", "the desk's port; 0 takes a free one", port, 4780)
    .addOption(threads())
    .action(async (o: { desk: boolean; port: number; threads: number }) => {
      const { start } = await import("./start.ts");
      status = await start({ desk: o.desk, port: o.port, model: io.env["HEARSAY_MODEL"] ?? join(pack.root, "model"), signal: stopped }, reader(o.threads), io, pack);
    });

  const front: Front = { io, reader, count, ended: (code) => (status = code) };
  fillingCommands(program, front);
  deskCommand(program, { io, pack });
  askingCommands(program, front);
  keepingCommands(program, front);

  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof InputError || error instanceof LedgerError)) throw error;
    await write(io.stderr, `hearsay: ${error.message} ${error.remedy}\n`);
    return 1;
  }
  return status;
}

type ReadFlags = {
  json: boolean; brief: boolean; published?: string; publisher?: string; headline?: string; url?: string; maxBytes: number; progress: boolean; threads: number;
};

function count(value: string): number {
  const n = Number(value);
  if (!Number.isSafeInteger(n) || n < 1) throw new InvalidArgumentError("It must be a whole number above 0.");
  return n;
}
