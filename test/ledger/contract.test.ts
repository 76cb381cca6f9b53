import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { claimIdsOf } from "../../src/domain/evidence-id.ts";
import type { Reading } from "../../src/domain/reading.ts";
import { settle } from "../../src/flow/settle.ts";
import type { Clocks, Filter } from "../../src/ledger/question.ts";
import { copy, engines, filled, opened, other, quay } from "./engines.ts";
import { plainLinker, sketch } from "./linker.ts";
import { mixed } from "./mix.ts";

for (const engine of engines) {
  describe(engine.name, () => {
    before(engine.start);
    after(engine.stop);

    test("the same reading twice makes one row", async () => {
      const ledger = await opened(engine);
      const [first] = await ledger.writer.append([{ reading: quay, capture: null }]);
      const [second] = await ledger.writer.append([{ reading: quay, capture: null }]);
      assert.deepEqual([first?.state, second?.state], ["new", "known"]);
      assert.equal((await ledger.reader.counts()).readings, 1);
      await ledger.close();
    });

    test("a claim of two reports is one cluster, found by any member's beginning", async () => {
      const ledger = await filled(engine);
      const [top] = await ledger.reader.claims();
      assert.equal(top?.members.length, 2);
      const ids = [...claimIdsOf(copy).values()];
      assert.equal((await ledger.reader.claim(ids[0]!.slice(0, 12)))?.id, top?.id);
      const places = await ledger.reader.appearances(top!);
      assert.deepEqual(places.map((p) => p.report.outlet), ["The Elbland Courier", "Varna Gazette"]);
      assert.match(places[0]!.passage.text, /^Ana Petrova said: the east quay/);
      await ledger.close();
    });

    test("full text finds the same on both engines", async () => {
      const ledger = await filled(engine);
      const found = async (query: string): Promise<number> => (await ledger.reader.claims({ query })).length;
      const cases: readonly (readonly [string, number])[] = [["quay", 1], ["U.S.", 1], ["us", 0], ["3.5", 1], ["3", 0], ["порт", 1], ["ПОРТ закр*", 1], ['"two years"', 1], ['"years two"', 0], ["quay -years", 0], ["inspectors OR порт", 2], ["petrova", 1], ["'; drop table claims; --", 0], ["\"", 3], ["метро OR metres", 1]];
      for (const [query, n] of cases) assert.equal(await found(query), n, query);
      await ledger.close();
    });

    test("so many answers and no more are the first of all answers, however often the words stand", async () => {
      const ledger = await opened(engine);
      await ledger.writer.append(Array.from({ length: 45 }, (_, n) => ({ reading: mixed(n), capture: null })));
      await settle(ledger.writer, plainLinker);
      const town = (await ledger.reader.claims()).at(-1)!.text.split(" ").at(-1)!;
      for (const query of ["will close", "people OR nobody", "costs -million", "work the", "clo*", '"the was"', town]) {
        const all = (await ledger.reader.claims({ query })).map((k) => k.id);
        for (const [offset, limit] of [[0, 1], [0, 7], [5, 20], [0, 200], [all.length, 5]] as const) {
          assert.deepEqual((await ledger.reader.claims({ query, offset, limit })).map((k) => k.id), all.slice(offset, offset + limit), `${query} ${offset} ${limit}`);
          const narrowed = { query, outlet: "Gazette" };
          assert.deepEqual((await ledger.reader.claims({ ...narrowed, offset, limit })).map((k) => k.id), (await ledger.reader.claims(narrowed)).map((k) => k.id).slice(offset, offset + limit));
        }
      }
      await ledger.close();
    });

    test("filters narrow every question", async () => {
      const ledger = await filled(engine), { reader } = ledger;
      assert.equal((await reader.claims({ actor: "petrova" })).length, 1);
      assert.equal((await reader.claims({ outlet: "gazette" })).length, 1);
      assert.equal((await reader.claims({ anonymous: true })).length, 1);
      assert.equal((await reader.claims({ factuality: ["PS+"] })).length, 0);
      assert.equal((await reader.claims({ from: "2025-03-06" })).length, 1);
      assert.equal((await reader.claims({ to: "2025-03-04" })).length, 2);
      assert.equal((await reader.claims({ story: "quay" })).length, 2);
      assert.equal((await reader.claims({ limit: 1, offset: 1 })).length, 1);
      assert.equal((await reader.reports({ query: "quay" })).length, 2);
      assert.equal((await reader.reports({ place: "Varna" })).length, 3);
      const printed = (await reader.reports()).map((r) => r.inPrint), recorded = (await reader.reports()).map((r) => r.recordedAt).sort();
      assert.deepEqual((await reader.reports({ newest: true })).map((r) => r.inPrint), printed.toReversed());
      for (const question of ["reports", "claims", "stories"] as const) {
        assert.ok((await reader[question]({ recordedAfter: "2001-01-01T00:00:00Z" })).length > 0, question);
        assert.equal((await reader[question]({ recordedAfter: recorded.at(-1)! })).length, 0, question);
      }
      const [story] = await reader.stories();
      assert.equal((await reader.story(story!.id.slice(0, 12)))?.id, story!.id);
      assert.equal((await reader.contacts({ actor: "Ana Petrova" })).length, 1);
      assert.equal((await reader.contacts({ place: "varna" })).length, 1);
      assert.equal((await reader.contacts({ place: "Sofia" })).length, 0);
      assert.deepEqual((await reader.contacts())[0]?.names["d1"], { kind: "date", name: "Monday", value: "2025-03-03" });
      assert.equal((await reader.positions({ query: "petrova" })).length, 2);
      assert.equal((await reader.inquiries({ to: "2025-03-05" })).length, 2);
      assert.equal((await reader.places()).length, 3);
      assert.equal((await reader.timeline({ actor: "петров" })).length, 1);
      assert.deepEqual((await reader.timeline({ to: "2025-03-03" })).map((m) => m.kind), ["contact"]);
      assert.equal((await reader.derivations({ outlet: "Varna Gazette" })).length, 1);
      assert.deepEqual((await reader.sources()).map((s) => [s.name, s.reports, s.outlets.length]), [["Ana Petrova", 2, 2], [null, 1, 1], ["Иван Петров", 1, 1]].sort((a, b) => Number(b[1]) - Number(a[1])));
      assert.equal((await reader.actors({ actor: "petrova" })).length, 1);
      assert.deepEqual((await reader.stories()).map((s) => s.reports.length), [1, 2]);
      const page = await reader.report("https://courier.example/quay");
      assert.ok(page && "head" in page);
      assert.equal(page.reading.report.text, quay.report.text);
      assert.equal(page.derivations.length, 1);
      await ledger.close();
    });

    test("certainty, place, party and unnamed people narrow every question, none in silence", async () => {
      const ledger = await opened(engine), plain = sketch({ url: "https://courier.example/dam", claims: [["the east quay will close", "Ana Petrova"], ["the dam will hold", "two people briefed on the talks", true]] });
      const [sure, unsure] = plain.claims as [Reading["claims"][number], Reading["claims"][number]];
      // the unnamed hold it possible, and it is they who tell of the contact; the position and the question are told in Petrova's words
      const dam: Reading = {
        ...plain, claims: [sure, { ...unsure, factuality: "PS+" }],
        contacts: [{ id: "k1", parties: ["e1"], how: "phone", count: 1, when: null, within: null, where: null, status: "held", spans: unsure.spans, confidence: 0.9, basis: "stated" }],
        positions: plain.positions.map((p) => ({ ...p, spans: sure.spans })), inquiries: plain.inquiries.map((i) => ({ ...i, spans: sure.spans })),
      };
      const reprint = sketch({ url: "https://gazette.example/dam", publisher: "Varna Gazette", published: "2025-03-05", claims: [["the east quay will close", "Ana Petrova"]] });
      await ledger.writer.append([dam, reprint].map((reading) => ({ reading, capture: null })));
      await settle(ledger.writer, plainLinker);
      const { reader } = ledger, found = async (filter: Filter): Promise<readonly number[]> =>
        Promise.all((["claims", "reports", "stories", "derivations", "sources", "actors", "contacts", "positions", "inquiries", "timeline"] as const).map(async (question) => (await reader[question](filter)).length));
      //                                             claims reports stories derivations sources actors contacts positions inquiries timeline
      assert.deepEqual(await found({}), [2, 2, 1, 1, 2, 2, 1, 2, 2, 3]);
      assert.deepEqual(await found({ factuality: ["PS+"] }), [1, 1, 1, 0, 1, 0, 1, 0, 0, 2]);
      assert.deepEqual(await found({ factuality: ["CT+"] }), [1, 2, 1, 1, 1, 1, 0, 1, 1, 1]);
      assert.deepEqual(await found({ anonymous: true }), [1, 1, 1, 0, 1, 0, 1, 0, 0, 2]);
      // a country that no report names, by what its places' gazetteer says; words of names as everywhere else
      assert.deepEqual((await found({ place: "Bulgaria" })).slice(1, 3), [2, 1]);
      for (const [query, n] of [["petrova OR nobody", 1], ["ana -petrova", 0], ["petr*", 1], ["petrova ana", 1], ['"ana petrova"', 1]] as const) assert.deepEqual([(await reader.actors({ query })).length, (await reader.sources({ query })).length], [n, n], query);
      assert.equal((await reader.actors({ query: "petrova", actor: "briefed" })).length, 0);
      for (const nothing of [{ factuality: ["CT-"] }, { place: "Atlantis" }, { actor: "Nobody Known" }] as const) assert.deepEqual(await found(nothing), Array(10).fill(0), JSON.stringify(nothing));
      await ledger.close();
    });

    test("the order of arrival changes nothing", async () => {
      const hashes = new Set<string>();
      for (const order of [[quay, copy, other], [other, copy, quay], [copy, other, quay]]) {
        const ledger = await opened(engine);
        for (const reading of order) {
          await ledger.writer.append([{ reading, capture: null }]);
          await settle(ledger.writer, plainLinker);
        }
        hashes.add(await ledger.reader.hash());
        await ledger.close();
      }
      assert.equal(hashes.size, 1);
    });

    test("both clocks turn the ledger back, links and full text too", async () => {
      let now = Date.parse("2025-03-10T00:00:00Z");
      const ledger = await opened(engine, () => now);
      for (const reading of [quay, copy, other]) {
        await ledger.writer.append([{ reading, capture: null }]);
        await settle(ledger.writer, plainLinker);
        now += 86_400_000;
      }
      const then = async (clocks: Clocks, query?: string): Promise<readonly number[]> => {
        const { reader, close } = await ledger.asOf(clocks, plainLinker.link);
        const claims = await reader.claims(query === undefined ? {} : { query }), out = [(await reader.reports()).length, claims.length, claims[0]?.members.length ?? 0];
        await close();
        return out;
      };
      assert.deepEqual(await then({ knownAt: "2025-03-10" }), [1, 2, 1]);
      assert.deepEqual(await then({ knownAt: "2025-03-11T00:00:00Z" }), [2, 2, 2]);
      assert.deepEqual(await then({ knownAt: "2025-03-09" }), [0, 0, 0]);
      assert.deepEqual(await then({ publishedBy: "2025-03-04" }, "quay"), [1, 1, 1]);
      assert.deepEqual(await then({ publishedBy: "2025-03-05" }, "quay"), [2, 1, 2]);
      assert.deepEqual(await then({ knownAt: "2025-03-10", publishedBy: "2025-03-06" }), [1, 2, 1]);
      await assert.rejects(then({ knownAt: "yesterday" }), /no date or time/);
      // a better reading comes later: what was known before is what the old one said
      const better = sketch({ url: "https://courier.example/quay", model: "sha256:two", text: quay.report.text, claims: [["quay will close", "Ana Petrova"]] });
      await ledger.writer.append([{ reading: better, capture: null }]);
      await ledger.writer.choose({ version: "0.1.0", model: "sha256:two" }, "Mina");
      await settle(ledger.writer, plainLinker);
      assert.equal((await ledger.reader.claims({ query: "inspectors" })).length, 0);
      assert.deepEqual(await then({ knownAt: "2025-03-12" }, "inspectors"), [3, 1, 1]);
      await ledger.close();
    });
  });
}
