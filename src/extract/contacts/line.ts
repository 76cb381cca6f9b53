import { phrasesFrom } from "../clauses/phrase.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { type Tokens, type Trigger, triggerOf } from "./trigger.ts";

const BE = /^(?:be|is|was|are|were|been|being|got|get|stayed|remained)$/;
/** How far before "on the phone" its verb may stand. */
const NEAR = 4;

/** "was on the phone with X": the noun at `at` says by which means, the verb before it when. */
export function lineTrigger(tokens: Tokens, at: number): Trigger | null {
  if (!/^(?:tele)?phone$/.test(tokens[at]?.lower ?? "") || tokens[at - 1]?.lower !== "the" || tokens[at - 2]?.lower !== "on") return null;
  const link = tokens.findIndex((t, i) => i > at && i <= at + 2 && t.lower === "with");
  const verb = tokens.findLastIndex((t, i) => i < at - 2 && i >= at - 2 - NEAR && t.tag.startsWith("VB") && BE.test(t.lower));
  const others = link < 0 || verb < 0 ? [] : phrasesFrom(tokens, link + 1);
  return others.length === 0 ? null : triggerOf(tokens, verbGroup(tokens, verb), { at, how: "phone", others });
}
