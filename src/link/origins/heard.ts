import words from "../data/speech.json" with { type: "json" };
import { tellingHead } from "./speech.ts";

const HEARD_BY = /\b(?:quoted|cited|interviewed) (?:by|in) (.+)|\bwhom? (\p{Lu}.*?) (?:has |had )?(?:asked|interviewed|quoted|cited|heard|spoke|spoken|talked)\b|\bwho (?:has |had )?(?:(?:spoke|spoken|talked) (?:to|with)|told) (.+)/u;

/** "a doctor quoted by the Post", "an expert whom TN6 asked", "two aides who spoke to the Post": the words for who has their word; null where none are. */
export function heardBy(description: string): string | null {
  const found = HEARD_BY.exec(description);
  return found === null ? null : (found[1] ?? found[2] ?? found[3]!);
}

const ON_TAPE = `(?:on|in) (?:an?|the|this|that|one) (?:[\\p{L}-]+ ){0,2}?(?:${words.recordings.join("|")})(?!\\p{L})`;
const HEARD = new RegExp(`\\b${ON_TAPE}`, "iu"), HEARD_THERE = new RegExp(`^,? ?${ON_TAPE}`, "iu");

/** "a voice says on a recording", "on the tape a man is heard": it is the recording that tells; "The voice on the tape is his, an expert says" tells of one. */
export function isHeardOn(description: string, cue: string | null, before: string, after: string): boolean {
  return HEARD.test(description) || HEARD_THERE.test(after) || (HEARD.test(before) && (/\bheard\b/iu.test(`${cue ?? ""}${after.slice(0, 10)}`) || /\bvoices?\b/iu.test(description) || tellingHead(description) === null));
}
