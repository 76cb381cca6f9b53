import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, describe, test } from "node:test";
import { claimIdsOf } from "../../src/domain/evidence-id.ts";
import { openLedger } from "../../src/ledger/open.ts";
import { hearsay, type Ran } from "../front.ts";
import { sketch } from "./linker.ts";
import { freshDatabase, startPostgres, type Server } from "./postgres.ts";

const SECRET = "the witness lives at 4 Mill Lane";
const readings = [
  sketch({ url: "https://courier.example/a", claims: [["the east quay will close for two years", "Ana Petrova"], [SECRET, "Boris Ivanov"]] }),
  sketch({ url: "https://gazette.example/a", publisher: "Varna Gazette", published: "2025-03-05", claims: [["the east quay will close for two years", "Ana Petrova"]] }),
];
const record = { id: "p1", publisher: "Port Post", published: "2025-03-06", headline: "Quay", text: "Quay\n\nThe harbour master said on Thursday that the east quay will close." };

const engines = (() => {
  let server: Server | undefined;
  const folder = (): string => mkdtempSync(join(tmpdir(), "hearsay-"));
  return [
    { name: "SQLite", start: async () => {}, fresh: async () => join(folder(), "k.ledger"), stop: async () => {} },
    { name: "PostgreSQL", start: async () => void (server = await startPostgres()), fresh: () => freshDatabase(server!), stop: async () => server?.stop() },
  ] as const;
})();

async function ok(argv: readonly string[], input = ""): Promise<string> {
  const ran: Ran = await hearsay(argv, input);
  assert.equal(ran.status, 0, `${argv.join(" ")}: ${ran.err}${ran.out}`);
  return ran.out;
}

for (const engine of engines) {
  describe(engine.name, () => {
    before(engine.start);
    after(engine.stop);
    const filled = async (): Promise<string> => {
      const ledger = await engine.fresh(), folder = mkdtempSync(join(tmpdir(), "hearsay-"));
      writeFileSync(join(folder, "r.ndjson"), readings.map((r) => JSON.stringify(r)).join("\n"));
      writeFileSync(join(folder, "p.ndjson"), JSON.stringify(record));
      await ok(["add", "--readings", join(folder, "r.ndjson"), "--ledger", ledger]);
      await ok(["add", join(folder, "p.ndjson"), "--ledger", ledger]);
      return ledger;
    };

    test("an export holds everything: the hash is the same after import, seals verify, captures keep their bytes", async () => {
      const ledger = await filled(), other = await engine.fresh();
      const [a] = claimIdsOf(readings[0]!).values(), [b] = claimIdsOf(readings[1]!).values();
      await ok(["decide", "different-claim", a!.slice(0, 10), b!.slice(0, 10), "--reason", "another quay", "--as", "Mina", "--ledger", ledger]);
      await ok(["seal", "--as", "Mina", "--ledger", ledger]);
      const exported = await ok(["export", "--ledger", ledger]);
      const imported = await ok(["import", "-", "--ledger", other], exported);
      assert.ok(imported.includes((await ok(["hash", "--ledger", ledger])).trim()));
      assert.match(await ok(["verify", "--ledger", other]), /1 seal; 0 rows changed or missing, 0 erased with a tombstone, 0 not sealed/);
      assert.equal(await ok(["export", "--ledger", other]), exported);
      assert.match(exported, new RegExp(Buffer.from(JSON.stringify(record)).toString("base64").slice(0, 60)));
      const cut = await hearsay(["import", "-", "--ledger", await engine.fresh()], exported.split("\n").slice(0, -3).join("\n"));
      assert.equal(cut.status, 1);
      assert.match(cut.err, /cut off/);
      assert.equal((await hearsay(["import", "-", "--ledger", await engine.fresh()], "{}")).status, 1);
      for (const [argv, why] of [[["import", "nowhere.ndjson"], /nowhere\.ndjson is not there/], [["import", tmpdir()], /is a folder/], [["export", "--output", join(tmpdir(), "nowhere", "x.ndjson")], /could not be written/]] as const) {
        const ran = await hearsay([...argv, "--ledger", ledger]);
        assert.equal(ran.status, 1);
        assert.match(ran.err, why);
      }
    });

    test("erasing leaves a tombstone and nothing else; the report does not come back", async () => {
      const ledger = await filled(), id = readings[0]!.report.id;
      await ok(["seal", "--ledger", ledger]);
      assert.match(await ok(["claims", "witness", "--ledger", ledger]), /Mill Lane/);
      await ok(["erase", id.slice(0, 12), "--reason", "order 12/2025", "--as", "Mina", "--ledger", ledger]);
      assert.match(await ok(["claims", "witness", "--ledger", ledger]), /Nothing found/);
      assert.match(await ok(["report", id, "--ledger", ledger]), /Erased by Mina on .*: order 12\/2025/);
      assert.match(await ok(["verify", "--ledger", ledger]), /erased {2}reading/);
      assert.doesNotMatch(await ok(["export", "--ledger", ledger]), /Mill Lane/);
      assert.doesNotMatch(await ok(["claims", "--json", "--ledger", ledger]), /Mill Lane/);
      const again = await hearsay(["add", "--readings", "-", "--ledger", ledger], JSON.stringify(readings[0]));
      assert.equal(again.status, 1);
      assert.match(again.err, /was erased from this ledger/);
      if (engine.name === "SQLite") {
        const folder = join(ledger, "..");
        for (const file of readdirSync(folder)) assert.ok(!readFileSync(join(folder, file)).includes("Mill Lane"), file);
      }
    });

    test("decisions are rows: listed, undone, refused where they make no sense", async () => {
      const ledger = await filled();
      const [a] = claimIdsOf(readings[0]!).values(), [b] = claimIdsOf(readings[1]!).values();
      const made = JSON.parse(await ok(["decide", "different-claim", a!, b!, "--reason", "another quay", "--json", "--ledger", ledger])) as { id: string };
      await ok(["decide", "status", a!, "checking", "--reason", "called the port", "--ledger", ledger]);
      await ok(["decide", "derives", "https://gazette.example/a", "https://courier.example/a", "--reason", "their editor says so", "--ledger", ledger]);
      await ok(["undo", made.id.slice(0, 12), "--ledger", ledger]);
      const list = await ok(["decisions", "--ledger", ledger]);
      assert.match(list, /different-claim[\s\S]*\(undone\)[\s\S]*status[\s\S]*derives[\s\S]*undo/);
      const rows = (await ok(["decisions", "--csv", "--ledger", ledger])).trim().split("\r\n");
      assert.deepEqual([rows.length, rows[0], rows.map((row) => row.endsWith(",true"))], [5, "id,at,by,kind,verdict,reason,undone", [false, true, false, false, false]]);
      assert.equal(await ok(["decisions", "--csv", "--known-at", "2001-01-01", "--ledger", ledger]), `${rows[0]}\r\n`);
      assert.match(await ok(["claims", "nowhere", "--csv", "--ledger", ledger]), /^id,text,factuality,[^\n]*\r\n$/);
      assert.match(await ok(["queue", "--ledger", ledger]), /Nothing waits/);
      for (const [argv, why] of [[["decide", "same-claim", a!, "ffff", "--reason", "x"], /no claim ffff/], [["decide", "status", a!, "maybe", "--reason", "x"], /none of open/], [["decide", "marry", a!, b!, "--reason", "x"], /no kind of decision/], [["decide", "same-claim", a!, "--reason", "x"], /asks for CLAIM CLAIM/],
        [["decide", "same-claim", a!, a!, "--reason", "x"], /twice the same/], [["decide", "correct", a!, "factuality", "ZZ", "--reason", "x"], /none of CT\+/], [["decide", "confirm", a!, "--reason", " "], /why/], [["decide", "confirm", a!, "--reason", "x", "--as", ""], /who/], [["undo", made.id], /taken back already, by/]] as const) {
        const ran = await hearsay([...argv, "--ledger", ledger]);
        assert.equal(ran.status, 1);
        assert.match(ran.err, why);
      }
    });
  });
}

test("another program's database is left alone, and an export never goes over the ledger", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-")), foreign = join(folder, "o.db"), ledger = join(folder, "k.ledger");
  const other = new DatabaseSync(foreign);
  other.exec("create table reports (x)");
  for (const argv of [["claims"], ["add", "--readings", "-"]]) assert.match((await hearsay([...argv, "--ledger", foreign], JSON.stringify(readings[0]))).err, /another program/);
  assert.deepEqual(other.prepare("select name from sqlite_master").all().map((row) => row["name"]), ["reports"]);
  other.close();
  await ok(["add", "--readings", "-", "--ledger", ledger], readings.map((r) => JSON.stringify(r)).join("\n"));
  assert.match((await hearsay(["export", "--output", ledger, "--ledger", ledger])).err, /is the ledger itself/);
  assert.match(await ok(["claims", "--ledger", ledger]), /quay|Mill/);
});

test("a decision about a report that was erased, or is not yet in print, waits; what was erased does not come back under another date", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-")), ledger = join(folder, "k.ledger"), note = join(folder, "note.txt");
  writeFileSync(note, "Mayor Tom Hale said the old bridge at Melle would close on Friday. It rained in the town all day.");
  await ok(["add", "--readings", "-", "--ledger", ledger], readings.map((r) => JSON.stringify(r)).join("\n"));
  const [first, second] = readings.map((r) => r.report.id) as [string, string];
  await ok(["decide", "derives", first, second, "--reason", "their editor says so", "--ledger", ledger]);
  await ok(["claims", "--published-by", "2001-01-01", "--ledger", ledger]);
  await ok(["erase", second, "--reason", "order 12/2025", "--ledger", ledger]);
  await ok(["add", note, "--ledger", ledger]);
  assert.equal((await hearsay(["erase", "note", "--reason", " ", "--ledger", ledger])).status, 1);
  await ok(["erase", "note", "--reason", "order 13/2025", "--ledger", ledger]);
  assert.match((await hearsay(["add", note, "--published", "2025-01-01", "--ledger", ledger])).err, /was erased/);
});

test("verify names the rows that someone has changed behind the ledger's back", async () => {
  const ledger = join(mkdtempSync(join(tmpdir(), "hearsay-")), "k.ledger");
  await ok(["add", "--readings", "-", "--ledger", ledger], readings.map((r) => JSON.stringify(r)).join("\n"));
  const { root } = JSON.parse(await ok(["seal", "--json", "--ledger", ledger])) as { root: string };
  assert.equal((await hearsay(["verify", "--root", root, "--ledger", ledger])).status, 0);
  assert.equal((await hearsay(["verify", "--root", "00", "--ledger", ledger])).status, 1);
  const file = new DatabaseSync(ledger, { enableForeignKeyConstraints: false });
  file.exec("update reports set text = replace(text, 'two years', 'ten years') where publisher = 'Varna Gazette'; delete from readings where seq = 1");
  file.close();
  const ran = await hearsay(["verify", "--ledger", ledger]);
  assert.equal(ran.status, 1);
  assert.match(ran.out, new RegExp(`changed  report  ${readings[1]!.report.id}`));
  assert.match(ran.out, /missing {2}reading/);
});

test("verify names rows that are not what the evidence makes them: a report's columns, its current reading, what a decision is about, a forged tombstone, who sealed", async () => {
  const ledger = join(mkdtempSync(join(tmpdir(), "hearsay-")), "k.ledger"), [first, second] = readings.map((r) => r.report.id) as [string, string];
  await ok(["add", "--readings", "-", "--ledger", ledger], readings.map((r) => JSON.stringify(r)).join("\n"));
  const [a] = claimIdsOf(readings[0]!).values(), [b] = claimIdsOf(readings[1]!).values();
  const { id } = JSON.parse(await ok(["decide", "different-claim", a!, b!, "--reason", "another quay", "--json", "--ledger", ledger])) as { id: string };
  const { root } = JSON.parse(await ok(["seal", "--json", "--ledger", ledger])) as { root: string };
  assert.equal((await hearsay(["verify", "--ledger", ledger])).status, 0);
  const file = new DatabaseSync(ledger, { enableForeignKeyConstraints: false });
  for (const [forgery, told] of [
    [`update reports set in_print = '1999-01-01T00:00:00.000Z' where id = '${first}'`, `report  ${first}`],
    [`update reports set outlet = 'Another Daily' where id = '${first}'`, `report  ${first}`],
    [`update current_readings set reading = (select c.reading from current_readings c where c.report <> current_readings.report limit 1) where report = (select seq from reports where id = '${second}')`, `report  ${second}`],
    [`update seals set by_whom = 'Nobody'`, `seal  ${root}`],
    [`delete from decision_targets where decision = '${id}'`, `decision  ${id}`],
    [`insert into tombstones (report, sha256, captures, readings, by_whom, reason, recorded_at) values ('${first}', '', '', '', 'x', 'x', '2026-01-01T00:00:00.000Z')`, `tombstone  ${first}`],
  ] as const) {
    file.exec(forgery);
    const ran = await hearsay(["verify", "--ledger", ledger]);
    assert.equal(ran.status, 1, forgery);
    assert.match(ran.out, new RegExp(`changed  ${told}`), forgery);
  }
  file.close();
});

test("verify names a capture and a reading of whose stored bytes one was changed, whichever it is; other commands say that the ledger is damaged", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-")), ledger = join(folder, "k.ledger");
  writeFileSync(join(folder, "p.ndjson"), JSON.stringify(record));
  await ok(["add", join(folder, "p.ndjson"), "--ledger", ledger]);
  await ok(["seal", "--ledger", ledger]);
  const file = new DatabaseSync(ledger), wrong: string[] = [];
  const flip = (table: string, column: string, at: number): void => {
    const bytes = Buffer.from(file.prepare(`select ${column} as bytes from ${table}`).get()!["bytes"] as Uint8Array);
    bytes[at]! ^= 1;
    file.prepare(`update ${table} set ${column} = ?`).run(bytes);
  };
  for (const [table, column, kind] of [["captures", "bytes", "capture"], ["readings", "body", "reading"]] as const) {
    const length = Number(file.prepare(`select length(${column}) as n from ${table}`).get()!["n"]);
    for (const at of [0, 4, 12, Math.floor(length / 2), length - 1]) {
      flip(table, column, at);
      const ran = await hearsay(["verify", "--ledger", ledger]);
      if (ran.status !== 1 || !ran.out.includes(`changed  ${kind}`)) wrong.push(`${table} ${at}: ${ran.status} ${ran.out}${ran.err}`);
      flip(table, column, at);
    }
  }
  assert.deepEqual(wrong, []);
  flip("readings", "body", 0);
  file.close();
  const asked = await hearsay(["report", "p1", "--ledger", ledger]);
  assert.equal(asked.status, 1);
  assert.match(asked.err, /Bytes in the ledger are not as they were stored\. `hearsay verify`/);
});

test("a closed ledger is one file, whoever did not ask it anything: it can be copied", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-")), ledger = await openLedger(join(folder, "one.ledger"), { create: true });
  await ledger.writer.append(readings.map((reading) => ({ reading, capture: null })));
  await ledger.close();
  assert.deepEqual(readdirSync(folder), ["one.ledger"]);
});
