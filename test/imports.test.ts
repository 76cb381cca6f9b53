import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const src = fileURLToPath(new URL("../src", import.meta.url));

/** The arrows of ARCHITECTURE.md: a stage may import these, itself, the platform and packages. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  read: ["domain"],
  extract: ["domain"],
  link: ["domain"],
  show: ["domain"],
  export: ["domain"],
  http: ["domain", "show", "export", "ledger", "flow"],
  desk: [],
  eval: ["domain"],
  ledger: ["domain"],
  flow: ["domain", "read", "extract", "link", "ledger"],
  cli: ["domain", "read", "show", "export", "eval", "ledger", "flow", "http"],
  "main.ts": ["cli"],
};
/** Packages that one place alone may import. */
const KEPT: Readonly<Record<string, string>> = { "onnxruntime-node": "extract/model" };

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".ts") && !f.endsWith(".test.ts"));
const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(src, file), "utf8").matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm)].map((m) => m[1] ?? m[2] ?? m[3] ?? "");
const stageOf = (path: string): string => relative(src, path).split("/")[0] ?? "";

test("every folder is a stage of the picture", () => {
  for (const file of files) assert.ok(stageOf(join(src, file)) in ARROWS, `${file} stands in no stage`);
});

test("no arrow that the picture does not have", () => {
  for (const file of files) {
    const from = stageOf(join(src, file));
    for (const to of importsOf(file)) {
      if (to.startsWith(".")) {
        const stage = stageOf(resolve(src, dirname(file), to));
        assert.ok(stage === from || ARROWS[from]?.includes(stage), `${file} imports ${to}: ${from} may import ${ARROWS[from]?.join(", ") || "nothing"}`);
      } else assert.ok(!(to in KEPT) || file.startsWith(`${KEPT[to]}/`), `${file} imports ${to}, which only ${KEPT[to]} may`);
    }
  }
});

test("nothing imports main.ts, and there are no barrels", () => {
  for (const file of files) {
    assert.ok(!importsOf(file).some((to) => /(^|\/)main\.ts$/.test(to)), `${file} imports main.ts`);
    assert.ok(!/(^|\/)(index|utils?)\.ts$/.test(file), `${file} is a barrel or a drawer`);
  }
});
