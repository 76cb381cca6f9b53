import assert from "node:assert/strict";
import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createHash } from "node:crypto";
import { hearsay, root } from "./front.ts";

const text = (path: string): string => readFileSync(join(root, path), "utf8");

test("README names every command and every option", async () => {
  const readme = text("README.md");
  for (const command of ["read", "add", "desk", "eval", "start"]) {
    assert.ok(readme.includes(`hearsay ${command}`), command);
    const { out } = await hearsay([command, "--help"]);
    for (const [option] of out.matchAll(/--[a-z-]+/g)) assert.ok(option === "--help" || readme.includes(option), `${command} ${option}`);
  }
});

test("links in the documents lead somewhere", () => {
  for (const file of ["README.md", "ARCHITECTURE.md", "model/MODEL_CARD.md", "bench/README.md"]) {
    for (const [, link = ""] of text(file).matchAll(/\]\(([^)#]+)\)/g)) {
      if (!link.startsWith("http")) assert.ok(existsSync(join(root, file, "..", link)), `${file} → ${link}`);
    }
  }
});

test("the model's files are those of the manifest", () => {
  const manifest = JSON.parse(text("model/manifest.json")) as { files: Record<string, string> };
  for (const [file, hash] of Object.entries(manifest.files)) {
    assert.equal(`sha256:${createHash("sha256").update(readFileSync(join(root, "model", file))).digest("hex")}`, hash, file);
  }
});

test("no committed file names a registry", () => {
  assert.ok(!/"resolved":\s*"https?:/.test(text("package-lock.json")), "package-lock.json holds addresses");
  assert.ok(!/registry/.test(text(".npmrc")));
});

test("every decision has a number of its own", () => {
  const numbers = readdirSync(join(root, "decisions")).map((f) => f.slice(0, 4));
  assert.equal(new Set(numbers).size, numbers.length);
});
