import assert from "node:assert/strict";
import { test } from "node:test";
import type { Span } from "../../domain/span.ts";
import { recipientOf } from "./recipient.ts";

const at = (text: string, words: string): readonly Span[] => (words === "" ? [] : [[text.indexOf(words), text.indexOf(words) + words.length]]);

test("who was told", () => {
  const cases: readonly (readonly [text: string, source: string, cue: string, content: string, name: string | null])[] = [
    ["Two engineers told Reuters the dam had cracked.", "Two engineers", "told", "the dam had cracked", "Reuters"],
    ["The pipe burst, an engineer told The Riga Herald on Monday.", "an engineer", "told", "The pipe burst", "The Riga Herald"],
    ["The minister calmed the farmers, telling the Latvian prime minister his ships would stay.", "The minister", "telling", "his ships would stay", "the Latvian prime minister"],
    ["“We are late,” she said to reporters on Friday.", "she", "said", "“We are late,”", "reporters"],
    ["The bank is sound, he said in an interview with Die Zeit.", "he", "said", "The bank is sound", "Die Zeit"],
    ["The firm informed the council that it would close.", "The firm", "informed", "that it would close", "the council"],
    ["The mine will close, according to a manager who spoke to Reuters.", "a manager who spoke to Reuters", "according to", "The mine will close", "Reuters"],
    ["The mine will close, a manager said on Monday.", "a manager", "said", "The mine will close", null],
    ["He said the crew told their families nothing.", "He", "said", "the crew told their families nothing", null],
    ["The agency has warned the league that it could lose its licence.", "The agency", "has warned", "the league that it could lose its licence", "the league"],
    ["Norway urged both sides to hold their fire.", "Norway", "urged", "both sides to hold their fire", "both sides"],
    ["Each party accused the other of cheating.", "Each party", "accused", "the other of cheating", "the other"],
    ["The minister had assured Solbakken in May that he would help.", "The minister", "had assured", "that he would help", "Solbakken"],
    ["Jan Visser, who has accused the authority of neglect, said the quay was safe.", "Jan Visser, who has accused the authority of neglect", "said", "the quay was safe", null],
    ["He told it that the pumps had failed.", "He", "told", "it that the pumps had failed", "it"],
    ["The office ordered a review of the plan.", "The office", "ordered", "a review of the plan", null],
    ["The virus is rare, she said, but samples sent to a laboratory are lost.", "she", "said", "The virus is rare", null],
    ["She was told the road was closed.", "", "was told", "the road was closed", "She"],
    ["The school, she said, had been told by the council that desks would come.", "the council", "had been told by", "that desks would come", "The school"],
    ["A panel of the league was told on Monday that he had left.", "", "was told", "that he had left", "A panel of the league"],
  ];
  for (const [text, source, cue, content, name] of cases) {
    const found = recipientOf(text, { source: at(text, source), cue: at(text, cue), content: at(text, content) });
    assert.equal(found?.name ?? null, name, text);
    if (found !== null) assert.equal(found.spans.map(([start, end]) => text.slice(start, end)).join(" "), name);
  }
});
