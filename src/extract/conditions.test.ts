import assert from "node:assert/strict";
import { test } from "node:test";
import { conditionOf } from "./conditions.ts";

const words = (text: string): string | null => {
  const found = conditionOf(text, [[0, text.length]]);
  return found === null ? null : found.spans.map(([start, end]) => text.slice(start, end)).join(" ");
};

test("the if-part of a claim, and no more", () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ["The union is ready to strike if the company rejects its offer", "if the company rejects its offer"],
    ["If talks fail, sanctions will follow", "If talks fail"],
    ["The bridge will close unless the state pays, and traffic will move north", "unless the state pays"],
    ["The plan, if it survives the vote, could save the port", "if it survives the vote"],
    ["Should the river rise, the town would be evacuated", "Should the river rise"],
    ["He could stay as long as he keeps his seat", "as long as he keeps his seat"],
    ["The sale goes ahead subject to approval by the regulator", "subject to approval by the regulator"],
    ["Gains are subject to a tax of ten percent", null],
    ["Troops would return only if the truce holds", "only if the truce holds"],
    ["The army will respond in the event of an attack", "in the event of an attack"],
    ["The mayor asked if the road was open", null],
    ["Even if it rains, the match will go on", null],
    ["The firm provided boats to the island", null],
    ["if the fund broke the law", null],
    ["The league will drop the club should the court reject its appeal", "should the court reject its appeal"],
    ["The road was open", null],
    ["The club will not sell the ground until the last loan is repaid", "until the last loan is repaid"],
    ["The owner refuses to meet them until they return to work", "until they return to work"],
    ["The guards did not leave until the doors were shut", null],
    ["The shop will stay open until Friday", null],
    ["She would sign the lease provided the rent stayed low", "provided the rent stayed low"],
    ["We will appeal, and if we fail there we will pay", "if we fail there"],
  ];
  for (const [text, condition] of cases) assert.equal(words(text), condition, text);
});

test("a condition may go on after who says it", () => {
  const text = "The ferry could sail on Monday, she said, if the engine passes its test.";
  assert.deepEqual(conditionOf(text, [[0, 30], [42, 71]]), { spans: [[42, 71]] });
  const turned = "Were the dam to burst, engineers say, the town would drown.";
  assert.deepEqual(conditionOf(turned, [[0, 21], [38, 58]]), { spans: [[0, 21]] });
});
