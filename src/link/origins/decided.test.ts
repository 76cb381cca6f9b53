import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "../../domain/actor.ts";
import type { Paper } from "../paper.ts";
import { decidedOf } from "./decided.ts";
import type { Voice } from "./voice.ts";

const cited = (outlet: string, name: string, entity: string | null = null): readonly [string, Paper, Voice] => {
  const source = { id: "s1", name, description: name, kind: "person", anonymous: false, entity };
  return [outlet, { id: outlet, outlet: { key: outlet, name: outlet }, sources: new Map([["s1", source]]), sourceIds: new Map([["s1", `${name} in ${outlet}`]]) } as unknown as Paper, { kind: "person", key: name, paper: outlet, source } as unknown as Voice];
};
const [post, courier, herald, ledger] = [cited("Post", "Karl Boom"), cited("Courier", "Karl Boom"), cited("Herald", "Ada Holm", "e1"), cited("Ledger", "Mrs Holm", "e4")];
const papers = new Map([post, courier, herald, ledger].map(([id, paper]) => [id, paper] as const));
const actors = [{ id: "Holm", appearances: [{ report: "Herald", entity: "e1" }, { report: "Ledger", entity: "e4" }] }] as unknown as readonly Actor[];

test("what is decided of one mention of a source holds of all the mentions in its row", () => {
  const decided = decidedOf([{ kind: "same-source", a: "Karl Boom in Post", b: "Ada Holm in Herald" }], papers, actors);
  for (const a of [post, courier]) for (const b of [herald, ledger]) assert.deepEqual([decided(a[2], b[2]), decided(b[2], a[2])], ["same", "same"]);
  assert.equal(decided(post[2], courier[2]), null);
});

test("of two mentions in one row it holds for those two alone; the last word counts", () => {
  const apart = decidedOf([{ kind: "different-source", a: "Ada Holm in Herald", b: "Mrs Holm in Ledger" }], papers, actors);
  assert.deepEqual([apart(herald[2], ledger[2]), apart(post[2], ledger[2])], ["apart", null]);
  const twice = decidedOf([{ kind: "same-source", a: "Karl Boom in Post", b: "Ada Holm in Herald" }, { kind: "different-source", a: "Karl Boom in Courier", b: "Mrs Holm in Ledger" }], papers, actors);
  assert.equal(twice(post[2], herald[2]), "apart");
});
