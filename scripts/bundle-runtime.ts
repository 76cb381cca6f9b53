/**
 * Before packing: takes the install script out of the bundled onnxruntime-node. It would download CUDA libraries that
 * Hearsay does not use, and fail where only a package registry can be reached; the CPU libraries are in the package.
 */
import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("../node_modules/onnxruntime-node/package.json", import.meta.url);
const pack = JSON.parse(readFileSync(path, "utf8")) as { scripts?: Record<string, string> };
delete pack.scripts?.["postinstall"];
writeFileSync(path, `${JSON.stringify(pack, null, 2)}\n`);
