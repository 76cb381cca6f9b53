import assert from "node:assert/strict";
import { test } from "node:test";
import { folderOf, hearsay, readings } from "../front.ts";
import { openDesk } from "./open-desk.ts";

const text = `Ferry pier shut after a night of faults

The Quay Post
4 May 2021

The pier was shut on Monday, the harbour master, Lena Brandt, said. In a letter dated 3 May the pumps are put at forty years old.

I watched the last barge leave from the bridge. The crew waved at nobody.
`;

test("a report's page says what a sentence in its own voice rests on, and by which word", async () => {
  const { ask, ledger } = await openDesk(readings((await hearsay(["read", folderOf({ "pier.txt": text }), "--json"])).out));
  const page = (await (await ask(`/reports/${(await ledger.reader.reports({ limit: 1 }))[0]!.id}`)).text()).replace(/<[^>]+>/g, "");
  assert.match(page, /The crew waved at nobody\. certainly not · the reporter was there \(inferred from “I”\)/);
  assert.match(page, /the pumps are put at forty years old\.? certain · rests on a letter \(by “In”\)/);
});
