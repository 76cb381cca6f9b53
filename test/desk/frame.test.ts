import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { test } from "node:test";
import { hearsay, readings, root } from "../front.ts";
import { openDesk, session } from "./open-desk.ts";

const samples = (await hearsay(["read", "--json", join(root, "fixtures/samples/syria-2015/meridian-wire-strikes.html"), join(root, "fixtures/samples/syria-2015/harbour-courier-strikes.html"), join(root, "fixtures/samples/syria-2015/volga-telegraph-denial.txt")])).out;
const desk = await openDesk(readings(samples));
const { ask } = desk;
const claim = (await desk.ledger.reader.claims({ limit: 1 }))[0]?.id ?? "";
const report = (await desk.ledger.reader.reports({ limit: 1 }))[0]?.id ?? "";
const story = (await desk.ledger.reader.stories({ limit: 1 }))[0]?.id ?? "";
const source = (await desk.ledger.reader.sources({ limit: 1 }))[0]?.id ?? "";
const PAGES = ["/", "/stories", `/stories/${story}`, `/sources/${source}`, "/outlets", "/outlets/Meridian%20Wire", "/claims", `/claims/${claim}`, "/reports", `/reports/${report}`, "/sources", "/contacts", "/positions", "/inquiries", "/timeline", "/derivations", "/decisions", "/watched", "/search?q=Kremlin", "/help", "/you"];

test("every page answers, with headers that let nothing in and nothing out", async () => {
  for (const path of PAGES) {
    const response = await ask(path);
    assert.equal(response.status, 200, path);
    assert.match(response.headers.get("content-type") ?? "", /^text\/html/, path);
    const policy = response.headers.get("content-security-policy") ?? "";
    assert.ok(policy.includes("default-src 'none'") && !policy.includes("unsafe-inline"), path);
    assert.equal(response.headers.get("x-content-type-options"), "nosniff");
    const page = await response.text();
    assert.ok(!/<script(?![^>]*\bsrc=)|\sstyle=|\son[a-z]+=|javascript:|<style/i.test(page), `${path} holds a script or style in the page`);
    assert.match(page, /<html lang="en"/);
    assert.equal(page.match(/<h1[ >]/g)?.length, 1, `${path} has one heading of the first rank`);
  }
  assert.deepEqual(desk.errors, []);
});

test("a list is the same as page, JSON and CSV, by ending and by Accept", async () => {
  for (const path of ["/claims", "/reports", "/sources", "/contacts", "/positions", "/inquiries", "/timeline", "/derivations", "/stories"]) {
    const page = await (await ask(path)).text();
    const json = (await (await ask(`${path}.json`)).json()) as { items: Record<string, unknown>[] };
    const csv = await (await ask(`${path}.csv`)).text();
    assert.ok(json.items.length > 0, path);
    const header = csv.split("\r\n")[0]?.split(",") ?? [];
    assert.deepEqual(header, Object.keys(json.items[0] ?? {}), path);
    assert.equal((page.match(/<(?:tr|li) data-item/g) ?? []).length, json.items.length, `${path}: rows on the page`);
    assert.equal(csv, await (await ask(path, { headers: { accept: "text/csv" } })).text());
    assert.deepEqual(json.items, ((await (await ask(path, { headers: { accept: "application/json" } })).json()) as typeof json).items);
  }
});

test("filters and pages stand in the address", async () => {
  type Items = { items: { id: string; text: string }[]; next: string | null };
  const all = (await (await ask("/claims.json?limit=5000")).json()) as Items;
  const first = (await (await ask("/claims.json?limit=2")).json()) as Items;
  assert.equal(first.items.length, 2);
  assert.ok(first.next?.includes("page=2"));
  const second = (await (await ask("/claims.json?limit=2&page=2")).json()) as Items;
  assert.deepEqual([...first.items, ...second.items], all.items.slice(0, 4));
  const found = (await (await ask("/claims.json?q=bluff")).json()) as Items;
  assert.ok(found.items.length > 0 && found.items.length < all.items.length);
  assert.equal((await ask("/claims?from=yesterday")).status, 400);
});

test("an unknown thing is said in plain words, in the format asked for", async () => {
  const page = await ask("/claims/ffffffffffff");
  assert.equal(page.status, 404);
  assert.match(await page.text(), /There is no such claim/);
  const json = await ask("/claims/ffffffffffff.json");
  assert.deepEqual(Object.keys(((await json.json()) as { error: object }).error), ["code", "message", "remedy"]);
  assert.equal((await ask("/nowhere.csv")).status, 404);
});

test("a foreign host, origin or token is refused, and a write without one", async () => {
  assert.equal((await ask("/", { headers: { host: "evil.example" } })).status, 421);
  assert.equal((await ask("/", { headers: { host: "127.0.0.1.evil.example:4780" } })).status, 421);
  assert.equal((await ask("/", { headers: { host: "127.0.0.1:4780" } })).status, 200);
  assert.equal((await ask("/claims", { headers: { origin: "https://evil.example" } })).status, 403);
  assert.equal((await ask("/", { headers: { origin: "null" } })).status, 403);
  const { cookie, token } = await session(desk);
  const body = (fields: Record<string, string>): RequestInit => ({ method: "POST", body: new URLSearchParams(fields), headers: { cookie, host: "localhost:4780" } });
  const verdict = { kind: "confirm", claim };
  assert.equal((await ask("/decisions", body(verdict))).status, 403);
  assert.equal((await ask("/decisions", body({ ...verdict, token: "x".repeat(43) }))).status, 403);
  assert.equal((await ask("/decisions", { ...body({ ...verdict, token }), headers: { cookie, origin: "http://localhost:9999" } })).status, 403);
  assert.equal((await ask("/decisions", { ...body({ ...verdict, token }), headers: { cookie, "sec-fetch-site": "cross-site" } })).status, 403);
  assert.equal((await desk.ledger.reader.decisions()).length, 0);
  assert.equal((await ask("/decisions", body({ ...verdict, token }))).status, 303);
  assert.equal((await desk.ledger.reader.decisions()).length, 1);
});

test("a name given once signs what is decided", async () => {
  const { cookie, token } = await session(desk);
  const named = await ask("/you", { method: "POST", body: new URLSearchParams({ token, name: "Mara Vidal", back: "https://evil.example/" }), headers: { cookie } });
  assert.equal(named.headers.get("location"), "/");
  const kept = named.headers.getSetCookie().find((c) => c.startsWith("hearsay-name"))?.split(";")[0] ?? "";
  const made = await ask("/decisions", { method: "POST", body: JSON.stringify({ kind: "status", claim, value: "checking", reason: "asked the ministry" }), headers: { cookie: `${cookie}; ${kept}`, "x-csrf-token": token, "content-type": "application/json" } });
  assert.equal(made.status, 201);
  const decision = (await made.json()) as { by: string; reason: string };
  assert.equal(decision.by, "Mara Vidal");
  assert.equal(decision.reason, "asked the ministry");
  assert.match(await (await ask(`/claims/${claim}`)).text(), /Mara Vidal<\/strong> set the status to checking/);
});

test("a decision that makes no sense is refused in plain words", async () => {
  const { cookie, token } = await session(desk);
  const send = (verdict: object): Promise<Response> => Promise.resolve(ask("/decisions", { method: "POST", body: JSON.stringify({ ...verdict, reason: "x" }), headers: { cookie, "x-csrf-token": token, "content-type": "application/json" } }));
  for (const [verdict, why] of [[{ kind: "different-claim", a: claim, b: claim }, /twice the same/], [{ kind: "correct", claim, field: "factuality", value: "ZZ" }, /none of CT\+/]] as const) {
    const refused = await send(verdict);
    assert.equal(refused.status, 400);
    assert.match(await refused.text(), why);
  }
});

test("the first page is small, the fonts too", async () => {
  const page = await (await ask("/")).text();
  const assets = [...page.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((m) => m[1] ?? "").filter((a) => !a.includes("woff2"));
  const scripts = ["drop", "keys", "live", "marks", "note", "slider"].map((name) => `/assets/${name}.ts`);
  let size = gzipSync(page).length;
  for (const path of [...assets, ...scripts]) {
    const response = await ask(path);
    assert.equal(response.status, 200, path);
    size += gzipSync(Buffer.from(await response.arrayBuffer())).length;
  }
  assert.ok(size < 150 * 1024, `${size} bytes`);
  let fonts = 0;
  for (const name of ["serif", "serif-italic", "serif-ext", "sans"]) fonts += (await (await ask(`/assets/${name}.woff2`)).arrayBuffer()).byteLength;
  assert.ok(fonts < 120_000 && fonts > 50_000, `${fonts} bytes`);
});

test("docs/desk.md names every route, and every error code", () => {
  const docs = readFileSync(join(root, "docs/desk.md"), "utf8");
  const routes = new Set(desk.app.routes.filter((r) => r.method !== "ALL").map((r) => `${r.method} ${r.path}`));
  assert.ok(routes.size > 15);
  for (const route of routes) {
    const [method = "", path = ""] = route.split(" ");
    assert.ok(docs.includes(method === "GET" ? `\`${path}\`` : `\`${method} ${path}\``), route);
  }
  for (const [, path = ""] of docs.matchAll(/^\| `(\/[^`]*)` \|/gm)) assert.ok(routes.has(`GET ${path}`), `docs name ${path}, which is no route`);
});

test("a claim can be seen as it stood in print, and as the ledger knew it", async () => {
  type Page = { appearances: { report: { inPrint: string } }[]; reports: number };
  const all = (await (await ask("/claims.json?limit=500")).json()) as { items: { id: string; reports: number }[] };
  const widest = all.items.toSorted((a, b) => b.reports - a.reports)[0];
  assert.ok(widest !== undefined && widest.reports > 1);
  const now = (await (await ask(`/claims/${widest.id}.json`)).json()) as Page;
  const first = now.appearances[0]?.report.inPrint ?? "";
  const then = (await (await ask(`/claims/${widest.id}.json?published-by=${encodeURIComponent(first)}`)).json()) as Page;
  assert.ok(then.reports < now.reports);
  assert.ok(then.appearances.every((a) => a.report.inPrint <= first));
  assert.match(await (await ask(`/claims/${widest.id}?published-by=${encodeURIComponent(first)}`)).text(), /You see it .*in print by/);
  const page = await (await ask(`/claims/${widest.id}?published-by=${encodeURIComponent(first)}`)).text(), whole = await (await ask(`/claims/${widest.id}`)).text();
  const steps = (html: string): readonly string[] => [...html.matchAll(/published-by=([^"&]+)/g)].map((m) => m[1]!);
  assert.ok(new Set(steps(whole)).size > 1);
  assert.ok(steps(whole).every((step) => steps(page).includes(step)), "who looks at the past can go on from there");
  assert.equal((await ask(`/claims/${widest.id}?known-at=2001-01-01`)).status, 404);
  assert.equal(((await (await ask("/claims.json?known-at=2001-01-01")).json()) as { items: unknown[] }).items.length, 0);
});

test("outlets and places too can be seen as of a time", async () => {
  for (const path of ["/outlets/Meridian%20Wire", "/places/Syria", `/stories/${story}`, `/sources/${source}`]) {
    assert.equal((await ask(`${path}.json?known-at=2001-01-01`)).status, 404, path);
    assert.match(await (await ask(`${path}?published-by=2020-01-01`)).text(), /You see it .*in print by/, path);
  }
});

test("the beginning of an id is enough; one that more than one begins with is said to be so", async () => {
  for (const path of [`/stories/${story.slice(0, 12)}`, `/claims/${claim.slice(0, 12)}`, `/sources/${source.slice(0, 12)}`]) assert.equal((await ask(path)).status, 200, path);
  const ids = ((await (await ask("/claims.json?limit=5000")).json()) as { items: { id: string }[] }).items.map((k) => k.id);
  const twice = ids.map((id) => id.slice(0, 4)).find((start, i, all) => all.indexOf(start) !== i);
  if (twice === undefined) return;
  const answered = await ask(`/claims/${twice}.json`);
  assert.equal(answered.status, 400);
  assert.equal(((await answered.json()) as { error: { code: string } }).error.code, "ambiguous-id");
});

test("several appearances are split off at once, stay together, and come back with one undo", async () => {
  type Page = { id: string; appearances: { claim: string }[] };
  const { cookie, token } = await session(desk);
  const decide = async (verdict: object): Promise<Response> => ask("/decisions", { method: "POST", body: JSON.stringify(verdict), headers: { cookie, "x-csrf-token": token, "content-type": "application/json" } });
  const page = async (id: string): Promise<readonly string[]> => ((await (await ask(`/claims/${id}.json`)).json()) as Page).appearances.map((a) => a.claim).toSorted();
  const widest = ((await (await ask("/claims.json?limit=500")).json()) as { items: { id: string; reports: number }[] }).items.toSorted((a, b) => b.reports - a.reports)[0]!.id;
  const all = await page(widest), first = all.slice(0, all.length - 1), rest = all.slice(-1);
  for (const [claims, code] of [[[], "nothing-marked"], [all, "all-marked"], [["ffffffffffff"], "bad-input"]] as const) {
    assert.equal(((await (await decide({ kind: "split", claim: widest, claims })).json()) as { error: { code: string } }).error.code, code);
  }
  const made = (await (await decide({ kind: "split", claim: rest[0], claims: first, reason: "two matters" })).json()) as { id: string };
  assert.deepEqual(await page(first[0]!), first);
  assert.deepEqual(await page(rest[0]!), rest);
  await decide({ kind: "undo", decision: made.id });
  assert.deepEqual(await page(widest), all);
});

test("what is likely the same claim stands apart and counts once someone says so", async () => {
  type Page = { appearances: { claim: string; tie: string }[]; reports: number; likely: number; history: unknown[] };
  const { cookie, token } = await session(desk);
  const page = async (id: string): Promise<Page> => (await (await ask(`/claims/${id}.json`)).json()) as Page;
  const { id } = ((await (await ask("/claims.json?limit=500")).json()) as { items: { id: string; likely: number }[] }).items.find((k) => k.likely > 0)!;
  const before = await page(id), likely = before.appearances.find((a) => a.tie === "likely")!, sure = before.appearances.find((a) => a.tie === "sure")!;
  assert.match(await (await ask(`/claims/${id}`)).text(), /Likely the same claim<\/h2>/);
  const made = (await (await ask("/decisions", { method: "POST", body: JSON.stringify({ kind: "same-claim", a: sure.claim, b: likely.claim, reason: "in other words" }), headers: { cookie, "x-csrf-token": token, "content-type": "application/json" } })).json()) as { id: string };
  const after = await page(sure.claim);
  assert.equal(after.appearances.find((a) => a.claim === likely.claim)!.tie, "sure");
  assert.ok(after.likely < before.likely || after.reports > before.reports);
  await ask("/decisions", { method: "POST", body: JSON.stringify({ kind: "undo", decision: made.id }), headers: { cookie, "x-csrf-token": token, "content-type": "application/json" } });
  assert.deepEqual(await page(id), before);
});

test("what a report's page leads to is there", async () => {
  const links = new Set([...(await (await ask(`/reports/${report}`)).text()).matchAll(/href="(\/(?:claims|sources|stories|reports)\/[0-9a-f]{64})"/g)].map((m) => m[1] ?? ""));
  assert.ok(links.size > 10);
  for (const link of links) assert.equal((await ask(link)).status, 200, link);
});
