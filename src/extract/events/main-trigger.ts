import type { Tagged } from "../claims/tagger.ts";
import { mainPredicate } from "../factuality/main-predicate.ts";
import { lemmaOf } from "./lexicon.ts";
import { anyVerb, type Trigger, triggersIn } from "./trigger.ts";

const SAYS = /^(?:say|tell|announce|report|add|state|declare|confirm|note|write|reiterate|make|insist)$/;
const OPENER = /^(?:after|before|because|if|unless|while|when|as|although|though|since|until|despite|amid|following)$/;

/** The trigger a sentence is about: the first outside subordinate clauses, else the first, else its main verb, past a verb of saying. */
export function mainTrigger(tokens: readonly Tagged[]): Trigger | null {
  const triggers = triggersIn(tokens);
  const [first] = triggers;
  if (first === undefined) {
    const at = mainVerb(tokens);
    return at < 0 ? null : anyVerb(tokens, at);
  }
  return triggers.find((t) => t.verbal && !subordinate(tokens, t.at)) ?? triggers.find((t) => !subordinate(tokens, t.at)) ?? first;
}

/** Whether an opener or a relative pronoun stands before the word in its clause. */
export function subordinate(tokens: readonly Tagged[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 14; i--) {
    const token = tokens[i];
    if (token === undefined || token.text === "," || token.text === ";") return false;
    if (OPENER.test(token.lower) || token.tag === "WH") return true;
  }
  return false;
}

function mainVerb(tokens: readonly Tagged[]): number {
  const at = mainPredicate(tokens);
  const said = tokens[at];
  if (said === undefined || !SAYS.test(lemmaOf(said))) return at;
  const inner = mainPredicate(tokens.slice(at + 1));
  return inner < 0 ? at : at + 1 + inner;
}
