/** After compiling: the files that tsc leaves behind go beside the code that reads them. */
import { cpSync } from "node:fs";

const FILES = ["ledger/migrations", "desk/css", "desk/fonts", "desk/icon.svg"];
for (const file of FILES) cpSync(new URL(`../src/${file}`, import.meta.url), new URL(`../dist/${file}`, import.meta.url), { recursive: true });
