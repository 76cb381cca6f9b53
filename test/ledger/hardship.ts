import { spawn } from "node:child_process";
import { join } from "node:path";
import { root, hearsay } from "../front.ts";

export type Ended = { readonly status: number | null; readonly signal: NodeJS.Signals | null; readonly acknowledged: readonly string[]; readonly err: string };
export type Adding = { readonly ended: Promise<Ended>; readonly kill: () => void };

/** Starts `hearsay add --json` as a process of its own; `heard` is told the id of each report when it is acknowledged. */
export function adding(files: readonly string[], ledger: string, { heard = () => {}, shell }: { readonly heard?: (report: string, n: number) => void; readonly shell?: (command: string) => string } = {}): Adding {
  const argv = [join(root, "src", "main.ts"), "add", "--readings", ...files, "--ledger", ledger, "--json"];
  const quoted = [process.execPath, ...argv].map((a) => `'${a}'`).join(" ");
  const child = shell ? spawn("bash", ["-c", shell(quoted)], { stdio: ["ignore", "pipe", "pipe"] }) : spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "pipe"] });
  const acknowledged: string[] = [];
  let rest = "", err = "";
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const { report, state } = JSON.parse(line) as { readonly report?: string; readonly state?: string };
      if (report === undefined || state === "failed") continue;
      acknowledged.push(report);
      heard(report, acknowledged.length);
    }
  });
  const ended = new Promise<Ended>((resolve) => void child.once("close", (status, signal) => resolve({ status, signal, acknowledged, err })));
  return { ended, kill: () => void child.kill("SIGKILL") };
}

export async function hashOf(ledger: string): Promise<string> {
  return (await hearsay(["hash", "--ledger", ledger])).out.trim();
}

/** Ids of the reports a ledger holds. */
export async function reportsOf(ledger: string): Promise<readonly string[]> {
  return (await hearsay(["reports", "--json", "--ledger", ledger])).out.split("\n").filter(Boolean).map((line) => (JSON.parse(line) as { readonly id: string }).id);
}

/** Kills `add` by SIGKILL a while after the `after`th acknowledgement, runs it again to the end, and gives what is wrong; empty where nothing is. */
export async function killed(file: string, ledger: string, after: number, delay: number, whole: string): Promise<readonly string[]> {
  const run = adding([file], ledger, { heard: (_, n) => void (n === after && setTimeout(() => run.kill(), delay)) });
  if (after === 0) setTimeout(() => run.kill(), delay);
  const { acknowledged, signal } = await run.ended;
  const wrong: string[] = [];
  const there = new Set(await reportsOf(ledger));
  for (const report of acknowledged) if (!there.has(report)) wrong.push(`acknowledged ${report} is missing`);
  const again = await adding([file], ledger).ended;
  if (again.status !== 0) wrong.push(`the second run ended with ${again.status}: ${again.err}`);
  const all = await reportsOf(ledger);
  if (new Set(all).size !== all.length) wrong.push("a report is there twice");
  if ((await hashOf(ledger)) !== whole) wrong.push(`the content hash is another than unbroken (killed by ${signal} after ${acknowledged.length})`);
  return wrong;
}
