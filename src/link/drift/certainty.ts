import type { Factuality } from "../../domain/factuality.ts";
import { wordsOf } from "../../domain/span.ts";
import words from "../data/certainty.json" with { type: "json" };
import type { Change, Side, Telling } from "../drift.ts";
import type { Context } from "../origins/strand.ts";
import type { Assertion } from "../paper.ts";

/** What a claim without a hedge is rated, also where it stands under what says nothing of it. */
const SURE: ReadonlySet<Factuality> = new Set(["CT+", "CT-", "U"]);
const HEDGE = anyOf(words.hedges), BEFORE = anyOf(words.before), WILL = anyOf(words.will), SETTLED = anyOf(words.settled), COULD = anyOf(words.could), WOULD = anyOf(words.would), IF = anyOf(words.conditions);
/** The month. */
const MAY = /\bMay\b/gu;

function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${phrases.join("|")})\b`, "iu");
}

/** The if-part fell off. */
export function conditionDrift({ before, after }: Telling, { papers }: Context): Change | null {
  const { condition } = before.member.claim;
  if (condition === null || !isUnconditional(after.member)) return null;
  return { kind: "condition-lost", from: { words: wordsOf(papers.get(before.member.paper)!.text, condition.spans), spans: condition.spans }, to: whole(after.member) };
}

function isUnconditional({ claim: { condition, text } }: Assertion): boolean {
  return condition === null && !IF.test(text);
}

/** More certain than it was: raised where it was only in preparation, or what could be if … will be and what would be if … is being done; else a hedge was lost. */
export function certaintyDrift({ before, after }: Telling, { papers }: Context): Change | null {
  const [b, a] = [before.member.claim, after.member.claim];
  const condition = b.condition === null ? "" : wordsOf(papers.get(before.member.paper)!.text, b.condition.spans);
  const told = b.text.replace(condition, "").replaceAll(MAY, ""), retold = a.text.replaceAll(MAY, "");
  if (b.factuality.endsWith("-") !== a.factuality.endsWith("-") || HEDGE.test(retold)) return null;
  const could = COULD.test(told);
  const nearer = BEFORE.test(told) && b.status !== "done" && !BEFORE.test(retold) && (WILL.test(retold) || a.status === "ongoing" || a.status === "done");
  const settled = b.condition !== null && isUnconditional(after.member) && ((could && WILL.test(retold)) || ((could || WOULD.test(told)) && SETTLED.test(retold)));
  const surer = HEDGE.test(told) && SURE.has(a.factuality);
  if (!nearer && !settled && !surer) return null;
  return { kind: nearer || settled ? "certainty-raised" : "hedge-lost", from: whole(before.member), to: whole(after.member) };
}

export function whole({ claim }: Assertion): Side {
  return { words: claim.text, spans: claim.spans };
}
