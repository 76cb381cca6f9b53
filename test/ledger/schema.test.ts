import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { test } from "node:test";
import { Client } from "pg";
import { openLedger } from "../../src/ledger/open.ts";
import { hearsay, root } from "../front.ts";
import { freshDatabase, MADE, startPostgres } from "./postgres.ts";

/** `UPDATE_SCHEMA=1 node --test test/ledger/schema.test.ts` writes the dumps anew; read them as a diff. */
function same(dump: string, file: string): void {
  const path = join(import.meta.dirname, file);
  if (process.env["UPDATE_SCHEMA"]) writeFileSync(path, dump);
  assert.equal(dump, readFileSync(path, "utf8"), `${file} is another schema than the migrations make`);
}

async function sqliteFile(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), "hearsay-")), "s.ledger");
  await (await openLedger(path, { create: true })).close();
  return path;
}

test("SQLite's schema is the one of the dump", async () => {
  const file = new DatabaseSync(await sqliteFile(), { readOnly: true });
  const rows = file.prepare("select sql from sqlite_master where sql is not null and name not like '%_search_%' order by type, name").all() as unknown as readonly { readonly sql: string }[];
  file.close();
  same(`${rows.map((row) => row.sql).join(";\n\n")};\n`, "schema.sqlite.sql");
});

for (const made of MADE) test(`PostgreSQL's schema is the one of the dump (${made})`, async (t) => {
  const server = await startPostgres(made);
  try {
    const url = await freshDatabase(server);
    await (await openLedger(url, { create: true })).close();
    const client = new Client(url);
    await client.connect();
    t.diagnostic((await client.query<{ version: string }>("select version()")).rows[0]!.version);
    const columns = await client.query<{ line: string }>("select table_name || '.' || column_name || ' ' || data_type || case is_nullable when 'NO' then ' not null' else '' end as line from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position");
    const indexes = await client.query<{ line: string }>("select indexdef as line from pg_indexes where schemaname = 'public' order by indexname");
    await client.end();
    same(`${[...columns.rows, ...indexes.rows].map((row) => row.line).join("\n")}\n`, "schema.postgres.txt");
  } finally {
    await server.stop();
  }
});

const page = readFileSync(join(root, "docs", "ledger.md"), "utf8");

test("docs/ledger.md names every table, every view and every column of a view", async () => {
  const file = new DatabaseSync(await sqliteFile(), { readOnly: true });
  const things = file.prepare("select type, name from sqlite_master where type in ('table', 'view') and name not like '%_search_%' and name not like 'sqlite_%'").all() as unknown as readonly { readonly type: string; readonly name: string }[];
  for (const { type, name } of things) {
    assert.ok(page.includes(`\`${name}\``), `${type} ${name}`);
    if (type !== "view") continue;
    // the view answers, and its line in the page names its columns
    file.prepare(`select * from "${name}" limit 1`).all();
    const line = page.split("\n").find((l) => l.startsWith(`| \`${name}\` |`)) ?? "";
    for (const column of file.prepare(`select name from pragma_table_info('${name}')`).all() as unknown as readonly { readonly name: string }[]) assert.ok(line.includes(column.name), `${name}.${column.name}`);
  }
  file.close();
});

test("docs/ledger.md names every command of the ledger, every option, and every key of the JSON", async () => {
  const commands = ["add", "claims", "claim", "reports", "report", "stories", "derivations", "sources", "actors", "contacts", "positions", "inquiries", "timeline", "decide", "undo", "decisions", "queue", "seal", "verify", "hash", "erase", "export", "import", "relink", "reread"];
  for (const command of commands) {
    assert.ok(page.includes(`hearsay ${command}`), command);
    const { out } = await hearsay([command, "--help"]);
    for (const [option] of out.matchAll(/--[a-z-]+/g)) assert.ok(option === "--help" || page.includes(option), `${command} ${option}`);
  }
  const record = join(root, "src", "show", "record");
  for (const file of ["claim.ts", "derivation.ts", "report.ts", "item.ts"]) {
    for (const [, key = ""] of readFileSync(join(record, file), "utf8").matchAll(/^ {4,}([a-zA-Z]+)(?:,|:)/gm)) assert.ok(page.includes(key), `${file}: ${key}`);
  }
});

const design = join(root, "..", "shared", "design.md");

test("every word of the design's first table is a view or a column of one", { skip: existsSync(design) ? false : "../shared/design.md is not here" }, async () => {
  const file = new DatabaseSync(await sqliteFile(), { readOnly: true });
  const views = file.prepare("select name from sqlite_master where type = 'view'").all().map((row) => String(row["name"]));
  const columns = new Set(views.flatMap((view) => file.prepare(`select name from pragma_table_info('${view}')`).all().map((row) => String(row["name"]))));
  file.close();
  // the words of a span stand in place of its numbers; a quotation mode is a mode; what surrounds a report is in its reading alone
  const otherwise: Readonly<Record<string, string>> = { "quotation mode": "mode", span: "words" };
  const words = [...readFileSync(design, "utf8").split("## 1. Words")[1]!.split("\n## ")[0]!.matchAll(/^\| ([a-z ]+) \|/gm)].map((m) => m[1]!).filter((word) => word !== "word" && word !== "furniture");
  assert.ok(words.length > 15);
  assert.deepEqual(words.filter((word) => !views.includes(word) && !columns.has(otherwise[word] ?? word)), []);
});
