import { overlap, type Span } from "../../domain/span.ts";
import type { RawAttribution } from "../attributions.ts";
import type { Prose } from "../claims/prose.ts";

const WORD = "reports?|rumou?rs?|talk|speculation|suggestions?|allegations?|whispers|word";
/** "There are reports that A", "There have been rumours of A". */
const THERE = new RegExp(`^(?:(?:But|And|Also|Now|Already|Meanwhile),? )?(?<cue>[Tt]here (?:is|are|was|were|(?:has|have|had) been) (?:(?:also|now|already|still|some|many|more|new|several|unconfirmed|widespread|persistent|conflicting|local) ){0,3}(?:${WORD})) (?:that|of) (?<said>[^“”"]+?)[.!]?$`, "u");
/** "A, it is being said", with a place or a time behind it. */
const SAID = /^(?<said>[^“”"]+?), (?<cue>it (?:is|was|has been|had been) (?:being )?(?:said|rumou?red|claimed|whispered|alleged|reported|understood))(?: (?:in|on|at|around|among|here|there|yesterday|today|last|late|early|\p{Lu}\p{Ll}+day)\b[^,;“”"]{0,50})?[.!]?$/u;
/** How often such a sentence is hearsay, at least. */
const PLAIN = 0.6, FEWEST = 3;

/** "There are reports that the governor has left", "The mill is sold, it is being said in town": hearsay, on the word of nobody who is named; the model takes "there" for a source or finds none. */
export function withRumours(raw: readonly RawAttribution[], prose: Prose, text: string): readonly RawAttribution[] {
  return prose.sentences.reduce<readonly RawAttribution[]>((all, sentence) => {
    const found = rumourIn(text, sentence);
    if (found === null) return all;
    const beside = all.filter((a) => [...a.source, ...a.cue, ...a.content].some((span) => overlap(span, sentence) > 0));
    const misread = (a: RawAttribution): boolean => [...a.cue, ...a.source].some((span) => found.cue.some((cue) => overlap(span, cue) > 0));
    if (beside.every((a) => !misread(a))) return beside.length > 0 ? all : [...all, found];
    return all.map((a) => (misread(a) ? { ...found, within: a.within } : a));
  }, raw);
}

function rumourIn(text: string, [start, end]: Span): RawAttribution | null {
  const words = text.slice(start, end), { cue = "", said = "" } = (THERE.exec(words) ?? SAID.exec(words))?.groups ?? {};
  if (said.split(/\s+/u).length < FEWEST) return null;
  const from = start + words.indexOf(cue), to = words.startsWith(said) ? start : start + words.indexOf(said, words.indexOf(cue) + cue.length);
  return { source: [], cue: [[from, from + cue.length]], content: [[to, to + said.length]], within: null, confidence: PLAIN };
}
