import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Decision, Verdict } from "../../src/domain/decision.ts";
import { claimIdsOf } from "../../src/domain/evidence-id.ts";
import { contentId, type Json } from "../../src/domain/id.ts";
import type { Reading } from "../../src/domain/reading.ts";
import { settle } from "../../src/flow/settle.ts";
import { openLedger } from "../../src/ledger/open.ts";
import type { Linker } from "../../src/ledger/writer.ts";
import { addedTo, copy, engines, filled, opened, other, quay } from "./engines.ts";
import { plainLinker, sketch } from "./linker.ts";

for (const engine of engines) {
  describe(engine.name, () => {
    before(engine.start);
    after(engine.stop);

    test("a decision is obeyed, undone and done again; links follow", async () => {
      const ledger = await filled(engine);
      const [a] = claimIdsOf(quay).values(), [b] = claimIdsOf(copy).values();
      const decision = (verdict: Verdict, at: string): Decision => ({ id: contentId({ at, verdict: verdict as unknown as Json }), by: "Mina", at, reason: "another quay", verdict });
      const members = async (): Promise<number | undefined> => (await ledger.reader.claim(a!))?.members.length;
      const before = await ledger.reader.hash();
      const apart = decision({ kind: "different-claim", a: a!, b: b! }, "2025-03-10T00:00:00Z");
      await ledger.writer.decide(apart);
      await settle(ledger.writer, plainLinker);
      assert.equal(await members(), 1);
      const undo = decision({ kind: "undo", decision: apart.id }, "2025-03-11T00:00:00Z");
      await ledger.writer.decide(undo);
      await settle(ledger.writer, plainLinker);
      assert.equal(await members(), 2);
      await ledger.writer.decide(decision({ kind: "undo", decision: undo.id }, "2025-03-12T00:00:00Z"));
      await settle(ledger.writer, plainLinker);
      assert.equal(await members(), 1);
      assert.notEqual(await ledger.reader.hash(), before);
      assert.equal((await ledger.reader.decisionsOn([a!])).length, 1);
      assert.equal((await ledger.reader.decisions()).length, 3);
      await assert.rejects(ledger.writer.decide(decision({ kind: "undo", decision: "nothing" }, "2025-03-12T00:00:00Z")), /no decision/);
      await ledger.close();
    });

    test("a decision ties reports that nothing else does, whichever came first", async () => {
      const [a] = claimIdsOf(quay).values(), [b] = claimIdsOf(other).values();
      const tie: Decision = { id: contentId({ a: a!, b: b! }), by: "Mina", at: "2025-03-10T00:00:00Z", reason: "the same quay", verdict: { kind: "same-claim", a: a!, b: b! } };
      const hashes = new Set<string>();
      for (const first of [true, false]) {
        const ledger = await opened(engine);
        if (first) await ledger.writer.decide(tie);
        await ledger.writer.append([quay, other].map((reading) => ({ reading, capture: null })));
        await settle(ledger.writer, plainLinker);
        if (!first) await ledger.writer.decide(tie);
        await settle(ledger.writer, plainLinker);
        assert.equal((await ledger.reader.stories()).length, 1);
        hashes.add(await ledger.reader.hash());
        await ledger.close();
      }
      assert.equal(hashes.size, 1);
    });

    test("what is too much to link at once is parted where it hangs together least, whatever came first; a telling's copies are not", async () => {
      // two papers of forty reports each that all share a claim, more strongly within a paper
      const reports = ["Varna Gazette", "Port Post"].flatMap((publisher) => Array.from({ length: 40 }, (_, n) => sketch({ url: `https://${publisher === "Port Post" ? "post" : "gazette"}.example/${n}`, publisher, headline: `Quay ${n}`, claims: [["the east quay will close", "Ana Petrova"]] })));
      const outcome = async (readings: typeof reports, across: number): Promise<readonly [string, readonly number[]]> => {
        const ledger = await opened(engine), within = { ...plainLinker, related: (a: Reading, b: Reading) => (a.report.publisher === b.report.publisher ? 0.6 : across) };
        for (const half of [readings.slice(0, 33), readings.slice(33)]) {
          await ledger.writer.append(half.map((reading) => ({ reading, capture: null })));
          await settle(ledger.writer, within);
        }
        const sizes = (await ledger.reader.stories()).map((s) => s.reports.length), hash = await ledger.reader.hash();
        await ledger.close();
        return [hash, sizes];
      };
      const one = await outcome(reports, 0.3);
      assert.deepEqual(one[1], [40, 40]);
      assert.deepEqual(await outcome(reports.toReversed(), 0.3), one);
      assert.deepEqual((await outcome(reports, 0.95))[1], [80]);
    });

    test("stories that name one party come together: by a report that bridges them, by a decision", async () => {
      const matters = ["the ferry sank", "the dam burst", "the vote was lost"].map((words, i) => sketch({ headline: words, published: `2025-04-0${i + 1}`, claims: [[words, "Ana Petrova"]] }));
      const bridge = sketch({ headline: "All of it", published: "2025-04-09", claims: [["the ferry sank", "Ana Petrova"], ["the dam burst", "Ivo Dimov"]] });
      const ledger = await opened(engine);
      for (const readings of [matters, [bridge]]) {
        await ledger.writer.append(readings.map((reading) => ({ reading, capture: null })));
        await settle(ledger.writer, plainLinker);
      }
      assert.equal((await ledger.reader.stories()).length, 2);
      const [a] = claimIdsOf(matters[0]!).values(), [b] = claimIdsOf(matters[2]!).values();
      await ledger.writer.decide({ id: contentId({ a: a!, b: b! }), by: "Mina", at: "2025-04-10T00:00:00Z", reason: "one week", verdict: { kind: "same-claim", a: a!, b: b! } });
      await settle(ledger.writer, plainLinker);
      assert.equal((await ledger.reader.stories()).length, 1);
      assert.deepEqual((await ledger.reader.actors({ actor: "petrova" })).map((one) => one.appearances.length), [4]);
      await ledger.close();
    });

    test("what an older version of linking linked is linked anew, also after a run that was cut off; an older one undoes nothing", async () => {
      // this one also tells apart what only two reports say alike
      const newer: Linker = { ...plainLinker, version: "newer", related: () => 0 };
      const third = sketch({ publisher: "Port Post", published: "2025-03-07", claims: [["the east quay will close for two years", "Ana Petrova"]] });
      const by = async (linker: Linker, readings: readonly Reading[]): Promise<string> => addedTo(await engine.fresh(), readings, linker);
      const url = await engine.fresh(), old = await addedTo(url, [quay, copy, other], plainLinker);
      assert.notEqual(old, await by(newer, [quay, copy, other]));

      const ledger = await openLedger(url, { create: false });
      assert.deepEqual([await ledger.reader.stale(plainLinker.version), await ledger.reader.stale(newer.version)], [0, 3]);
      assert.equal(await ledger.writer.renew(plainLinker.version), 0);
      assert.equal(await ledger.writer.renew(newer.version), 3);
      assert.equal(await ledger.reader.hash(), old, "old links stand until the new ones do");
      await ledger.writer.place(1, newer);
      await ledger.close();

      const again = await openLedger(url, { create: false });
      assert.equal(await again.reader.stale(newer.version), 2);
      assert.equal(await again.writer.renew(newer.version), 2);
      await settle(again.writer, newer);
      assert.deepEqual([await again.reader.stale(newer.version), (await again.reader.counts()).unlinked], [0, 0]);
      assert.equal(await again.reader.hash(), await by(newer, [quay, copy, other]));

      // the older program beside it marks nothing of the newer one's; what it links itself is linked anew by the newer
      assert.equal(await again.writer.renew(plainLinker.version), 0);
      await again.close();
      await addedTo(url, [third], plainLinker);
      const last = await openLedger(url, { create: false });
      assert.ok((await last.writer.renew(newer.version)) > 0);
      await settle(last.writer, newer);
      assert.equal(await last.reader.hash(), await by(newer, [quay, copy, other, third]));
      await last.close();
    });
  });
}
