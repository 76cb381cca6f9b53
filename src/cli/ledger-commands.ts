import { Option, type Command } from "commander";
import type { Reader } from "../flow/reader.ts";
import type { Io } from "./io.ts";
import { ledgerAt } from "./ledger-options.ts";
import { printed } from "./printed.ts";

/** What commands get from the front: where to print, how to open the model, and where their exit status goes. */
export type Front = { readonly io: Io; readonly reader: (threads: number) => () => Promise<Reader>; readonly count: (value: string) => number; readonly ended: (status: number) => void };

export const ledgerOption = (): Option => new Option("--ledger <where>", "the ledger: a file, or postgres://… (HEARSAY_LEDGER; hearsay.ledger)");

/** The commands that fill a ledger. */
export function fillingCommands(program: Command, { io, reader, count, ended }: Front): void {
  program
    .command("add")
    .description("read reports into the ledger and link them")
    .argument("<names...>", "files, folders, URLs or -")
    .addOption(ledgerOption())
    .option("--readings", "the names are files of hearsay/1 lines, read elsewhere", false)
    .option("--published <date>", "the publication date, where the report does not give it", printed)
    .option("--publisher <name>", "the outlet, where the report does not name it")
    .option("--headline <words>", "the headline, where the report has none")
    .option("--url <url>", "the report's web address")
    .option("--max-bytes <n>", "refuse reports larger than this", count, 20 * 1024 * 1024)
    .option("--json", "print the outcome and errors as JSON", false)
    .option("--no-progress", "show no progress bar")
    .addOption(new Option("--threads <n>", "processor threads for the model").default(1).argParser(count))
    .action(async (names: string[], o: AddFlags) => {
      const given = Object.fromEntries(Object.entries({ published: o.published, publisher: o.publisher, headline: o.headline, url: o.url }).filter(([, value]) => value !== undefined));
      const { add } = await import("./add.ts");
      ended(await add(names, { ledger: ledgerAt(o.ledger, io), given, maxBytes: o.maxBytes, progress: o.progress, json: o.json, readings: o.readings }, reader(o.threads), io));
    });
}

type AddFlags = { ledger?: string; readings: boolean; published?: string; publisher?: string; headline?: string; url?: string; maxBytes: number; json: boolean; progress: boolean; threads: number };
