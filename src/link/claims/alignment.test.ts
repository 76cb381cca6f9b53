import assert from "node:assert/strict";
import { test } from "node:test";
import { madeReading } from "../../../test/made-up.ts";
import { papersOf } from "../paper.ts";
import { alignments } from "./alignment.ts";
import { traitsOf, type Traits } from "./traits.ts";

const person = { id: "e1", kind: "person", name: "Ana Ruiz", mentions: [[0, 8]], roles: [], confidence: 1, basis: "stated" } as const;

function traits(...texts: readonly string[]): readonly Traits[] {
  const readings = texts.map((text, i) => ({ ...madeReading({ outlet: `Outlet ${i}`, text }, i), entities: text.startsWith(person.name) ? [person] : [] }));
  const all = traitsOf(papersOf(readings), (name) => name, () => null);
  return texts.map((text) => all.find((t) => t.assertion.claim.text === text)!);
}

test("what a claim says is answered by the same in other words more than by another claim in some of its words", () => {
  const [claim, told, other] = traits("The minister was detained at the airport", "Police arrested the politician as he was about to fly", "The minister opened a new airport in the north") as [Traits, Traits, Traits];
  const [same, apart, itself, back] = alignments([[claim, told], [told, other], [claim, claim], [told, claim]]) as [number, number, number, number];
  assert.ok(same > apart);
  assert.ok(Math.abs(itself - 1) < 1e-9);
  assert.ok(Math.abs(same - back) < 1e-9, "the same both ways");
});

test("a pronoun may stand for a name", () => {
  const [named, she, it] = traits("Ana Ruiz will resign in May", "She will resign in May", "It will resign in May") as [Traits, Traits, Traits];
  const [pronoun, thing] = alignments([[named, she], [named, it]]) as [number, number];
  assert.ok(pronoun > thing);
});
