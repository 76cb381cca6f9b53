import assert from "node:assert/strict";
import { test } from "node:test";
import { isRumour, officeOf } from "./speech.ts";

test("an office's own words tell the body that it belongs to, or do not", () => {
  const bodies: readonly (readonly [string, string | null])[] = [
    ["army spokesman Col.", "army"], ["Communications Minister", "Communications ministry"], ["The minister of health", "The ministry of health"], ["the airport’s manager", "airport"],
    ["deputy director of the Central Hospital", "Central Hospital"], ["chief executive of Calder & Finch", "Calder & Finch"], ["Coastal Union secretary-general", "Coastal Union"],
    ["Delta Air chief executive", "Delta Air"], ["head of communications at Delta Air", "Delta Air"], ["the bank’s vice-governor", "bank"], ["Prime Minister", null], ["the minister", null], ["its director", null], ["managing director", null], ["a neighbour", null],
  ];
  for (const [description, body] of bodies) assert.deepEqual([description, officeOf(description)], [description, body]);
});

test("words that pass on what nobody is named for", () => {
  for (const words of ["Word on the street is that the panel is in Antwerp", "The governor has reportedly left", "The sheds are said to be empty"]) assert.ok(isRumour(words), words);
  for (const words of ["The panel is in Antwerp", "He said the sheds were empty"]) assert.ok(!isRumour(words), words);
});
