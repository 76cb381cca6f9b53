import assert from "node:assert/strict";
import { test } from "node:test";
import type { Reading } from "../domain/reading.ts";
import { isStatement } from "./statement.ts";

const is = (publisher: string, headline: string, body: string): boolean => isStatement({ report: { headline, text: `${headline}\n\n${body}` } } as unknown as Reading, { name: publisher, key: publisher });
const NEWS = "A ferry sank off Rydal on Monday, and nine people were brought ashore by boats.";

test("a party tells of itself: by its name, its headline, its first sentence, or what a release says of itself", () => {
  for (const [publisher, headline, body] of [
    ["Lancashire Police", "Appeal after collision", NEWS], ["French Ministry of Agriculture", "Recall of cheese", NEWS], ["Corvane Laboratories", "Corvane Laboratories recalls heart tablets", NEWS],
    ["Acme", "Acme comments on press reports", NEWS], ["Halden Shipping", "Ferry", "RYDAL, March 6 — Halden Shipping is sorry to say that its ferry Ada sank off Rydal on Monday."], ["Acme", "A new plant", `${NEWS}\n\nNotes to editors: pictures are at the office.`],
  ] as const) assert.ok(is(publisher, headline, body), publisher);
});

test("an outlet tells the news, of itself too", () => {
  for (const [publisher, headline, body] of [
    ["The Rydal Post", "Ferry sinks", NEWS], ["Police Gazette", "Ferry sinks", NEWS], ["Radio Nord", "Radio Nord withdraws report on ferry", NEWS], ["Granary Watch", "Ferry", "Granary Watch has seen the log of the ferry that sank off Rydal on Monday."],
    ["Norland News Agency", "Ferry", NEWS], ["The Herald", "Herald reporter held", NEWS],
  ] as const) assert.ok(!is(publisher, headline, body), publisher);
});
