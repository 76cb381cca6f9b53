import { serve } from "@hono/node-server";
import { asOf } from "../flow/as-of.ts";
import { decide } from "../flow/decide.ts";
import { desk as deskOf } from "../http/app.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { whoever } from "./decide.ts";
import { write, type Io, type Package } from "./io.ts";
import { readApart } from "./read-apart.ts";

const MAX_BYTES = 20 * 1024 * 1024;

export type DeskOptions = { readonly where: string; readonly port: number; readonly host: string; readonly allowed: readonly string[]; readonly model: string };

/** Serves the desk over an open ledger until the signal comes; prints the address once it listens. */
export async function desk(ledger: Ledger, options: DeskOptions, io: Io, pack: Package, signal: AbortSignal): Promise<void> {
  const app = deskOf({
    reader: ledger.reader,
    asOf: (clocks) => asOf(ledger, clocks),
    readApart: readApart({ ledger: options.where, model: options.model, version: pack.version, maxBytes: MAX_BYTES }),
    decide: (verdict, by, reason) => decide(ledger, verdict, { by, reason, at: new Date().toISOString() }),
    user: whoever(undefined, io),
    hosts: options.allowed,
    now: () => new Date(),
  }, (error) => void io.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`));
  const listening = Promise.withResolvers<number>();
  const server = serve({ fetch: app.fetch, port: options.port, hostname: options.host }, (info) => listening.resolve(info.port));
  server.on("error", listening.reject);
  const port = await listening.promise;
  await write(io.stdout, `\nThe desk is open at http://${options.host.includes(":") ? `[${options.host}]` : options.host}:${port}/  (Ctrl-C closes it)\n`);
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  server.close();
  if ("closeAllConnections" in server) server.closeAllConnections();
}
