import { readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// Compiled code is kept in the user's own cache, so that the next start need not compile (or strip types) again. Node goes on
// without where the folder can't be written; what is to be cached must be loaded after this line.
enableCompileCache(join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "hearsay"));
const { run } = await import("./cli/run.ts");

const root = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };

// `hearsay read … | head` closes the pipe: that is no error
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    if (stream === process.stdout) process.stderr.write(`hearsay: The output could not be written: ${error.message}. Free some space, or send it elsewhere.\n`);
    process.exit(1);
  });
}

const { stdin, stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() }, { root, version });
