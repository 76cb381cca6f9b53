import words from "./data/words.json" with { type: "json" };
import type { Contact } from "../../domain/contact.ts";
import { clauseEnd } from "../clauses/clause.ts";
import { isComma, isName, type Phrase, phraseFrom } from "../clauses/phrase.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { partiesFrom } from "./list.ts";
import { lemmaOf, type Tokens, type Trigger, triggerOf } from "./trigger.ts";

/** What a verb with the words behind it says of two parties, besides its own meaning. */
type Tie = { readonly others: readonly Phrase[]; readonly how: Contact["how"]; readonly status?: Contact["status"] };

const MEAL = /^(?:lunch|dinner|breakfast|tea|coffee|talks|meeting|summit)$/;
const FRONT = /^(?:in|during|at)$/;
/** How far into a sentence the phrase that opens it may reach. */
const OPENING = 10;

/** "assured X in a call", "spent an hour with X", "joined X for dinner", "invited X for talks": a verb that ties parties only with the words around it. */
export function sessionTrigger(tokens: Tokens, at: number): Trigger | null {
  const token = tokens[at];
  if (token === undefined || !token.tag.startsWith("VB")) return null;
  const lemma = lemmaOf(token);
  const tie = spent(tokens, at, lemma) ?? joined(tokens, at, lemma) ?? spoken(tokens, at, lemma);
  if (tie === null) return null;
  const group = verbGroup(tokens, at);
  if (group.passive || tie.others.length === 0 || tokens[group.from]?.tag === "TO") return null;
  return triggerOf(tokens, group, { at, ...tie });
}

/** "spent an hour with the families". */
function spent(tokens: Tokens, at: number, lemma: string): Tie | null {
  const time = lemma === "spend" ? phraseFrom(tokens, at + 1) : null;
  const timed = time !== null && /^(?:hours?|minutes?|days?|evening|afternoon|morning)$/.test(tokens[time.to - 1]?.lower ?? "") || tokens[at + 3]?.lower === "with";
  const link = lemma !== "spend" || !timed ? -1 : tokens.findIndex((t, i) => i > at && i < at + 6 && t.lower === "with");
  return link < 0 ? null : { others: partiesFrom(tokens, link + 1), how: "meeting" };
}

/** "joined X for dinner", "invited X to Y for talks". */
function joined(tokens: Tokens, at: number, lemma: string): Tie | null {
  if (lemma !== "join" && lemma !== "invite") return null;
  const other = phraseFrom(tokens, at + 1);
  const end = clauseEnd(tokens, at);
  const meal = other === null ? -1 : tokens.findIndex((t, i) => i > other.to && i < end && MEAL.test(t.lower) && tokens.slice(i - 3, i).some((b) => /^(?:for|to|at)$/.test(b.lower)));
  if (other === null || meal < 0) return null;
  return { others: [other], how: lemma === "join" ? "meeting" : "visit", ...(lemma === "invite" ? { status: "possible" as const } : {}) };
}

/** "In a second call, A assured B that": what is told in a call or a meeting. */
function spoken(tokens: Tokens, at: number, lemma: string): Tie | null {
  if (!words.byPhone.includes(lemma)) return null;
  const other = phraseFrom(tokens, at + 1);
  if (other === null || !isName(tokens[other.to - 1])) return null;
  const group = verbGroup(tokens, at);
  const comma = tokens.findIndex((t, i) => i < OPENING && isComma(t));
  const front = FRONT.test(tokens[0]?.lower ?? "") && comma > 0 && comma < group.from ? tokens.slice(0, comma) : [];
  const noun = front.find((t, i) => /^(?:call|conversation|meeting|lunch|dinner)$/.test(t.lower) && front.slice(1, i).some((b) => /^(?:a|an|the|their|his|her)$/.test(b.lower)));
  return noun === undefined ? null : { others: [other], how: noun.lower === "call" ? "phone" : "meeting" };
}
