import type { Span } from "../../domain/span.ts";
import type { Group } from "./group.ts";

/** What turns down, and hardly has two verbs in what it turns down. */
const DENYING = /\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e|es|ed|ing))$/u;
/** What owns to a thing or takes it back, whose "and said" hardly is somebody's of whom it tells. */
const OWNING = /\b(?:confirm(?:s|ed)|acknowledg(?:es|ed)|admit(?:s|ted)|conced(?:es|ed)|announc(?:es|ed)|statement|report|claim)$/u;
const SAYING = /\b(?:said|says|told \S+(?: \S+)?)$/u, NEXT = "accused|blamed|called (?:for|on)|urged|demanded|criticised|criticized|praised|condemned|threatened|vowed|pledged|thanked|rejected|denied";
const SPOKEN = new RegExp(`^[^“”"\\n]{8,}?(?<and>, and )(?<verb>${NEXT})(?!\\p{L})`, "u");
const SAYS = "said|says|insisted|insists|maintained|maintains|argued|argues|claimed|claims|added|adds", ACTS = "blamed|blames|accused|accuses|described|describes|demanded|demands|threatened|threatens";
const BACK = new RegExp(`^(?:this|that|it|them)(?<and>,? and )(?<verb>${SAYS}|${ACTS})(?!\\p{L})`, "u"), CLAUSE = new RegExp(`^that\\s[^“”"\\n]+?(?<and>,? and )(?<verb>${SAYS}|${ACTS})(?!\\p{L})`, "u");
const HAS_CONTENT = new RegExp(`^(?:${SAYS})$`, "u");

/** "Russia denied that its frigate fired and said it used flares", "denied this and blamed the heat", "confirmed that two were held and said that A": the second verb is the speaker's own, and what it says is no part of what is denied or confirmed. */
export function bySecondVerb(text: string, group: Group): readonly Group[] {
  const [source, cue, [first], last] = [group.source[0], group.cue.at(-1), group.content, group.content.at(-1)];
  if (source === undefined || cue === undefined || first === undefined || last === undefined || source[1] > cue[0] || cue[1] > first[0]) return [group];
  const cueWords = text.slice(...cue), words = text.slice(first[0], last[1]), saying = SAYING.test(cueWords);
  if (!saying && !DENYING.test(cueWords) && !OWNING.test(cueWords)) return [group];
  const found = saying ? SPOKEN.exec(words) : (BACK.exec(words) ?? CLAUSE.exec(words));
  if (found?.groups === undefined) return [group];
  const { and, verb } = found.groups as { and: string; verb: string };
  const at = first[0] + found[0].length, from = at - verb.length, rest: Span = [at + 1, last[1]];
  const denied = { ...group, content: [[first[0], from - and.length] as const] };
  return HAS_CONTENT.test(verb) && rest[0] < rest[1] ? [denied, { ...group, cue: [[from, at] as const], content: [rest] }] : [denied];
}
