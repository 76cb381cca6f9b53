import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { hearsay, readings, root } from "../../test/front.ts";
import { InputError } from "../domain/error.ts";
import type { Report } from "../domain/report.ts";
import { openReader } from "./reader.ts";

test("a report on which a step fails is told as unreadable, and the next one is read", async () => {
  const { report } = readings((await hearsay(["read", join(root, "fixtures/samples/syria-2015/volga-telegraph-denial.txt"), "--json", "--no-progress"])).out)[0]!;
  const reader = await openReader({ folder: join(root, "model"), threads: 1, version: "test" });
  const whole: Report = { ...report, findings: [] };
  const broken = { ...whole, published: null } as unknown as Report;
  await assert.rejects(reader.read(broken), (error) => error instanceof InputError && error.code === "unreadable" && error.cause instanceof TypeError);
  assert.ok((await reader.read(whole)).attributions.length > 0);
});
