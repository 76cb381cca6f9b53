import type { Status } from "../../domain/claim.ts";
import type { Tagged } from "../claims/tagger.ts";
import { headOf } from "../stance/cue.ts";
import data from "./data/status.json" with { type: "json" };
import { groupOf } from "./governor.ts";
import { baseOf, isNegation } from "./predicates.ts";

const BY_WORD = new Map<string, Status>();
for (const [status, words] of Object.entries(data.predicates)) for (const word of words.split(" ")) BY_WORD.set(word, status as Status);

/** How far along the event of a clause's main predicate is, as the clause (or else its cue) puts it. */
export function statusAt(tokens: readonly Tagged[], at: number, cueWords = ""): Status {
  const token = tokens[at];
  if (token === undefined) return "unknown";
  const members = [...groupOf(tokens, at).members];
  const modal = members.find((member) => member.tag === "MD");
  const negated = members.some(isNegation);
  const named = BY_WORD.get(baseOf(token)) ?? BY_WORD.get(token.lower);
  const head = headOf(cueWords);
  // "denied that", "doubts that": done or not is what the source disputes.
  if (/^(?:deny|reject|dispute|doubt|refute|dismiss)$/.test(head.lemma)) return "unknown";
  const asked = /^call (?:for|on|upon)$/.test(head.lemma) || (head.lemma === "ask" && tokens[0]?.tag === "TO") ? "demanded" : undefined;
  const cue = BY_WORD.get(head.lemma) ?? asked;
  if (named !== undefined && (modal === undefined || /^(?:will|'ll|wo|would)$/.test(modal.lower))) return negated && named !== "abandoned" ? "unknown" : named;
  if (modal !== undefined) {
    if (/^(?:should|must|ought|need)$/.test(modal.lower)) return cue ?? "unknown";
    if (/^(?:will|'ll|wo|shall)$/.test(modal.lower)) return negated ? "unknown" : (cue ?? "planned");
    return cue === undefined || negated ? "unknown" : cue;
  }
  const bare = (members[0]?.tag === "TO" || /^(?:VB|VBG|NN)$/.test(token.tag)) && !members.some((member) => /^VB[DZP]$/.test(member.tag));
  if (cue !== undefined && bare) return negated ? "unknown" : cue;
  if (negated) return "unknown";
  const be = members.some((member) => baseOf(member) === "be");
  if (token.tag === "VBG" && be) return members.some((member) => member.lower === "going") ? "planned" : "ongoing";
  if (/^(?:continue|remain|keep)$/.test(baseOf(token))) return "ongoing";
  if (token.tag === "VBD" && baseOf(token) !== "be") return "done";
  if (token.tag === "VBN" && members.some((member) => /^(?:have|be|get)$/.test(baseOf(member)))) return "done";
  return "unknown";
}
