import type { Source } from "../../domain/source.ts";
import speech from "../data/speech.json" with { type: "json" };
import type { Paper } from "../paper.ts";
import { withoutQuotations } from "../quotations.ts";

/** A sentence that is about whom the one before spoke of. */
const GOES_ON = /^(?:he|she|they|both|neither|none)(?!\p{L})/iu;

/** What a report tells of somebody without a name behind each of the words for them, while it speaks of nobody else: "…, neither of them a lawyer", "She has never worked there". */
export function toldOf({ mentions }: Source, { text }: Paper): string {
  return mentions.flatMap(([start, end], i) => {
    const [rest = "", ...next] = (withoutQuotations(text.slice(i === 0 ? end : start, text.indexOf("\n", end) + 1 || text.length))).split(/(?<=[.!?])\s+/u);
    const until = next.findIndex((sentence) => !GOES_ON.test(sentence));
    return [...(i > 0 || /^,? ?(?:who|neither|none)(?!\p{L})/iu.test(rest) ? [rest] : []), ...next.slice(0, until < 0 ? next.length : until)];
  }).join(" ");
}

/** Are words for somebody, pronouns too, for a woman (1) or a man (-1)? 0 where they tell neither. */
export function sexOf(words: string): number {
  const first = /\b(?:(woman|women|she|her)|man|men|he|his|him)\b/iu.exec(words);
  return first === null ? 0 : first[1] === undefined ? -1 : 1;
}

const NOT = /(?:\b(?:who|he|she|they) (?:has|have|had|is|are|was|were|does|do|did) (?:not|never|neither|no)|(?:^|[,.;] )(?:neither|none)(?: of (?:them|whom|the \p{L}+))?|\bnor) ([^,;.]*?)(?=$|[,;.]| (?:nor|because|since|as|while|and) )/giu;
/** What is withheld is no word about who they are ("who was not authorised to speak"). */
const WITHHELD = new RegExp(`^(?:be |being )?(?:${speech.withheld.join("|")})\\b`, "iu");

/** What is said not to be so of them: "never been on the site", "neither of them a police officer". */
export function deniedOf(words: string): readonly string[] {
  return [...words.matchAll(NOT)].map((m) => m[1]!).filter((denied) => !WITHHELD.test(denied)).map((denied) => denied.replaceAll(/\b(?:work|employ)\p{L}*/giu, ""));
}
