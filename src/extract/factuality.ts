import type { Factuality } from "../domain/factuality.ts";
import type { Status } from "../domain/claim.ts";
import type { Span } from "../domain/span.ts";
import { type Prose, proseOf } from "./claims/prose.ts";
import type { Tagged } from "./claims/tagger.ts";
import { throughCue } from "./factuality/cue-effect.ts";
import { factualityAt } from "./factuality/event.ts";
import { groupOf } from "./factuality/governor.ts";
import { mainPredicate } from "./factuality/main-predicate.ts";
import { headOf } from "./stance/cue.ts";
import { statusAt } from "./factuality/status.ts";

/**
 * How sure a clause's source is of its main predicate (FactBank values). A plain future ("will") is CT+ of the source, as
 * FactBank annotates it; "should" and "must" say what ought to be, so U; a plan is rated as the planning, not the deed.
 */
export function factualityOf(text: string, spans: readonly Span[], cueWords = "", prose: Prose = proseOf(text)): Factuality {
  const tokens = firstSentence(prose.inside(spans));
  const at = mainPredicate(tokens);
  if (at < 0) return throughCue(cueWords, "CT+");
  return throughCue(cueWords, backshifted(tokens, at, cueWords) ? "CT+" : factualityAt(tokens, at).marked);
}

/** How far along what the clause tells of is: considered, planned, … done, abandoned; "unknown" where the words do not say. */
export function statusOf(text: string, spans: readonly Span[], cueWords = "", prose: Prose = proseOf(text)): Status {
  const tokens = firstSentence(prose.inside(spans));
  return statusAt(tokens, mainPredicate(tokens), cueWords);
}

/** The words of the clause that make its value what it is: modal, negation, hedge and main predicate. */
export function factualityWords(text: string, spans: readonly Span[], prose: Prose = proseOf(text)): readonly Span[] {
  const tokens = firstSentence(prose.inside(spans));
  const at = mainPredicate(tokens);
  const main = tokens[at];
  if (main === undefined) return [];
  const marks = groupOf(tokens, at).members.filter((member) => member.tag === "MD" || member.tag === "RB" || member.tag.startsWith("VB"));
  return [...marks, main].map((token) => [token.start, token.end]);
}

/** "said he would go" puts "I will go" into the past: as certain as it was. */
function backshifted(tokens: readonly Tagged[], at: number, cueWords: string): boolean {
  const would = groupOf(tokens, at).members.some((member) => /^(?:would|'d)$/.test(member.lower));
  const negated = groupOf(tokens, at).members.some((member) => /^(?:not|n't|never)$/.test(member.lower));
  const conditional = tokens.some((token) => /^(?:if|unless)$/.test(token.lower));
  return would && !negated && !conditional && /(?:ed|aid|old|ing|wrote|swore)\b/.test(cueWords) && headOf(cueWords).stance !== "believe";
}

/** Content can run over several sentences; the first one is what it is rated by. */
function firstSentence(tokens: readonly Tagged[]): readonly Tagged[] {
  const end = tokens.findIndex((token, i) => /^[.!?]$/.test(token.text) && i > 1);
  return end < 0 ? tokens : tokens.slice(0, end + 1);
}
