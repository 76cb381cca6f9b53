import assert from "node:assert/strict";
import { test } from "node:test";
import { isOurselves } from "./ourselves.ts";
import { employerIn, hasLeft, isNobody, isRumour, officeOf, staffOf, toldOneByOne, wasThere } from "./speech.ts";

test("an office's own words tell the body that it belongs to, or do not", () => {
  const bodies: readonly (readonly [string, string | null])[] = [
    ["army spokesman Col.", "army"], ["Communications Minister", "Communications ministry"], ["The minister of health", "The ministry of health"], ["the airport’s manager", "airport"],
    ["deputy director of the Central Hospital", "Central Hospital"], ["chief executive of Calder & Finch", "Calder & Finch"], ["Coastal Union secretary-general", "Coastal Union"],
    ["Delta Air chief executive", "Delta Air"], ["head of communications at Delta Air", "Delta Air"], ["the bank’s vice-governor", "bank"], ["the harbour’s chief of operations", "harbour"], ["chief of operations", null], ["Prime Minister", null], ["the minister", null], ["its director", null], ["managing director", null], ["a neighbour", null],
  ];
  for (const [description, body] of bodies) assert.deepEqual([description, officeOf(description)], [description, body]);
});

test("words that pass on what nobody is named for", () => {
  for (const words of ["Word on the street is that the panel is in Antwerp", "The governor has reportedly left", "The sheds are said to be empty"]) assert.ok(isRumour(words), words);
  for (const words of ["The panel is in Antwerp", "He said the sheds were empty"]) assert.ok(!isRumour(words), words);
});

test("a pronoun stands for nobody, unless it is one of those who were named before", () => {
  for (const words of ["somebody", "one", "people who know boats", "some of a crowd"]) assert.ok(isNobody(words), words);
  for (const words of ["one of the two", "several of them", "the miller"]) assert.ok(!isNobody(words), words);
});

test("people told one by one are as many as are told, by what they are or where", () => {
  assert.equal(toldOneByOne("two people aware of it, an executive and a banker", 2), 2);
  assert.equal(toldOneByOne("two chemists who have seen it, one at the mill and one at a university", 2), 2);
  assert.equal(toldOneByOne("two chemists, one of whom has left", 2), 1);
  assert.equal(toldOneByOne("four people, three of them in the treasury and one at the mint", 4), 2);
  assert.equal(toldOneByOne("four people, three of them in the treasury", 4), 1);
  assert.equal(toldOneByOne(": a cook who lives there and a niece abroad", 2), 2);
});

test("words for somebody without a name tell where they work, and whether they left", () => {
  const works: readonly (readonly [string, string | null])[] = [["a woman who works at the palace and saw it", "palace"], ["two people in the forestry department", "forestry department"], ["officials at the Tax Office", "Tax Office"], ["a pilot employed by a rival airline", "rival airline"], ["two people familiar with the talks", null]];
  for (const [description, employer] of works) assert.deepEqual([description, employerIn(description)], [description, employer]);
  for (const words of ["a former clerk", "a geologist who left the company last year", "a cook who used to work in his kitchen", "a woman who ran the archive until last spring"]) assert.ok(hasLeft(words), words);
  for (const words of ["two clerks", "a man who left his bag on the bus", "a cook who worked there"]) assert.ok(!hasLeft(words), words);
});

test("an outlet’s own people are the outlet, and another’s are there where the words tell a place", () => {
  for (const words of ["our reporter", "Our team", "This newspaper", "a reporter of this newspaper", "our own correspondents"]) assert.deepEqual([words, isOurselves(words), staffOf(words)], [words, true, null]);
  for (const words of ["a reporter", "our neighbours", "their crew"]) assert.ok(!isOurselves(words), words);
  assert.deepEqual([staffOf("a Pacwire reporter in the town"), wasThere("a Pacwire reporter in the town", "said"), wasThere("a Pacwire reporter", "said"), wasThere("a Pacwire reporter", "saw")], ["Pacwire", true, false, true]);
});
