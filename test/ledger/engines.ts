import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sketch } from "./linker.ts";
import { freshDatabase, startPostgres, type Server } from "./postgres.ts";

/** Both databases: what holds of a ledger is tested on each. */
export const engines: readonly { readonly name: string; readonly start: () => Promise<void>; readonly fresh: () => Promise<string>; readonly stop: () => Promise<void> }[] = (() => {
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
