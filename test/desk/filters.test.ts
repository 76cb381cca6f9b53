import assert from "node:assert/strict";
import { test } from "node:test";
import { sketch } from "../ledger/linker.ts";
import { openDesk } from "./open-desk.ts";

test("certainty narrows a list: several with commas, a plus escaped or not; one that there is not is refused, not passed over", async () => {
  const plain = sketch({ claims: [["the east quay will close", "Ana Petrova"], ["the ferry will call at Burgas", "Boris Ivanov"], ["the dam will not hold", "Vera Koleva"]] });
  const { ask } = await openDesk([{ ...plain, claims: plain.claims.map((c, i) => ({ ...c, factuality: (["CT+", "PS+", "CT-"] as const)[i]! })) }]);
  const found = async (list: string): Promise<readonly unknown[]> => ((await (await ask(`/claims.json?factuality=${list}`)).json()) as { readonly items: readonly { readonly factuality: string }[] }).items.map((k) => k.factuality).sort();
  assert.deepEqual(await found("PS%2B"), ["PS+"]);
  assert.deepEqual(await found("PS+"), ["PS+"]);
  assert.deepEqual(await found("PS+,CT-"), ["CT-", "PS+"]);
  assert.deepEqual(await found("CT%2B,%20CT-"), ["CT+", "CT-"]);
  assert.equal((await found("")).length, 3);
  const refused = await ask("/claims.json?factuality=certain");
  assert.equal(refused.status, 400);
  assert.match(await refused.text(), /CT\+, PR\+/);
});
