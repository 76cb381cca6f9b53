import assert from "node:assert/strict";
import { test } from "node:test";
import { lemmaOf, stanceOf } from "./stance.ts";

test("a cue's lemma is the base form of its head", () => {
  const lemmas: readonly (readonly [string, string])[] = [
    ["said", "say"], ["told", "tell"], ["has said in a statement", "say"], ["according to", "according to"], ["it was reported", "report"], ["believed", "believe"],
    ["statement", "statement"], ["wrote", "write"], ["swore", "swear"], ["denies", "deny"], ["planning", "plan"], ["acknowledged", "acknowledge"], ["was quoted as saying", "quote"],
    ["called for", "call for"], ["didn’t confirm", "confirm"], ["his proposal", "proposal"], ["would not comment", "comment"], ["argued", "argue"], ["begged", "beg"],
  ];
  for (const [cue, lemma] of lemmas) assert.equal(lemmaOf(cue), lemma, cue);
});

test("a stance is what the source does with the content", () => {
  const stances: readonly (readonly [string, string, string])[] = [
    ["said", "the dam is safe", "say"], ["denied", "he took money", "deny"], ["threatened", "to sue", "threaten"], ["vowed", "to rebuild", "promise"],
    ["is expected", "to rise", "predict"], ["warned", "of floods", "warn"], ["admitted", "the mistake", "confirm"], ["reported", "a loss", "report"],
    ["asked", "whether the bridge was open", "ask"], ["asked", "to postpone the vote", "demand"], ["told", "to leave the square", "demand"],
    ["suggested", "building a second port", "propose"], ["suggested", "the port was closed", "say"], ["refused to say", "why", "reject"], ["did not deny", "the visit", "say"],
    ["could not confirm", "the toll", "say"], ["hopes", "to return", "want"], ["fears", "a flood", "feel"], ["found", "that prices fell", "show"], ["unveiled", "a budget", "announce"],
  ];
  for (const [cue, content, stance] of stances) assert.equal(stanceOf(cue, content), stance, `${cue} | ${content}`);
});
