/**
 * Start to first output, and memory over many reports: the fixtures' texts again and again as NDJSON on standard input.
 *
 * usage: node bench/memory.ts [REPORTS]      10,000 by default; Linux (/proc)
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const reports = Number(process.argv[2] ?? 10_000);
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const texts = ["port-strike", "central-bank", "doping-case"].map((slug) => readFileSync(at(`../fixtures/${slug}/source.txt`), "utf8"));

const started = performance.now();
const child = spawn(process.execPath, [at("../src/main.ts"), "read", "--json", "--no-progress", "-"], { stdio: ["pipe", "pipe", "inherit"] });
const resident = (): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
let lines = 0;
const seen: { readonly lines: number; readonly megabytes: number }[] = [];
child.stdout.on("data", (chunk: Buffer) => {
  if (lines === 0) console.log(`start to first output: ${((performance.now() - started) / 1000).toFixed(2)} s`);
  for (const byte of chunk) if (byte === 10) lines++;
  if (lines >= (seen.length + 1) * (reports / 10)) seen.push({ lines, megabytes: Math.round(resident()) });
});
for (let i = 0; i < reports; i++) {
  const more = child.stdin.write(`${JSON.stringify({ id: `r${i}`, published: "2021-03-04", text: `${texts[i % texts.length]?.slice(0, 1500)}\n\nCopy ${i}.` })}\n`);
  if (!more) await new Promise((resolve) => child.stdin.once("drain", resolve));
}
child.stdin.end();
await new Promise((resolve) => child.on("exit", resolve));
for (const s of seen) console.log(`${s.lines} reports: ${s.megabytes} MB resident`);
