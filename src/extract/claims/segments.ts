import type { Span } from "../../domain/span.ts";
import { governorOf } from "../clauses/verb-group.ts";
import { isComma, isTime, phraseEnding, phraseFrom } from "../clauses/phrase.ts";
import { afterFronted, finiteVerb } from "../factuality/main-predicate.ts";
import { clauseAt, finiteAt, verbOfClauseAt } from "./clause-start.ts";
import data from "./data/clauses.json" with { type: "json" };
import { asideAt, definingAt, isRelative, measureBefore, shareAt } from "./embedded.ts";
import { FINITE, type Tagged } from "./tagger.ts";

/** A clause of one sentence by its tokens, and what it is to the clause before it; `inserted` where it stands inside that one. */
export type Segment = { readonly kind: Kind; readonly from: number; readonly to: number; readonly inserted: boolean };
/** "resumed" goes on with the clause that an inserted one broke; "aside" has no finite verb and tells of the subject. */
export type Kind = "main" | "joined" | "relative" | "defining" | "aside" | "share" | "adverbial" | "participle" | "condition" | "resumed";

const ASSERTED = new Set(data.asserted), BARE = new Set(data.bare), PAST_ONLY = new Set(data.pastOnly), CONDITIONAL = new Set(data.conditional), SECONDARY = new Set(data.secondaryParticiples);
const NEGATION = /^(?:no|not|n['’]t|never|nobody|none|neither|nothing|hardly)$/;
/** "as the mayor said", "as others did". */
const SPOKEN_OF = /^(?:said|says|say|expected|reported|feared|planned|claimed|did|does|do|was|were|had|has|is|are)$/;

/** The clauses of a sentence in their order; `kept` spans are not cut. With `coordinate` only clauses of one rank are told apart. */
export function segmentsOf(tokens: readonly Tagged[], kept: readonly Span[], coordinate: boolean): readonly Segment[] {
  const out: Segment[] = [];
  let open: Segment = { kind: opening(tokens), from: 0, to: tokens.length, inserted: false }, resumed = -1;
  const cut = (at: number, next: number, kind: Kind, inserted = false): void => {
    if (coordinate && !/^(?:main|joined)$/.test(kind)) return;
    out.push({ ...open, to: at });
    open = { kind, from: next, to: tokens.length, inserted };
  };
  // "… if talks fail and the truce ends": the second clause hangs there too
  const hanging = (i: number): boolean => tokens.slice(open.from + 1, i).some((t, k) => CONDITIONAL.has(t.lower) && FINITE.test(tokens.slice(open.from, open.from + 1 + k).find((v) => FINITE.test(v.tag))?.tag ?? ""));
  const stated = (i: number): boolean => open.kind === "relative" || open.kind === "defining" ? tokens.slice(open.from, i).some((t) => FINITE.test(t.tag)) : finiteVerb(tokens.slice(open.from, i), afterFronted(tokens.slice(open.from, i))) >= 0;
  for (let i = 1; i < tokens.length - 2; i++) {
    if (i === resumed) cut(i, i, "resumed");
    const token = tokens[i] as Tagged, next = tokens[i + 1] as Tagged;
    if (i < resumed || kept.some((span) => span[0] < token.start && span[1] > token.end) || bracketed(tokens, i)) continue;
    const comma = isComma(token), at = comma ? i + 1 : i, defining = coordinate ? null : definingAt(tokens, open.from, i, stated);
    if (/^(?:;|—|–|--)$/.test(token.text) && stated(i) && clauseAt(tokens, i + 1)) cut(i, i + 1, "main");
    else if (comma && (open.kind === "adverbial" || open.kind === "condition") && open.from === 0 && stated(i) && clauseAt(tokens, i + 1)) cut(i, i + 1, "main");
    else if (comma && open.inserted && (open.kind === "aside" || open.kind === "share" || stated(i)) && !listed(tokens, i) && finiteAt(tokens, i + 1) >= 0) cut(i, i + 1, "resumed");
    else if (comma && shareAt(tokens, i + 1)) cut(i, i + 1, "share", !stated(i));
    else if (comma && isRelative(tokens, i + 1)) cut(i, i + 1, "relative", !stated(i));
    else if (open.kind === "condition" && !comma) continue;
    else if (comma && open.kind === "main" && !stated(i) && asideAt(tokens, i)) cut(i, i + 1, "aside", true);
    else if (defining !== null) {
      resumed = defining;
      cut(i, i, "defining", resumed > 0);
    } else if (token.tag === "CC" && /^(?:and|but|yet)$/.test(token.lower) && open.kind !== "condition") {
      const end = isComma(tokens[i - 1]) ? i - 1 : i;
      if (open.kind === "participle" && next.tag === "VBG" && tokens[i - 1]?.tag !== "VBG") {
        cut(end, i + 1, "participle");
        continue;
      }
      if (!stated(end) || (end === i && (hanging(i) || eitherSubject(tokens, open, i))) || (token.lower === "but" && opposed(tokens.slice(open.from, i)))) continue;
      // "that A and that B"
      if (next.lower === "that" && clauseAt(tokens, i + 2)) {
        cut(end, i + 2, "main");
        continue;
      }
      if (finiteAt(tokens, behindInserted(tokens, i + 1)) >= 0) cut(end, i + 1, "joined");
      else if (clauseAt(tokens, i + 1)) cut(end, i + 1, "main");
    } else if (ASSERTED.has((tokens[at] as Tagged).lower) && (comma || BARE.has(token.lower) || PAST_ONLY.has(token.lower)) && stated(i) && adverbial(tokens, open.from, i, at)) cut(beforeAdverb(tokens, i), at, "adverbial");
    else if (comma && next.tag === "VBG" && !SECONDARY.has(next.lower) && stated(i) && !listed(tokens, i)) cut(i, i + 1, "participle");
    else if (comma && stated(i) && hanger(tokens, i)) cut(i, i + (next.lower === "with" ? 2 : 1), next.lower === "with" ? "participle" : "joined");
    else if (comma && (open.kind === "main" || open.kind === "joined") && stated(i) && predicateOfList(tokens, i)) cut(i, i + 1, "joined");
  }
  return [...out, open];
}

/** "Raju was about to board her when the frigate came near and fired": which of the two fired the words leave open. */
function eitherSubject(tokens: readonly Tagged[], { kind, from }: Segment, to: number): boolean {
  const at = tokens.findLastIndex((t, i) => i > from && i < to && ASSERTED.has(t.lower) && /^(?:WH|IN|RB)$/.test(t.tag)), verb = at < 0 ? -1 : verbOfClauseAt(tokens, at + 1);
  return (kind === "main" || kind === "joined") && verb > 0 && verb < to && tokens.slice(from, at).some((t) => FINITE.test(t.tag)) && tokens[finiteAt(tokens, to + 1)]?.tag === tokens[verb]?.tag;
}

/** What the sentence's first clause is. */
function opening(tokens: readonly Tagged[]): Kind {
  const first = tokens.find((t) => /[\p{L}\p{N}]/u.test(t.text));
  if (first === undefined) return "main";
  if (CONDITIONAL.has(first.lower)) return "condition";
  const comma = tokens.findIndex(isComma);
  return ASSERTED.has(first.lower) && comma > 0 && clauseAt(tokens, tokens.indexOf(first) + 1) ? "adverbial" : "main";
}

/** Whether the clause behind the conjunction at `at` is asserted with the one from `from` to `to`, and each says enough without the other. */
function adverbial(tokens: readonly Tagged[], from: number, to: number, at: number): boolean {
  const verb = verbOfClauseAt(tokens, at + 1), word = (tokens[at] as Tagged).lower, main = tokens.slice(from, to);
  if (verb < 0) return false;
  const past = (tokens[verb] as Tagged).tag === "VBD";
  // "will leave after it ends", "wants to stay until": what is waited for is not yet so; "was not fired because he drank": nor is that why
  if (main.some((t, i) => t.tag === "MD" || t.tag === "TO" && (!past || governorOf(main[i - 1]) !== null))) return false;
  const negated = main.some((t) => NEGATION.test(t.lower));
  if (word === "because" && negated && at === to || word === "as" && SPOKEN_OF.test((tokens[verb] as Tagged).lower) && !tokens[verb + 1]?.tag.startsWith("VB")) return false;
  // "five minutes after it began" says how long after
  if (at > to || BARE.has(word)) return at > to || isComma(tokens[measureBefore(tokens, at) - 1]) || measureBefore(tokens, at) === at;
  const subject = phraseFrom(tokens, at + 1), last = main.at(-1);
  if (!past || negated || subject === null || tokens[subject.from]?.tag === "PRP" || !main.some((t) => t.tag === "VBD" || t.tag === "VBN")) return false;
  // "the attack came as", "as big as", "as word got about and closed at 94"
  if (last === undefined || FINITE.test(last.tag) || measureBefore(tokens, at) !== at || main.some((t) => /^(?:as|so|same|such)$/.test(t.lower))) return false;
  return !tokens.some((t, i) => i > verb && t.tag === "CC" && finiteAt(tokens, i + 1) >= 0);
}

/** "just as", "shortly after", ", weeks after": where the clause ends that stands before them. */
function beforeAdverb(tokens: readonly Tagged[], at: number): number {
  const end = measureBefore(tokens, at);
  return /^(?:just|even|only|right|shortly|soon|immediately)$/.test(tokens[end - 1]?.lower ?? "") ? end - 1 : end;
}

/** "not only that A but", "not because of A but": two halves of one statement. */
function opposed(tokens: readonly Tagged[]): boolean {
  return tokens.some((t, i) => t.lower === "not" && /^(?:IN|DT|CD|WH|NN|NNP|TO)$|^RB$/.test(tokens[i + 1]?.tag ?? "") && (tokens[i + 1]?.tag !== "RB" || /^(?:only|just|merely|simply)$/.test(tokens[i + 1]?.lower ?? "")));
}

/** "and, by the board's count, hurt 58": behind what stands between commas there. */
function behindInserted(tokens: readonly Tagged[], at: number): number {
  const close = isComma(tokens[at]) ? tokens.findIndex((t, i) => i > at && isComma(t)) : -1;
  return close < 0 || close - at > INSERTED || tokens.slice(at, close).some((t) => FINITE.test(t.tag)) ? at : close + 1;
}

const INSERTED = 9;

/** ", with sales falling", ", down from 7.1 billion": what hangs on a clause and could be told apart. */
function hanger(tokens: readonly Tagged[], comma: number): boolean {
  const [first, second] = [tokens[comma + 1], tokens[comma + 2]];
  if (first?.lower === "with") {
    const phrase = phraseFrom(tokens, comma + (second?.tag === "VBG" ? 3 : 2));
    return phrase !== null && /^VB[NG]$/.test(tokens[phrase.to]?.tag ?? "");
  }
  return /^(?:up|down)$/.test(first?.lower ?? "") && second?.lower === "from" && tokens.slice(comma + 3, comma + 6).some((t) => t.tag === "CD");
}

/** "had no pay for three months, turned their cars and left": a verb with no subject, and another behind an "and". */
function predicateOfList(tokens: readonly Tagged[], comma: number): boolean {
  if (tokens[comma + 1]?.tag !== "VBD" || isTime(tokens[comma + 2])) return false;
  const and = tokens.findIndex((t, i) => i > comma + 1 && (t.tag === "CC" || /^[;:—–]$/.test(t.text)));
  return tokens[and]?.lower === "and" && finiteAt(tokens, and + 1) >= 0 && tokens[finiteAt(tokens, and + 1)]?.tag === "VBD" && !/^(?:said|told|asked|added)$/.test(tokens[comma + 1]?.lower ?? "");
}

/** "fire, looting and": a comma in a list. */
function listed(tokens: readonly Tagged[], at: number): boolean {
  const phrase = phraseFrom(tokens, at + 1);
  return phrase !== null && (tokens[phrase.to]?.lower === "and" || isComma(tokens[phrase.to])) && phraseEnding(tokens, at - 1) !== null && !FINITE.test(tokens[phrase.to + 1]?.tag ?? "");
}

/** Inside round brackets nothing is cut. */
function bracketed(tokens: readonly Tagged[], at: number): boolean {
  const before = tokens.slice(0, at);
  return before.filter((t) => t.text === "(").length > before.filter((t) => t.text === ")").length;
}
