import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reading } from "../../src/domain/reading.ts";
import { settle } from "../../src/flow/settle.ts";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Linker } from "../../src/ledger/writer.ts";
import { plainLinker, sketch } from "./linker.ts";
import { freshDatabase, startPostgres, type Server } from "./postgres.ts";

export type Engine = { readonly name: string; readonly start: () => Promise<void>; readonly fresh: () => Promise<string>; readonly stop: () => Promise<void> };

/** Both databases: what holds of a ledger is tested on each. */
export const engines: readonly Engine[] = (() => {
  let server: Server | undefined;
  return [
    { name: "SQLite", start: async () => {}, fresh: async () => join(mkdtempSync(join(tmpdir(), "hearsay-")), "test.hearsay"), stop: async () => {} },
    { name: "PostgreSQL", start: async () => void (server = await startPostgres()), fresh: () => freshDatabase(server!), stop: async () => server?.stop() },
  ];
})();

/** Two reports of one claim and one in another script. */
export const quay = sketch({ url: "https://courier.example/quay", claims: [["the east quay will close for two years", "Ana Petrova"], ["U.S. inspectors measured 3.5 metres", "two people briefed on the talks", true]] });
export const copy = sketch({ url: "https://gazette.example/quay", publisher: "Varna Gazette", published: "2025-03-05", claims: [["the east quay will close for two years", "Ana Petrova"]] });
export const other = sketch({ publisher: "Volga Telegraph", published: "2025-03-06", headline: "Порт", claims: [["порт закроют в марте", "Иван Петров"]] });

/** A fresh ledger. */
export async function opened({ fresh }: Engine, clock?: () => number): Promise<Ledger> {
  return openLedger(await fresh(), { create: true, ...(clock ? { clock } : {}) });
}

/** Adds readings to the ledger at `where`, links them, and gives its content hash. */
export async function addedTo(where: string, readings: readonly Reading[], linker: Linker): Promise<string> {
  const ledger = await openLedger(where, { create: true });
  await ledger.writer.append(readings.map((reading) => ({ reading, capture: null })));
  await settle(ledger.writer, linker);
  const hash = await ledger.reader.hash();
  await ledger.close();
  return hash;
}

/** A ledger with those three reports, linked. */
export async function filled(engine: Engine): Promise<Ledger> {
  const ledger = await opened(engine);
  await ledger.writer.append([quay, copy, other].map((reading) => ({ reading, capture: null })));
  await settle(ledger.writer, plainLinker);
  return ledger;
}
