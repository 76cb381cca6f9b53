import type { Span } from "../../domain/span.ts";
import { type Prose, proseOf } from "../claims/prose.ts";
import { type Tagged, within } from "../claims/tagger.ts";
import { verbLemma, verbLemmas } from "../stance/lemma.ts";
import { isCueVerb } from "../stance/cue.ts";
import { mended } from "../clauses/mend.ts";
import { extentOf, subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { isMedia } from "./media.ts";
import { nounPhraseEnd } from "./noun-phrase.ts";
import data from "./data/ways.json" with { type: "json" };

/** The bare spans of an attribution. */
export type Parts = { readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] };
export type Recipient = { readonly name: string; readonly spans: readonly Span[] };

/** Verbs whose object is who was spoken to. */
const DIRECT = new Set(data.toldDirectly.split(" "));
/** Verbs and nouns with "to" (a few with "with") before who was spoken to. */
const TO = new Set(data.spokenTo.split(" "));
const WITH = new Set(data.spokenWith.split(" "));

const spokenLemma = verbLemmas((word) => isCueVerb(word) || TO.has(word));

/** How many code units a source may stand from its cue for its own words ("who spoke to…") to count. */
const FARTHEST = 400;
/** What is told rather than whom. */
const TOLD = /\b(?:truth|stor(?:y|ies)|lies?|tales?|jokes?)\b/i;

/** Who was told: "told Bloomberg", "said to reporters", "in an interview with the Riga Herald", "who spoke to an agency". */
export function recipientOf(text: string, parts: Parts, prose: Prose = proseOf(text)): Recipient | null {
  const tokens = mended(prose.around([...parts.cue, ...parts.source.filter((source) => parts.cue.some((cue) => Math.abs(cue[0] - source[0]) < FARTHEST))]));
  const inContent = tokens.map((token) => within(token, parts.content)), inCue = tokens.map((token) => within(token, parts.cue)), inSource = tokens.map((token) => within(token, parts.source));
  const phrase = (from: number): Recipient | null => {
    const end = nounPhraseEnd(tokens, from, (token) => within(token, parts.content) || (within(token, parts.source) && !within(tokens[from - 1] ?? token, parts.source)));
    const [first, last] = [tokens[from], tokens[end - 1]];
    if (end === from || first === undefined || last === undefined) return null;
    return { name: text.slice(first.start, last.end), spans: [[first.start, last.end]] };
  };
  /** "urged [both sides] to stop", "accused [the other] of cheating": who is spoken to, where what they are to do follows. */
  const addressed = (at: readonly Tagged[], from: number): Recipient | null => {
    const end = nounPhraseEnd(at, from), [first, last, next] = [at[from], at[end - 1], at[end]];
    const goesOn = next?.tag === "TO" || next?.lower === "of" || next?.lower === "that";
    return first !== undefined && last !== undefined && end > from && goesOn && within(first, parts.content) ? { name: text.slice(first.start, last.end), spans: [[first.start, last.end]] } : null;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (inContent[i] || !(inCue[i] || inSource[i] || near(tokens, i, inCue))) continue;
    const base = spokenLemma(token.lower);
    if (inCue[i] || inSource[i]) {
      const passive = token.tag === "VBN" && /^(?:be|get)$/.test(verbLemma(tokens[i - 1]?.lower ?? ""));
      if (passive && inCue[i] && DIRECT.has(base)) return told(text, tokens, i);
      // "Visser, who has accused the authority, said": of what a source is said to do, only its telling is this one
      const spoken = (inCue[i] ? DIRECT.has(base) : base === "tell") && token.tag.startsWith("VB") && !passive;
      const found = spoken ? (phrase(i + 1) ?? addressed(tokens, i + 1)) : null;
      if (found !== null && !TOLD.test(found.name)) return found;
    }
    const link = tokens[i + 1]?.lower;
    const goal = (link === "to" && TO.has(base)) || (link === "with" && WITH.has(base)) ? phrase(i + 2) : null;
    if (goal !== null && tokens[i + 2]?.tag !== "VB") return goal;
    const carrier = /^interview$/.test(base) && /^(?:on|in|by|for)$/.test(link ?? "") ? phrase(i + 2) : null;
    if (carrier !== null && isMedia(carrier.name)) return carrier;
  }
  return null;
}

/** "The court was told that": who was told is the subject of a passive. */
function told(text: string, tokens: readonly Tagged[], verb: number): Recipient | null {
  const { from } = verbGroup(tokens, verb), [subject, ...more] = subjectsOf(tokens, from);
  const first = subject === undefined || subject.relative || more.length > 0 ? undefined : tokens[subject.phrase.from];
  if (subject === undefined || first === undefined) return null;
  const span: Span = [first.start, tokens[extentOf(tokens, subject.phrase, from) - 1]?.end ?? first.end];
  return { name: text.slice(...span), spans: [span] };
}

/** A word of the clause the cue opens: after it, with no content and no finite verb but its own between. */
function near(tokens: readonly Tagged[], at: number, inCue: readonly boolean[]): boolean {
  for (let i = at - 1; i >= 0 && i > at - 12; i--) {
    const token = tokens[i];
    if (token === undefined || /^[.;]$/.test(token.text)) return false;
    if (inCue[i]) return true;
    if (token.tag === "CC" && tokens[i - 1]?.text === ",") return false;
  }
  return false;
}
