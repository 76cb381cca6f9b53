import type { Factuality } from "../../domain/factuality.ts";
import { wordsOf } from "../../domain/span.ts";
import type { Change, Side, Telling } from "../drift.ts";
import type { Context } from "../origins/strand.ts";
import type { Assertion } from "../paper.ts";

const SURE: { readonly [F in Factuality]: number } = { "CT+": 3, "PR+": 2, "PS+": 1, "CT-": 3, "PR-": 2, "PS-": 1, CTu: 0, U: 0 };
/** Not yet under way: "is getting ready to", "plans to". */
const BEFORE = new Set(["considered", "planned", "prepared", "proposed"]);
const WILL = /\b(?:will|shall|to be|is to|are to|is going to|are going to)\b/iu;

/** The if-part fell off. */
export function conditionDrift({ before, after }: Telling, { papers }: Context): Change | null {
  const { condition } = before.member.claim;
  if (condition === null || after.member.claim.condition !== null || /\b(?:if|unless|should|provided|depends?|depending)\b/iu.test(after.member.claim.text)) return null;
  return { kind: "condition-lost", from: { words: wordsOf(papers.get(before.member.paper)!.text, condition.spans), spans: condition.spans }, to: whole(after.member) };
}

/** More certain than it was: raised where it hung on a condition or was only in preparation, else a hedge was lost. */
export function certaintyDrift({ before, after }: Telling): Change | null {
  const [b, a] = [before.member.claim, after.member.claim];
  if (b.factuality.slice(-1) !== a.factuality.slice(-1)) return null;
  const surer = SURE[a.factuality] > SURE[b.factuality] && SURE[b.factuality] > 0;
  const nearer = BEFORE.has(b.status) && WILL.test(a.text) && !WILL.test(b.text) && SURE[a.factuality] === 3;
  if (!surer && !nearer) return null;
  return { kind: b.condition !== null || nearer ? "certainty-raised" : "hedge-lost", from: whole(before.member), to: whole(after.member) };
}

export function whole({ claim }: Assertion): Side {
  return { words: claim.text, spans: claim.spans };
}
