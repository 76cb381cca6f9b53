/** After compiling: the migrations, which tsc leaves behind, go beside the code that reads them. */
import { cpSync } from "node:fs";

const at = (path: string): URL => new URL(`../${path}/ledger/migrations`, import.meta.url);
cpSync(at("src"), at("dist"), { recursive: true });
