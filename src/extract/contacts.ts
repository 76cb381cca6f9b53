import type { Contact } from "../domain/contact.ts";
import type { Span } from "../domain/span.ts";
import type { Tagged } from "./claims/tagger.ts";
import { isMedia } from "./chains/media.ts";
import { clauseEnd } from "./clauses/clause.ts";
import { withAnyone, withGroups } from "./clauses/groups.ts";
import { mended } from "./clauses/mend.ts";
import { partiesOf, type Parties } from "./clauses/parties.ts";
import { isTime, type Phrase, phraseFrom, phrasesFrom } from "./clauses/phrase.ts";
import type { Party, Scene, Wanted } from "./clauses/scene.ts";
import { whenOf } from "./clauses/when.ts";
import { factualityAt } from "./factuality/event.ts";
import { isPlural } from "./sources/noun.ts";
import words from "./contacts/data/words.json" with { type: "json" };
import { behindPhrase } from "./contacts/list.ts";
import { countOf, howOf, whereOf, withinOf } from "./contacts/detail.ts";
import { type Journey, journeyAt } from "./contacts/journey.ts";
import { lineTrigger } from "./contacts/line.ts";
import { nounTrigger } from "./contacts/noun.ts";
import { sessionTrigger } from "./contacts/session.ts";
import { type Tokens, type Trigger, withName } from "./contacts/trigger.ts";
import { verbTrigger } from "./contacts/verb.ts";

export type ContactsRead = { readonly contacts: readonly Contact[]; readonly wanted: readonly Wanted[] };

type Row = Omit<Contact, "id">;
/** A row, and whether its words leave open how they were in touch. */
type Told = { readonly row: Row; readonly vague: boolean };

const HINT = /\bfl(?:y|ew|ies|ying|own)\b|travel|\barriv|\bheaded\b|\bmet\b|\bmeet|\bwrote|\bwritten|\bwriting|\btalk|\bspoke|\bspeak|phone|\bcall(?:s|ed|ing)?\b|\bvisit|consult|confer|negotiat|summit|conversation|discussions|\bhost|welcom|receiv|huddle|lunch|dinner|breakfast|meeting|discuss|\bs[ai]t\b|\bsaw\b|\bsee(?:n|ing)?\b|due in|expected in|\bspent\b|\bspend|join|invit|exchang|\bto brief\b|\bsummon|\bdine/i;

/**
 * Who was in touch with whom, "k1" … in the text's order (PLOVER CONSULT): a verb or noun of contact must tie the parties
 * together. `wanted` are the parties no entity covers.
 */
export function readContacts(scene: Scene): ContactsRead {
  const named = partiesOf(scene);
  const parties = withGroups(scene.text, named);
  // "talks with the library": whoever one is in talks with is somebody
  const anyone = withAnyone(scene.text, named);
  const others = (tokens: Tokens, phrase: Phrase): readonly Party[] => (/^(?:with|between)$/.test(tokens[phrase.from - 1]?.lower ?? "") ? anyone : parties).at(tokens, phrase, nameBeside(tokens, phrase));
  const rows: Told[] = [], journeys: Row[] = [];
  for (const sentence of scene.prose.sentences) {
    if (!HINT.test(scene.text.slice(sentence[0], sentence[1]))) continue;
    const tokens = mended(scene.prose.around([sentence]));
    for (let at = 0; at < tokens.length; at++) {
      const journey = journeyAt(scene, tokens, at);
      if (journey !== null) journeys.push(...journeyRow(scene, parties, tokens, journey));
      const trigger = verbTrigger(tokens, at) ?? nounTrigger(tokens, at) ?? lineTrigger(tokens, at) ?? sessionTrigger(tokens, at);
      if (trigger === null) continue;
      const found = rowsOf(scene, { ...parties, others }, tokens, trigger);
      for (const row of found) if (!rows.some((r) => same(r, { row, vague: trigger.vague }))) rows.push({ row, vague: trigger.vague });
    }
  }
  // a journey to meet somebody is told by the meeting
  const apart = journeys.filter((row) => !rows.some(({ row: r }) => r.how === "visit" && r.parties.some((id) => row.parties.includes(id)) && sameSentence(scene, r, row)));
  const contacts = [...rows.map(({ row }) => row), ...apart].toSorted((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0)).map((row, i) => ({ id: `k${String(i + 1)}`, ...row }));
  return { contacts, wanted: [parties, anyone].flatMap((p) => p.wanted(contacts.flatMap((c) => c.parties))) };
}

/** The same parties, and no word that tells the two apart; or two readings of the same words. */
function same({ row: a, vague }: Told, { row: b, vague: later }: Told): boolean {
  const parties = new Set(a.parties).symmetricDifference(new Set(b.parties)).size === 0;
  const agree = (x: string | null, y: string | null): boolean => x === null || y === null || x === y;
  return parties && a.status === b.status && agree(a.when, b.when) && agree(a.where, b.where) && (a.how === b.how || vague || later);
}

/** The visit that a journey is. */
function journeyRow(scene: Scene, parties: Parties, tokens: Tokens, { at, from, to, subject, country, place, status }: Journey): readonly Row[] {
  const [who] = parties.at(tokens, subject.phrase, subject.apposed);
  if (who === undefined || who.kind === "government") return [];
  const span = place.spans[0] as Span;
  const first = tokens[subject.phrase.from] as Tagged, end = clauseEnd(tokens, to - 1);
  const own: Span = [(tokens[from] as Tagged).start, (tokens[end - 1] as Tagged).end];
  const apart = tokens.slice(subject.phrase.to, from).some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag));
  const clause: Span = apart ? own : [Math.min(first.start, own[0]), own[1]];
  return [{
    parties: [who.id, parties.state(country, span).id], how: "visit", count: 1, when: whenOf(scene, clause, (tokens[at] as Tagged).start, clause), within: withinOf(scene, clause),
    where: place.id, status, spans: apart ? [[first.start, (tokens[subject.phrase.to - 1] as Tagged).end], own] : [clause], confidence: 0.6, basis: "inferred",
  }];
}

const sameSentence = (scene: Scene, a: Row, b: Row): boolean => scene.prose.sentences.some(([s, e]) => [a, b].every(({ spans }) => spans.every((span) => span[0] >= s && span[1] <= e)));

function rowsOf(scene: Scene, parties: Parties & { readonly others: (tokens: Tokens, phrase: Phrase) => readonly Party[] }, tokens: Tokens, trigger: Trigger): readonly Row[] {
  const one = trigger.owner !== null ? parties.owner(tokens, trigger.owner) : sentBy(parties, tokens, trigger) ?? trigger.subjects.flatMap(({ phrase, apposed }) => parties.at(tokens, phrase, apposed));
  const nobody = denier(tokens, trigger);
  const first = nobody === null ? one : parties.at(tokens, nobody);
  const others = trigger.others.flatMap((phrase) => parties.others(tokens, phrase));
  // one party of a list that is not known leaves the row untrue
  if (others.length < trigger.others.length || (first.length === 0 && (trigger.subjects.length > 0 || trigger.owner !== null || trigger.others.length < 2))) return [];
  const all = distinct([...first, ...others]);
  // nobody meets themselves: who was met is not known then
  if (first.length === 1 && others.some(({ id }) => id === first[0]?.id)) return [];
  if (all.length < 2 || all.some((p) => unfit(scene, tokens, p, trigger)) || isMatch(tokens, all)) return [];
  // behind a name set beside its party the clause goes on: "met her counterpart, X, in Y"
  const beside = trigger.to > (trigger.others.at(-1)?.to ?? trigger.to) && tokens[trigger.to]?.text === "," && GOES_ON.test(tokens[trigger.to + 1]?.tag ?? "");
  const whole = Math.max(trigger.to, clauseEnd(tokens, beside ? trigger.to : afterInsert(tokens, trigger.to) ?? trigger.to - 1));
  // "met only once, on May 8"
  const to = tokens[whole]?.text === "," && tokens[whole + 1]?.tag === "IN" && scene.dates.some(({ spans }) => spans.some(([s]) => s === tokens[whole + 2]?.start)) ? clauseEnd(tokens, whole + 1) : whole;
  // "denied that he had met X"
  const verb = tokens.findLastIndex((t, i) => i <= trigger.at && i >= trigger.from && t.tag.startsWith("VB"));
  const unsaid = trigger.status === "held" && verb >= 0 && factualityAt(tokens, verb).marked === "CT-";
  const status = nobody === null && !unsaid ? trigger.status : "denied";
  // "phoned both governments" is two calls
  const each = trigger.others.length === 1 && tokens[trigger.others[0]?.from ?? -1]?.lower === "both" ? others.map((o) => distinct([...first, o])) : [all];
  const rows = [...each.map((some) => rowOf(scene, tokens, trigger, some, status, trigger.from, to)), ...next(scene, parties, tokens, trigger, first, status)];
  const followed = follower(tokens, to);
  if (followed === null) return rows;
  const by = parties.at(tokens, followed);
  if (by.length !== 1) return rows;
  const end = clauseEnd(tokens, followed.to - 1);
  const row = rowOf(scene, tokens, trigger, distinct([...by, ...others]), status, to + 1, end);
  return [...rows, { ...row, where: rows[0]?.where ?? row.where, basis: "inferred", confidence: row.confidence - 0.1 }];
}

const GOES_ON = /^(?:IN|CD|RB)$/;

/** "met X, the founder of Y, at Z": the comma that closes what is said of X, where the clause goes on behind it. */
function afterInsert(tokens: Tokens, at: number): number | null {
  if (tokens[at]?.text !== "," || tokens[at + 1]?.tag !== "DT") return null;
  let phrase = phraseFrom(tokens, at + 1);
  while (phrase !== null && /^(?:of|for|at|in|to)$/.test(tokens[phrase.to]?.lower ?? "")) phrase = phraseFrom(tokens, phrase.to + 1);
  return phrase !== null && tokens[phrase.to]?.text === "," && GOES_ON.test(tokens[phrase.to + 1]?.tag ?? "") ? phrase.to : null;
}

/** "The foreign ministers of A and B met": those they speak for; null where the subject is no such list. */
function sentBy(parties: Parties, tokens: Tokens, { subjects, others }: Trigger): readonly Party[] | null {
  const first = subjects[0]?.phrase;
  const head = tokens[(first?.to ?? 0) - 1];
  if (first === undefined || head === undefined || others.length > 0 || !isPlural(head.lower) || !/^(?:of|from)$/.test(tokens[first.to]?.lower ?? "")) return null;
  const sent = phrasesFrom(tokens, first.to + 1, true);
  const end = sent.at(-1)?.to ?? 0;
  // "the presidents of A and B, X and Y, met": they themselves
  const named = tokens[end]?.text === "," ? phrasesFrom(tokens, end + 1, true) : [];
  const themselves = named.length === sent.length && named.every((p) => tokens[p.to - 1]?.tag === "NNP") && tokens[named.at(-1)?.to ?? 0]?.text === ",";
  const list = (themselves ? named : sent).map((phrase) => parties.at(tokens, phrase));
  // "officials of the two countries"
  if (list.length === 1 && list[0]?.length === 2) return list.flat();
  return list.length < 2 || list.some((p) => p.length !== 1) ? null : list.flat();
}

/** "No one from the ministry has called me": the body that nobody comes from. */
function denier(tokens: Tokens, { subjects }: Trigger): Phrase | null {
  const only = subjects.length === 1 ? subjects[0]?.phrase : undefined;
  if (only === undefined || ![tokens[only.from], tokens[only.from - 1]].some((t) => /^(?:no|nobody|none)$/.test(t?.lower ?? ""))) return null;
  const link = tokens.findIndex((t, i) => i >= only.from && i < only.from + 3 && /^(?:from|at|in)$/.test(t.lower));
  return link < 0 ? null : phraseFrom(tokens, link + 1);
}

function nobodyFrom(tokens: Tokens, phrase: Phrase): number {
  return tokens[phrase.from - 1]?.lower === "no" ? phrase.from - 1 : phrase.from;
}

function nameBeside(tokens: Tokens, phrase: Phrase): Phrase | null {
  const whole = withName(tokens, phrase);
  return whole.to === phrase.to ? null : { from: phrase.to + 1, to: whole.to };
}

function distinct(parties: readonly Party[]): readonly Party[] {
  return [...new Map(parties.map((p) => [p.id, p])).values()];
}

/** Those who are addressed rather than met, and what only some verbs can take. */
function unfit(scene: Scene, tokens: Tokens, party: Party, { strict, subjects }: Trigger): boolean {
  const said = tokens.filter((t) => t.start >= party.span[0] && t.end <= party.span[1]);
  const place = scene.places.some((p) => p.use === "place" && p.spans.some(([s, e]) => s <= party.span[0] && e >= party.span[1]));
  if (said.some((t) => words.nobody.includes(t.lower)) || (place && party.kind !== "government")) return true;
  const words_ = scene.text.slice(party.span[0], party.span[1]);
  // "met an opponent like her" says nothing of one meeting; a broadcaster's interviewer is not met either
  if (/^an? /i.test(words_) && (party.kind === "person" || party.kind === "group") || isMedia(words_.split(/['’]s? /u)[0] ?? "")) return true;
  if (strict === null || party.kind === "person") return false;
  if (strict === "companion") return true;
  if (strict === "government") return party.kind === "group" || party.kind === "organization" || party.kind === "other";
  const visits = subjects.some(({ phrase }) => (tokens[phrase.from] as Tagged).start <= party.span[0] && (tokens[phrase.to - 1] as Tagged).end >= party.span[1]);
  return !visits;
}

/** Two teams "meet" in a final. */
function isMatch(tokens: Tokens, parties: readonly Party[]): boolean {
  return parties.every((p) => p.kind !== "person") && tokens.some((t) => words.match.includes(t.lower));
}

/** "met A on Monday, B on Tuesday and C on Wednesday": a row each, where a date stands before the "and" or comma and behind B. */
function next(scene: Scene, parties: Parties, tokens: Tokens, trigger: Trigger, first: readonly Party[], status: Contact["status"], from = trigger.to): readonly Row[] {
  const listed = afterSemicolon(scene, parties, tokens, trigger, first, status, from);
  if (listed.length > 0) return listed;
  const and = tokens.findIndex((t, i) => i >= from && i < from + 8 && (t.lower === "and" || t.text === "," && tokens[i + 1]?.lower !== "and"));
  if (and < 0 || !dated(scene, tokens, from, and)) return [];
  if (tokens[and + 1]?.lower === "again" && dated(scene, tokens, and + 2, and + 5)) return again(scene, parties, tokens, trigger, first, status, and + 1);
  const phrase = phraseFrom(tokens, tokens[and + 1]?.lower === "with" ? and + 2 : and + 1);
  const end = phrase === null ? 0 : behindPhrase(tokens, phrase);
  const stop = tokens.findIndex((t, i) => i >= end && (/^VB|^MD/.test(t.tag) || /^[,;.]$/.test(t.text) || t.lower === "and"));
  if (phrase === null || !dated(scene, tokens, end, Math.min(stop < 0 ? tokens.length : stop, end + 7)) || /^VB|^MD/.test(tokens[stop]?.tag ?? "")) return [];
  const other = parties.at(tokens, phrase);
  const all = distinct([...first, ...other]);
  if (other.length !== 1 || all.length < 2 || all.some((p) => unfit(scene, tokens, p, trigger))) return [];
  const row = { ...rowOf(scene, tokens, trigger, all, status, phrase.from, clauseEnd(tokens, phrase.to - 1)), basis: "inferred" as const };
  return [row, ...next(scene, parties, tokens, trigger, first, status, end)];
}

/** "saw A twice; B, once; and C, on his farm": a list whose members have commas of their own. */
function afterSemicolon(scene: Scene, parties: Parties, tokens: Tokens, trigger: Trigger, first: readonly Party[], status: Contact["status"], from: number): readonly Row[] {
  const stop = tokens.findIndex((t, i) => i >= from && i < from + 12 && t.text === ";");
  const at = tokens[stop + 1]?.lower === "and" ? stop + 2 : stop + 1;
  const phrase = stop < 0 ? null : phraseFrom(tokens, at);
  const end = phrase === null ? 0 : behindPhrase(tokens, phrase);
  if (phrase === null || /^(?:VB|MD)/.test(tokens[end]?.tag ?? "") || tokens[phrase.from]?.tag === "PRP") return [];
  const beside = tokens[end]?.text === "," ? phraseFrom(tokens, end + 1) : null;
  const name = beside !== null && /^NNP$/.test(tokens[beside.to - 1]?.tag ?? "") ? beside : null;
  const whole = tokens.findIndex((t, i) => i >= end && /^[;.]$/.test(t.text) && !/^[\p{L}\p{N}]/u.test(tokens[i + 1]?.text ?? ""));
  const stops = tokens.findIndex((t, i) => i >= end && t.text === ";");
  const to = stops >= 0 ? stops : whole < 0 ? tokens.length : whole;
  const other = parties.at(tokens, phrase, name);
  const all = distinct([...first, ...other]);
  if (other.length !== 1 || all.length < 2 || tokens.slice(name?.to ?? end, to).some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag))) return [];
  const row = { ...rowOf(scene, tokens, trigger, all, status, phrase.from, to), basis: "inferred" as const };
  return [row, ...afterSemicolon(scene, parties, tokens, trigger, first, status, name?.to ?? end)];
}

/** Whether a date stands among tokens `from` to `to`. */
function dated(scene: Scene, tokens: Tokens, from: number, to: number): boolean {
  const [start, end] = [tokens[from]?.start ?? Infinity, tokens[Math.min(to, tokens.length) - 1]?.end ?? 0];
  return scene.dates.some((d) => d.precision !== "duration" && d.spans.some((s) => s[0] >= start && s[1] <= end));
}

/** "met A on Monday and again on Tuesday": the same two once more. */
function again(scene: Scene, parties: Parties, tokens: Tokens, trigger: Trigger, first: readonly Party[], status: Contact["status"], at: number): readonly Row[] {
  const others = trigger.others.flatMap((phrase) => parties.at(tokens, phrase, nameBeside(tokens, phrase)));
  const all = distinct([...first, ...others]);
  return all.length < 2 ? [] : [rowOf(scene, tokens, trigger, all, status, at, clauseEnd(tokens, at))];
}

/** ", followed by X": who did the same next. */
function follower(tokens: Tokens, comma: number): Phrase | null {
  if (tokens[comma]?.text !== "," || tokens[comma + 1]?.lower !== "followed") return null;
  const by = tokens.findIndex((t, i) => i > comma + 1 && i < comma + 6 && t.lower === "by");
  return by < 0 || tokens.slice(comma + 2, by).some((t) => !isTime(t) && !/^(?:on|later|shortly|a|day|next|the|soon)$/.test(t.lower)) ? null : phraseFrom(tokens, by + 1);
}

function rowOf(scene: Scene, tokens: Tokens, trigger: Trigger, parties: readonly Party[], status: Contact["status"], from: number, to: number): Row {
  const first = tokens[from] as Tagged, last = tokens[to - 1] as Tagged, opener = tokens[0] as Tagged;
  const phrases = [...trigger.subjects.map((s) => s.phrase), ...(trigger.owner === null ? [] : [trigger.owner])].map((p) => (tokens[nobodyFrom(tokens, p)] as Tagged).start);
  const start = from === trigger.from ? Math.min(first.start, ...phrases) : first.start;
  const clause: Span = [start, last.end];
  // "visited Y and spoke with X": the subject, then the words of the contact
  const subject = trigger.subjects[0]?.phrase;
  const apart = from === trigger.from && subject !== undefined && tokens.slice(subject.to, from).some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag)) ? subject : undefined;
  const opening: Span = [opener.start, openingEnd(tokens, from)];
  const at = Math.max(first.start, trigger.owner === null && from === trigger.from ? (tokens[trigger.at] as Tagged).start : first.start);
  const single = status === "denied" || (trigger.perfect && status === "held") ? null : 1;
  const how = howOf(tokens, from, to, trigger.how);
  return {
    parties: parties.map((p) => p.id),
    how: parties.length > 2 && how === "meeting" ? "multilateral" : how,
    count: countOf(tokens, from, to, single),
    when: whenOf(scene, clause, at, opening), within: withinOf(scene, clause, opening), where: whereOf(scene, clause, at, opening) ?? placeBefore(scene, tokens, from), status,
    spans: apart === undefined ? [clause] : [[(tokens[apart.from] as Tagged).start, (tokens[apart.to - 1] as Tagged).end], [first.start, last.end]], confidence: parties.every((p) => p.basis === "stated") ? 0.8 : 0.6, basis: parties.every((p) => p.basis === "stated") ? "stated" : "inferred",
  };
}

/** "in Lisbon, where she met X": the place that "where" takes up. */
function placeBefore(scene: Scene, tokens: Tokens, from: number): string | null {
  const where = tokens.findLastIndex((t, i) => i < from && i >= from - 4 && t.lower === "where");
  const before = tokens[tokens[where - 1]?.text === "," ? where - 2 : where - 1];
  return where < 1 || before === undefined ? null : (scene.places.find((p) => p.use === "place" && p.spans.some((s) => Math.abs(s[1] - before.end) < 2))?.id ?? null);
}

/** "On Monday, X met": the words before the sentence's first comma, where they come before token `from`. */
function openingEnd(tokens: Tokens, from: number): number {
  const comma = tokens.findIndex((t, i) => i < Math.min(from, 8) && t.text === ",");
  const lead = /^(?:on|in|at|during|after|before|earlier|last|late|early|this|by|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(tokens[0]?.lower ?? "");
  return comma > 0 && lead ? (tokens[comma] as Tagged).start : (tokens[0] as Tagged).start;
}
