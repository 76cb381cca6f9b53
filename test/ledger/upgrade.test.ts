import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { Client } from "pg";
import { linker } from "../../src/flow/linker.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { addedTo } from "./engines.ts";
import { mixed } from "./mix.ts";
import { freshDatabase, startPostgres } from "./postgres.ts";

/** What undoes migration 0007. */
const BEFORE_KEYS = [
  "drop table blocking_keys", "create table blocking_keys (key text not null, report integer not null, primary key (key, report))",
  "create index keys_by_report on blocking_keys (report)", "insert into blocking_keys values ('1316 quay', 1)",
  ...["capture", "chain", "finding", "correction"].map((view) => `drop view ${view}`),
  ...["stories", "clusters", "derivations", "actors"].map((table) => `create index ${table}_by_leaf on ${table} (leaf)`),
  "create index members_by_component on members (component)",
  "drop index placed_by_whole", "alter table placed drop column whole", "alter table edges drop column strength",
  "drop table linkings", "drop index placed_by_linking", "alter table placed drop column linking",
  "delete from migrations where name > '0007'",
];

async function upgraded(where: string, run: (statements: readonly string[]) => Promise<void>): Promise<void> {
  // three matters whole, then the last report of a fourth
  const [old, late] = [Array.from({ length: 11 }, (_, n) => mixed(n)), mixed(11)];
  await addedTo(where, old, linker);
  await run(BEFORE_KEYS);
  const opened = await openLedger(where, { create: false });
  assert.equal((await opened.reader.stories()).length, 4, "links are there before the next add");
  assert.ok((await opened.reader.claims()).some((c) => c.origins.ends.length > 0));
  await opened.close();
  const whole = await addedTo(join(mkdtempSync(join(tmpdir(), "hearsay-")), "whole.ledger"), [...old, late], linker);
  assert.equal(await addedTo(where, [late], linker), whole);
}

test("a SQLite ledger from before blocking keys were integers goes on where it stood", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "hearsay-")), "old.ledger");
  await upgraded(path, async (statements) => {
    const file = new DatabaseSync(path);
    for (const statement of statements) file.exec(statement);
    file.close();
  });
});

test("a PostgreSQL ledger does too", async () => {
  const server = await startPostgres();
  try {
    const url = await freshDatabase(server);
    await upgraded(url, async (statements) => {
      const client = new Client(url);
      await client.connect();
      for (const statement of statements) await client.query(statement);
      await client.end();
    });
  } finally {
    await server.stop();
  }
});
