import assert from "node:assert/strict";
import { test } from "node:test";
import type { Span } from "../domain/span.ts";
import { eventFactuality } from "./factuality/event.ts";
import { factualityOf, factualityWords, statusOf } from "./factuality.ts";

const whole = (text: string): readonly Span[] => [[0, text.length]];

test("a clause's factuality is that of its main predicate, relative to its source", () => {
  const cases: readonly (readonly [text: string, cue: string, value: string])[] = [
    ["The dam broke on Monday", "said", "CT+"],
    ["The guild is preparing to strike if the owners refuse", "said", "CT+"],
    ["The bridge, which may be the oldest, fell", "said", "CT+"],
    ["The bridge, which fell, may reopen", "said", "PS+"],
    ["to be a depot", "believed", "PR+"],
    ["The council is likely to approve the plan", "", "PR+"],
    ["The minister took bribes", "denied", "CT-"],
    ["The allies haven’t received an offer", "", "CT-"],
    ["The allies won’t include the militia", "", "CT-"],
    ["No ship has entered the port", "", "CT-"],
    ["A second test found no trace of lead", "", "CT-"],
    ["The clerk lent the key to nobody", "", "CT-"],
    ["Not one crate left the yard", "", "CT-"],
    ["Neither the club nor the player’s agent responded to emails", "", "CT-"],
    ["no bribe had been paid", "said", "CT-"],
    ["Families of the missing men have spent the night at the gate", "", "CT+"],
    ["The fund paid no more than ten crowns", "", "CT+"],
    ["the exam would be held again", "ruled out", "CT-"],
    ["The visit may not take place", "", "PS-"],
    ["his men would act with care", "telling", "CT+"],
    ["The town should rebuild the wall", "", "U"],
    ["Is the ship lost?", "asked", "U"],
    ["to close six schools", "wants", "U"],
    ["prices will fall", "predicted", "PR+"],
    ["Even if it rains, the match will go on", "", "CT+"],
    ["A truce is possible before the winter", "said", "PS+"],
    ["An appeal is likely", "", "PR+"],
    ["A sale was unlikely before May", "added", "PR-"],
    ["A sale is not possible this year", "", "CT-"],
    ["It is unclear whether the bridge will open", "said", "U"],
    ["Sabotage could not be ruled out", "said", "PS+"],
    ["The firm does not rule out a sale", "", "PS+"],
    ["A virus is suspected of killing the birds", "said", "PR+"],
    ["it does not believe that the clerk forged the letter", "says", "PR-"],
    ["she thought the bridge was safe", "said", "PR+"],
    ["the pump had been replaced in May", "indicate", "PR+"],
    ["to have come through the port", "are understood", "PR+"],
    ["any suggestion that the mayor had known of it", "rejected", "CT-"],
    ["the offer of a new hall", "rejected", "CT-"],
  ];
  for (const [text, cue, value] of cases) assert.equal(factualityOf(text, whole(text), cue), value, `${cue}: ${text}`);
});

test("status says how far along it is", () => {
  const cases: readonly (readonly [text: string, cue: string, status: string])[] = [
    ["The firm is considering selling its ports", "", "considered"], ["The guild plans to strike", "", "planned"], ["The guild is preparing to strike", "", "prepared"],
    ["The state is building two dams", "", "ongoing"], ["The dam broke", "", "done"], ["The firm scrapped the merger", "", "abandoned"], ["to rebuild the town", "vowed", "promised"],
    ["to sue the paper", "threatened", "threatened"], ["The minister took bribes", "denied", "unknown"], ["The firm did not sell the port", "", "unknown"],
  ];
  for (const [text, cue, status] of cases) assert.equal(statusOf(text, whole(text), cue), status, `${cue}: ${text}`);
});

test("the words that make a value are given as spans", () => {
  const text = "The visit may not take place";
  assert.deepEqual(factualityWords(text, whole(text)).map(([start, end]) => text.slice(start, end)), ["may", "not", "take"]);
});

test("an event is rated through the predicates that govern it", () => {
  const cases: readonly (readonly [text: string, trigger: string, test: (score: number) => boolean])[] = [
    ["Soldiers shelled the harbour on Friday.", "shelled", (s) => s > 2],
    ["The rebels did not attack the convoy.", "attack", (s) => s < 0],
    ["The general may attack the convoy.", "attack", (s) => s < 2.25],
    ["The crew failed to reach the island.", "reach", (s) => s < 0],
    ["If the rebels attack, the town will fall.", "attack", (s) => s < 1.5],
    ["The government wants to attack the convoy.", "attack", (s) => s < 1.75],
    ["He managed to reach the island.", "reach", (s) => s > 1.5],
  ];
  for (const [text, trigger, holds] of cases) {
    const start = text.indexOf(trigger);
    const { score } = eventFactuality(text, [start, start + trigger.length]);
    assert.ok(holds(score), `${text} ${trigger}: ${score}`);
  }
});

test("a planned event is future, a past one past", () => {
  const plan = "The guild plans to strike on Monday.";
  assert.equal(eventFactuality(plan, [plan.indexOf("strike"), plan.indexOf("strike") + 6]).tense, "future");
  const past = "The guild went on strike.";
  assert.equal(eventFactuality(past, [past.indexOf("went"), past.indexOf("went") + 4]).tense, "past");
});
