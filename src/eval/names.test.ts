import assert from "node:assert/strict";
import { test } from "node:test";
import type { Span } from "../domain/span.ts";
import { scoreNames, type Name, type NameKind } from "./names.ts";

const name = (kind: NameKind, ...span: Span): Name => ({ kind, span });

test("exact asks for span and kind, overlap for kind and a shared letter", () => {
  const s = scoreNames([{
    gold: [name("person", 0, 5), name("person", 10, 20), name("place", 30, 35), name("organization", 40, 44)],
    predicted: [name("person", 0, 5), name("person", 14, 20), name("organization", 30, 35)],
  }]);
  assert.deepEqual([s.exact.recall, s.overlap.recall], [25, 50]);
  assert.deepEqual([s.byKind.person.exact.f1, s.byKind.person.overlap.f1, s.byKind.place.overlap.f1], [50, 100, 0]);
  assert.deepEqual([s.byKind.organization.gold, s.byKind.organization.predicted], [1, 1]);
});

test("a name is not spent on one of another kind that it overlaps more", () => {
  const s = scoreNames([{ gold: [name("place", 0, 4), name("organization", 0, 10)], predicted: [name("place", 0, 10)] }]);
  assert.equal(s.byKind.place.overlap.f1, 100);
});
