import words from "./data/words.json" with { type: "json" };
import type { Inquiry } from "../../domain/inquiry.ts";

/** A phrase that tells what came of asking, at offsets of its sentence; with `asked` where the one asked stands behind it. */
export type Predicate = {
  readonly from: number;
  readonly to: number;
  readonly outcome: Inquiry["outcome"];
  /** Where the party's phrase begins, for "calls to X were not returned"; null where it is the subject. */
  readonly asked: number | null;
  readonly confidence: number;
};

const NO_ANSWER = new RegExp(`\\b(?:${words.negation})(?: ${words.adverb})* ${words.answer}\\b(?: ${words.adverb})*`, "g");
const DECLINED = new RegExp(`\\b(?:${words.decline}|${words.noComment})(?![\\w])`, "g");
const UNREACHABLE = new RegExp(`\\b(?:${words.unreachable})`, "g");
const ATTEMPT = new RegExp(words.attempt, "g");
const FAILED = new RegExp(`^[^;:]{2,90}? (?:${words.attemptFailed})\\b`);
const NOBODY = new RegExp(words.nobody, "g");
const CAME = new RegExp(`^[^;:]{2,70}? (${words.nobodyCame})\\b`);
/** "neither A nor B responded to": the negation stands with the subject. */
const NEITHER = new RegExp(`\\b[Nn]either [^;:]{2,90}? (${words.nobodyCame}|(?:responded|replied))\\b`, "g");
/** "Neither a call nor a text to X was returned". */
const NEITHER_CAME = /\b[Nn]either (?:an? )?(?:calls?|texts?|messages?|e-?mails?|letters?|voicemails?) nor [^;:.]{2,40}? to (?=([^;:.]{2,60}?) (?:was|were) (?:immediately )?(?:returned|answered)\b)/g;
const REPLYING = new RegExp(`\\b[Ii]n (?:response|reply|answer) to [^,;:]{0,30}?${words.media}[^,;:]{0,60}, `, "g");
const APPROACHING = /\b(?:has|have|had) (?:approached|contacted|asked) (?=[^,;:]{2,60}? for (?:an? )?(?:comment|response|statement|interview)\b)/g;
/** "The Ledger could not reach X for comment". */
const UNREACHED = /\b(?:unable to|could not|couldn't|not possible to) (?:immediately |independently )?(?:reach|contact) (?=[^,;:]{2,60}? for (?:an? )?(?:comment|interview)|(?:(?:Mr|Ms|Mrs|Dr)\. )?\p{Lu}\p{Ll}+)/gu;
const NO_COMMENT = /["“]No comment[,.]["”],? (?:said|says|was all) /g;
const APPROACHED = new RegExp(`\\b(?:${words.approached})`, "g");
const NONE_FROM = new RegExp(words.noneFrom, "g");
/** "Nobody answered the phone at the company's office", "a telephone at the mill rang unanswered". */
const RINGING = /\b(?:(?:[Nn]obody|[Nn]o one) (?:answered|picked up|was answering) (?:the |its |his |her |their |a )?(?:tele)?phones? (?:at|in|of)|(?:[Tt]he|[Aa]) (?:tele)?phone (?:at|in|of)(?= [^,;:]{2,60}? (?:rang (?:out|unanswered)|was not answered))) /g;
const ANSWERED = /\b(?:answered|replied to|responded to) (?:an?|the|\w+) (?:\w+ )?(?:text message|text|e-?mail|message|letter|questions?(?= from| by| sent))/g;
const MEDIA = new RegExp(words.media);
const NOT_MEDIA = new RegExp(words.notMedia);
/** "referred questions to the ministry, which did not respond". */
const REFERRED = /\b(?:referred|directed|forwarded|redirected|sent|submitted)\s(?:\w+\s){0,3}(?:questions|inquiries|queries|calls|requests?|comment)\b/;
const NAMING = /^ (?:to be (?:named|identified|quoted)|not to be)/;

/** "refuses to discuss the port until the shelling ends": a stance with its price, and no answer to a reporter. */
const BARGAINING = /^[^.;:]{0,80}? (?:until|unless) /;

/** What came of asking those of whom nobody did as `verb` says; null where it speaks of no asking, and no `media` stand near. */
function outcomeOf(verb: string, media: boolean): Inquiry["outcome"] | null {
  if (/available|reach/.test(verb)) return "unreachable";
  if (/^(?:would|comment|was willing)/.test(verb)) return "declined";
  return media ? "no-response" : null;
}

/** The set phrases in a sentence (apostrophes straight) that tell of an inquiry's outcome. */
export function predicatesIn(sentence: string): readonly Predicate[] {
  const found: Predicate[] = [];
  const add = (from: number, to: number, outcome: Predicate["outcome"], asked: number | null, confidence: number): void => {
    if (!found.some((p) => from < p.to && to > p.from)) found.push({ from, to, outcome, asked, confidence });
  };
  for (const m of sentence.matchAll(ATTEMPT)) {
    const start = m.index + m[0].length;
    const failed = FAILED.exec(sentence.slice(start));
    if (failed !== null && !/\b(?:calls?|requests?|questions?) for $/i.test(m[0])) add(m.index, start + failed[0].length, /unsuccess|fail/.test(failed[0]) ? "unreachable" : /(?:declined|denied|refused|rejected|turned down)$/.test(failed[0]) ? "declined" : "no-response", start, 0.85);
  }
  for (const m of sentence.matchAll(NONE_FROM)) add(m.index, m.index + m[0].length, "no-response", m.index + m[0].length, 0.85);
  for (const m of sentence.matchAll(NOBODY)) {
    const start = m.index + m[0].length;
    const came = CAME.exec(sentence.slice(start));
    if (came === null) continue;
    const to = start + came[0].length, media = MEDIA.exec(sentence.slice(to, to + 60)), outcome = outcomeOf(came[1] ?? "", media !== null);
    if (outcome !== null) add(m.index, to + (media === null ? 0 : media.index + media[0].length), outcome, start, 0.85);
  }
  for (const m of sentence.matchAll(NEITHER)) {
    const verb = m[1] ?? "", to = m.index + m[0].length, outcome = outcomeOf(verb, MEDIA.test(sentence.slice(to, to + 60)));
    if (outcome !== null) add(to - verb.length, to, outcome, null, 0.85);
  }
  for (const m of sentence.matchAll(NEITHER_CAME)) add(m.index, m.index + m[0].length + (m[1] ?? "").length, "no-response", m.index + m[0].length, 0.85);
  for (const m of sentence.matchAll(RINGING)) add(m.index, m.index + m[0].length, "no-response", m.index + m[0].length, 0.85);
  for (const m of sentence.matchAll(UNREACHED)) add(m.index, m.index + m[0].length, "unreachable", m.index + m[0].length, 0.8);
  for (const m of sentence.matchAll(NO_COMMENT)) add(m.index, m.index + m[0].length, "declined", m.index + m[0].length, 0.85);
  for (const m of sentence.matchAll(REPLYING)) add(m.index, m.index + m[0].length, "answered", m.index + m[0].length, 0.7);
  for (const m of sentence.matchAll(APPROACHING)) add(m.index, m.index + m[0].length, "no-response", m.index + m[0].length, 0.7);
  for (const m of sentence.matchAll(APPROACHED)) add(m.index, m.index + m[0].length, "no-response", null, 0.7);
  for (const m of sentence.matchAll(UNREACHABLE)) add(m.index, m.index + m[0].length, "unreachable", null, 0.9);
  for (const m of sentence.matchAll(DECLINED)) {
    const rest = sentence.slice(m.index + m[0].length);
    if (!NAMING.test(rest) && !(m[0].endsWith("discuss") && BARGAINING.test(rest))) add(m.index, m.index + m[0].length, "declined", null, 0.9);
  }
  for (const m of sentence.matchAll(NO_ANSWER)) {
    const end = m.index + m[0].length;
    const rest = /^[^;:]{0,160}/.exec(sentence.slice(end))?.[0] ?? "";
    // "has not commented" needs no more words
    const comment = /comment(?:ed)?$/.test(m[0]) && !/^ (?:on (?:an?|my|your)|section)\b/.test(rest);
    const gave = /(?:provide|give|offer)\w*$/.test(m[0]);
    const formula = /immediately|yet to/.test(m[0]) || rest.startsWith(" immediately");
    const media = MEDIA.exec(rest);
    const referred = REFERRED.test(sentence.slice(0, m.index)) && /^[\s,.]*$/.test(rest);
    // "asked for questions and had not answered them", "did not answer when a reporter knocked", "A declined; B did not respond"
    const before = sentence.slice(0, m.index);
    const taken = /^ them\b/.test(rest) && MEDIA.test(before) || /call(?:ed)? back$/.test(m[0]) || /^ when (?:an?|the) (?:reporter|journalist)/.test(rest) || /^[\s,.;]*$/.test(rest) && found.some((p) => p.to <= m.index && p.outcome !== "answered");
    const near = taken || referred || (media !== null && media.index < 60 && !NOT_MEDIA.test(rest));
    const timely = media !== null && /publication|press|deadline|writing/.test(media[0]);
    if (gave ? timely : comment || near || (formula && !NOT_MEDIA.test(rest) && /^[ ,.]*(?:$|to|immediately|by|on|when|[,.])/.test(rest))) add(m.index, end, "no-response", null, near || timely ? 0.9 : 0.7);
  }
  for (const m of sentence.matchAll(ANSWERED)) add(m.index, m.index + m[0].length, "answered", null, 0.7);
  return found.toSorted((a, b) => a.from - b.from);
}
