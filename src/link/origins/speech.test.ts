import assert from "node:assert/strict";
import { test } from "node:test";
import { officeOf } from "./speech.ts";

test("an office's own words tell the body that it belongs to, or do not", () => {
  const bodies: readonly (readonly [string, string | null])[] = [
    ["army spokesman Col.", "army"], ["Communications Minister", "Communications ministry"], ["The minister of health", "The ministry of health"], ["the airport’s manager", "airport"],
    ["deputy director of the Central Hospital", "Central Hospital"], ["chief executive of Calder & Finch", "Calder & Finch"], ["Coastal Union secretary-general", "Coastal Union"],
    ["Prime Minister", null], ["the minister", null], ["its director", null], ["managing director", null], ["a neighbour", null],
  ];
  for (const [description, body] of bodies) assert.deepEqual([description, officeOf(description)], [description, body]);
});
