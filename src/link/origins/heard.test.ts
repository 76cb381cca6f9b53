import assert from "node:assert/strict";
import { test } from "node:test";
import { isHeardOn } from "./heard.ts";

test("a recording tells where somebody is heard on it, not where somebody speaks of it", () => {
  assert.ok(isHeardOn("a voice", "says", "“Shut it,” ", " on a recording obtained by the Post"));
  assert.ok(isHeardOn("a man", "is heard saying", "On the tape ", " that it was shut"));
  assert.ok(!isHeardOn("an expert", "according to", "The voice on the recording is probably his, ", " whom TN6 asked"));
  assert.ok(!isHeardOn("the police", "said", "", " that the man in the video was forty"));
});
