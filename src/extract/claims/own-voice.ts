import type { Attribution } from "../../domain/attribution.ts";
import type { Span } from "../../domain/span.ts";
import { finiteVerb, afterFronted } from "../factuality/main-predicate.ts";
import data from "./data/clauses.json" with { type: "json" };
import { participleBehind } from "./embedded.ts";
import { propositionsIn } from "./propositions.ts";
import type { Prose } from "./prose.ts";
import { trimmed } from "./sentences.ts";
import { FINITE, type Tagged } from "./tagger.ts";

/** A clause the report asserts itself; `sure` is false where it may be no clause, or not its own. */
export type OwnClause = { readonly spans: readonly Span[]; readonly sure: boolean };

const FEWEST_WORDS = 4;
const SUBORDINATE =
  /^(?:who|which|whom|whose|that|where|when|while|as|although|though|because|after|before|since|until|if|unless|adding|saying|noting|with|including|according|speaking|citing|but|and|or|nor)$/;

/** What opens a clause that is asserted with its sentence; at most so many words stand between it and a cue. */
const HANGS = new Set([...data.asserted, "where"]), BETWEEN = 5;
/** So many words that end in a full stop say something, though the tagger finds no verb in them. */
const SENTENCE = 5;

/** Parts of speech no clause ends in. */
const DANGLING = /^(?:IN|DT|CC|WH|TO|PRP\$|MD)$/;

/** The main clauses a report states in its own voice: each sentence, or what attributions leave of it. */
export function ownClauses(text: string, prose: Prose, attributions: readonly Attribution[], headline: string | null = null): readonly OwnClause[] {
  return prose.sentences.flatMap((sentence) => {
    const touching = attributions.filter(({ content, cue }) => [...content.spans, ...cue.spans].some((span) => span[0] < sentence[1] && span[1] > sentence[0]));
    const heads = headline !== null && sentence[0] < headline.length && text.startsWith(headline);
    if (touching.length === 0) return whole(text, prose, sentence, heads);
    const left = remainders(sentence, touching.flatMap((attribution) => taken(text, prose, attribution, sentence)));
    return [...touching.flatMap((attribution) => asides(text, prose, attribution, sentence)), ...left.flatMap((span) => remainder(text, prose, span, span[0] === sentence[0]))];
  });
}

/** A sentence no attribution touches. A headline may lack its verb; elsewhere that makes a fragment ("Read more"). */
function whole(text: string, prose: Prose, sentence: Span, heads: boolean): readonly OwnClause[] {
  const tokens = prose.inside([sentence]);
  const words = tokens.filter((token) => /[\p{L}\p{N}]/u.test(token.text));
  if (words.length < FEWEST_WORDS) return words.length === 3 && clause(tokens) ? [{ spans: [sentence], sure: false }] : [];
  const finite = clause(tokens);
  if (!finite && !heads) return words.length >= SENTENCE && /[.!]["”’')]*$/u.test(text.slice(...sentence)) && !imperative(tokens) ? [{ spans: [sentence], sure: false }] : [];
  if (imperative(tokens)) return [];
  const sure = finite && tokens.at(-1)?.text !== "?";
  return coordinates(tokens).map((span) => ({ spans: [trimmed(text, span)], sure }));
}

/** A sentence's main clauses: cut at ", and" or ";" where both sides have a subject and a finite verb of their own. */
function coordinates(tokens: readonly Tagged[]): readonly Span[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return [];
  const cut = tokens.findIndex((token, i) => {
    const next = tokens[i + 1];
    const joins = token.text === ";" || (token.text === "," && next !== undefined && /^(?:and|but|yet)$/.test(next.lower));
    if (!joins || !clause(tokens.slice(0, i))) return false;
    const right = tokens.slice(token.text === ";" ? i + 1 : i + 2);
    const verb = right.findIndex((other) => FINITE.test(other.tag));
    // Only a plain subject stands before its verb: no other verb, comma or connective.
    const subject = right.slice(0, verb);
    if (verb < 1 || verb > 8 || opensQuotation(tokens, i)) return false;
    return subject.every((other) => SUBJECT.test(other.tag)) && subject.some((other) => /^(?:NN|NNP|PRP|EX|DT)$/.test(other.tag));
  });
  if (cut < 0) return [[first.start, last.end]];
  const rest = tokens.slice(tokens[cut]?.text === ";" ? cut + 1 : cut + 2);
  return [[first.start, tokens[cut - 1]?.end ?? last.end], ...coordinates(rest)];
}

const SUBJECT = /^(?:DT|JJ|NN|NNP|PRP|PRP\$|CD|POS|IN|EX|RB)$/;

/** Whether a quotation or bracket is open at `at`: what is inside is not cut. */
function opensQuotation(tokens: readonly Tagged[], at: number): boolean {
  const count = (pattern: RegExp): number => tokens.slice(0, at).filter((token) => pattern.test(token.text)).length;
  return count(/^[“(]$/) > count(/^[”)]$/) || count(/^"$/) % 2 === 1;
}

const TO_READER = /^(?:read|click|sign|subscribe|follow|share|watch|listen|see|download|join|register|log|contact)$/;

/** "Read more", "Sign up for our newsletter": addressed to the reader, no claim. */
function imperative(tokens: readonly Tagged[]): boolean {
  const first = tokens.find((token) => /\p{L}/u.test(token.text));
  if (first === undefined || !TO_READER.test(first.lower) || !/^VBP?$|^NN/.test(first.tag)) return false;
  return !tokens.slice(1, 3).some((token) => /^(?:VBD|VBZ|MD)$/.test(token.tag));
}

function clause(tokens: readonly Tagged[]): boolean {
  const verb = finiteVerb(tokens, afterFronted(tokens));
  return verb > 0 && tokens.slice(0, verb).some((token) => /^(?:NN|NNP|PRP|DT|EX|CD|VBG)$/.test(token.tag));
}

/** What an attribution covers of a sentence: content, cue and recipient, and a source that stands beside its cue and does nothing else. */
function taken(text: string, prose: Prose, attribution: Attribution, sentence: Span): readonly Span[] {
  const cues = attribution.cue.spans;
  const participle = cues.some(([start, end]) => /ing\b|^according|^per\b/i.test(text.slice(start, end)));
  const beside = attribution.sources.flatMap((source) => source.spans).filter((source) => cues.some((cue) => {
    const gap = source[1] <= cue[0] ? text.slice(source[1], cue[0]) : source[0] >= cue[1] ? text.slice(cue[1], source[0]) : "";
    // "X has phoned Y to ask for Z", "X is in prison and says that": the saying hangs on a clause of the report's own
    const acts = source[1] < cue[0] && /\b(?:to|and|but) $/.test(gap) && prose.inside([[source[1], cue[0]]]).some((token) => FINITE.test(token.tag));
    return gap.length < 80 && !/[.;\n]/.test(gap) && !acts && !(participle && source[1] <= cue[0]);
  }));
  const spans = [...attribution.content.spans, ...cues, ...beside, ...(attribution.recipient?.spans ?? [])];
  return spans.filter((span) => span[0] < sentence[1] && span[1] > sentence[0]);
}

/** "The ministry, which barred shipments on Monday, said", "The firm, founded in 1871, said": what is told of a source between its name and its cue, or behind its name. */
function asides(text: string, prose: Prose, { cue, sources }: Attribution, sentence: Span): readonly OwnClause[] {
  return sources.flatMap(({ spans }) => spans).filter(([start, end]) => start >= sentence[0] && end <= sentence[1]).flatMap(([start, end]) => {
    const next = cue.spans.find((span) => span[0] >= end)?.[0] ?? end;
    const reach: Span = [start, next < sentence[1] && /^, |^ ?(?:who|which)\b/u.test(text.slice(end, next)) ? next : end];
    const relative = /\b(?:who|which|where|whose)\b/u.test(text.slice(...reach)) ? propositionsIn(text, prose, [reach], []).filter((part) => says(prose.inside(part))) : [];
    return [...relative, ...participles(prose.inside([reach]))].map((part) => ({ spans: part, sure: false }));
  });
}

/** "The firm, founded in 1871,": a participle between commas, with the words before it. */
function participles(tokens: readonly Tagged[]): readonly (readonly Span[])[] {
  const comma = tokens.findIndex((token, i) => token.text === "," && participleBehind(tokens, i)), close = tokens.findIndex((token, i) => i > comma && token.text === ",");
  const told = comma < 0 || close < 0 ? [] : tokens.slice(comma + 1, close), subject = tokens.slice(0, comma);
  const [first, last, from, to] = [subject[0], subject.at(-1), told[0], told.at(-1)];
  if (first === undefined || last === undefined || from === undefined || to === undefined || told.length < FEWEST_TOLD || [...subject, ...told].some((token) => FINITE.test(token.tag))) return [];
  return [[[first.start, last.end], [from.start, to.end]]];
}

const FEWEST_TOLD = 3;

/** A clause that goes on behind its verb. */
function says(tokens: readonly Tagged[]): boolean {
  return tokens.length >= FEWEST_WORDS && clause(tokens) && finiteVerb(tokens, afterFronted(tokens)) < tokens.length - 1;
}

/** The stretches of a sentence that no span covers. */
function remainders(sentence: Span, spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  let from = sentence[0];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (start > from) out.push([from, start]);
    from = Math.max(from, end);
  }
  if (from < sentence[1]) out.push([from, sentence[1]]);
  return out;
}

/** A stretch left over counts where it is a clause of its own: subject, finite verb, and no word that hangs in the air. */
function remainder(text: string, prose: Prose, span: Span, opens: boolean): readonly OwnClause[] {
  const tokens = prose.inside([span]);
  const first = tokens.findIndex((token) => /[\p{L}\p{N}]/u.test(token.text));
  // "said on Wednesday, as the toll rose to four"
  const hung = opens ? -1 : tokens.findIndex((token, i) => token.text === "," && i - first <= BETWEEN && HANGS.has(tokens[i + 1]?.lower ?? ""));
  const start = hung >= 0 ? hung + 1 : first;
  const joined = /^(?:and|but|or|so|yet)$/.test(tokens[start]?.lower ?? "");
  const before = text.slice(span[0], tokens[start]?.start ?? span[0]);
  // Behind a content only such a clause or a coordinate one is the report's own again: the rest belongs to what was cut out.
  if (!opens && !joined && hung < 0 && !/[;—–]/u.test(before)) return [];
  const rest = tokens.slice(Math.max(0, joined || hung >= 0 ? start + 1 : start));
  const closes = (token: Tagged): boolean => /[\p{L}\p{N}%]/u.test(token.text) && !DANGLING.test(token.tag);
  const last = rest.findLastIndex((token) => closes(token) && !/^(?:each|some|most|both|even|though)$/.test(token.lower));
  const kept = rest.slice(0, last + 1);
  const [head, tail] = [kept[0], kept.at(-1)];
  const words = kept.filter((token) => /[\p{L}\p{N}]/u.test(token.text));
  if (head === undefined || tail === undefined || words.length < FEWEST_WORDS || !clause(kept)) return [];
  if (SUBORDINATE.test(head.lower) && afterFronted(kept) === 0) return [];
  // A clause cut off at its verb ("He said he") says nothing yet.
  if (finiteVerb(kept, afterFronted(kept)) >= kept.length - 1) return [];
  return [{ spans: [trimmed(text, [head.start, tail.end])], sure: false }];
}
