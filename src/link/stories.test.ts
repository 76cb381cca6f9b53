import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { hearsay, readings, root } from "../../test/front.ts";
import type { Reading } from "../domain/reading.ts";
import { blockingKeys } from "./blocking-keys.ts";
import { componentsOf } from "../domain/components.ts";
import { linkReadings } from "../flow/linker.ts";
import { related } from "./related.ts";

type Truth = { readonly reports: readonly { readonly url: string | null; readonly headline: string; readonly story?: string }[] };

const FOLDERS = ["samples/syria-2015", "samples/kapunda-dam-2019", "samples/baltic-ferries-2021", "dossiers/mombasa-overrun-2022", "dossiers/tema-cocoa-2023"];
const all: Reading[] = [];
/** From a report's id to its dossier and its happening there. */
const home = new Map<string, { readonly folder: string; readonly story: string }>();

const keys = new Map<Reading, { readonly held: ReadonlySet<number>; readonly sought: ReadonlySet<number> }>();
const finds = (a: Reading, b: Reading): boolean => !keys.get(a)!.sought.isDisjointFrom(keys.get(b)!.held);

before(async () => {
  for (const folder of FOLDERS) {
    const truth = JSON.parse(readFileSync(join(root, "fixtures", folder, "truth.json"), "utf8")) as Truth;
    for (const reading of readings((await hearsay(["read", join("fixtures", folder), "--json", "--no-progress"])).out)) {
      const told = truth.reports.find((t) => (t.url === null ? t.headline === reading.report.headline : t.url === reading.report.url));
      home.set(reading.report.id, { folder, story: told?.story ?? "" });
      all.push(reading);
      const { held, sought } = blockingKeys(reading);
      keys.set(reading, { held: new Set(held), sought: new Set(sought) });
    }
  }
});

test("what a dossier tells of one happening comes together through keys and likeness, and nothing of another does", () => {
  const edges = all.flatMap((a, i) => all.slice(i + 1).filter((b) => finds(a, b) && related(a, b) > 0).map((b) => [a, b] as const));
  const components = componentsOf(all, edges).map((group) => group.map((r) => home.get(r.report.id)!));
  for (const group of components) assert.equal(new Set(group.map((h) => h.folder)).size, 1);
  const happenings = new Set([...home.values()].map((h) => `${h.folder} ${h.story}`));
  for (const happening of happenings) assert.equal(components.filter((group) => group.some((h) => `${h.folder} ${h.story}` === happening)).length, 1, happening);
});

test("is symmetric, and keys are few", () => {
  for (const [i, a] of all.entries()) {
    assert.ok(keys.get(a)!.held.size <= 80);
    for (const b of all.slice(i + 1)) {
      assert.equal(related(a, b), related(b, a));
      assert.equal(finds(a, b), finds(b, a));
    }
  }
});

test("reports without a date find one another", () => {
  const undated = (r: Reading): Reading => ({ ...r, report: { ...r.report, published: { value: null, precision: "unknown", from: "unknown" } } });
  const [first, second] = all.filter((r) => home.get(r.report.id)!.folder.includes("kapunda")).map(undated);
  const shared = (a: readonly number[], b: readonly number[]): number => new Set(a).intersection(new Set(b)).size;
  assert.ok(shared(blockingKeys(first!).sought, blockingKeys(second!).held) > 1);
  assert.equal(shared(blockingKeys(first!).sought, blockingKeys(second!).held), shared(blockingKeys(second!).sought, blockingKeys(first!).held));
});

test("another happening under the same page furniture is another story; a correction stays with what it corrects", async () => {
  const overrun = all.filter((r) => home.get(r.report.id)!.folder.includes("mombasa"));
  const stories = (await linkReadings(overrun, [])).stories.map((s) => new Set(s.reports.map((id) => home.get(id)!.story)));
  assert.deepEqual(stories, [new Set(["overrun"]), new Set(["likoni-ferry"])]);
});
