import { fork } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { InputError } from "../domain/error.ts";
import type { News, ReadApart } from "../http/intake.ts";
import type { Task } from "./apart.ts";

const MEGABYTES = 1500;
const HERE = fileURLToPath(import.meta.url);
const APART = fileURLToPath(new URL(`./apart${extname(HERE)}`, import.meta.url));

/** Reads in a process of its own with bounded memory, and ends it when time is up: a hostile page hurts nothing but itself. */
export function readApart(task: Omit<Task, "submission">): ReadApart {
  return (submission, tell, signal) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const child = fork(APART, { execArgv: [`--max-old-space-size=${MEGABYTES}`], serialization: "advanced", stdio: ["ignore", "ignore", "inherit", "ipc"], env: { PATH: process.env["PATH"] ?? "", TMPDIR: process.env["TMPDIR"] ?? "/tmp" } });
    const end = (): void => { child.kill("SIGKILL"); };
    signal.addEventListener("abort", end, { once: true });
    child.on("message", (news) => tell(news as News));
    child.on("error", reject);
    child.on("exit", (code) => {
      signal.removeEventListener("abort", end);
      if (code === 0) resolve();
      else if (signal.aborted) reject(new InputError("too-slow", "Reading this took too long and was ended.", "Paste the article’s text alone."));
      else reject(new InputError("ended", "Reading this failed; nothing else was hurt.", "Paste the article’s text alone. If that fails too, please tell us."));
    });
    child.send({ ...task, submission } satisfies Task);
    return promise;
  };
}
