import type { Factuality } from "../../domain/factuality.ts";
import { wordsOf } from "../../domain/span.ts";
import words from "../data/certainty.json" with { type: "json" };
import type { Change, Side, Telling } from "../drift.ts";
import type { Context } from "../origins/strand.ts";
import type { Assertion } from "../paper.ts";

const SURE: { readonly [F in Factuality]: number } = { "CT+": 3, "PR+": 2, "PS+": 1, "CT-": 3, "PR-": 2, "PS-": 1, CTu: 0, U: 0 };
const HEDGE = anyOf(words.hedges), BEFORE = anyOf(words.before), WILL = anyOf(words.will), IF = /\b(?:if|unless|should|provided|depends?|depending)\b/iu;

function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${phrases.join("|")})\b`, "iu");
}

/** The if-part fell off. */
export function conditionDrift({ before, after }: Telling, { papers }: Context): Change | null {
  const { condition } = before.member.claim;
  if (condition === null || after.member.claim.condition !== null || IF.test(after.member.claim.text)) return null;
  return { kind: "condition-lost", from: { words: wordsOf(papers.get(before.member.paper)!.text, condition.spans), spans: condition.spans }, to: whole(after.member) };
}

/** More certain than it was: raised where it was only in preparation, or what could be if … will be; else a hedge was lost. */
export function certaintyDrift({ before, after }: Telling, { papers }: Context): Change | null {
  const [b, a] = [before.member.claim, after.member.claim];
  if (b.factuality.slice(-1) !== a.factuality.slice(-1) || SURE[a.factuality] < 3) return null;
  const condition = b.condition === null ? "" : wordsOf(papers.get(before.member.paper)!.text, b.condition.spans);
  const told = b.text.replace(condition, "");
  const nearer = BEFORE.test(told) && b.status !== "done" && !BEFORE.test(a.text) && (WILL.test(a.text) || a.status === "ongoing" || a.status === "done");
  const surer = !HEDGE.test(a.text) && ((SURE[b.factuality] > 0 && SURE[b.factuality] < 3) || HEDGE.test(told));
  if (!surer && !nearer) return null;
  return { kind: nearer || (b.condition !== null && WILL.test(a.text)) ? "certainty-raised" : "hedge-lost", from: whole(before.member), to: whole(after.member) };
}

export function whole({ claim }: Assertion): Side {
  return { words: claim.text, spans: claim.spans };
}
