import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { root } from "../front.ts";

/** `hearsay desk` as a person starts it, on a free port and a ledger of its own; gives its address. */
export async function serveDesk(add: readonly string[] = []): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-serve-")), ledger = join(folder, "test.ledger");
  const start = (args: readonly string[]): ReturnType<typeof spawn> => spawn(process.execPath, ["--disable-warning=ExperimentalWarning", join(root, "src/main.ts"), ...args, "--ledger", ledger], { stdio: ["ignore", "pipe", "inherit"] });
  if (add.length > 0) {
    const adding = start(["add", ...add, "--no-progress"]);
    adding.stdout?.resume();
    await new Promise((resolve) => { adding.on("exit", resolve); });
  }
  const desk = start(["desk", "--port", "0"]);
  after(async () => {
    const gone = new Promise((resolve) => { desk.on("exit", resolve); });
    desk.kill("SIGTERM");
    await gone;
    rmSync(folder, { recursive: true, force: true });
  });
  return new Promise((resolve, reject) => {
    let out = "";
    desk.stdout?.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      const address = /http:\/\/[\d.]+:\d+/.exec(out)?.[0];
      if (address) resolve(address);
    });
    desk.on("exit", (code) => reject(new Error(`the desk ended with ${code}: ${out}`)));
  });
}
