import type { Factuality } from "../../domain/factuality.ts";
import { headOf } from "../stance/cue.ts";
import data from "./data/cue-effects.json" with { type: "json" };

/** Cues that take their content for granted: whoever uses them vouches for it too (Kiparsky and Kiparsky 1970). */
const FACTIVE = new Set(data.factive.split(" "));
const BELIEF = new Set(data.belief.split(" "));
const WISH = new Set(data.wish.split(" "));
const DOUBT = new Set(data.doubt.split(" "));
const FEAR = new Set(data.fear.split(" "));
const DENIAL = new Set(data.denial);

/** "are understood to have left": what is held to be so, by nobody named. */
const UNDERSTOOD = /\b(?:is|are|was|were|been) (?:\w+ly )?understood\b/i;

export function isFactive(cueWords: string): boolean {
  const { lemma, negated } = headOf(cueWords);
  return FACTIVE.has(lemma) && !negated;
}

/** How sure the source is of the content, by its cue and by the content's own value ("denied" turns CT+ into CT-). */
export function throughCue(cueWords: string, own: Factuality): Factuality {
  const { lemma, negated: denied } = headOf(cueWords);
  const negated = denied || /\blittle\b/i.test(cueWords);
  if (own === "U" || own === "CTu") return own;
  const flipped = (own.endsWith("+") ? `${own.slice(0, 2)}-` : `${own.slice(0, 2)}+`) as Factuality;
  if (DENIAL.has(lemma)) return negated ? "U" : flipped;
  if (DOUBT.has(lemma)) return lemma !== "doubt" ? "U" : negated ? own : weaker(flipped, "PR");
  if (BELIEF.has(lemma) || UNDERSTOOD.test(cueWords)) return weaker(negated ? flipped : own, "PR");
  if (FEAR.has(lemma) && lemma !== "warn" && lemma !== "threaten") return weaker(own, "PS");
  if (WISH.has(lemma)) return "U";
  // "did not say that", "could not confirm": nothing is known of it.
  return negated && !FACTIVE.has(lemma) ? "U" : negated && /^(?:confirm|show|prove|demonstrate|find|know|aware)$/.test(lemma) ? "U" : own;
}

/** The value, no surer than `most`. */
export function weaker(value: Factuality, most: "PR" | "PS"): Factuality {
  const rank = (name: string): number => ["PS", "PR", "CT"].indexOf(name);
  return rank(value.slice(0, 2)) > rank(most) ? (`${most}${value.slice(2)}` as Factuality) : value;
}
