import type { Span } from "../../domain/span.ts";
import { singular } from "../sources/noun.ts";
import { cameBy, presentIn, seenByUs } from "./ourselves.ts";
import type { Prose } from "./prose.ts";
import { inOneParagraph, tellsOfPast } from "./resting.ts";

/** The outlet's people who saw what a sentence tells by what stands beside it: the sentence behind it says that they were there or what they saw of it, or its paragraph tells before that they went to see; null where they did not. */
export function seenBeside(text: string, prose: Prose, at: number, ourselves: readonly Span[]): Span | null {
  const sentence = prose.sentences[at]!, next = prose.sentences[at + 1];
  if (ourselves.length === 0 || !tellsOfPast(prose, sentence)) return null;
  const present = next !== undefined && inOneParagraph(text, sentence, next) ? presentIn(text, next, ourselves) : null;
  const seen = next !== undefined && present === null ? seenByUs(text, next, ourselves) : null;
  return present ?? (seen !== null && goesBack(prose, sentence, next!) ? seen : seenBefore(text, prose, at, ourselves));
}

/** The outlet's people whom the sentence before, in the paragraph, tells to have gone to see. */
function seenBefore(text: string, prose: Prose, at: number, ourselves: readonly Span[]): Span | null {
  const before = prose.sentences[at - 1];
  return before !== undefined && inOneParagraph(text, before, prose.sentences[at]!) ? cameBy(text, before, ourselves) : null;
}

/** Does a sentence speak of what the one before it tells: by a pronoun, the scene, a count of it or a noun that both have? */
function goesBack(prose: Prose, sentence: Span, next: Span): boolean {
  const nouns = new Set(prose.around([sentence]).filter((t) => /^NNS?$/.test(t.tag)).map((t) => singular(t.lower)));
  return prose.around([next]).some((t) => BACK.test(t.lower) || (/^NNS?$/.test(t.tag) && nouns.has(singular(t.lower))));
}

const BACK = /^(?:they|them|he|him|she|her|scene|spot|there|counted)$/;
