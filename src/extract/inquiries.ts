import type { Inquiry } from "../domain/inquiry.ts";
import type { Span } from "../domain/span.ts";
import type { Tagged } from "./claims/tagger.ts";
import { clauseEnd } from "./clauses/clause.ts";
import { mended } from "./clauses/mend.ts";
import { withAnyone } from "./clauses/groups.ts";
import { partiesOf, type Parties } from "./clauses/parties.ts";
import { type Phrase, phraseFrom } from "./clauses/phrase.ts";
import type { Party, Scene, Wanted } from "./clauses/scene.ts";
import { type Subject, subjectsOf } from "./clauses/subject.ts";
import { verbGroup } from "./clauses/verb-group.ts";
import { type Asked, askedAt } from "./inquiries/asked.ts";
import words from "./inquiries/data/words.json" with { type: "json" };
import { type Predicate, predicatesIn } from "./inquiries/predicate.ts";

export type InquiriesRead = { readonly inquiries: readonly Inquiry[]; readonly wanted: readonly Wanted[] };

type Row = Omit<Inquiry, "id">;

const HINT = /comment|respon|repl[yi]|answer|return|reach|interview|\basked\b|\bpressed\b|elaborat|confirm|declin|refus|unavailable|available|would not|wouldn|turned down|contact|unsuccessful|approached|referred|directed|redirected|forwarded|hung up|unable to reach|not reach|call(?:ed)? back|questioned|unanswered|no reply/i;
const ASKED = /\b(?:asked|pressed|reached|contacted|interviewed|questioned)\b/i;
const REPRESENTATIVE = new Set(words.representative);

/**
 * The inquiries a report tells of, "i1" … in the text's order: set phrases of newsrooms ("did not respond to a request for
 * comment") and questions with their answers ("asked whether …, she denied it"). `wanted` are the parties no entity covers.
 */
export function readInquiries(scene: Scene): InquiriesRead {
  const parties = withAnyone(scene.text, partiesOf(scene));
  const rows: Row[] = [];
  for (const sentence of scene.prose.sentences) {
    const words_ = scene.text.slice(sentence[0], sentence[1]).replaceAll("’", "'");
    if (!HINT.test(words_)) continue;
    const predicates = predicatesIn(words_);
    const asks = ASKED.test(words_);
    if (predicates.length === 0 && !asks) continue;
    const tokens = mended(scene.prose.around([sentence]));
    const questions = asks ? tokens.flatMap((t, i) => (ASKED.test(t.lower) ? [askedAt(tokens, i) ?? []].flat() : [])) : [];
    for (const question of questions) add(rows, [fromQuestion(scene, parties, tokens, question)]);
    for (const predicate of predicates) add(rows, fromPredicate(scene, parties, tokens, predicate, sentence[0]));
  }
  const inquiries = rows.toSorted((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0)).map((row, i) => ({ id: `i${String(i + 1)}`, ...row }));
  return { inquiries, wanted: parties.wanted(inquiries.flatMap((i) => [i.asked, i.for ?? [], i.by ?? []].flat())) };
}

/** Rows of one telling share their words; what was told already is left out. */
function add(rows: Row[], told: readonly (Row | null)[]): void {
  const overlaps = (a: Row, b: Row): boolean => a.spans.slice(-1).some((s) => b.spans.slice(-1).some((t) => s[0] < t[1] && s[1] > t[0]));
  rows.push(...told.filter((row) => row !== null && !rows.some((r) => overlaps(r, row))) as Row[]);
}

function fromPredicate(scene: Scene, parties: Parties, tokens: readonly Tagged[], predicate: Predicate, offset: number): readonly (Row | null)[] {
  const at = tokens.findIndex((t) => t.start >= offset + predicate.from);
  const last = tokens.findLastIndex((t) => t.end <= offset + predicate.to);
  if (at < 0 || last < at) return [];
  if (predicate.asked !== null) {
    const from = tokens.findIndex((t) => t.start >= offset + (predicate.asked as number));
    const phrase = phraseFrom(tokens, from);
    if (phrase === null) return [];
    const beside = nameBeside(tokens, phrase);
    return [row(scene, parties, tokens, { phrase, apposed: beside, relative: false }, [[at, Math.max(last + 1, beside?.to ?? phrase.to)]], predicate)];
  }
  const subjects = askedBefore(tokens, subjectsOf(tokens, verbGroup(tokens, at).from));
  const [subject] = subjects;
  if (subject === undefined) return [];
  const from = verbGroup(tokens, at).from;
  // "the mayor's aide, Ann Jones, declined": the name stands for both
  const told = subject.apposed !== null && subject.apposed.to <= from && parties.at(tokens, subject.apposed)[0]?.kind === "person" ? subject.apposed : subject.phrase;
  const core: readonly (readonly [number, number])[] = told.to <= from ? [[told.from, told.to]] : [];
  const adjacent = core[0] !== undefined && core[0][1] === from;
  const end = clauseEnd(tokens, last);
  const final = subjects.at(-1) as Subject;
  // "A and B declined": one stretch of words
  const joined = subjects.length > 1 && final.phrase.to === from;
  const ranges = joined ? [[subject.phrase.from, end] as const] : adjacent ? [[core[0]![0], end] as const] : [...core, [from, end] as const];
  return subjects.map((one) => row(scene, parties, tokens, one, ranges, predicate));
}

/** "The Herald asked the commission who had done it; it did not reply": the pronoun is for the one who was asked. */
function askedBefore(tokens: readonly Tagged[], subjects: readonly Subject[]): readonly Subject[] {
  const [subject] = subjects, at = subject?.phrase.from ?? 0;
  if (subject === undefined || subjects.length > 1 || subject.phrase.to !== at + 1 || !/^(?:it|they|he|she)$/.test(tokens[at]?.lower ?? "")) return subjects;
  const asked = tokens.findLastIndex((t, i) => i < at && t.tag === "VBD" && /^(?:asked|called|contacted|e-?mailed|telephoned|messaged|texted)$/.test(t.lower)), phrase = asked < 0 ? null : phraseFrom(tokens, asked + 1);
  return phrase === null || phrase.to > at || tokens[phrase.from]?.tag === "PRP" ? subjects : [{ phrase, apposed: null, relative: false }];
}

function fromQuestion(scene: Scene, parties: Parties, tokens: readonly Tagged[], question: Asked): Row | null {
  const found = row(scene, parties, tokens, question.asked, question.spans, { outcome: question.outcome, confidence: 0.75 });
  const [by] = question.by === null ? [] : parties.at(tokens, question.by);
  return found === null ? null : { ...found, by: by?.id ?? null };
}

function row(
  scene: Scene, parties: Parties, tokens: readonly Tagged[], subject: Subject,
  ranges: readonly (readonly [from: number, to: number])[], { outcome, confidence }: Pick<Predicate, "outcome" | "confidence">,
): Row | null {
  const [asked] = parties.at(tokens, subject.phrase, subject.apposed);
  if (asked === undefined) return null;
  const spans = ranges.map(([from, to]): Span => [(tokens[from] as Tagged).start, (tokens[to - 1] as Tagged).end]);
  const said = spans.map(([s, e]) => scene.text.slice(s, e)).join(" ").toLowerCase();
  return {
    asked: asked.id, for: principal(parties, tokens, subject, asked)?.id ?? null, by: null, channel: channelOf(said), outcome, spans,
    confidence: asked.basis === "stated" ? confidence : confidence - 0.2, basis: asked.basis,
  };
}

/** "a message to the mayor's deputy, Jane Moth, brought": the name of the one it went to. */
function nameBeside(tokens: readonly Tagged[], phrase: Phrase): Phrase | null {
  const beside = tokens[phrase.to]?.text === "," && tokens[phrase.to - 1]?.tag === "NN" ? phraseFrom(tokens, phrase.to + 1) : null;
  return beside !== null && tokens[beside.to - 1]?.tag === "NNP" && tokens[beside.to]?.text === "," ? beside : null;
}

/** Whom a representative answers for: "Jones's spokesman", "a spokesman for the ministry", "NATO spokesman Bill Reyes". */
function principal(parties: Parties, tokens: readonly Tagged[], { phrase, apposed }: Subject, asked: Party): Party | null {
  const at = tokens.findIndex((t, i) => i >= phrase.from && i < phrase.to && REPRESENTATIVE.has(t.lower));
  const role: Phrase | null = at >= 0 ? { from: phrase.from, to: at + 1 } : null;
  if (role === null) return behindName(parties, tokens, phrase, asked);
  const behind = tokens[role.to]?.lower;
  if (apposed !== null || behind === "for" || behind === "of" || role.to < phrase.to || role.to - role.from > 1) {
    const of = /^(?:for|of)$/.test(behind ?? "") ? phraseFrom(tokens, role.to + 1) : null;
    const [found] = of === null ? parties.owner(tokens, role) : parties.at(tokens, of);
    return found === undefined || found.id === asked.id ? null : found;
  }
  return null;
}

/** "Bill Reyes, a spokesman for NATO, declined". */
function behindName(parties: Parties, tokens: readonly Tagged[], phrase: Phrase, asked: Party): Party | null {
  if (tokens[phrase.to]?.text !== ",") return null;
  const beside = phraseFrom(tokens, phrase.to + 1);
  return beside === null || !REPRESENTATIVE.has(tokens[beside.to - 1]?.lower ?? "") ? null : principal(parties, tokens, { phrase: beside, apposed: phrase, relative: false }, asked);
}

function channelOf(said: string): string | null {
  const found = words.channel.flatMap(([word, name]) => (word !== undefined && name !== undefined && new RegExp(`\\b${word}`).test(said) && !/calls? (?:for|on)\b/.test(word) ? [name] : []));
  return found.length === 0 ? null : [...new Set(found)].join(", ");
}
