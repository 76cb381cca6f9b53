import { Option, type Command } from "commander";
import { ledgerOption, type Front } from "./ledger-commands.ts";
import { ledgerAt } from "./ledger-options.ts";

type Flags = { ledger?: string; as?: string; reason: string; json: boolean; root?: string; output?: string; threads: number; progress: boolean };

/** The commands by which people decide, and those that keep a ledger: seal and verify, erase, export and import, read again. */
export function keepingCommands(program: Command, { io, reader, count, ended }: Front): void {
  const at = (o: Flags): string => ledgerAt(o.ledger, io);
  const command = (name: string, about: string): Command => program.command(name).description(about).addOption(ledgerOption());
  const as = (): Option => new Option("--as <name>", "who decides (default: the system's user)");
  const json = (c: Command): Command => c.option("--json", "print JSON, one object a line", false);

  json(command("decide", "decide what linking is to obey, or what is to be done about a claim (docs/ledger.md lists the kinds)"))
    .argument("<kind>", "same-claim, different-claim, split, same-source, different-source, derives, does-not-derive, confirm, correct, status, assign, note, watch, unwatch")
    .argument("<targets...>", "ids or their unique beginnings, and the value where the kind asks for one")
    .addOption(as())
    .requiredOption("--reason <words>", "why")
    .action(async (kind: string, targets: string[], o: Flags) => ended(await (await import("./decide.ts")).decide(kind, targets, { ledger: at(o), as: o.as, reason: o.reason, json: o.json }, io)));
  json(command("undo", "take a decision back, by another row"))
    .argument("<decision>", "its id or unique beginning")
    .addOption(as())
    .option("--reason <words>", "why", "undone")
    .action(async (id: string, o: Flags) => ended(await (await import("./decide.ts")).decide("undo", [id], { ledger: at(o), as: o.as, reason: o.reason, json: o.json }, io)));
  json(command("queue", "decisions that a new reading has left without their words")).action(async (o: Flags) => ended(await (await import("./decide.ts")).queue({ ledger: at(o), json: o.json }, io)));

  json(command("seal", "record a Merkle root over the evidence and decisions")).addOption(as()).action(async (o: Flags) => ended(await (await import("./keep.ts")).seal({ ledger: at(o), as: o.as, json: o.json }, io)));
  json(command("verify", "show which rows are not what was sealed"))
    .option("--root <hex>", "a root that was noted elsewhere")
    .action(async (o: Flags) => ended(await (await import("./keep.ts")).verify({ ledger: at(o), root: o.root, json: o.json }, io)));
  command("hash", "print the content hash: the same for the same reports and decisions, in whatever order they came").action(async (o: Flags) => ended(await (await import("./keep.ts")).hash({ ledger: at(o) }, io)));
  command("erase", "erase a report for good, leaving a tombstone")
    .argument("<report>", "id, URL, given id or file")
    .addOption(as())
    .requiredOption("--reason <words>", "why: the law or the order it follows")
    .action(async (id: string, o: Flags) => ended(await (await import("./keep.ts")).erase(id, { ledger: at(o), as: o.as, reason: o.reason }, io)));
  command("export", "print the whole ledger as NDJSON (docs/ledger.md)")
    .option("--output <file>", "write to a file")
    .action(async (o: Flags) => ended(await (await import("./keep.ts")).exportTo(o.output, at(o), io)));
  command("import", "take an export in, on either kind of ledger")
    .argument("<file>", "a file, or - for standard input")
    .action(async (file: string, o: Flags) => ended(await (await import("./keep.ts")).importFrom(file, at(o), io)));
  command("relink", "make links anew that an older version of Hearsay made, and finish what was cut off; `add` does it too")
    .option("--no-progress", "show no progress bar")
    .action(async (o: Flags) => ended(await (await import("./relink.ts")).relink({ ledger: at(o), progress: o.progress }, io)));
  command("reread", "read every report again with the model at hand, beside the readings there are")
    .addOption(as())
    .option("--no-progress", "show no progress bar")
    .addOption(new Option("--threads <n>", "processor threads for the model").default(1).argParser(count))
    .action(async (o: Flags) => ended(await (await import("./keep.ts")).reread({ ledger: at(o), as: o.as, progress: o.progress }, reader(o.threads), io)));
}
