import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import type { Hono } from "hono";
import { link } from "../../src/link/link.ts";
import { related } from "../../src/link/related.ts";
import { blockingKeys } from "../../src/link/blocking-keys.ts";
import type { Reading } from "../../src/domain/reading.ts";
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
  const linker = { keys: blockingKeys, related, link };
  await ledger.writer.append(readings.map((reading) => ({ reading, capture: null })));
  await settle(ledger.writer, linker);
  const errors: unknown[] = [];
  const app = desk({
    reader: ledger.reader, asOf: () => Promise.resolve(ledger.reader), readApart, user: "tester", hosts: [], now: () => new Date("2026-11-26T06:00:00Z"),
    decide: async (verdict, by, reason) => {
      const decision = { id: randomUUID(), by, at: new Date().toISOString(), reason, verdict };
      await ledger.writer.decide(decision);
      await settle(ledger.writer, linker);
      return decision;
    },
  }, (error) => errors.push(error));
  return { app, ledger, errors, ask: async (path, init = {}) => app.request(path, { ...init, headers: { host: "localhost:4780", ...init.headers } }) };
}

/** A browser's cookie and the token that goes with it. */
export async function session({ ask }: OpenDesk): Promise<{ readonly cookie: string; readonly token: string }> {
  const response = await ask("/you.json");
  const cookie = (response.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
  return { cookie, token: ((await response.json()) as { token: string }).token };
}
