import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsOf } from "../../domain/span.ts";
import { proseOf } from "../claims/prose.ts";
import { passedOver } from "./passed-over.ts";

const found = (text: string): readonly string[] => passedOver([], proseOf(text)).map((a) => [a.source, a.cue, a.content].map((spans) => wordsOf(text, spans)).join(" | "));

test("what records show and what somebody reported that is a statement, though the model passed over it", () => {
  assert.deepEqual(found("Court records show the firm paid 38 fines."), ["Court records | show | the firm paid 38 fines"]);
  assert.deepEqual(found("The harbor unit reported that 38 boats had sunk."), ["The harbor unit | reported | that 38 boats had sunk"]);
  assert.deepEqual(found("The harbor unit maintains that 38 boats had sunk."), ["The harbor unit | maintains | that 38 boats had sunk"]);
});

test("acts, passives and what is not said are none", () => {
  for (const text of ["The clerk showed them the door.", "It was reported that 38 boats had sunk.", "The unit did not say that the boats had sunk.", "The firm paid 38 fines."]) assert.deepEqual(found(text), [], text);
});

test("what stands in another's statement is nested in it", () => {
  const text = "The board had agreed that the heads were looted, he said.";
  const host = { source: [[text.indexOf("he said"), text.indexOf("he said") + 2]] as const, cue: [[text.indexOf("said"), text.indexOf("said") + 4]] as const, content: [[0, text.indexOf(", he")]] as const, within: null, confidence: 1 };
  const [inner] = passedOver([host], proseOf(text));
  assert.deepEqual([inner?.within, wordsOf(text, inner?.source ?? []), wordsOf(text, inner?.content ?? [])], [0, "The board", "that the heads were looted"]);
});

/** The statement found inside what somebody said, which is the whole sentence up to its end or its comma and speaker. */
function nested(text: string): readonly string[] {
  const [, content = "", source = "", cue = ""] = /^(.*), (\w+) (said)\.$/.exec(text) ?? [];
  const at = (words: string): readonly (readonly [number, number])[] => [[text.lastIndexOf(words), text.lastIndexOf(words) + words.length]];
  const host = { source: at(source), cue: at(cue), content: [[0, content.length]] as const, within: null, confidence: 1 };
  return passedOver([host], proseOf(text)).map((a) => [a.source, a.cue, a.content].map((spans) => wordsOf(text, spans)).join(" | "));
}

test("statements in a statement: who was told, when and how may stand before that", () => {
  const cases: readonly (readonly [text: string, found: string])[] = [
    ["The cook had told her that the door was locked, she said.", "The cook | had told | that the door was locked"],
    ["The minister assured Mr Holm in their second call that the road was open, he said.", "The minister | assured | that the road was open"],
    ["But the Norland minister had assured Solbakken in May that he would help, he said.", "the Norland minister | had assured | that he would help"],
    ["Experts from the fund, who came on Sunday, believe that spoiled grain may be to blame, he said.", "Experts from the fund | believe | that spoiled grain may be to blame"],
    ["The board admitted, however, that the dam may have cracked, she said.", "The board | admitted | that the dam may have cracked"],
    ["The owner had agreed in private that the mill was lost, she said.", "The owner | had agreed | that the mill was lost"],
    ["A memo he had seen concluded that both firms had paid, she said.", "A memo he had seen | concluded | that both firms had paid"],
    ["Photographs from a drone showed the earliest smoke near the mill, she said.", "Photographs from a drone | showed | the earliest smoke near the mill"],
    ["The school had been told by the council that new desks would come in May, she said.", "the council | had been told by | that new desks would come in May"],
  ];
  for (const [text, found] of cases) assert.deepEqual(nested(text), [found], text);
  for (const text of ["The cook had told her the story that everyone knew, she said.", "The owner met the man that sold the mill, she said."]) assert.deepEqual(nested(text), [], text);
});
