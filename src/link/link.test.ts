import assert from "node:assert/strict";
import { before, test } from "node:test";
import fc from "fast-check";
import { hearsay, readings } from "../../test/front.ts";
import { madeReading } from "../../test/made-up.ts";
import type { Decision, Verdict } from "../domain/decision.ts";
import { claimIdsOf } from "../domain/evidence-id.ts";
import { canonical, type Json } from "../domain/id.ts";
import type { Reading } from "../domain/reading.ts";
import { linkReadings } from "../flow/linker.ts";
import { propositionsOf } from "./paper.ts";

let all: readonly Reading[] = [];
before(async () => {
  all = readings((await hearsay(["read", "fixtures/samples", "--json", "--no-progress"])).out);
});

const shown = async (rs: readonly Reading[], decisions: readonly Decision[] = []): Promise<string> => canonical((await linkReadings(rs, decisions)) as unknown as Json);
const decide = (verdict: Verdict, n = 1): Decision => ({ id: `d${n}`, by: "test", at: `2024-01-01T00:00:0${n}Z`, reason: "a test", verdict });

test("the order of the reports, and a report that comes twice, change nothing", async () => {
  const expected = await shown(all);
  await fc.assert(fc.asyncProperty(fc.shuffledSubarray([...all], { minLength: all.length }), async (order) => (await shown([...order, order[0]!])) === expected), { numRuns: 20 });
});

test("every claim of one proposition stands in one cluster, and what is shown stands in the text", async () => {
  const { clusters, actors } = await linkReadings(all, []);
  assert.equal(new Set(actors.map((a) => a.id)).size, actors.length, "a party that two stories name is one");
  const texts = new Map(all.map((r) => [r.report.id, r.report.text]));
  const members = clusters.flatMap((c) => c.members.map((m) => m.claim));
  assert.equal(members.length, all.flatMap(propositionsOf).length);
  assert.equal(new Set(members).size, members.length);
  for (const { members: own, origins } of clusters) {
    for (const { report, spans } of [...own, ...origins.collapsed.flatMap((e) => e.passages)]) for (const [s, e] of spans) assert.ok(s < e && e <= texts.get(report)!.length);
    assert.ok(origins.low <= origins.high);
  }
});

test("people's decisions hold: different claim, same claim, no derivation; and their undoing", async () => {
  const { clusters } = await linkReadings(all, []);
  const [a, b] = clusters.find((c) => c.members.length > 1)!.members.map((m) => m.claim) as [string, string];
  const other = clusters.find((c) => !c.members.some((m) => m.claim === a))!.members[0]!.claim;
  const together = async (x: string, y: string, ds: readonly Decision[]): Promise<boolean> => (await linkReadings(all, ds)).clusters.some((c) => [x, y].every((id) => c.members.some((m) => m.claim === id)));
  assert.ok(await together(a, b, []));
  assert.ok(!(await together(a, b, [decide({ kind: "different-claim", a, b })])));
  assert.ok(await together(a, b, [decide({ kind: "different-claim", a, b }), decide({ kind: "undo", decision: "d1" }, 2)]));
  assert.ok(await together(a, other, [decide({ kind: "same-claim", a, b: other })]));
  const wide = clusters.find((c) => c.members.length > 2)!.members.map((m) => m.claim), claims = wide.slice(0, 2), from = wide.slice(2);
  const split = decide({ kind: "split", claims, from });
  for (const one of claims) for (const rest of from) assert.ok(!(await together(one, rest, [split])), "what was split off stands with none of the rest");
  const size = async (ds: readonly Decision[]): Promise<number> => (await linkReadings(all, ds)).clusters.find((c) => c.members.some((m) => m.claim === from[0]))!.members.length;
  assert.equal(await size([split]), from.length, "nothing moves that was not marked");
  assert.ok(await together(claims[0]!, claims[1]!, [split]), "and each side stays together");
  for (const rest of from) assert.ok(await together(from[0]!, rest, [split]), "and the rest too");
  assert.ok(await together(claims[0]!, from[0]!, [split, decide({ kind: "same-claim", a: from[0]!, b: claims[0]! }, 2)]), "a later merge takes it back");
  const far = clusters.find((c) => c.members.length > 1 && c.story !== clusters.find((k) => k.members.some((m) => m.claim === a))!.story)!.members.map((m) => m.claim);
  for (const one of [...clusters.find((c) => c.members.some((m) => m.claim === a))!.members.map((m) => m.claim), ...far]) assert.ok(await together(a, one, [decide({ kind: "same-claim", a, b: far[0]! })]), "a merge brings along what stood with either");
  const { from: taker, to } = (await linkReadings(all, [])).derivations[0]!;
  assert.ok(!(await linkReadings(all, [decide({ kind: "does-not-derive", from: taker, to })])).derivations.some((d) => d.from === taker && d.to === to));
});

test("a claim is shown in the words nearest to all its tellings, that can be read by themselves", async () => {
  const tellings = ["It was closed after inspectors heard it groan.", "The Orley bridge was closed on Monday after inspectors found cracks.", "Inspectors found cracks in the Orley bridge, which was closed.", "Cracks close bridge"].map((text, i) => madeReading({ outlet: `Outlet ${i}`, published: `2024-01-0${i + 1}`, text }));
  const ids = tellings.map((t) => [...claimIdsOf(t).values()][0]!);
  const { clusters } = await linkReadings(tellings, ids.slice(1).map((b, i) => decide({ kind: "same-claim", a: ids[0]!, b }, i + 1)));
  assert.deepEqual(clusters.map((c) => c.text), [tellings[2]!.report.text]);
});
