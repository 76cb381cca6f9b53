import type { Span } from "../domain/span.ts";
import { type Prose, proseOf } from "./claims/prose.ts";
import type { Tagged } from "./claims/tagger.ts";
import data from "./conditions/data/conditions.json" with { type: "json" };
import { isWord } from "./stance/tokens.ts";

const ASKING = new Set(data.asking.split(" "));
const DECISION = new Set(data.decisions.split(" "));
/** Words that open a condition by the first of them, longest first. */
const OPENERS = Map.groupBy(data.openers.map((opener) => opener.split(" ")), ([first = ""]) => first);

/** The if-part a claim hangs on, from its conjunction to the end of its clause; null where there is none. */
export function conditionOf(text: string, spans: readonly Span[], prose: Prose = proseOf(text)): { readonly spans: readonly Span[] } | null {
  for (const span of spans) {
    const tokens = prose.inside([span]);
    for (let i = 0; i < tokens.length; i++) {
      const opener = openerAt(tokens, i, spans.length > 1);
      if (opener === 0) continue;
      const [first, last] = [tokens[i], tokens[clauseEnd(tokens, i + opener, i)]];
      // A clause that is all "if" is what was asked, not what something hangs on, unless it goes on after who says it.
      const rest = spans.length > 1 || tokens.some((token) => isWord(token) && first !== undefined && last !== undefined && (token.start < first.start || token.start > last.end));
      if (first !== undefined && last !== undefined && last.end > first.end && rest) return { spans: [[first.start, last.end]] };
    }
  }
  return null;
}

/** How many words open a condition at `at`; 0 for none: no "even if", "as if", "asked if". `goesOn` where more follows who says it. */
function openerAt(tokens: readonly Tagged[], at: number, goesOn: boolean): number {
  const word = (i: number): string => tokens[i]?.lower ?? "";
  const previous = word(at - 1);
  const inversion = /^(?:should|had|were)$/.test(word(at)) && invertedAt(tokens, at, goesOn);
  if (inversion || (word(at) === "until" && awaited(tokens, at))) return 1;
  const opener = OPENERS.get(word(at))?.find((words) => words.every((part, offset) => word(at + offset) === part));
  if (opener === undefined) return 0;
  if (/^(?:even|as|what|and|little|not)$/.test(previous) && opener[0] === "if" && !(previous === "and")) return 0;
  if (opener[0] === "if" && (ASKING.has(previous) || (/^(?:NN|NNP|PRP)$/.test(tokens[at - 1]?.tag ?? "") && /^ask(?:ed|s|ing)?$/.test(askedBefore(tokens, at))))) return 0;
  if (/^(?:provided|providing|pending|assuming)$/.test(opener[0] ?? "") && opener.length === 1 && !opensClause(tokens, at)) return 0;
  // "subject to approval" waits on someone; "subject to a tax" does not.
  if (opener[0] === "subject" && !tokens.slice(at + 2, at + 9).some((token) => DECISION.has(token.lower))) return 0;
  if (opener[0] === "if" && /^(?:not|any|anything|so|possible|necessary)$/.test(word(at + 1))) return 0;
  return opener.length;
}

/** "asked the minister if": the verb before its object. */
function askedBefore(tokens: readonly Tagged[], at: number): string {
  for (let i = at - 1; i >= 0 && i > at - 6; i--) if (tokens[i]?.tag.startsWith("VB")) return tokens[i]?.lower ?? "";
  return "";
}

/** "Should talks fail, …" or "…, should talks fail": the verb stands before its subject where no question is asked. */
function invertedAt(tokens: readonly Tagged[], at: number, goesOn: boolean): boolean {
  const before = tokens[at - 1];
  const opens = before === undefined || /^[,;—–“"]$/.test(before.text) || (tokens[at]?.lower === "should" && /^NNP?$/.test(before.tag));
  const subject = /^(?:DT|NNP|NN|PRP|PRP\$|JJ)$/.test(tokens[at + 1]?.tag ?? "");
  const question = tokens.at(-1)?.text === "?";
  const fronts = before === undefined && (goesOn || tokens[at]?.lower !== "were");
  const base = fronts || tokens.slice(at + 1, at + 8).some((token) => /^(?:VB|VBN|VBP)$/.test(token.tag));
  return opens && subject && base && !question && (before !== undefined || goesOn || tokens.some((token, i) => i > at + 2 && token.text === ","));
}

/** "…, provided the talks go on": not "provided the weapons". */
function opensClause(tokens: readonly Tagged[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]?.lower === "pending") return before === undefined || /^(?:,|NN|RB)$/.test(before.tag) || before.text === ",";
  const behind = tokens.slice(at + 1, at + 8);
  // "would sign the lease provided the rent stayed low": after a modal, no verb of its own
  const stayed = tokens.slice(0, at).some(({ tag }) => tag === "MD") && behind.some(({ tag }) => tag === "VBD");
  return before === undefined || before.text === "," || stayed || behind.some(({ tag }) => /^(?:VBZ|VBP|MD)$/.test(tag));
}

/** "will not sell until the loan is repaid", "refuses to talk until …": what is not done before hangs on it; what was not done does not. */
function awaited(tokens: readonly Tagged[], at: number): boolean {
  const refused = tokens.slice(0, at).some((token, i) => /^refus(?:e|es|ing)$/.test(token.lower) || token.lower === "cannot" || (token.tag === "MD" && tokens.slice(i + 1, i + 3).some(({ lower }) => /^(?:not|n't|never)$/.test(lower))));
  return refused && tokens.slice(at + 1, at + 12).some(({ tag }) => /^(?:VBZ|VBP|VBD)$/.test(tag));
}

/** The index of the condition's last token: before the comma or dash that ends it, or a coordinate main clause. */
function clauseEnd(tokens: readonly Tagged[], from: number, opener: number): number {
  const fronted = tokens.slice(0, opener).every((token) => !/[\p{L}\p{N}]/u.test(token.text) || /^(?:and|but|that|then)$/.test(token.lower));
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (/^[.;:—–!?”"]$/.test(token.text) || token.text === "''") return i - 1;
    if (token.text === "," && i > from && !listComma(tokens, i)) return i - 1;
    if (token.lower === "then" && fronted) return i - 1;
    // "if we fail there we will pay": another subject with its modal begins the main clause
    if (token.tag === "PRP" && tokens[i + 1]?.tag === "MD" && tokens[i - 1]?.tag !== "CC" && tokens[i - 1]?.lower !== "that" && tokens.slice(from, i).some(({ tag }) => /^(?:VB[ZPD]|MD)$/.test(tag))) return i - 1;
  }
  return tokens.length - 1;
}

/** A comma inside a list of nouns or before "and" and another verb of the condition does not end it. */
function listComma(tokens: readonly Tagged[], at: number): boolean {
  const rest = tokens.slice(at + 1, at + 7);
  const next = rest.findIndex((token) => token.text === "," || token.lower === "and" || token.lower === "or");
  const listed = next > 0 && rest.slice(0, next).every((token) => /^(?:NN|NNP|JJ|DT|CD|POS|PRP\$)$/.test(token.tag));
  const finiteFirst = rest.some((token, i) => /^(?:MD|VBZ|VBP|VBD)$/.test(token.tag) && i < (next < 0 ? 99 : next));
  return listed && !finiteFirst;
}
