import { overlap, wordsOf, type Span } from "../../domain/span.ts";
import { formsOf } from "../stance/lemma.ts";
import reporting from "./data/reporting.json" with { type: "json" };
import { isNoSaying, trails, withoutAsSaying, withoutCited, withoutOthers, withoutQuoted, withoutScraps, withQuoted, withTerms, withThat, withWholeClause, withWholeSource } from "./clause.ts";
import type { Group } from "./group.ts";
import { withoutTakenUp, withoutTold, withQuotedBetween, withWriterBehind } from "./quotation.ts";
import { withVerdict } from "./verdict.ts";

const PASSIVE = /\b(?:is|was|were|are|been|being|be)\b.*\b\w+(?:ed|en|wn|id|ught|ld)\b/i;
const REPORTING: ReadonlySet<string> = new Set(reporting.verbs);

/** Whether a word is a form of a verb whose subject speaks or passes word on. */
export const isReporting = formsOf((verb) => REPORTING.has(verb));

/** Whether a cue holds a reporting verb. */
function speaks(text: string, cue: Span): boolean {
  return (text.slice(...cue).match(/\p{L}+/gu) ?? []).some(isReporting);
}

/** Whether a group has the form "A, two officials said", which leaves no doubt that A is said. */
export function isPlain(text: string, group: Group): boolean {
  return trails(text, group) && speaksBeside(text, group) && group.content.length === 1 && text.slice(...(group.content[0] ?? [0, 0])).split(/\s+/).length >= SHORTEST_CLAUSE;
}

/** Whether a group reports what somebody says, thinks or shows, as far as its form tells. */
export function reports(text: string, group: Group): boolean {
  return !isNoSaying(text, group, speaksBeside(text, group));
}

function speaksBeside(text: string, { cue }: Group): boolean {
  return cue[0] !== undefined && speaks(text, cue[0]);
}

function isAccordingTo(text: string, { cue }: Group): boolean {
  return cue[0] !== undefined && /^according to$/i.test(text.slice(...cue[0]));
}

/** What grammar knows and the model at times forgets; `cues` are those of the other groups, which stay theirs. */
export function refined(text: string, group: Group, cues: readonly Span[] = []): Group {
  const turned = withSubjectBefore(text, withSpeakerAfter(text, group));
  const quoted = withoutTold(text, withoutTakenUp(text, withWriterBehind(text, withQuotedBetween(text, turned))));
  const said = withThat(text, withoutAsSaying(text, withQuoted(text, withoutCited(text, withoutExpletive(text, withoutAnonymity(text, quoted))))));
  const own = withWholeSource(text, withoutOthers(text, withoutQuoted(text, withoutScraps(text, said))));
  const told = withTerms(text, withWholeRelative(text, withTrailingSpeaker(text, withOuterCue(text, own, cues))));
  return withVerdict(text, withBothClauses(text, speaksBeside(text, told) || isAccordingTo(text, told) ? withWholeClause(text, told, cues) : told));
}

const ANONYMITY = /\b(?:anonym\w+|not to be (?:named|identified|quoted)|not be (?:named|identified|quoted)|to be (?:named|identified|quoted))\b/i;

const HOW_THEY_SPOKE = /(?:^|,\s+)(?:speaking|talking|who|on condition|on the condition|requesting|asking|declining|insisting)\b[^“”"]*$/u;

/** "A, an investigator said, speaking on condition of anonymity": on what terms somebody speaks is no part of what they say. */
function withoutAnonymity(text: string, group: Group): Group {
  const content = group.content.flatMap(([start, end]): Span[] => {
    const how = HOW_THEY_SPOKE.exec(text.slice(start, end));
    if (how === null || !ANONYMITY.test(how[0])) return [[start, end]];
    return how.index === 0 ? [] : [[start, start + how.index]];
  });
  return content.length === 0 ? group : { ...group, content };
}

/** "A person, who asked not to be named, said A": the request is a part of who the person is, and no statement of theirs. */
export function withoutAnonymityRequests(text: string, groups: readonly Group[]): readonly Group[] {
  const requests = groups.filter((g) => ANONYMITY.test(wordsOf(text, [...g.cue, ...g.content])) && /^(?:|who|whom)$/i.test(wordsOf(text, g.source)));
  if (requests.length === 0) return groups;
  return groups.filter((g) => !requests.includes(g)).map((g) => {
    const source = g.source[0], cue = g.cue[0];
    const request = source && requests.find((r) => /^, (?:who |whom )?$/.test(text.slice(source[1], r.cue[0]?.[0] ?? 0)));
    const end = Math.max(...(request?.content ?? []).map((c) => c[1]));
    return source && cue && request && (cue[0] >= end || cue[1] <= source[0]) ? { ...g, source: [[source[0], end] as const] } : g;
  });
}

/** "It was reported", "there is said": the pronoun is nobody's name, so no source is named. */
function withoutExpletive(text: string, group: Group): Group {
  const expletive = /^(?:it|there)$/i.test(wordsOf(text, group.source)) && PASSIVE.test(wordsOf(text, group.cue));
  return expletive ? { ...group, source: [] } : group;
}

/** The stretch of a sentence before a trailing speaker: what stands between the sentence's beginning and the comma before the source. */
export function clauseBefore(text: string, source: number): Span | undefined {
  const lead = text.slice(0, source);
  const comma = /,[”"’']?\s+$/.exec(lead);
  if (!comma) return undefined;
  const head = lead.slice(0, comma.index);
  const start = Math.max(0, ...[...head.matchAll(/[.!?][”"’')]*\s+(?=[“"‘'(]?\p{Lu})|\n\s*/gu)].map((m) => m.index + m[0].length));
  const from = start + (/^\s*/.exec(head.slice(start))?.[0].length ?? 0);
  return head.slice(from).split(/\s+/).length >= SHORTEST_CLAUSE ? [from, comma.index] : undefined;
}

const SHORTEST_CLAUSE = 4;

/** "A, two officials said": a source and its reporting verb that close a sentence say what the sentence said before them. */
export function completed(text: string, source: Span | undefined, cue: Span): readonly Span[] {
  const closes = /^[^.!?\n]{0,80}[.!?\n]|^[^.!?\n]{0,80}$/.test(text.slice(cue[1]));
  const adjacent = source !== undefined && source[1] <= cue[0] && text.slice(source[1], cue[0]) === " ";
  const clause = closes && adjacent && speaks(text, cue) ? clauseBefore(text, source[0]) : undefined;
  return clause ? [clause] : [];
}

/** "A told B that C, said D": a cue in the middle of its own content belongs to the inner statement; D's verb is the outer one. */
function withOuterCue(text: string, group: Group, cues: readonly Span[]): Group {
  const [cue, source] = [group.cue[0], group.source[0]];
  const before = group.content.find((c) => c[1] === (cue?.[0] ?? 0) - 1), after = group.content.find((c) => c[0] === (cue?.[1] ?? -2) + 1);
  if (!cue || !source || !before || !after) return group;
  const verb = reportingBeside(text, source);
  if (!verb || cues.some((other) => overlap(other, verb) > 0) || (verb[0] < after[1] && verb[1] > before[0])) return group;
  const rest = group.content.filter((c) => c !== before && c !== after);
  return { ...group, cue: [verb], content: [...rest, [before[0], after[1]] as const].toSorted((a, b) => a[0] - b[0]) };
}

/** The reporting verb next to a source: "said D", "D said". */
function reportingBeside(text: string, [start, end]: Span): Span | undefined {
  const left = /(\p{L}+) $/u.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  if (left && isReporting(left)) return [start - 1 - left.length, start - 1];
  const right = /^ (\p{L}+)/u.exec(text.slice(end, end + 30))?.[1];
  return right && isReporting(right) ? [end + 1, end + 1 + right.length] : undefined;
}

/** "A, officials said on Monday, and B": what stands before the speaker is said too. */
function withBothClauses(text: string, group: Group): Group {
  const [source, cue, first] = [group.source[0], group.cue[0], group.content[0]];
  if (!source || !cue || !first || text.slice(source[1], cue[0]) !== " " || first[0] < cue[1]) return group;
  if (!/^(?:\s[^.!?\n,]{0,60})?,\s+(?:and|but|or|while)\s+$/.test(text.slice(cue[1], first[0])) || !speaks(text, cue)) return group;
  const clause = clauseBefore(text, source[0]);
  return clause ? { ...group, content: [clause, ...group.content] } : group;
}

/** "Two engineers, who" [asked not to be named,] "said": a source that stops in its relative clause goes on to the clause's end, and what stands there is no part of what was said. */
function withWholeRelative(text: string, group: Group): Group {
  const [source, cue] = [group.source[0], group.cue[0]];
  if (!source || !cue || source[1] > cue[0] || !/,\s+(?:who|which)(?:\s[^,]+)?$/.test(text.slice(...source))) return group;
  const rest = /^(\s[^.!?\n“”"]{0,160}),\s+$/.exec(text.slice(source[1], cue[0]))?.[1];
  if (rest === undefined) return group;
  const whole: Span = [source[0], source[1] + rest.length], content = group.content.filter((span) => overlap(span, whole) === 0);
  return { ...group, source: [whole], content: content.length > 0 ? content : group.content };
}

export /** "Merger dead, say three people": whoever stands behind the verb that a comma parts from a clause says the clause. */
function withSpeakerAfter(text: string, group: Group): Group {
  const [source, cue, content] = [group.source[0], group.cue[0], group.content[0]];
  if (!source || !cue || !content || group.source.length > 1 || group.content.length > 1 || !/^(?:say|says|said)$/.test(text.slice(...cue))) return group;
  const phrase = text.slice(...content);
  if (!/^[,”"’']*\s+$/.test(text.slice(source[1], cue[0])) || !/[,”"’']\s+$/.test(text.slice(0, cue[0])) || text.slice(cue[1], content[0]) !== " " || phrase.length > LONGEST || CLAUSAL.test(phrase)) return group;
  const said: Span = [source[0], source[0] + text.slice(...source).replace(/,$/, "").length];
  // "Ann Jones, who saw it, said": a name with what it is called
  return text.slice(...said).includes(",") || text.slice(...said).split(/\s+/).length < SHORTEST_CLAUSE ? group : { ...group, source: [content], content: [said] };
}

/** "One of them, a manager who asked not to be named, said the owner had gone": the people before the verb say what its subject behind it did. */
function withSubjectBefore(text: string, group: Group): Group {
  const [source, cue, first, ...rest] = [group.source[0], group.cue[0], ...group.content];
  if (!source || !cue || !first || group.source.length > 1 || source[0] < cue[1] || first[1] > cue[0] || !/^,? $/.test(text.slice(first[1], cue[0])) || text.slice(cue[1], source[0]) !== " " || !speaks(text, cue)) return group;
  const subject = text.slice(...first), end = rest.at(-1)?.[1] ?? 0;
  return SOMEBODY.test(subject) && end > source[1] && !/[.!?]\s/.test(text.slice(source[1], end).replace(/\b(?:Mr|Mrs|Ms|Dr)\./g, "")) ? { ...group, source: [first], content: [[source[0], end]] } : group;
}

/** A phrase for people that its own relative clause follows. */
const SOMEBODY = /^(?:an?|one|two|three|four|several|some|another|the)\b[^.!?“”"]{2,160}, (?:who|speaking|an?)\b|^(?:an?|one|two|three|four|several|some|another|the)\b[^.!?“”"]{2,100} who\b/iu;
/** What a phrase for a speaker does not hold: another clause. */
export const CLAUSAL = /\b(?:is|are|was|were|has|have|had|will|would|that|because|which|if|when|while|but|it|he|she|they|we|I|and then)\b/u;

export const PHRASE = /^(?:and\s+)?(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|some|most|both|other|another|more|its|his|her|their|our|\p{Lu})/u;
export const LONGEST = 120;

/** "…, two people briefed on the talks told X": a phrase that runs into a reporting verb is its subject, not its content. */
function withTrailingSpeaker(text: string, group: Group): Group {
  const cue = group.cue[0], last = group.content.at(-1);
  if (!cue || !last || last[1] > cue[0] || text.slice(last[1], cue[0]) !== " ") return group;
  if (group.source[0] && group.source[0][1] <= cue[0]) return group;
  if (!speaks(text, cue)) return group;
  const words = text.slice(...last);
  const comma = words.lastIndexOf(", ");
  // the speaker alone was taken for what is said
  const said = comma < 0 && group.content.length === 1 && words.length <= LONGEST && PHRASE.test(words) && !/[“”"]/.test(words) ? clauseBefore(text, last[0]) : undefined;
  if (said !== undefined) return { ...group, source: [last], content: [said] };
  const phrase = words.slice(comma + 2);
  if (comma < 0 || phrase.length > LONGEST || !PHRASE.test(phrase) || /[“”"]/.test(phrase)) return group;
  const start = last[0] + comma;
  return { ...group, source: [[start + 2, last[1]]], content: [...group.content.slice(0, -1), [last[0], start]] };
}
