import { clauseEnd } from "../clauses/clause.ts";
import { phraseFrom } from "../clauses/phrase.ts";
import { subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { nounKind } from "../sources/noun.ts";
import { formsOf } from "../stance/lemma.ts";
import { type Found, spansOf, type Tokens } from "./found.ts";
import { adjusted, isMatter, isUnacceptable, lemmaOf, type Stance, stanceOf } from "./stance.ts";

/** Verbs that say no more than where a party stands. */
const STANDS = new Set(["be", "remain", "stand", "come", "speak", "vote", "argue", "campaign", "lobby"]);
const onlyStands = formsOf((verb) => STANDS.has(verb));
const BE = /^(?:is|are|was|were|been|'s|'re)$/;
const NEAR = 5;

/** Which side a party takes: "is against the merger", "came out in favor of it", "voted to accept it", "called it unacceptable"; null where none. */
export function sideStance(tokens: Tokens, at: number): Found | null {
  return standing(tokens, at) ?? voting(tokens, at) ?? calling(tokens, at) ?? answering(tokens, at);
}

function standing(tokens: Tokens, at: number): Found | null {
  const lower = tokens[at]?.lower ?? "";
  const favor = /^favou?r$/.test(lower) && tokens[at - 1]?.lower === "in" && tokens[at + 1]?.lower === "of";
  const stance: Stance | null = lower === "against" ? "rejects" : favor || lower === "supportive" && tokens[at + 1]?.lower === "of" ? "accepts" : null;
  if (stance === null) return null;
  const first = favor ? at - 1 : at;
  const verb = tokens.findLastIndex((t, i) => i < first && i >= first - NEAR && t.tag.startsWith("VB"));
  if (verb < 0 || !stands(tokens, verb) || tokens.slice(verb + 1, first).some((t) => !/^(?:RB|RP|IN)$/.test(t.tag))) return null;
  // one may stand against a wall
  return found(tokens, verb, stance, stance === "accepts" ? at + 2 : at + 1, stance === "accepts" || /^(?:came|come|comes|voted?|votes|spoke|spoken|speaks)$/.test(tokens[verb]?.lower ?? ""));
}

const stands = (tokens: Tokens, at: number): boolean => BE.test(tokens[at]?.lower ?? "") || onlyStands(tokens[at]?.lower ?? "");

/** "voted to accept the offer": the verb behind tells the stance. */
function voting(tokens: Tokens, at: number): Found | null {
  if (tokens[at + 1]?.tag !== "TO" || !/^vot(?:e|es|ed|ing)$/.test(tokens[at]?.lower ?? "") || !tokens[at]?.tag.startsWith("VB")) return null;
  const stance = stanceOf(lemmaOf(tokens[at + 2]?.lower ?? ""), tokens[at + 3]?.lower ?? "")?.stance;
  return stance === undefined ? null : found(tokens, at, stance, at + 3);
}

/** "called the plan unacceptable". */
function calling(tokens: Tokens, at: number): Found | null {
  if (!isUnacceptable(tokens[at]?.lower ?? "") || tokens[at]?.tag !== "JJ") return null;
  const verb = tokens.findLastIndex((t, i) => i < at && i >= at - 2 * NEAR && /^(?:called|calls|deemed|considered|considers)$/.test(t.lower));
  const object = verb < 0 ? null : phraseFrom(tokens, verb + 1);
  if (object === null || object.to > at) return null;
  const one = found(tokens, verb, "rejects", object.from);
  return one === null ? null : { ...one, issue: [object.from, object.to] };
}

/** "said no to that". */
function answering(tokens: Tokens, at: number): Found | null {
  const answer = /^(?:no|yes)$/.test(tokens[at]?.lower ?? "") && /^sa(?:id|y|ys)$/.test(tokens[at - 1]?.lower ?? "") && tokens[at + 1]?.lower === "to";
  const group = answer ? verbGroup(tokens, at - 1) : null;
  const subjects = group === null || group.negated || group.governors.length > 0 ? [] : subjectsOf(tokens, group.from);
  const end = clauseEnd(tokens, at + 1);
  if (group === null || subjects.length === 0 || end <= at + 2) return null;
  return { at: at - 1, stance: tokens[at]?.lower === "no" ? "rejects" : "accepts", subjects, owner: null, issue: [at + 2, end], spans: spansOf(subjects, group.from, end), bodyOnly: false, confidence: 0.7 };
}

/** The stance of the verb's subject to the matter that begins at token `from`; `any` where whatever stands there is one. */
function found(tokens: Tokens, verb: number, of: Stance, from: number, any = false): Found | null {
  const group = verbGroup(tokens, verb);
  const stance = group.negated || group.passive ? null : adjusted(of, "", group);
  const subjects = subjectsOf(tokens, group.from);
  const object = phraseFrom(tokens, from);
  const act = tokens[from]?.tag === "VBG";
  if (stance === null || subjects.length === 0 || tokens[group.from]?.tag === "TO" || object === null && !act) return null;
  const kind = object === null ? null : nounKind(tokens[object.to - 1]?.lower ?? "");
  const matter = act || object !== null && (isMatter(tokens, object) || kind === "document" || any && kind === null && tokens[object.to - 1]?.tag === "NN");
  if (!matter) return null;
  const end = clauseEnd(tokens, from);
  return { at: verb, stance, subjects, owner: null, issue: [from, end], spans: spansOf(subjects, group.from, end), bodyOnly: false, confidence: 0.75 };
}
