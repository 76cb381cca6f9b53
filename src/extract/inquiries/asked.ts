import type { Inquiry } from "../../domain/inquiry.ts";
import { FINITE, type Tagged } from "../claims/tagger.ts";
import { clauseEnd } from "../clauses/clause.ts";
import { isComma, type Phrase, phraseFrom } from "../clauses/phrase.ts";
import { type Subject, subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import words from "./data/words.json" with { type: "json" };

/** "Asked about X, she said", "…, he said when asked whether …": who was asked, by whom and what came of it; token indices. */
export type Asked = {
  readonly asked: Subject;
  readonly by: Phrase | null;
  readonly spans: readonly (readonly [from: number, to: number])[];
  readonly outcome: Inquiry["outcome"];
};

const TOPIC = /^(?:about|whether|if|how|why|what|when|who|where|which|for|on|by|in|during|at|directly|repeatedly|again|later|monday|tuesday|wednesday|thursday|friday|saturday|sunday|specifically|to|over|via)$/;
const UNWILLING = /^(?:: |, |that )*["“'‘]? ?(?:i|we|he|she|they) (?:ca n't|can't|can not|cannot|wo n't|won't|will not|would not|would n't|could not|preferred not to) (?:discuss|comment|answer|say|speak|talk|be drawn|go into)\b/;
const SAYING = /^(?:said|says|told|answered|replied|responded|denied|denies|declined|refused|acknowledged|admitted|conceded|insisted|confirmed|dismissed|noted|explained|added|argued|suggested|demurred|laughed|shrugged|pointed|repeated|claimed)$/;
/** What the press asks for. */
const PRESS_WANTS = /^(?:comments?|responses?|reaction|explanation|details|copy|copies|clarification|evidence|proof|interviews?|examples?|records|figures|documents|names?)$/;
const BE = /^(?:be|been|is|are|was|were)$/;

/** Reads the participle "asked" or "pressed" at token `at`; null where it is no inquiry by the press. */
export function askedAt(tokens: readonly Tagged[], at: number): Asked | null {
  const group = verbGroup(tokens, at);
  const bare = group.from === at;
  const before = tokens[group.from - 1];
  if (group.negated || group.governors.length > 0 || (!bare && !group.passive)) return null;
  // "asked three times about it"
  const behind = tokens.slice(at + 1, at + 4).find((t) => t.tag !== "CD" && t.tag !== "RB" && t.lower !== "times" && t.lower !== "twice");
  // "Reached by phone, she said": only as a participle
  if (/^(?:reached|contacted|interviewed)$/.test(tokens[at]?.lower ?? "") && (!bare || !/^(?:by|on|at|for|via|over|in)$/.test(behind?.lower ?? ""))) return null;
  if (tokens[at]?.lower === "questioned" && behind?.lower !== "about" && !/^(?:reporters?|journalists?)$/.test(tokens[at + 2]?.lower ?? "")) return null;
  if (behind === undefined || !TOPIC.test(behind.lower)) return null;
  // "asked for forgiveness"
  if (behind.lower === "for" && !tokens.slice(at + 2, at + 8).some((t) => PRESS_WANTS.test(t.lower))) return null;
  // "asked him to", "asked to leave": a request, and no question
  if (behind.lower === "to" && !/^(?:comment|respond|explain|elaborate|clarify)$/.test(tokens[at + 2]?.lower ?? "")) return null;
  const by = agent(tokens, at);
  if (by === "other") return null;
  const when = bare && /^(?:when|if)$/.test(before?.lower ?? "") ? group.from - 1 : group.from;
  if (bare && when === at && !opensParticiple(tokens, at)) return null;
  if (!bare) return passive(tokens, at, by);
  const from = when;
  const prior = tokens[from - 1];
  if (prior === undefined || prior.tag === "." && !isComma(prior) || /^(?:and|but)$/.test(prior.lower) && from < 3) return fronted(tokens, from, by);
  return isComma(prior) ? inserted(tokens, from, by) : trailing(tokens, from, by);
}

/** "X, asked about it, did not reply" and "X said, when asked about it, …". */
function inserted(tokens: readonly Tagged[], from: number, by: Phrase | null): Asked | null {
  for (let close = from + 2; close < tokens.length; close++) {
    if (!isComma(tokens[close])) continue;
    let v = close + 1;
    while (tokens[v]?.tag === "RB") v++;
    if (!FINITE.test(tokens[v]?.tag ?? "") && tokens[v]?.tag !== "VBN") continue;
    const [subject] = subjectsOf(tokens, v);
    const outcome = outcomeAt(tokens, v);
    return subject === undefined || outcome === null ? null : { asked: subject, by, spans: [[from, clauseEnd(tokens, v)]], outcome };
  }
  return trailing(tokens, from, by);
}

/** "Asked about X, she said": the subject behind the comma. */
function fronted(tokens: readonly Tagged[], from: number, by: Phrase | null): Asked | null {
  for (let comma = from + 2; comma < tokens.length; comma++) {
    if (!isComma(tokens[comma])) continue;
    const phrase = phraseFrom(tokens, comma + 1);
    if (phrase === null) continue;
    let v = phrase.to;
    let apposed: Phrase | null = null;
    while (tokens[v]?.tag === "RB") v++;
    if (isComma(tokens[v])) {
      const name = phraseFrom(tokens, v + 1);
      if (name !== null && isComma(tokens[name.to])) {
        apposed = tokens[name.to - 1]?.tag === "NNP" ? name : null;
        v = name.to + 1;
      }
    }
    if (!FINITE.test(tokens[v]?.tag ?? "") && !SAYING.test(tokens[v]?.lower ?? "")) continue;
    const outcome = outcomeAt(tokens, v);
    // who gives no answer tells it in the verb
    const silent = outcome === "declined" || outcome === "no-response";
    return outcome === null ? null : { asked: { phrase, apposed, relative: false }, by, spans: silent ? [[from, clauseEnd(tokens, v)]] : [[from, comma]], outcome };
  }
  return null;
}

/** "…, she said when asked whether …": the subject of the verb of saying before. */
function trailing(tokens: readonly Tagged[], from: number, by: Phrase | null): Asked | null {
  for (let v = from - 1; v >= 0; v--) {
    if (!SAYING.test(tokens[v]?.lower ?? "")) continue;
    const outcome = outcomeAt(tokens, v);
    const inverted = phraseFrom(tokens, v + 1);
    const [subject] = subjectsOf(tokens, verbGroup(tokens, v).from);
    const asked = subject ?? (inverted !== null && inverted.to <= from ? { phrase: inverted, apposed: null, relative: false } : undefined);
    return asked === undefined || outcome === null ? null : { asked, by, spans: [[from, questionEnd(tokens, from)]], outcome };
  }
  return null;
}

/** "when he was asked whether …" behind a verb of saying, or "X was asked for Y and had not replied". */
function passive(tokens: readonly Tagged[], at: number, by: Phrase | null): Asked | null {
  const [own] = subjectsOf(tokens, verbGroup(tokens, at).from);
  if (own === undefined) return null;
  const opener = own.phrase.from - 1;
  if (/^when$/.test(tokens[opener]?.lower ?? "")) return opener < 2 ? fronted(tokens, opener, by) : trailing(tokens, opener, by);
  for (let v = at + 2; v < tokens.length; v++) {
    if (tokens[v]?.tag !== "CC") continue;
    let first = v + 1;
    while (tokens[first]?.tag === "RB") first++;
    if (!FINITE.test(tokens[first]?.tag ?? "")) continue;
    const group = tokens.slice(first, first + 4);
    if (!group.some((t) => /^(?:not|n't|never|declined|refused)$/.test(t.lower))) return null;
    const outcome = group.some((t) => /^(?:declined|refused)$/.test(t.lower)) ? "declined" : "no-response";
    return { asked: own, by, spans: [[first, clauseEnd(tokens, first + 2)]], outcome };
  }
  return null;
}

/** The question goes on to the sentence's end, or to a closing quotation's verb of saying. */
function questionEnd(tokens: readonly Tagged[], from: number): number {
  const stop = tokens.findIndex((t, i) => i > from && /^[.;?!]$/.test(t.text));
  return stop < 0 ? tokens.length : stop;
}

function outcomeAt(tokens: readonly Tagged[], verb: number): Inquiry["outcome"] | null {
  const group = tokens.slice(verb, verb + 5).map((t) => t.lower.replaceAll("’", "'"));
  const negated = group.slice(0, 3).some((w) => /^(?:not|n't|never)$/.test(w));
  if (negated) return group.some((w) => /^(?:reply|replied|respond|responded|answer|answered)$/.test(w)) ? "no-response" : group.some((w) => /^(?:say|comment|elaborate|discuss)$/.test(w)) ? "declined" : "answered";
  if (/^(?:declined|refused|demurred)$/.test(group[0] ?? "")) return "declined";
  if (/^(?:hung up|walked (?:away|off|out|past)|(?:would )?only (?:shrugged|smiled))$/.test(group.slice(0, 2).join(" "))) return "declined";
  if (/^(?:denied|denies)$/.test(group[0] ?? "")) return "denied";
  // "said: 'I can't discuss drafts'"
  if (SAYING.test(group[0] ?? "") && UNWILLING.test(tokens.slice(verb + 1, verb + 9).map((t) => t.lower).join(" ").replaceAll("’", "'"))) return "declined";
  return group.slice(0, 3).some((w) => SAYING.test(w)) ? "answered" : null;
}

/** Who asked: null where it is not said, "other" where it is nobody of the press. */
function agent(tokens: readonly Tagged[], at: number): Phrase | null | "other" {
  const stop = clauseEnd(tokens, at);
  const i = tokens.findIndex((t, k) => k > at && k < Math.min(stop, at + 8) && t.lower === "by");
  if (i < 0) return null;
  const phrase = phraseFrom(tokens, i + 1);
  if (phrase === null) return null;
  const list = tokens.slice(phrase.from, phrase.to);
  if (list.some((t) => words.channel.some(([word]) => t.lower.startsWith(word ?? " ")))) return null;
  const press = list.some((t) => words.asker.includes(t.lower) || /^\p{Lu}/u.test(t.text)) && !list.some((t) => /^(?:judge|lawyer|attorney|prosecutor|police|senator|sen|rep|congressman|voter|lawmaker|detective|justice)s?\.?$/.test(t.lower));
  return press ? phrase : "other";
}

/** Whether "asked" at `at` is a participle: at the beginning, or behind a comma that closes on its subject's phrase. */
function opensParticiple(tokens: readonly Tagged[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.tag === "." || BE.test(before.lower) || before.tag === "CC";
}
