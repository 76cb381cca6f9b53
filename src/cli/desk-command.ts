import { join } from "node:path";
import type { Command } from "commander";
import { InputError } from "../domain/error.ts";
import type { Io, Package } from "./io.ts";
import { ledgerOption } from "./ledger-commands.ts";
import { ledgerAt, withLedger } from "./ledger-options.ts";

type Flags = { port: number; host: string; allowHost: string[]; ledger?: string };

export function deskCommand(program: Command, { io, pack }: { readonly io: Io; readonly pack: Package }): void {
  program
    .command("desk")
    .description("open the desk: the ledger in a browser")
    .addOption(ledgerOption())
    .option("--port <n>", "the port it listens on; 0 takes a free one", port, 4780)
    .option("--host <address>", "the address it listens on; anything but this machine's own opens it to others", "127.0.0.1")
    .option("--allow-host <names...>", "further names it may be addressed by", [])
    .action(async (o: Flags) => {
      const where = ledgerAt(o.ledger, io), { desk } = await import("./desk.ts"), { renewLinks } = await import("./relink.ts");
      await withLedger(where, { create: true }, async (ledger) => {
        await renewLinks(ledger, true, io);
        await desk(ledger, { where, port: o.port, host: o.host, allowed: o.allowHost, model: io.env["HEARSAY_MODEL"] ?? join(pack.root, "model") }, io, pack, stopped());
      });
    });
}

/** Until Ctrl-C, or until whoever started the desk ends it. */
export function stopped(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

/** A port as given on the command line. */
export function port(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 0 || n > 65_535) throw new InputError("bad-port", `${value} is no port.`, "Give a number from 0 to 65535.");
  return n;
}
