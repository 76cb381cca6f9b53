import assert from "node:assert/strict";
import { test } from "node:test";
import { InputError } from "../domain/error.ts";
import { parseTimeml } from "./timeml.ts";

const body = `<?xml version="1.0" ?>
<TimeML>
<DOCID>harbour-1</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2025-03-11" functionInDocument="CREATION_TIME">March 11</TIMEX3></DCT>
<TEXT>Smith &amp; Sons <EVENT eid="e1">closed</EVENT> it on <TIMEX3 tid="t1" type="DATE" value="2025-03-10">Monday</TIMEX3> after <TIMEX3 tid="t2" type="DURATION" value="P10D">ten <EVENT eid="e2">days</EVENT></TIMEX3>.</TEXT>
</TimeML>`;

test("text without tags, entities read, expressions with their values", () => {
  const document = parseTimeml(body);
  assert.deepEqual([document.id, document.text, document.written], ["harbour-1", "Smith & Sons closed it on Monday after ten days.", "2025-03-11"]);
  assert.deepEqual(document.timexes.map((t) => [document.text.slice(...t.span), t.type, t.value]), [["Monday", "DATE", "2025-03-10"], ["ten days", "DURATION", "P10D"]]);
});

test("what is no TimeML is refused", () => {
  assert.throws(() => parseTimeml("<articles/>"), (e) => e instanceof InputError && e.code === "gold-xml");
  assert.throws(() => parseTimeml(body.replace('type="DURATION"', 'type="SPAN"')), /SPAN/);
});
