import type { Factuality } from "../../domain/factuality.ts";
import type { Span } from "../../domain/span.ts";
import { oncePer } from "../../domain/once.ts";
import { sentencesIn } from "../claims/sentences.ts";
import { tagged, type Tagged } from "../claims/tagger.ts";
import { tokensIn } from "../stance/tokens.ts";
import { strengthOf, type Strength } from "./certainty.ts";
import { governorOf, groupOf, type Relation } from "./governor.ts";
import { adjectiveValue, adverbValue, baseOf, effectOf, isNegation, modalValue } from "./predicates.ts";
import { scoreOf } from "./score.ts";

/** How sure a text is of an event. `score` runs from -3 (certainly not) over 0 (open) to 3 (certain), as in UW factuality. */
export type EventFactuality = {
  readonly value: Factuality;
  /** The value by the marks alone (modals, negation, governing predicates), with nothing learned. */
  readonly marked: Factuality;
  readonly score: number;
  readonly certainty: "certain" | "probable" | "possible" | "unknown";
  readonly polarity: "positive" | "negative";
  readonly tense: "past" | "present" | "future";
  /** What the value was read from, as names with their words: for a learned head. */
  readonly features: readonly string[];
};

type Reading = { readonly strength: Strength; readonly positive: boolean; readonly future: boolean; readonly features: readonly string[] };
const BE = /^(?:am|is|are|was|were)$/;
const DEEPEST = 6;

/** The factuality of the event word at `trigger` within its sentence, by the predicates that govern it (TruthTeller; FactBank values). */
export function eventFactuality(text: string, trigger: Span): EventFactuality {
  const sentence = sentencesIn(text).find(([start, end]) => trigger[0] >= start && trigger[0] < end) ?? trigger;
  const tokens = tagged(tokensIn(text, sentence));
  return factualityAt(tokens, Math.max(0, tokens.findIndex((token) => token.end > trigger[0])));
}

/** The same for the token at `at` of a tagged sentence. */
export function factualityAt(tokens: readonly Tagged[], at: number): EventFactuality {
  const reading = readAt(tokens, at, 0);
  const { strength, positive } = reading;
  const tense = reading.future ? "future" : tenseOf(tokens, at);
  const features = [...reading.features, `tense=${tense}`, ...surroundings(tokens, at)];
  const score = scoreOf(features, positive ? strength : -strength);
  const open = reading.features.some((name) => /^(?:up:|co:)*(?:condition|whether|question=U)$/.test(name));
  const polarity = score < NEGATIVE || (!positive && score < -NEGATIVE) ? "negative" : "positive";
  const likely = strengthOf(features, positive ? strength : -strength);
  // what is said not to be so is more than open
  const rated = open ? 0 : polarity === "negative" && likely === 0 ? 1 : likely;
  return { value: factbank(rated, polarity === "positive"), marked: factbank(strength, positive), score, certainty: CERTAINTIES[rated], polarity, tense, features };
}

const CERTAINTIES = ["unknown", "possible", "probable", "certain"] as const;
/** A score below this speaks of what did not happen; above, of what may yet. */
const NEGATIVE = -0.3;

function factbank(strength: Strength, positive: boolean): Factuality {
  return strength === 0 ? "U" : (`${["", "PS", "PR", "CT"][strength]}${positive ? "+" : "-"}` as Factuality);
}

const hypothetical = oncePer((tokens: readonly Tagged[]) => tokens.some(({ lower }) => /^(?:if|would|could|may|might)$/.test(lower)));

/** The word and its neighbours, as features. */
function surroundings(tokens: readonly Tagged[], at: number): readonly string[] {
  const token = tokens[at];
  if (token === undefined) return [];
  const word = (i: number): string => tokens[i]?.lower ?? "";
  return [
    `tag=${token.tag}`, `word=${baseOf(token)}`, `left=${word(at - 1)}`, `left2=${word(at - 2)}`, `right=${word(at + 1)}`,
    `leftTag=${tokens[at - 1]?.tag}`, `rightTag=${tokens[at + 1]?.tag}`, `hypothetical=${hypothetical(tokens)}`,
  ];
}

/** An event's own marks, then what its governor makes of it. */
function readAt(tokens: readonly Tagged[], at: number, depth: number): Reading {
  const token = tokens[at];
  if (token === undefined || depth > DEEPEST) return { strength: 3, positive: true, future: false, features: [] };
  const group = groupOf(tokens, at);
  const features: string[] = [];
  let [strength, positive, future] = [3 as Strength, true, false];
  const bound = (value: Factuality | null, name: string): void => {
    if (value === null) return;
    features.push(`${name}=${value}`);
    if (value === "U") strength = 0;
    else strength = Math.min(strength, { CT: 3, PR: 2, PS: 1 }[value.slice(0, 2) as "CT"]) as Strength;
    if (value.endsWith("-")) positive = false;
  };
  for (const member of group.members) {
    if (member.tag === "MD") {
      // "cannot", "won't", "wouldn't" rule out; "may not" only doubts.
      const ruledOut = /^(?:ca|can|could|wo|will|would|'ll|'d|cannot)$/.test(member.lower) && group.members.some(isNegation);
      bound(ruledOut || member.lower === "cannot" ? "CT-" : modalValue(member), "modal");
      features.push(`md=${member.lower}`);
      if (/^(?:will|'ll|wo|shall|would|'d)$/.test(member.lower)) future = true;
    } else if (isNegation(member)) bound("CT-", "negation");
    else bound(token.tag.startsWith("VB") ? adverbValue(member) : adjectiveValue(member), "modifier");
  }
  if (group.members.some((member) => baseOf(member) === "go" && member.tag === "VBG")) future = true;
  for (const near of token.tag.startsWith("VB") ? [tokens[at + 1], tokens[group.from - 1]] : []) {
    if (near?.tag === "RB" && !isNegation(near) && !/^(?:almost|nearly|barely)$/.test(near.lower)) bound(adverbValue(near), "adverb");
  }
  if (negatedSubject(tokens, group.from)) bound("CT-", "negation");
  if (tokens.at(-1)?.text === "?" || (tokens.at(-1)?.tag === "." && tokens.at(-2)?.text === "?")) bound("U", "question");
  const governor = governorOf(tokens, at, group);
  if (governor === null) return { strength, positive, future, features };
  return governed(tokens, governor.at, governor.relation, { strength, positive, future, features }, depth);
}

/** "No soldier has entered": the verb of a negated subject. */
function negatedSubject(tokens: readonly Tagged[], from: number): boolean {
  for (let i = from - 1; i >= 0 && i > from - 5; i--) {
    const token = tokens[i];
    if (token !== undefined && /^(?:no|nobody|nothing|none|neither)$/.test(token.lower)) return true;
    if (token === undefined || !/^(?:NN|NNP|JJ|DT|IN)$/.test(token.tag)) return false;
  }
  return false;
}

function governed(tokens: readonly Tagged[], at: number, relation: Relation, own: Reading, depth: number): Reading {
  const token = tokens[at];
  if (token === undefined) return own;
  const hedge = (limit: Strength, name: string, flip = false): Reading => ({
    ...own, strength: Math.min(own.strength, limit) as Strength, positive: own.positive !== flip, features: [...own.features, name],
  });
  if (relation === "clause" && /^(?:if|unless|provided|lest)$/.test(token.lower)) return hedge(0, "condition");
  if (relation === "clause" && token.lower === "whether") return hedge(0, "whether");
  if (/^(?:without|instead)$/.test(token.lower)) return hedge(3, "without", true);
  if (token.tag === "IN" || token.tag === "WH") return hedge(3, `conjunction=${token.lower}`);
  const above = readAt(tokens, at, depth + 1);
  const least = (limit: number): Strength => Math.min(own.strength, limit) as Strength;
  if (relation === "coordinate") {
    const features = [...own.features, ...above.features.map((name) => `co:${name}`)];
    return { strength: least(above.strength), positive: own.positive && above.positive, future: own.future || above.future, features };
  }
  if (relation === "infinitive" && BE.test(token.lower)) {
    // "is to meet" is arranged; "was to have met" did not
    const lapsed = /^(?:was|were)$/.test(token.lower) && tokens.slice(at + 1, at + 4).some((t) => t.lower === "have");
    return { strength: least(2), positive: own.positive && above.positive && !lapsed, future: !lapsed, features: [...own.features, lapsed ? "lapsed" : "arranged"] };
  }
  const name = `${relation}:${effectOf(token) ?? "other"}`;
  const nearest = depth === 0 ? [`governor=${baseOf(token)}`, `${name}:${above.positive ? above.strength : -above.strength}`] : [];
  const made = affected(token, relation, { ...own, features: [...own.features, name, ...nearest] }, above);
  // "had been due to": a plan of the past
  return made.future && tokens[at - 1]?.lower === "been" && tokens[at - 2]?.lower === "had" ? { ...made, future: own.future } : made;
}

/** Nouns and verbs that undo a thing itself, not only a doing: "prevented the attack", "a lack of talks". */
const UNDOES = /^(?:avoid|prevent|avert|ban|block|foil|thwart|deny|cancel|lack|failure|absence|denial|rule)$/;

/** What a governor of some class makes of the event, given how sure the governor itself is. */
function affected(token: Tagged, relation: Relation, own: Reading, above: Reading): Reading {
  const nominal = relation === "object" || relation === "of";
  const least = (limit: number): Strength => Math.min(own.strength, limit) as Strength;
  const both = own.positive && above.positive;
  if (relation === "purpose") return { ...own, strength: least(1), future: true };
  const effect = effectOf(token);
  switch (effect) {
    case "factive": return nominal || relation === "clause" ? own : inherit(own, above);
    case "report": return above.positive || relation === "clause" || nominal ? own : { ...own, strength: 0 };
    case "implicative": return inherit(own, above);
    case "negative": {
      if (nominal && !UNDOES.test(baseOf(token))) return own;
      return { ...own, positive: above.positive ? !own.positive : own.positive, strength: least(above.strength) };
    }
    case "ended": return { ...own, strength: least(2) };
    case "plan": return { ...own, strength: least(1), future: true, positive: both };
    case "ask": case "want": return { ...own, strength: 0, future: true };
    case "threat": case "possible": return { ...own, strength: least(1), future: true, positive: both };
    case "expect": return { ...own, strength: least(2), future: true, positive: both };
    case "believe": return { ...own, strength: least(2), positive: above.positive ? own.positive : !own.positive };
    case "doubt": return { ...own, strength: least(nominal || relation === "gerund" ? 2 : 1), positive: above.positive ? false : own.positive };
    case null: {
      if (relation === "infinitive") return { ...own, strength: least(2) };
      return relation === "clause" || relation === "gerund" ? own : inherit(own, above);
    }
  }
}

/** An implied event is as sure as what implies it. */
function inherit(own: Reading, above: Reading): Reading {
  const strength = Math.min(own.strength, above.strength) as Strength;
  const features = [...own.features, ...above.features.map((name) => `up:${name}`)];
  return { strength, positive: own.positive === above.positive, future: own.future || above.future, features };
}

function tenseOf(tokens: readonly Tagged[], at: number): "past" | "present" | "future" {
  const token = tokens[at];
  const group = [...groupOf(tokens, at).members, ...(token === undefined ? [] : [token])];
  if (group.some((member) => /^(?:will|'ll|wo|shall)$/.test(member.lower))) return "future";
  const finite = group.find((member) => /^(?:VBD|VBZ|VBP|MD)$/.test(member.tag));
  if (finite === undefined) return token?.tag === "VBN" || token?.tag === "NN" ? "past" : "present";
  if (finite.tag === "VBD") return "past";
  return baseOf(finite) === "have" && group.length > 1 ? "past" : "present";
}
