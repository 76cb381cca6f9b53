import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("..", import.meta.url));
/** All that decides how reports are linked: the code as it lies here, compiled or not, and its tables. */
const MADE_OF = ["link/**/*.{ts,js,json}", "domain/*.{ts,js}", "ledger/write/parts.{ts,js}", "extract/model/{gist,pieces}.{ts,js}", "../model/manifest.json"];

/** Which linking this is: SHA-256 in hex over the files it is made of, so that nobody has to remember to count a number up. */
export function linkingVersion(): string {
  const files = globSync(MADE_OF, { cwd: SOURCE }).filter((file) => !/\.test\.[jt]s$/.test(file)).sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\n`).update(createHash("sha256").update(readFileSync(join(SOURCE, file))).digest());
  return hash.digest("hex");
}
