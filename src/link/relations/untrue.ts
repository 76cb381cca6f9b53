import type { Span } from "../../domain/span.ts";

/** Words for what is said not to be so: a report, or what has just been told. */
export const UNTRUE = String.raw`(?:not true|untrue|not correct|incorrect|(?<!\b(?:an?|the) )(?:false|wrong)|baseless|unfounded|groundless|fabricat\w*|fiction|nonsense|invented|invention|lies?|no truth)`;
export const REPORTED = String.raw`(?:reports?|reporting|story|stories|article|allegations?|claims?|account|rumou?rs?|printed|published)`;
/** "Reports that we are closing the plant are false": what is not so stands in it. */
const THAT_IS_UNTRUE = new RegExp(String.raw`\b(?:${REPORTED}|suggestions?|accusations?|speculation|talk|the idea)\b[^.,;]{0,40}? that (?<what>[^;]+?),? (?:is|are|was|were|has|have) (?:\p{L}+ ){0,2}?${UNTRUE}`, "iu");
/** "It is false that labels were changed". */
const UNTRUE_THAT = new RegExp(String.raw`\bit (?:is|was)(?: \p{L}+)? ${UNTRUE} that (?<what>[^;]+)`, "iu");

/** Where in a claim's words stands what they call untrue; null where they call nothing so. */
export function untruthIn(words: string): Span | null {
  const found = THAT_IS_UNTRUE.exec(words) ?? UNTRUE_THAT.exec(words), what = found?.groups?.["what"];
  if (found === null || what === undefined) return null;
  const from = found.index + found[0].indexOf(` that ${what}`) + " that ".length;
  return [from, from + what.length];
}

/** "called a report that | the plant would close | unfounded" where reading has what is reported apart: what is not so begins the claim. */
const REPORTS_THAT = new RegExp(String.raw`\b${REPORTED}\b[^.,;]{0,40}? that $`, "iu"), IS_UNTRUE = new RegExp(String.raw`,? (?:is|are|was|were|has|have) (?:\p{L}+ ){0,2}?${UNTRUE}\W*$`, "iu");

/** Where in a claim's words stands what they call untrue where a report of it stands `before` them; null where none does. */
export function untruthBehind(before: string, words: string): Span | null {
  const end = REPORTS_THAT.test(before) ? IS_UNTRUE.exec(words)?.index : undefined;
  return end === undefined ? null : [0, end];
}
