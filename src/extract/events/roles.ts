import data from "./data/arms.json" with { type: "json" };
import type { EventType } from "../../domain/event.ts";
import type { Span } from "../../domain/span.ts";
import { FINITE, type Tagged } from "../claims/tagger.ts";
import { countryOf } from "../../domain/country.ts";
import type { Parties } from "../clauses/parties.ts";
import { type Phrase, phraseEnding, phraseFrom, phrasesFrom } from "../clauses/phrase.ts";
import type { Party } from "../clauses/scene.ts";
import { subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { nounKind } from "../sources/noun.ts";
import { type Extent, governing } from "./extent.ts";
import { isLight, lemmaOf, typesOfNoun } from "./lexicon.ts";
import { nounStart } from "./noun-trigger.ts";
import type { Trigger } from "./trigger.ts";

type Tokens = readonly Tagged[];
type Find = (phrase: Phrase, apposed?: Phrase | null) => readonly Party[];
export type Roles = { readonly actors: readonly Party[]; readonly recipients: readonly Party[] };

const ARMS = new Set(data.arms.split(" "));
/** Prepositions before whom an act is aimed at. */
const TOWARDS = /^(?:against|on|upon|with|to|at|from|toward|towards|between)$/;
const PLACING = /^(?:in|at|from|into|over|off|out|down|up)$/;
const MUTUAL = /^(?:clash|fight|exchange|trade|battle)$/;
const OF_WHAT = /^(?:accuse|convict|clear|acquit|suspect|strip|absolve|find)$/;
const MANY = /^(?:hundreds|thousands|dozens|scores|tens|some|many|most|several|all|crowds?)$/;
const EACH_OTHER = /^(?:each|one)$/;

/** Who does it and to whom, by the clause: subject, by-phrase, objects, and phrases behind "against", "on", "with", "to"; towns and days (`nobody`) are no parties. */
export function rolesOf(tokens: Tokens, trigger: Trigger, extent: Extent, parties: Parties, nobody: readonly Span[]): Roles {
  const find: Find = (phrase, apposed = null) => {
    const head = tokens[phrase.to - 1];
    if (head === undefined || nobody.some(([start, end]) => head.start < end && head.end > start)) return [];
    // "accused the minister of fraud": no minister of fraud
    return partiesFor(OF_WHAT.test(trigger.lemma) ? tokens.slice(0, phrase.to) : tokens, phrase, apposed, parties);
  };
  if (!trigger.verbal) return nounRoles(tokens, trigger, extent, parties, find);
  const subjects = subjectParties(tokens, trigger, find);
  const by = aimed(tokens, trigger.at, extent.to, /^by$/, find);
  if (trigger.passive) return { actors: by.length > 0 ? by : behindPassive(tokens, trigger, extent, parties), recipients: subjects };
  const objects = isAside(tokens, trigger, extent) ? subjectOfFirst(tokens, extent, find) : objectParties(tokens, trigger, extent, find, parties);
  // "They clashed", "shelled each other": what two do, each does to the other.
  const together = objects.length === 0 && (MUTUAL.test(trigger.lemma) || /^(?:CONSULT|AGREE|COOPERATE)$/.test(trigger.types[0] ?? ""));
  const mutual = subjects.length > 1 && (together || EACH_OTHER.test(tokens[trigger.at + 1]?.lower ?? ""));
  return { actors: subjects, recipients: mutual ? subjects : objects.filter((o) => !subjects.some((s) => s.id === o.id)) };
}

/** "Soldiers burned the huts, the mayor alleged": what is alleged stands before. */
function isAside(tokens: Tokens, trigger: Trigger, extent: Extent): boolean {
  return trigger.types[0] === "ACCUSE" && /^[,.]$/.test(tokens[trigger.at + 1]?.text ?? "") && verbGroup(tokens, trigger.at).from - extent.from > 4;
}

/** Who acts in the first clause of the stretch. */
function subjectOfFirst(tokens: Tokens, extent: Extent, find: Find): readonly Party[] {
  const verb = tokens.findIndex((t, i) => i >= extent.from && FINITE.test(t.tag));
  return verb < 0 ? [] : unique(subjectsOf(tokens, verbGroup(tokens, verb).from).flatMap(({ phrase, apposed }) => find(phrase, apposed)));
}

/** A phrase's parties; "Thai artillery", "Indonesia's foreign minister": the state, where an unnamed arm of it acts. */
function partiesFor(tokens: Tokens, phrase: Phrase, apposed: Phrase | null, parties: Parties): readonly Party[] {
  const head = tokens[phrase.to - 1];
  const stateOf = (of: Phrase): readonly Party[] => parties.owner(tokens, of).filter((party) => party.kind === "government");
  if (head !== undefined && apposed === null) {
    if (head.tag !== "NNP" && ARMS.has(lemmaOf(head))) {
      const state = stateOf(phrase);
      if (state.length > 0) return [...adjoined(tokens, phrase, stateOf), ...state];
    }
    // "its members had complained": the body they are of
    if (/^(?:members|staff|employees)$/.test(head.lower) && tokens.slice(phrase.from, phrase.to).some((t) => /^(?:PRP\$|POS)$/.test(t.tag))) {
      const body = parties.owner(tokens, phrase).filter((party) => party.kind === "organization");
      if (body.length > 0) return body;
    }
    // "Thai and Cambodian troops": an adjective alone is half a phrase.
    if (countryOf(head.text) !== null && tokens[phrase.to]?.lower === "and") return stateOf({ from: phrase.from, to: phrase.to + 1 });
  }
  const known = parties.at(tokens, phrase, apposed);
  if (known.length > 0 || !/^(?:of|for)$/.test(tokens[phrase.to]?.lower ?? "")) return known;
  // "hundreds of students", "two of its soldiers"
  const many = head !== undefined && (head.tag === "CD" || MANY.test(head.lower)) && tokens[phrase.to]?.lower === "of" ? phraseFrom(tokens, phrase.to + 1) : null;
  if (many !== null) return parties.at(tokens, many);
  // "the secretary general of the United Nations": the body whose office it is.
  return phrasesFrom(tokens, phrase.to + 1).slice(0, 1).flatMap((body) => parties.at(tokens, body)).filter((party) => party.kind === "government" || party.kind === "organization");
}

/** "Thai and Cambodian troops": the state before "and". */
function adjoined(tokens: Tokens, phrase: Phrase, stateOf: (of: Phrase) => readonly Party[]): readonly Party[] {
  if (tokens[phrase.from - 1]?.lower !== "and" || !/^(?:JJ|NNP|NN)$/.test(tokens[phrase.from - 2]?.tag ?? "")) return [];
  return stateOf({ from: phrase.from - 2, to: phrase.from });
}

function subjectParties(tokens: Tokens, trigger: Trigger, find: Find): readonly Party[] {
  const group = verbGroup(tokens, trigger.at);
  if (trigger.passive && group.from === trigger.at) {
    const before = phraseEnding(tokens, group.from - 1);
    return before === null ? [] : find(before);
  }
  const own = subjectsOf(tokens, group.from);
  if (own.length > 0) return unique(own.flatMap(({ phrase, apposed }) => find(phrase, apposed)));
  if (!/^VBG?$/.test(tokens[trigger.at]?.tag ?? "")) return [];
  // "…, killing four", "has no plans to send": the subject of the verb before.
  for (let i = group.from - 1; i >= 0; i--) {
    if (tokens[i]?.text === ";") return [];
    if (!FINITE.test(tokens[i]?.tag ?? "")) continue;
    const subjects = subjectsOf(tokens, verbGroup(tokens, i).from);
    if (subjects.length > 0) return unique(subjects.flatMap(({ phrase, apposed }) => find(phrase, apposed)));
  }
  return [];
}

function objectParties(tokens: Tokens, trigger: Trigger, extent: Extent, find: Find, parties: Parties): readonly Party[] {
  let i = trigger.at + 1;
  while (tokens[i]?.tag === "RB" || tokens[i]?.lower === "that" || (tokens[i]?.lower === trigger.particle && !PLACING.test(trigger.particle))) i++;
  // "threatened to sue the port": whom the deed to come is done to
  const deed = tokens[i - 1]?.tag === "TO" ? i : tokens[i]?.tag === "TO" ? i + 1 : -1;
  if (deed > 0 && tokens[deed]?.tag === "VB") return unique(phrasesFrom(tokens, deed + 1).flatMap((phrase) => find(phrase)));
  const phrases = i < extent.to ? phrasesFrom(tokens, i) : [];
  const found = phrases.flatMap((phrase) => find(phrase));
  // "sent 60 firefighters to Greece": what is sent is no party
  const direct = /^(?:send|dispatch|fly|lend)$/.test(trigger.lemma) ? found.filter((party) => party.kind === "government") : found;
  // "barred him from office": whom it is done to is a pronoun of nobody known
  if (direct.length > 0 || tokens[phrases[0]?.from ?? -1]?.tag === "PRP") return unique(direct);
  const towards = aimed(tokens, phrases.at(-1)?.to ?? i, extent.to, TOWARDS, find);
  if (towards.length > 0) return towards;
  // "rejected the bank's caution": whose it is.
  return unique(phrases.flatMap((phrase) => (nounKind(tokens[phrase.to - 1]?.lower ?? "") === null ? parties.owner(tokens, phrase) : [])));
}

/** "were killed in a French airstrike", "Russian tanks had been moved": whose act or arms they are. */
function behindPassive(tokens: Tokens, trigger: Trigger, extent: Extent, parties: Parties): readonly Party[] {
  if (trigger.types[0] === "MOBILIZE") {
    const subject = phraseEnding(tokens, verbGroup(tokens, trigger.at).from - 1);
    return subject === null ? [] : parties.owner(tokens, subject);
  }
  for (let i = trigger.at + 1; i < extent.to; i++) {
    const phrase = tokens[i]?.lower === "in" ? phraseFrom(tokens, i + 1) : null;
    if (phrase !== null && typesOfNoun(lemmaOf(tokens[phrase.to - 1] as Tagged)).some((type) => trigger.types.includes(type))) return parties.owner(tokens, phrase);
  }
  return [];
}

/** The parties of the first phrase behind such a preposition. */
function aimed(tokens: Tokens, from: number, to: number, preposition: RegExp, find: Find): readonly Party[] {
  for (let i = from; i < to; i++) {
    if (!preposition.test(tokens[i]?.lower ?? "")) continue;
    const found = phrasesFrom(tokens, i + 1).flatMap((phrase) => find(phrase));
    if (found.length > 0) return unique(found);
  }
  return [];
}

/** "Putin's annexation of Crimea", "attacks by rebels on the town", "the resignation of the mayor"; behind a light verb, its subject. */
function nounRoles(tokens: Tokens, trigger: Trigger, extent: Extent, parties: Parties, find: Find): Roles {
  const phrase = { from: nounStart(tokens, trigger.at), to: trigger.at + 1 };
  const by = aimed(tokens, trigger.at, extent.to, /^by$/, find);
  // "the American and European sanctions": every adjective of a state.
  const within = Array.from({ length: phrase.to - phrase.from }, (_, k) => phrase.from + k);
  const states = within.filter((i) => countryOf(tokens[i]?.text ?? "") !== null).flatMap((i) => parties.owner(tokens, { from: i, to: i + 2 }));
  const owner = states.length > 0 ? states : parties.owner(tokens, phrase);
  const of = tokens[trigger.at + 1]?.lower === "of" ? unique(phrasesFrom(tokens, trigger.at + 2).flatMap((p) => find(p))) : [];
  const theirs = OWN_ACT.has(trigger.types[0] ?? "") || OWN_WORD.test(trigger.lemma);
  const verb = governing(tokens, phrase.from);
  const light = verb >= 0 && owner.length === 0 && (isLight(lemmaOf(tokens[verb] as Tagged)) || verb < phrase.from - 1);
  const subject = light ? subjectsOf(tokens, verbGroup(tokens, verb).from).filter((s) => !s.relative).flatMap(({ phrase: p }) => find(p)) : [];
  // "faced charges": what it holds is done to the subject
  if (subject.length > 0 && by.length === 0 && /^(?:face|suffer|receive|get|undergo)$/.test(lemmaOf(tokens[verb] as Tagged))) return { actors: [], recipients: unique(subject) };
  const actors = [by, theirs ? of : [], owner, subject].find((list) => list.length > 0) ?? [];
  const others = of.length > 0 && !theirs ? of : aimed(tokens, trigger.at, extent.to, TOWARDS, find);
  return { actors: unique(actors), recipients: others.filter((p) => !actors.some((a) => a.id === p.id)) };
}

/** Acts whose noun has those who do them behind "of": "a meeting of ministers", "the march of the nurses". */
const OWN_ACT: ReadonlySet<string> = new Set<EventType>(["CONSULT", "PROTEST", "AGREE", "REQUEST", "THREATEN"]);
const OWN_WORD = /^(?:resignation|withdrawal|surrender|retreat|pullout|pullback)$/;

function unique(parties: readonly Party[]): readonly Party[] {
  return [...new Map(parties.map((party) => [party.id, party])).values()];
}
