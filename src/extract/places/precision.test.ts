import assert from "node:assert/strict";
import { test } from "node:test";
import { loadGazetteer } from "./gazetteer.ts";
import { precisionOf } from "./precision.ts";

const gazetteer = loadGazetteer();

function precise(text: string, name: string): readonly [string, boolean] {
  const start = text.indexOf(name);
  const { precision, point } = precisionOf(text, [start, start + name.length], gazetteer.lookup(name)[0]!);
  return [precision, point];
}

test("a distance or a direction from a town is no point", () => {
  assert.deepEqual(precise("a depot 30 km north of Aleppo was hit", "Aleppo"), ["near", false]);
  assert.deepEqual(precise("two miles from the town of Narva", "Narva"), ["near", false]);
  assert.deepEqual(precise("off Malta", "Malta"), ["near", false]);
});

test("near a town keeps its point and says so", () => {
  assert.deepEqual(precise("a base near Narva", "Narva"), ["near", true]);
  assert.deepEqual(precise("on the outskirts of Narva", "Narva"), ["near", true]);
});

test("a coast or a border is a stretch", () => {
  assert.deepEqual(precise("Libya's western coast", "Libya"), ["region", false]);
  assert.deepEqual(precise("along the Turkey border", "Turkey"), ["region", false]);
});

test("towns, countries and parts of countries", () => {
  assert.deepEqual(precise("in Narva on Monday", "Narva"), ["city", true]);
  assert.deepEqual(precise("in Estonia", "Estonia"), ["country", true]);
  assert.deepEqual(precise("in northern Estonia", "Estonia"), ["region", true]);
});
