import words from "../data/speech.json" with { type: "json" };
import { extentOf, type Assertion, type Paper } from "../paper.ts";

const PARAGRAPH = /\n\s*\n/g;
const QUOTED = /“[^”]*”?|"[^"]*"?|(?<!\p{L})‘[^’]*(?:’(?=\p{L})[^’]*)*’?/gu;
const VERBS = words.witnessing.join("|");
const FIRST_PERSON = new RegExp(`(?:^|[^\\p{L}’'])I (?:had |have |also |then |myself )?(?:${VERBS})\\b|\\b(?:this|our|its|a|an|the) (?:\\p{Lu}[\\p{L}’']* )*(?:reporter|correspondent|journalist)s? (?:had |who )?(?:${VERBS})\\b`, "u");
/** "a reporter for the Post saw": the outlet's own, where it is this one. */
const OF_OUTLET = new RegExp(`\\b(?:[Aa]|[Tt]he) (?:reporter|correspondent|journalist)s? (?:for|of|from|with) (?:the )?((?:\\p{Lu}[\\p{L}’']*\\s)+)(?:had |who )?(?:${VERBS})\\b`, "u");

/** Does the reporter tell it from what they saw: by the reading, or in the first person, outside quotation, in this paragraph or the one before it? */
export function sawIt(assertion: Assertion, { text, outlet }: Paper): boolean {
  const { claim } = assertion, own = claim.chain[0];
  if (own?.sources === "report" && own.cue !== null) return true;
  if (claim.factuality !== "CT+" && claim.factuality !== "CT-") return false;
  const [start] = extentOf(assertion);
  const breaks = [0, ...[...text.matchAll(PARAGRAPH)].map((m) => m.index + m[0].length), text.length];
  const at = breaks.findLastIndex((b) => b <= start);
  const around = text.slice(breaks[Math.max(0, at - 1)], breaks[Math.min(breaks.length - 1, at + 1)]).replace(QUOTED, " ");
  const of = OF_OUTLET.exec(around)?.[1]?.trim();
  return FIRST_PERSON.test(around) || (of !== undefined && outlet !== null && ` ${outlet.name} `.includes(` ${of} `));
}
