import words from "./data/words.json" with { type: "json" };
import type { Contact } from "../../domain/contact.ts";
import type { Tagged } from "../claims/tagger.ts";
import { clauseEnd } from "../clauses/clause.ts";
import { pairOf } from "../clauses/pair.ts";
import { isComma, type Phrase, phraseEnding } from "../clauses/phrase.ts";
import { fronted, type Subject, subjectsOf } from "../clauses/subject.ts";
import { statusOf, type VerbGroup, verbGroup } from "../clauses/verb-group.ts";
import { partiesFrom } from "./list.ts";
import { lemmaOf, pronounOfSeveral, type Tokens, type Trigger, triggerOf, withName } from "./trigger.ts";

const EVENT: ReadonlyMap<string, string> = new Map(Object.entries(words.event));
const HOLD: ReadonlyMap<string, string> = new Map(Object.entries(words.hold));

const HELD = /^(?:hold|have|resume|begin|start|conclude|exchange)$/;
const VAGUE = /^(?:talks?|conversations?|discussions|negotiations|consultations)$/;

/** What a noun ties together: "talks with X", "a meeting between A and B", "her phone call with X"; null where nothing. */
export function nounTrigger(tokens: Tokens, at: number): Trigger | null {
  const token = tokens[at] as Tagged;
  const how = EVENT.get(token.lower);
  if (how === undefined || !/^(?:NN|VB|VBZ|VBP|VBG)$/.test(token.tag)) return null;
  const phrase = nounPhrase(tokens, at);
  if (phrase === null || token.lower.startsWith("call") && !tokens.slice(phrase.from, at).some((t) => /phone/.test(t.lower)) && !/^(?:with|between|from|to)$/.test(tokens[at + 1]?.lower ?? "") && !HELD.test(lemmaOf(tokens[phrase.from - 1] ?? token))) return null;
  const link = tokens[at + 1]?.lower ?? "";
  const others = /^(?:with|between|of|from|to)$/.test(link) ? partiesFrom(tokens, at + 2, link === "between") : [];
  const last = others.at(-1);
  const sold = link === "to" && tokens[at + 2]?.tag === "VB" ? dealing(tokens, at, phrase, how as Contact["how"]) : null;
  if (sold !== null) return sold;
  if (last === undefined) return together(tokens, at, phrase, how as Contact["how"]);
  const said = tokens.slice(phrase.from, at).map((t) => t.lower);
  const has = (list: readonly string[]): boolean => said.some((word) => list.includes(word));
  const none = tokens[phrase.from - 1]?.lower === "no" || said.includes("no");
  if (has(words.cancelled) || none && link !== "between" || said.includes("the")) return null;
  const marked: Contact["status"] | null = has(words.planned) ? "planned" : has(words.possible) ? "possible" : null;
  const base = { at, to: withName(tokens, last).to, how: how as Contact["how"], others, perfect: false, strict: null, vague: VAGUE.test(token.lower) };
  if (link === "of") return ofTwo(tokens, at, phrase, others, how as Contact["how"]);
  if (link === "from" || link === "to") return fromOne(tokens, phrase, base);
  const held = holder(tokens, phrase);
  if (held === "dropped") return null;
  if (link === "between") {
    const status = none ? "denied" : marked ?? held?.status ?? around(tokens, phrase, base.to);
    return status === null || others.length < 2 ? null : { ...base, from: phrase.from, status, subjects: [], owner: null };
  }
  const owned = tokens.slice(phrase.from, at).some((t) => t.tag === "POS" || t.tag === "PRP$");
  if (owned) {
    const status = marked ?? held?.status ?? around(tokens, phrase, base.to);
    return status === null ? null : { ...base, from: phrase.from, status, subjects: [], owner: phrase };
  }
  if (held === null) return null;
  return { ...base, from: held.from, how: held.travel ? "visit" : base.how, status: marked ?? held.status, subjects: held.subjects, owner: held.owner, perfect: held.perfect };
}

/** "A and B held talks": several who hold what no "with" goes with. */
function together(tokens: Tokens, at: number, phrase: Phrase, how: Contact["how"]): Trigger | null {
  const verb = tokens[phrase.from - 1];
  if (verb === undefined || !HELD.test(lemmaOf(verb)) || tokens[phrase.from]?.lower === "the") return null;
  const group = verbGroup(tokens, phrase.from - 1);
  const subjects = group.passive ? [] : subjectsOf(tokens, group.from);
  if (subjects.length < 2 && !pronounOfSeveral(tokens, subjects)) return null;
  return triggerOf(tokens, group, { at, how, subjects, others: [], vague: VAGUE.test(tokens[at]?.lower ?? "") });
}

/** "is in talks to sell the unit to X": the other side stands behind the deal. */
function dealing(tokens: Tokens, at: number, phrase: Phrase, how: Contact["how"]): Trigger | null {
  const being = tokens[phrase.from - 2];
  if (tokens[phrase.from - 1]?.lower !== "in" || being === undefined || !/^(?:is|are|was|were|been|be)$/.test(being.lower)) return null;
  const end = clauseEnd(tokens, at);
  const link = tokens.findLastIndex((t, i) => i > at + 3 && i < end && /^(?:to|from|with)$/.test(t.lower));
  const others = link < 0 ? [] : partiesFrom(tokens, link + 1);
  const last = others.at(-1);
  if (last === undefined) return null;
  return triggerOf(tokens, verbGroup(tokens, phrase.from - 2), { at, to: last.to, how, others, vague: true });
}

/** "A meeting of the two ministers": those who meet, where it is said to take place. */
function ofTwo(tokens: Tokens, at: number, phrase: Phrase, others: readonly Phrase[], how: Contact["how"]): Trigger | null {
  const last = others.at(-1) as Phrase;
  if (others.length < 2 && pairOf(tokens, last) === null || /^calls?$/.test(tokens[at]?.lower ?? "")) return null;
  const status = around(tokens, phrase, last.to);
  return status === null ? null : { at, from: phrase.from, to: last.to, how, status, subjects: [], owner: null, others, perfect: false, strict: null, vague: false };
}

/** "took a call from X", "paid a visit to X": one who holds it, and one behind. */
function fromOne(tokens: Tokens, phrase: Phrase, base: Omit<Trigger, "from" | "status" | "subjects" | "owner">): Trigger | null {
  const verb = tokens[phrase.from - 1];
  const call = /^calls?$/.test(tokens[base.at]?.lower ?? "");
  const fits = call ? (tokens[base.at + 1]?.lower === "from" ? /^(?:take|receive|get)$/ : /^(?:make|place)$/) : tokens[base.at + 1]?.lower === "to" && /^(?:pay|make)$/;
  if (verb === undefined || !verb.tag.startsWith("VB") || fits === false || !fits.test(lemmaOf(verb)) || !call && tokens[base.at]?.lower !== "visit") return null;
  const group = verbGroup(tokens, phrase.from - 1);
  return group.passive ? null : { ...base, from: group.from, status: statusOf(group), subjects: subjectsOf(tokens, group.from), owner: null };
}

function nounPhrase(tokens: Tokens, at: number): Phrase | null {
  const token = tokens[at] as Tagged;
  return phraseEnding(tokens.map((t, i) => (i === at ? { ...token, tag: "NN" } : t)), at);
}

type Holder = { readonly from: number; readonly status: Contact["status"]; readonly subjects: readonly Subject[]; readonly owner: Phrase | null; readonly travel: boolean; readonly perfect: boolean };

/** Who held the talks: the subject of the verb they are the object of, or of the one they were travelled for, or spoken in. */
function holder(tokens: Tokens, phrase: Phrase): Holder | null | "dropped" {
  const before = tokens[phrase.from - 1];
  if (before === undefined) return null;
  if (before.tag.startsWith("VB")) {
    const lemma = lemmaOf(before);
    const status = HOLD.get(lemma);
    if (status === undefined) return "dropped";
    const group = verbGroup(tokens, phrase.from - 1);
    const own = statusOf(group);
    const holding = { status: own !== "held" ? own : (status as Contact["status"]), travel: false, perfect: group.perfect };
    const subjects = subjectsOf(tokens, group.from);
    if (lemma === "include" || lemma === "feature") {
      const trip = journey(tokens, group.from);
      if (trip !== null) return { ...holding, from: trip.from, subjects: [], owner: trip };
      return null;
    }
    return { ...holding, from: group.from, subjects, owner: null };
  }
  if (before.lower !== "for" && !/^(?:in|during|after|following)$/.test(before.lower)) return null;
  // "In a call with X, Y said …": the subject behind the comma; "Y said in a call with X": the one before.
  if (phrase.from - 2 < 0 || tokens[phrase.from - 2]?.tag === ".") return before.lower === "for" ? null : said(tokens, phrase);
  for (let v = phrase.from - 2; v >= Math.max(0, phrase.from - 14); v--) {
    const token = tokens[v] as Tagged;
    if (isComma(token) || /^[;:]$/.test(token.text)) return null;
    if (!token.tag.startsWith("VB")) continue;
    // "has been in talks with X"
    if (before.lower === "in" && v === phrase.from - 2 && /^(?:is|are|was|were|been|be)$/.test(token.lower)) {
      const being = verbGroup(tokens, v);
      return { from: being.from, status: statusOf(being), subjects: subjectsOf(tokens, being.from), owner: null, travel: false, perfect: being.perfect };
    }
    // "was in Lisbon for talks with X", "is due in Lisbon for talks with X"
    const awaited = /^(?:due|expected)$/.test(tokens[v + 1]?.lower ?? "");
    const there = /^(?:is|was|are|were|been|be)$/.test(token.lower) && /^(?:in|at)$/.test(tokens[v + (awaited ? 2 : 1)]?.lower ?? "");
    const travel = there || words.travel.includes(lemmaOf(token)) || (before.lower === "for" && /^(?:met|meet)$/.test(token.lower));
    if (before.lower === "for" ? !travel : !/^(?:said|told|discussed|agreed|urged|raised|warned|assured|stressed|expressed)$/.test(token.lower)) return null;
    const group: VerbGroup = verbGroup(tokens, v);
    return { from: group.from, status: awaited ? "planned" : statusOf(group), subjects: subjectsOf(tokens, group.from), owner: null, travel: there || words.travel.includes(lemmaOf(token)), perfect: group.perfect };
  }
  return null;
}

/** "In a call with X, Y said": Y's, for as long as it is a statement. */
function said(tokens: Tokens, phrase: Phrase): Holder | null {
  const subject = fronted(tokens, phrase.to);
  return subject === null ? null : { from: phrase.from, status: "held", subjects: [subject], owner: null, travel: false, perfect: false };
}

/** "X's trip to Y, which may include talks": the journey before token `at`. */
function journey(tokens: Tokens, at: number): Phrase | null {
  const noun = tokens.findLastIndex((t, i) => i < at && words.journey.includes(t.lower));
  return noun < 0 ? null : phraseEnding(tokens, noun);
}

/** Status of talks that no verb holds: by the verb they are subject of, or the preposition before them. */
function around(tokens: Tokens, phrase: Phrase, to: number): Contact["status"] | null {
  const before = tokens[phrase.from - 1]?.lower ?? "";
  if (/^(?:after|during|following|in|since|at)$/.test(before)) return "held";
  if (before === "of" && /^(?:outcome|result|product|part|course|round|rounds|series|day|days|hours|weeks|months)$/.test(tokens[phrase.from - 2]?.lower ?? "")) return "held";
  if (before === "before" || before === "of" && tokens[phrase.from - 2]?.lower === "ahead") return "planned";
  // ", proposed by Kenya," is an insert
  const close = isComma(tokens[to]) ? tokens.findIndex((t, i) => i > to && i < to + 8 && isComma(t)) : -1;
  const start = close > 0 ? close + 1 : to;
  for (let v = start; v < Math.min(tokens.length, start + 10); v++) {
    const token = tokens[v] as Tagged;
    if (isComma(token)) return null;
    if (/^(?:cancelled|canceled|scrapped|aborted)$/.test(token.lower) || token.lower === "called" && tokens[v + 1]?.lower === "off") return "denied";
    if (!/^VB[DN]$/.test(token.tag) || !/^(?:held|lasted|took|scheduled|planned|set|began|ended|focused|expected|went|resumed|opened|continued|collapsed|broke|stalled|failed|concluded|started)$/.test(token.lower)) continue;
    if (/^(?:scheduled|planned|set|expected)$/.test(token.lower)) return "planned";
    const group = verbGroup(tokens, v);
    return statusOf(group);
  }
  return null;
}
