/**
 * Claim search at scale on SQLite: `node bench/search.ts [CLAIMS] [LEDGER]`. A ledger of made-up claims is filled row by row
 * (words drawn by Zipf's law from 50,000, 16 a claim, two reports a claim), then asked 400 questions of one to three words.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { CLUSTER_PREFIX } from "../src/ledger/write/links.ts";
import { openLedger } from "../src/ledger/open.ts";
import { randomFrom } from "../test/ledger/mix.ts";

const total = Number(process.argv[2] ?? 1_000_000), where = process.argv[3] ?? join(mkdtempSync(join(tmpdir(), "hearsay-search-")), "search.ledger");
const random = randomFrom(11), WORDS = 50_000, cumulative: number[] = [];
for (let rank = 1, sum = 0; rank <= WORDS; rank++) cumulative.push((sum += 1 / (rank + 2.7)));
const word = (): string => {
  const at = random() * (cumulative.at(-1) as number);
  let low = 0, high = WORDS - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return `w${low.toString(36)}`;
};
const fresh = !existsSync(where);
const ledger = await openLedger(where, { create: true });
if (fresh) fill();
const asked = Array.from({ length: 400 }, (_, i) => Array.from({ length: 1 + (i % 3) }, word).join(" ")), times: number[] = [];
for (const query of [...asked.slice(0, 20), ...asked]) {
  const began = performance.now();
  await ledger.reader.claims({ query, limit: 50 });
  times.push(performance.now() - began);
}
const sorted = times.slice(20).sort((a, b) => a - b), at = (share: number): string => `${(sorted[Math.floor(sorted.length * share)] as number).toFixed(1)} ms`;
console.log(`${total} claims, ${asked.length} questions: median ${at(0.5)}, p90 ${at(0.9)}, p95 ${at(0.95)}, p99 ${at(0.99)}; ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB in memory`);
await ledger.close();

function fill(): void {
  const file = new DatabaseSync(where, { enableForeignKeyConstraints: false });
  file.exec("pragma synchronous = off; pragma cache_size = -400000; begin");
  const claim = file.prepare("insert into claims (seq, reading, id, claim, text, source_names, chain, anonymous, factuality, status, spans, confidence, basis) values (?, ?, ?, ?, ?, '', '', 0, 'CT+', 'done', '[]', 1, 'stated')");
  const member = file.prepare("insert into members (claim, cluster, nth, report, factuality, component) values (?, ?, ?, ?, 'CT+', ?)");
  const cluster = file.prepare("insert into clusters (id, component, story, text, factuality, conditional, low, high, open, anonymous, reports, first_seen, body, leaf) values (?, ?, '', ?, 'CT+', 0, 1, 1, 0, 0, 2, ?, '{\"id\":1}', '')");
  const search = file.prepare("insert into claim_search (rowid, words) values (?, ?)");
  const rank = file.prepare("insert into claim_ranks (claim, reports, first_seen, cluster, component) values (?, 2, ?, ?, ?)");
  const id = (n: number): string => createHash("sha256").update(String(n)).digest("hex");
  for (let n = 1; n <= total; n++) {
    const text = Array.from({ length: 16 }, word).join(" "), of = Math.ceil(n / 2) * 2 - 1;
    claim.run(n, Math.ceil(n / 5), `c${n % 5}`, id(n), text);
    member.run(id(n), id(of), n % 2, id(n + 10_000_000), of);
    const at = new Date(Date.UTC(2020, 0, 1) + of * 60_000).toISOString();
    if (n === of) cluster.run(id(n), n, text, at);
    rank.run(n, at, id(of).slice(0, CLUSTER_PREFIX), of);
    search.run(n, text);
  }
  file.exec("commit; pragma wal_checkpoint(truncate)");
  file.close();
}
