import assert from "node:assert/strict";
import { test } from "node:test";
import { hearsay, readings } from "../../test/front.ts";
import { linkEvents } from "./link.ts";

const TEXTS = [
  "A ferry sank off the port of Elbland on Monday with 40 passengers aboard. Divers found the wreck the next day, the coastguard said.",
  "The ferry that sank off Elbland on Monday carried 40 passengers. Police arrested its captain in the port on Wednesday.",
  "Elbland police arrested the captain of the sunken ferry on Wednesday. The ferry sank off the port on Monday.",
];
const read = readings((await hearsay(["read", "-", "--json", "--no-progress"], TEXTS.map((text, i) => JSON.stringify({ id: `r${i}`, publisher: `The Paper ${i}`, published: `2021-05-0${i + 1}T08:00:00Z`, text })).join("\n"))).out);

/** The words that tell each event of two reports or more. */
function sharedEvents(list: typeof read): readonly string[] {
  const texts = new Map(list.map((r) => [r.report.id, r.report.text]));
  return linkEvents(list).filter((c) => new Set(c.members.map((m) => m.report)).size > 1).map((c) => c.members.map((m) => texts.get(m.report)!.slice(...m.trigger[0]!)).join(" "));
}

test("the same happening in several reports is one event, another is not", () => {
  const found = sharedEvents(read);
  assert.ok(found.includes("sank sank sank"), found.join(" | "));
  assert.ok(found.includes("arrested arrested"), found.join(" | "));
  assert.ok(found.every((words) => !(words.includes("sank") && words.includes("arrested"))), found.join(" | "));
});

test("events are a function of the set of readings, and every event stands in one group", () => {
  const links = linkEvents(read);
  assert.deepEqual(linkEvents([read[2]!, read[0]!, read[1]!]), links);
  assert.deepEqual(links.flatMap((c) => c.members.map((m) => m.event)).length, read.reduce((sum, r) => sum + r.events.length, 0));
  assert.equal(new Set(links.flatMap((c) => c.members.map((m) => m.event))).size, links.flatMap((c) => c.members).length);
});
