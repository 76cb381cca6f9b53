import assert from "node:assert/strict";
import { test } from "node:test";
import { madeReading } from "../../../test/made-up.ts";
import { papersOf } from "../paper.ts";
import { gistLikeness, type Gists } from "./gist.ts";
import { traitsOf } from "./traits.ts";

const TEXTS = ["The minister was detained at the airport", "Police arrested the politician as he was about to fly"];

function traits(gists: Gists): ReturnType<typeof traitsOf> {
  return traitsOf(papersOf(TEXTS.map((text, i) => madeReading({ outlet: `Outlet ${i}`, text }, i))), (name) => name, gists);
}

test("claims of two reports are as alike as their gists; what nobody has encoded, and what stands in one report, says nothing", () => {
  const [a, b] = traits((words) => (words === TEXTS[0] ? new Int8Array([127, 0]) : new Int8Array([90, 90])));
  assert.ok(Math.abs(gistLikeness(a!, b!) - 90 / 127) < 1e-9);
  assert.equal(gistLikeness(a!, a!), 0);
  const [c, d] = traits((words) => (words === TEXTS[0] ? new Int8Array([127, 0]) : null));
  assert.equal(gistLikeness(c!, d!), 0);
});
