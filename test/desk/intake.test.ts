import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readApart } from "../../src/cli/read-apart.ts";
import type { News, Submission } from "../../src/http/intake.ts";
import { root } from "../front.ts";
import { openDesk, session, type OpenDesk } from "./open-desk.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-intake-test-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const apart = readApart({ ledger: join(folder, "apart.ledger"), model: join(root, "model"), version: "0.0.0-test", maxBytes: 1_000_000 });
const desk = await openDesk([], apart);
const TEXT = "The Bridge at Kingsmere\n\nKINGSMERE, March 4 (Coast Wire) — The bridge is safe, a spokeswoman for the county said on Wednesday.";

async function handIn({ ask }: OpenDesk, body: FormData | Record<string, string>): Promise<{ readonly news: readonly News[]; readonly events: string }> {
  const { cookie, token } = await session(desk);
  const json = !(body instanceof FormData);
  const started = await ask("/reports", { method: "POST", headers: { cookie, "x-csrf-token": token, accept: "application/json", ...(json ? { "content-type": "application/json" } : {}) }, body: json ? JSON.stringify(body) : body });
  assert.equal(started.status, 202, await started.clone().text());
  const [job] = ((await started.json()) as { jobs: { url: string }[] }).jobs;
  const events = await (await ask(`${job?.url}/events`)).text();
  return { events, news: ((await (await ask(`${job?.url}.json`)).json()) as { news: News[] }).news };
}

test("a pasted text is told step by step and kept", async () => {
  const { news, events } = await handIn(desk, { text: TEXT, publisher: "Coast Wire" });
  assert.deepEqual(news.find((n) => n.kind === "report"), { kind: "report", headline: "The Bridge at Kingsmere", outlet: "Coast Wire", text: TEXT });
  assert.ok(news.filter((n) => n.kind === "step").length >= 5);
  assert.ok(news.some((n) => n.kind === "kept"));
  assert.match(events, /event: report\n[^]*event: step\n[^]*event: kept\n[^]*event: over\n/);
});

test("an inner address is not fetched, what is no text is not read, and the desk says so", async () => {
  for (const url of ["http://127.0.0.1:1/admin", "http://169.254.169.254/latest/", "http://[::1]/", "file:///etc/passwd", "http://localhost/"]) {
    const { news } = await handIn(desk, { url });
    assert.deepEqual(news.map((n) => n.kind), ["failed"], url);
  }
  const form = new FormData();
  form.set("file", new File([new Uint8Array(5000).map((_, i) => i % 251)], "../../evil.html"));
  const { news } = await handIn(desk, form);
  assert.equal(news[0]?.kind, "failed");
  assert.ok(!JSON.stringify(news).includes(tmpdir()), "no path of this machine");
});

test("a reading that takes too long is ended, and the desk goes on", async () => {
  const told: News[] = [];
  const slow: Submission = { name: "slow", bytes: Buffer.from(TEXT), url: null, given: {} };
  await assert.rejects(apart(slow, (n) => told.push(n), AbortSignal.timeout(30)), { code: "too-slow" });
  assert.equal((await desk.ask("/")).status, 200);
});

test("nothing handed in, or too much, is refused in plain words", async () => {
  const { cookie, token } = await session(desk);
  const send = (body: string, type: string): Promise<Response> => desk.ask("/reports.json", { method: "POST", headers: { cookie, "x-csrf-token": token, "content-type": type }, body });
  assert.equal((await send(JSON.stringify({ text: " " }), "application/json")).status, 400);
  const large = await send(JSON.stringify({ text: "x".repeat(26 * 1024 * 1024) }), "application/json");
  assert.equal(large.status, 413);
  assert.equal(((await large.json()) as { error: { code: string } }).error.code, "too-large");
});
