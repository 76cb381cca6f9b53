import type { Span } from "../../domain/span.ts";
import { phraseFrom } from "../clauses/phrase.ts";
import { subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { mainPredicate } from "../factuality/main-predicate.ts";
import { formsOf } from "../stance/lemma.ts";
import data from "./data/grounds.json" with { type: "json" };
import { isDetermined, isRecord, withWhatHangsOn } from "./record.ts";
import { spanOf, type Tagged } from "./tagger.ts";

const READS = new Set(data.reads), HANDS = new Set(data.hands);
const reads = formsOf((verb) => READS.has(verb)), hands = formsOf((verb) => HANDS.has(verb));

/** A record that a sentence tells to be in somebody's hands, by which verb, and whether `ours`: the outlet has read it, so that what the sentence tells of it is read from there. */
export type InHand = { readonly party: Span; readonly cue: Span; readonly ours: boolean };

/** "The Herald has obtained a letter that the council sent", "A clerk provided a copy of the page": the sentences that follow may go on with what it says. */
export function inHand(text: string, tokens: readonly Tagged[], outlet: string | null): InHand | null {
  const at = mainPredicate(tokens), verb = tokens[at];
  if (verb === undefined || !/^VB[DZPN]$/.test(verb.tag) || !(reads(verb.text) || hands(verb.text))) return null;
  const group = verbGroup(tokens, at), subjects = subjectsOf(tokens, group.from);
  if (group.passive || group.negated || group.modals.length > 0 || group.governors.length > 0) return null;
  const first = phraseFrom(tokens, at + 1), object = first === null || isRecord(tokens[first.to - 1]!) ? first : phraseFrom(tokens, first.to), head = object === null ? undefined : tokens[object.to - 1];
  if (object === null || head === undefined || !isRecord(head) || !isDetermined(tokens, object, head) || tokens.slice(object.from, object.to).some((t) => t.tag === "CD")) return null;
  const subject = subjects.length === 1 && subjects[0]?.relative === false ? subjects[0].phrase : null;
  const ours = reads(verb.text) && subject !== null && isOutlet(text.slice(...spanOf(tokens[subject.from]!, tokens[subject.to - 1]!)), outlet);
  return { party: withWhatHangsOn(text, tokens, object), cue: spanOf(tokens[group.from]!, verb), ours };
}

/** "we", "this newspaper", or the outlet by a part of its name ("the Herald" for The Rydal Herald). */
function isOutlet(words: string, outlet: string | null): boolean {
  if (/^(?:we|I|this (?:news)?(?:paper|agency|magazine|journal|site|website|outlet))$/iu.test(words)) return true;
  const own = new Set(outlet?.match(WORD) ?? []), names = words.replace(/^the /iu, "").match(WORD) ?? [];
  return names.length > 0 && names.every((word) => /^\p{Lu}/u.test(word) && own.has(word));
}

const WORD = /[\p{L}\d]+/gu;
