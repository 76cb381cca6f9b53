import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import type { Hono } from "hono";
import type { Reading } from "../../src/domain/reading.ts";
import { asOf } from "../../src/flow/as-of.ts";
import { decide } from "../../src/flow/decide.ts";
import { linker } from "../../src/flow/linker.ts";
import { settle } from "../../src/flow/settle.ts";
import { desk } from "../../src/http/app.ts";
import type { Env } from "../../src/http/env.ts";
import type { ReadApart } from "../../src/http/intake.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";

export type OpenDesk = { readonly app: Hono<Env>; readonly ledger: Ledger; readonly ask: (path: string, init?: RequestInit) => Promise<Response>; readonly errors: unknown[] };

/** A desk over a ledger of these readings in a file of its own. */
export async function openDesk(readings: readonly Reading[], readApart: ReadApart = async () => {}): Promise<OpenDesk> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-desk-"));
  const ledger = await openLedger(join(folder, "test.ledger"), { create: true });
  after(async () => {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await ledger.writer.append(readings.map((reading) => ({ reading, capture: null })));
  await settle(ledger.writer, linker);
  const errors: unknown[] = [];
  const app = desk({
    reader: ledger.reader, asOf: (clocks) => asOf(ledger, clocks), readApart, user: "tester", hosts: [], now: () => new Date("2026-11-26T06:00:00Z"),
    decide: (verdict, by, reason) => decide(ledger, verdict, { by, reason, at: new Date().toISOString() }),
  }, (error) => errors.push(error));
  return { app, ledger, errors, ask: async (path, init = {}) => app.request(path, { ...init, headers: { host: "localhost:4780", ...init.headers } }) };
}

/** A browser's cookie and the token that goes with it. */
export async function session({ ask }: OpenDesk): Promise<{ readonly cookie: string; readonly token: string }> {
  const response = await ask("/you.json");
  const cookie = (response.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
  return { cookie, token: ((await response.json()) as { token: string }).token };
}
