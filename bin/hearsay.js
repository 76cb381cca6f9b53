#!/usr/bin/env node
// Runs hearsay on the Node 24 that comes with the package where the one at hand is older.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";

const main = new URL("../dist/main.js", import.meta.url);
const [major = 0] = process.versions.node.split(".").map(Number);

if (major >= 24) await import(main.href);
else {
  const require = createRequire(import.meta.url);
  const node = require.resolve("node/bin/node");
  const child = spawn(node, [main.pathname, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(`hearsay: the bundled Node could not be started (${error.message}); reinstall the package, or use Node 24.`);
    process.exitCode = 70;
  });
  child.on("exit", (code, signal) => {
    if (signal) process.kill(process.pid, signal);
    else process.exitCode = code ?? 70;
  });
}
