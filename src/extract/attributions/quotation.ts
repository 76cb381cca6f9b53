import type { Span } from "../../domain/span.ts";
import { sentenceAt } from "./clause.ts";
import type { Group } from "./group.ts";

const QUOTED = /[“”"]/;
/** A phrase for somebody or something: a determiner, a possessive or a name, and no clause mark. */
const PHRASE = /^(?:an?|the|one|his|her|its|their|another|\p{Lu})[^“”"\n;:]{1,120}$/u;

/** "“A,” the stoker was quoted by a channel as saying": who is quoted stands between the quotation and the verb; who quotes is the relay. */
export function withQuotedBetween(text: string, group: Group): Group {
  const cue = group.cue[0];
  if (!cue || !/\b(?:was|were|is|are|been) quoted\b/.test(text.slice(...cue))) return group;
  const [from] = sentenceAt(text, cue[0]);
  const [, speaker = ""] = /[,.!?…][”"’]\s+([^“”"\n]{2,120})\s$/u.exec(text.slice(from, cue[0])) ?? [];
  const source: Span = [cue[0] - 1 - speaker.length, cue[0] - 1];
  if (!PHRASE.test(speaker)) return group;
  const content = group.content.map(([s, e]): Span => (s < source[0] && e > source[0] ? [s, text.slice(s, source[0]).trimEnd().length + s] : [s, e])).filter(([s, e]) => e <= source[0] || s >= cue[1]);
  return content.length === 0 ? group : { ...group, source: [source], content };
}

/** "“A,” read a note left on the door": what a quotation's verb has behind it, up to the sentence's end, is whose words they are. */
export function withWriterBehind(text: string, group: Group): Group {
  const [cue, first] = [group.cue[0], group.content[0]];
  if (group.source.length > 0 || !cue || !first || !QUOTED.test(text.slice(first[1] - 1, first[1])) || text.slice(first[1], cue[0]) !== " ") return group;
  const source: Span = [cue[1] + 1, text.slice(0, sentenceAt(text, cue[0])[1]).replace(/[.!?]$/, "").length];
  if (!/^\p{Ll}+$/u.test(text.slice(...cue)) || source[0] >= source[1] || !PHRASE.test(text.slice(...source))) return group;
  return { ...group, source: [source], content: group.content.filter(([s, e]) => e <= source[0] || s >= source[1]) };
}

/** "“A farce,” was how she described it": the pronoun that takes up a quotation is no part of what is said. */
export function withoutTakenUp(text: string, group: Group): Group {
  if (group.content.length < 2 || !group.content.some((piece) => QUOTED.test(text.slice(...piece)))) return group;
  const content = group.content.filter((piece) => !/^(?:it|him|her|them|this|that)$/i.test(text.slice(...piece)));
  return content.length === 0 || content.length === group.content.length ? group : { ...group, content };
}

/** "warned the league that A", "told it that A": who is told is no part of what is told. */
export function withoutTold(text: string, group: Group): Group {
  const [cue, first, ...rest] = [group.cue[0], ...group.content];
  if (!cue || !first || first[0] !== cue[1] + 1 || !TOLD.test(text.slice(...cue))) return group;
  const whom = WHOM.exec(text.slice(...first))?.[0];
  return whom === undefined || /\b(?:truth|stor(?:y|ies)|tales?|news|fact) that /.test(whom) ? group : { ...group, content: [[first[0] + whom.length - "that ".length, first[1]], ...rest] };
}

const TOLD = /\b(?:t(?:ell(?:s|ing)?|old)|warn(?:s|ed|ing)?|inform(?:s|ed|ing)?|(?:re)?assur(?:e|es|ed|ing)|remind(?:s|ed|ing)?|notif(?:y|ies|ied|ying)|advis(?:e|es|ed|ing)|convinc(?:e|es|ed|ing)|persuad(?:e|es|ed|ing))$/;
const WHOM = /^(?:it|him|her|them|us|me|you|(?:the|an?|its|his|her|their|our|\p{Lu}[\p{L}.’'-]*)(?: [\p{L}\d.’'-]+){0,5}?) that (?=\S)/u;
