/**
 * How quick the desk is, in a real Chromium on this machine:
 *
 *     node bench/desk.ts
 *
 * The first page (aim 1 s), a claim that 200 reports print (aim 1.5 s to interactive), a text of 30,000 words (the slowest
 * of its frames while scrolling, and the 95th percentile), and `npm start` until the desk answers (aim 10 s; the sample
 * ledger made before, and anew).
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openChromium } from "../test/desk/chromium.ts";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
const text = readFileSync(join(root, "fixtures/samples/syria-2015/kestrel-daily-strikes.txt"), "utf8");
const copies = Array.from({ length: 200 }, (_, i) => ({ publisher: `Daily ${i}`, published: `2015-09-24T${String(6 + Math.floor(i / 20)).padStart(2, "0")}:${String(10 + (i % 20) * 2)}:00Z`, headline: `Strikes, edition ${i}`, text }));
// no paragraph twice: a page's repeated lines would be taken for furniture
const paragraphs = Array.from({ length: 620 }, (_, i) => `The mayor of ward ${i} said on Monday that bridge number ${(i * 7) % 613} would close for ${(i % 40) + 2} weeks if the repairs failed, and an official familiar with plan ${i} told the Herald that the council had not been asked. Two engineers doubted it. The county did not reply to message ${i}.`);
const long = { publisher: "The Long Read", published: "2015-10-01", headline: "Thirty thousand words", text: paragraphs.join("\n\n") };
writeFileSync(join(folder, "reports.ndjson"), [...copies, long].map((r) => JSON.stringify(r)).join("\n"));

/** Starts a command of the project and gives the desk's address with how long that took, in ms. */
async function desk(args: readonly string[]): Promise<{ readonly base: string; readonly ms: number; readonly stop: () => void }> {
  const started = performance.now();
  const child = spawn(process.execPath, ["src/main.ts", ...args], { cwd: root, stdio: ["ignore", "pipe", "ignore"], env: { ...process.env, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder } });
  const base = await new Promise<string>((found, failed) => {
    let out = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      const address = /http:\/\/[\d.]+:\d+/.exec(out)?.[0];
      if (address) found(address);
    });
    child.on("exit", () => failed(new Error(out)));
  });
  await fetch(base);
  return { base, ms: performance.now() - started, stop: () => child.kill() };
}

const ledger = join(folder, "bench.ledger");
await new Promise((done) => { spawn(process.execPath, ["src/main.ts", "add", join(folder, "reports.ndjson"), "--ledger", ledger], { cwd: root, stdio: "inherit" }).on("exit", done); });
const { base, stop } = await desk(["desk", "--port", "0", "--ledger", ledger]);
const browser = await openChromium();
const ms = (n: number): string => `${Math.round(n)} ms`;

/** Median over five fresh visits of when the page could be used. */
async function visit(path: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(base + path, { waitUntil: "load" });
    times.push(Number(await page.evaluate("performance.getEntriesByType('navigation')[0].domComplete")));
    await context.close();
  }
  return times.sort((a, b) => a - b)[2] ?? 0;
}

const first = async (path: string): Promise<readonly { readonly id: string; readonly reports: number; readonly headline: string }[]> => ((await (await fetch(base + path)).json()) as { items: { id: string; reports: number; headline: string }[] }).items;
const widest = (await first("/claims.json?limit=500")).toSorted((a, b) => b.reports - a.reports)[0];
console.log(`first page            ${ms(await visit("/"))}`);
console.log(`claim, ${widest?.reports} reports    ${ms(await visit(`/claims/${widest?.id}`))}`);
const read = (await first("/reports.json?limit=500")).find((r) => r.headline === long.headline);
console.log(`30,000 words, loaded  ${ms(await visit(`/reports/${read?.id}`))}`);
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(`${base}/reports/${read?.id}`);
const frames = (await page.evaluate(`new Promise((done) => {
  const frames = []; let last = performance.now();
  const step = (now) => { frames.push(now - last); last = now; scrollBy(0, 240); if (frames.length < 300) requestAnimationFrame(step); else done(frames.slice(1)); };
  requestAnimationFrame(step);
})`)) as number[];
frames.sort((a, b) => a - b);
console.log(`scrolling             ${ms(frames[Math.floor(frames.length * 0.95)] ?? 0)} a frame at the 95th percentile, slowest ${ms(frames.at(-1) ?? 0)}`);
await browser.close();
stop();
for (const what of ["anew", "again"]) {
  const started = await desk(["start", "--port", "0"]);
  console.log(`npm start, ${what.padEnd(11)}${ms(started.ms)}`);
  started.stop();
}
rmSync(folder, { recursive: true, force: true });
