import type { Span } from "../../domain/span.ts";
import type { Group } from "./group.ts";

const END = /[.!?][”"’')]*\s+(?=[“"‘'(]?\p{Lu})|\n\s*/gu;

/** The sentence around a place: from behind one end mark to behind the next. */
export function sentenceAt(text: string, at: number): Span {
  const from = Math.max(text.lastIndexOf("\n", at - 1) + 1, 0);
  const line = text.indexOf("\n", at);
  const [start, end] = [from, line < 0 ? text.length : line];
  let [left, right] = [start, end];
  for (const { index, 0: mark } of text.slice(start, end).matchAll(END)) {
    const after = start + index + mark.length;
    if (after <= at && !ABBREVIATED.test(text.slice(Math.max(start, start + index - 12), start + index + 1))) left = after;
    if (after > at && start + index >= at && !ABBREVIATED.test(text.slice(Math.max(start, start + index - 12), start + index + 1))) {
      right = start + index + mark.trimEnd().length;
      break;
    }
  }
  return [left, right];
}

/** "Mr. Hale", "U.S. Army": a full stop that ends no sentence. */
const ABBREVIATED = /(?:^|[\s(“"])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Gen|Lt|Col|Sen|Rep|Gov|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u;
const QUOTED = /[“”"]/;

/** Pieces of another sentence than the cue's belong to the content where they are quoted or whole sentences; scraps do not. */
export function withoutScraps(text: string, group: Group): Group {
  const cue = group.cue[0];
  if (!cue || group.content.length < 2) return group;
  const [from, to] = sentenceAt(text, cue[0]);
  const kept = group.content.filter((piece) => {
    if (piece[1] > from && piece[0] < to) return true;
    if (QUOTED.test(text.slice(Math.max(0, piece[0] - 1), piece[1] + 1))) return true;
    return sentenceAt(text, piece[0])[0] === piece[0] && sentenceAt(text, piece[1] - 1)[1] - piece[1] <= 1;
  });
  return kept.length === 0 || kept.length === group.content.length ? group : { ...group, content: kept };
}

/** "B told us that A, one of the two was quoted as saying": who is quoted behind a statement is no part of it. */
export function withoutQuoted(text: string, group: Group): Group {
  const last = group.content.at(-1), comma = last === undefined ? -1 : text.slice(...last).lastIndexOf(", ");
  return last === undefined || comma <= 0 || !/^ (?:is|was|were|are) quoted\b/u.test(text.slice(last[1], last[1] + 16)) ? group : { ...group, content: [...group.content.slice(0, -1), [last[0], last[0] + comma]] };
}

/** Another clause between a speaker and what is left of it: ", but the club want". */
const OTHERS = /^(?:\s[^,.;:\n“”"]{0,40})?,\s(?:but|and|while|whereas|though)\s(?:[\p{L}’'-]+\s){2,6}$/u;

/** "A, the mayor said on Monday, but the club want B": B is the club's. */
export function withoutOthers(text: string, group: Group): Group {
  const cue = group.cue.at(-1), last = group.content.at(-1);
  if (cue === undefined || last === undefined || group.content.length < 2 || last[0] < cue[1] || group.content.some((c) => c !== last && c[0] >= cue[1]) || QUOTED.test(text.slice(...last)) || !OTHERS.test(text.slice(Math.max(cue[1], group.source[0]?.[1] ?? 0), last[0]))) return group;
  return { ...group, content: group.content.slice(0, -1) };
}

/** How a phrase for people goes on: "three officials [briefed on the plans] told …". */
const POSTMODIFIER = /^ (?:familiar with|briefed (?:on|by|about)|close to|(?:with|having) (?:\w+ ){0,2}(?:knowledge|access|insight)|involved in|aware of|privy to|knowledgeable about|who|present at|working (?:on|with|for))\b[^,.;:“”"\n]{0,140} $/;

/** ", speaking on condition of anonymity because A, ", ", which lent the money, ": an insert that tells who speaks, and on what terms. */
const INSERT = /^, (?:speaking|talking|who|which|requesting|asking|insisting|citing)\b[^.;:“”"\n]{0,160}, $/;

/** "An official who asked [not to be named] said A", "officials briefed on [the plans] told X": what stands between a source and its verb is who the source is. */
export function withWholeSource(text: string, group: Group): Group {
  const [source, cue] = [group.source[0], group.cue[0]];
  if (!source || !cue || source[1] >= cue[0]) return group;
  const between = group.content.filter((piece) => piece[0] >= source[1] && piece[1] <= cue[0]);
  const gap = text.slice(source[1], cue[0]);
  const close = between.length === 1 && text.slice(source[1], between[0]?.[0]).trim() === "" && text.slice(between[0]?.[1], cue[0]).trim() === "";
  if ((!close && !POSTMODIFIER.test(gap) && !INSERT.test(gap)) || between.length === group.content.length) return group;
  return { ...group, source: [[source[0], cue[0] - 1]], content: group.content.filter((piece) => !between.includes(piece)) };
}

const TERMS = /^, who (?:asked|requested|insisted|spoke|declined|was|were|is|are|had|has|would|did|refused|demanded|wanted)\b[^.;:“”"\n]*/;
const UNNAMED = /\b(?:anonym\w+|named|identified|quoted|authorized|authorised|allowed|permitted|surname|last name|first name)\b/;

/** "…, said X, who asked not to be named because Y.": what a sentence ends in behind its speaker is who the speaker is. */
export function withTerms(text: string, group: Group): Group {
  const [source, cue] = [group.source[0], group.cue[0]];
  if (!source || !cue || cue[1] > source[0] || group.source.length > 1) return group;
  const [, end] = sentenceAt(text, cue[0]);
  const open = text.slice(...source).endsWith(", who");
  const terms = open ? null : TERMS.exec(text.slice(source[1], end))?.[0] ?? null;
  const to = open ? end - Number(/[.!?]$/.test(text.slice(0, end))) : source[1] + (terms?.length ?? 0);
  if (!open && (terms === null || !UNNAMED.test(terms) || /\p{L}/u.test(text.slice(to, end)))) return group;
  return { ...group, source: [[source[0], to]], content: group.content.filter(([s]) => s < source[1] || s >= to) };
}

/** "A is weighing B, two officials said": a content that stops at the comma before its speaker begins where the sentence does. */
export function withWholeClause(text: string, group: Group, cues: readonly Span[]): Group {
  const [source, cue, first, ...rest] = [group.source[0], group.cue[0], ...group.content];
  // "She expected A, she said, “perhaps not B.”": what goes on behind the speaker is left as it is
  const before = rest.every(([s]) => cue !== undefined && s >= cue[1]) && first !== undefined ? withFirst(text, group, first) : group;
  if (before !== group) return before;
  if (!source || !cue || !first || rest.length > 0 || !trails(text, group)) return group;
  const [start] = sentenceAt(text, first[0]);
  if (start >= first[0] || QUOTED.test(text.slice(start, first[1])) || cues.some((other) => other[0] >= start && other[1] <= source[0] && !(other[0] >= first[0]))) return group;
  const opener = /^\s*(?:(?:(?:But|And|So|Still|However|Meanwhile),?|(?:In (?:addition|turn|contrast)|At the same time),)\s+)?/.exec(text.slice(start, first[0]))?.[0].length ?? 0;
  return { ...group, content: [[start + opener, first[1]]] };
}

/** A first piece that opens its sentence and stops short of the comma before the speaker, where the statement goes on behind, runs to that comma. */
function withFirst(text: string, group: Group, first: Span): Group {
  const [source, cue] = [group.source[0], group.cue[0]];
  if (!source || !cue || group.content.length < 2 || text.slice(source[1], cue[0]) !== " " || sentenceAt(text, source[0])[0] !== first[0]) return group;
  const comma = /,\s+$/.exec(text.slice(0, source[0]))?.index ?? 0;
  return comma <= first[1] || QUOTED.test(text.slice(first[0], comma)) ? group : { ...group, content: [[first[0], comma], ...group.content.slice(1)] };
}

/** Whether the content comes first and its speaker, with the verb beside, right behind its comma: "A, two officials said". */
export function trails(text: string, { source, cue, content }: Group): boolean {
  const [by, verb, last] = [source[0], cue[0], content.at(-1)];
  if (!by || !verb || !last) return false;
  const [from, to] = [Math.min(by[0], verb[0]), Math.max(by[1], verb[1])];
  const beside = by[1] <= verb[0] ? text.slice(by[1], verb[0]) : text.slice(verb[1], by[0]);
  return last[1] <= from && /^,[”"’]?\s+$/.test(text.slice(last[1], from)) && beside.trim() === "" && to - from < 200;
}

/** "The paper quoted its owner as saying A": what is said begins behind "saying". */
export function withoutAsSaying(text: string, group: Group): Group {
  const [cue, first, ...rest] = [group.cue[0], ...group.content];
  if (!cue || !first || !/\b(?:quot|cit)(?:e|ed|es|ing)$/.test(text.slice(...cue)) || text.slice(cue[1], first[0]) !== " ") return group;
  const lead = /^[^.!?,;“”"]{2,120}? as saying(?: that)?,? (?=\S)/.exec(text.slice(...first))?.[0];
  return lead === undefined ? group : { ...group, content: [[first[0] + lead.length, first[1]], ...rest] };
}

/** "Files show that the maker has promised A": behind "that" the whole clause is told, not a part of it. */
export function withThat(text: string, group: Group): Group {
  const [cue, first, ...rest] = [group.cue[0], ...group.content];
  const that = cue && /^ that(?= )/.exec(text.slice(cue[1]));
  if (!cue || !first || !that || first[0] <= cue[1] + that[0].length + 1) return group;
  const from = cue[1] + 1;
  return sentenceAt(text, cue[0])[1] >= first[1] && !QUOTED.test(text.slice(from, first[0])) ? { ...group, content: [[from, first[1]], ...rest] } : group;
}

/** "A, citing people who asked not to be named": whom an outlet cites is no part of what it reports. */
export function withoutCited(text: string, group: Group): Group {
  const [only, ...others] = group.content;
  const cited = only === undefined || others.length > 0 || !/\b(?:citing|quoting) $/.test(text.slice(0, only[0]).slice(-9)) ? null : /^[^.!?;“”"]{2,120}?, (?=that )/.exec(text.slice(...only));
  if (only !== undefined && cited) return { ...group, content: [[only[0] + cited[0].length, only[1]]] };
  const kept = group.content.filter((piece) => !/\b(?:citing|quoting)\s$/.test(text.slice(0, piece[0]).slice(-12)));
  return kept.length === 0 || kept.length === group.content.length ? group : { ...group, content: kept };
}

const VERDICT = /^(?:(?:was|were|is|are|been|has been|have been|had been)(?: \w+ly)? )?(?:convicted|sentenced|charged|acquitted|fined|jailed|imprisoned|indicted|found guilty|pleaded (?:not )?guilty)\b/;
const REFERRAL = /^(?:\w+ )?(?:referred|directed|forwarded|redirected) (?:all |any |further )?(?:questions|inquiries|queries|calls|requests|comment)/;
/** What somebody does to a thing, whoever tells of it. */
const DONE_BY = /^(?:(?:is|was|were|are|been|being|had been|has been|have been) )?(?:granted|issued|awarded|owned|run|built|led|funded|founded|managed|operated|paid|bought|sold) by$/;
const MODAL = /^(?:must|can|could|may|might|should|cannot)\b/;

/** "A word that has alarmed the union": whom an active verb affects says nothing by it. */
function isObject(text: string, source: Span | undefined, cue: Span | undefined, content: readonly Span[]): boolean {
  if (source === undefined || cue === undefined || source[0] !== cue[1] + 1 || /\b(?:is|are|was|were|be|been|being)\b|\bby$/.test(text.slice(...cue))) return false;
  return content.some(([, end]) => text.slice(end, cue[0]) === " " && /[\p{L}\d”"’']/u.test(text[end - 1] ?? "") && !/[,.!?][”"’']$/.test(text.slice(0, end)));
}

const SEEN = /^(?:(?:has|have|had) (?:\w+ )?)?(?:saw|sees?|seen)$/iu;
/** What a firm, a party or a country has that rises and falls. */
const FIGURE = /^its\s(?:[\p{L}-]+\s){0,2}?(?:shares?|stock|sales|profits?|earnings|revenues?|income|turnover|output|exports|imports|orders|costs|losses|debts?|value|ratings?|support|lead|majority|membership|customers|workforce|currency|economy|population)\b/iu;
const UNDERGONE = /^(?:has|have|had) (?:\w+ )?(?:seen|known|witnessed)$/iu;

/** What has an attribution's form and reports nobody's words: a court's verdict, a question passed on, an act that may be done. */
export function isNoSaying(text: string, { source, cue, content }: Group, speaks: boolean): boolean {
  const words = cue[0] === undefined ? "" : text.slice(...cue[0]);
  // "Norland has seen four coups": what one goes through, and nothing said
  if (UNDERGONE.test(words) && /^(?:an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|no|more)\s/iu.test(text.slice(...(content[0] ?? [0, 0])))) return true;
  // "The firm saw its shares fall"
  if (SEEN.test(words) && FIGURE.test(text.slice(...(content[0] ?? [0, 0])))) return true;
  // "is on trial accused of A": of whom it is said
  if (/(?:^|\s)(?:accused|suspected)(?: of)?$/u.test(words) && (words.endsWith(" of") || /^ of\b/u.test(text.slice(cue[0]![1])))) return true;
  if (VERDICT.test(words) || DONE_BY.test(words) || REFERRAL.test(words) || (!speaks && isObject(text, source[0], cue[0], content))) return true;
  if (MODAL.test(words) && source.length === 0 && /^\w+ be \w+ed$/.test(words)) return true;
  return MODAL.test(words) && !speaks && (source.length === 0 || /,\s+(?:which|who)\s+$/.test(text.slice(0, cue[0]?.[0] ?? 0).slice(-10)));
}

/** "The leader was quoted by an agency as saying A": the one before "was quoted" speaks. */
export function withQuoted(text: string, group: Group): Group {
  const [cue, first, second, ...rest] = [group.cue[0], ...group.content];
  if (!cue || !first || !second || !/\b(?:was|were|is|are|been) quoted$/.test(text.slice(...cue)) || first[1] > cue[0] || !/^,? $/.test(text.slice(first[1], cue[0]))) return group;
  const lead = /^(?:by [^,.;]{2,80} )?as saying(?: that)?,? (?=\S)/.exec(text.slice(...second))?.[0];
  return lead === undefined ? group : { ...group, source: [first], content: [[second[0] + lead.length, second[1]], ...rest] };
}
