import { type Basis, overlap, type Span } from "../../domain/span.ts";
import type { RawAttribution } from "../attributions.ts";
import ways from "../chains/data/ways.json" with { type: "json" };
import { mended } from "../clauses/mend.ts";
import { isComma, type Phrase, phraseFrom } from "../clauses/phrase.ts";
import { subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";
import { mainPredicate } from "../factuality/main-predicate.ts";
import { phraseGender } from "../sources/mention.ts";
import { singular } from "../sources/noun.ts";
import { readPhrase } from "../sources/phrase.ts";
import { isCueVerb } from "../stance/cue.ts";
import { formsOf, verbLemma } from "../stance/lemma.ts";
import data from "./data/grounds.json" with { type: "json" };
import { byWord, mayGoByWord } from "./by-word.ts";
import { goesOn, isPerfect, mayGoOn, mayPerceive, perceivedIn, type Teller } from "./follow-on.ts";
import { inHand } from "./in-hand.ts";
import { introducedBehind } from "./introduced.ts";
import type { Prose } from "./prose.ts";
import { isDetermined, isRecord, isRecordAt, trimmedTo, withWhatHangsOn } from "./record.ts";
import { ourselvesIn, seenByUs } from "./ourselves.ts";
import { restingIn } from "./resting.ts";
import { seenBeside } from "./seen-beside.ts";
import type { Rests } from "./rests.ts";
import type { Tagged } from "./tagger.ts";
import { isTelling, tellerIn } from "./teller.ts";

/**
 * Whose word a sentence rests on though nobody "says" it, and by which words: "the board put it at 12", "in a filing".
 * `follows` is the place, among the attributions and then the grounds, of what a sentence goes on with; null where it names its party. `ours` is what the
 * reporter saw: it stays the report's own word.
 */
export type Ground = { readonly sentence: Span; readonly party: Span; readonly cue: Span; readonly follows: number | null; readonly basis: Basis; readonly ours?: boolean };

const RECKONS = new Set(data.reckons), HOLDS = new Set(data.holds), STANDS = new Set(data.stands), BEFORE = new Set(data.before);
const reckons = formsOf((verb) => RECKONS.has(verb)), holds = formsOf((verb) => HOLDS.has(verb)), stands = formsOf((verb) => STANDS.has(verb));

/** The grounds of the sentences that no attribution touches, one a sentence; `rests` is what the network says that a sentence rests on. */
export function groundsIn(text: string, prose: Prose, raw: readonly RawAttribution[], rests: Rests | null, outlet: string | null): readonly Ground[] {
  const taken = raw.flatMap((a) => [...a.source, ...a.cue, ...a.content]);
  const ourselves = ourselvesIn(text, raw, outlet), resting = rests === null ? null : restingIn(text, prose, raw, rests, ourselves);
  const grounds: Ground[] = [];
  let last: Told | null = null;
  for (const [i, sentence] of prose.sentences.entries()) {
    if (taken.some((t) => overlap(t, sentence) > 0)) {
      // what it tells in its own voice beside another's words
      const beside = seenBeside(text, prose, i, ourselves);
      if (beside !== null) grounds.push({ sentence, party: beside, cue: beside, follows: null, basis: "inferred", ours: true });
      // a quotation goes on with no verb of its own
      if (raw.some((a) => a.cue.some((c) => overlap(c, sentence) > 0))) last = toldIn(raw, sentence);
      continue;
    }
    const plain = prose.around([sentence]);
    const found = (mayRest(plain) ? groundIn(text, mended(plain)) : null) ?? (mayGoByWord(plain) ? byWord(mended(plain)) : null);
    if (found !== null) {
      last = { index: raw.length + grounds.push({ sentence, ...found, follows: null, basis: "stated" }) - 1, party: found.party, content: [] };
      continue;
    }
    const held = mayRest(plain) ? inHand(text, mended(plain), outlet) : null;
    if (held !== null) {
      if (held.ours) grounds.push({ sentence, party: held.party, cue: held.cue, follows: null, basis: "inferred" });
      last = { index: null, party: held.party, content: [] };
      continue;
    }
    const seen = seenByUs(text, sentence, ourselves) ?? seenBeside(text, prose, i, ourselves);
    if (seen !== null) {
      grounds.push({ sentence, party: seen, cue: seen, follows: null, basis: "inferred", ours: true });
      last = null;
      continue;
    }
    const sameParagraph = !text.slice(prose.sentences[i - 1]?.[1] ?? 0, sentence[0]).includes("\n");
    const on = last === null || !mayGoOn(plain) ? null : goesOn(mended(plain), tellerOf(text, prose, last), sameParagraph);
    const perceived = on === null && mayPerceive(plain) ? perceivedIn(mended(plain), speakingBeside(text, raw, sentence)) : null;
    const read = on !== null || perceived !== null || resting === null ? null : resting(i, grounds);
    if (on !== null && last !== null) grounds.push({ sentence, cue: on.cue, party: last.index === null ? last.party : on.party, follows: last.index, basis: "inferred" });
    else last = null;
    if (perceived !== null) grounds.push({ sentence, ...perceived, follows: null, basis: "inferred" });
    if (read !== null) grounds.push({ sentence, ...read, basis: "inferred" });
    const by = on !== null || perceived !== null || read !== null ? -1 : introducedBehind(text, prose, raw, sentence), spokesman = raw[by];
    if (spokesman !== undefined) grounds.push({ sentence, party: spokesman.source[0]!, cue: spokesman.cue[0]!, follows: by, basis: "inferred" });
  }
  return grounds;
}

/** What was told last: its place among attributions and grounds, null for a record that was only told of; whose word it is, and the words, where they are an attribution's. */
type Told = { readonly index: number | null; readonly party: Span; readonly content: readonly Span[] };

/** What a sentence with one attribution tells; null where it has none of its own, or several. */
function toldIn(raw: readonly RawAttribution[], sentence: Span): Told | null {
  const [index, ...more] = raw.keys().filter((i) => raw[i]?.within === null && raw[i].cue.some((c) => overlap(c, sentence) > 0));
  const told = index === undefined ? undefined : raw[index], party = told?.source[0];
  return index === undefined || more.length > 0 || told === undefined || party === undefined ? null : { index, party, content: told.content };
}

function tellerOf(text: string, prose: Prose, { party, content }: Told): Teller {
  return { record: isRecordAt(prose, party), pronoun: pronounFor(text, party), perfect: isPerfect(prose.inside(content)) };
}

function groundIn(text: string, tokens: readonly Tagged[]): Found {
  return byTrailing(text, tokens) ?? byAdjunct(text, tokens) ?? bySubject(text, tokens);
}

/** The words of those who speak in a sentence's paragraph, in lower case: "he" among them where he does. */
function speakingBeside(text: string, raw: readonly RawAttribution[], [start, end]: Span): ReadonlySet<string> {
  const from = text.lastIndexOf("\n", start), next = text.indexOf("\n", end), to = next < 0 ? text.length : next;
  return new Set(raw.flatMap((a) => a.source).filter((s) => s[0] > from && s[1] <= to).map((s) => text.slice(...s).toLowerCase()));
}

/** By which pronoun a party goes; null where its words do not tell he from she. */
function pronounFor(text: string, party: Span): Teller["pronoun"] {
  const phrase = readPhrase(text, party, () => true), gender = phraseGender(phrase);
  return phrase.plural || / and /.test(phrase.words) ? "they" : gender;
}

/** Most sentences have no record, account or reckoning in them, and need no parsing. */
function mayRest(tokens: readonly Tagged[]): boolean {
  const number = tokens.some((t) => t.tag === "CD");
  return tokens.some((t) => isRecord(t) || isTelling(t.lower) || (number && t.tag.startsWith("VB") && reckons(t.text)));
}

type Found = { readonly party: Span; readonly cue: Span } | null;

/** "The board put the toll at 12", "the list names four", "copies seen by the Post show A". */
function bySubject(text: string, tokens: readonly Tagged[]): Found {
  const inserted = byInserted(text, tokens);
  if (inserted !== null) return inserted;
  const verb = mainPredicate(tokens), token = tokens[verb];
  if (token === undefined || !/^VB[DZPN]?$/.test(token.tag)) return null;
  const group = verbGroup(tokens, verb), [subject, ...more] = subjectsOf(tokens, group.from);
  if (subject === undefined || more.length > 0 || subject.relative || group.passive || group.modals.length > 0 || group.governors.length > 0) return null;
  const { phrase } = subject, head = tokens[phrase.to - 1] as Tagged;
  const teller = tellerIn(tokens, phrase), record = (isRecord(head) && !head.tag.startsWith("NNP")) || teller !== null;
  if (tokens[verb + 1]?.tag === "TO") return null;
  const number = tokens.slice(verb + 1, verb + REACH).some((t) => t.tag === "CD");
  const is = /^(?:is|was)$/.test(token.lower) && teller !== null && tokens[verb + 1]?.tag === "CD";
  const says = is || record ? is || holds(token.text) && (number || !/^(?:has|have|had|gave|gives|put|puts|set|sets)$/.test(token.lower)) : reckons(token.text) && number && isReckoned(tokens, verb);
  if (!says || group.negated) return null;
  const to = (tokens[group.from - 1] as Tagged).end, from = (tokens[phrase.from] as Tagged).start;
  return { party: teller ?? trimmedTo(text, [from, to]), cue: [(tokens[group.from] as Tagged).start, token.end] };
}

/** "The minutes, which the Post has seen, record A": a record, what is said of it between commas, and its verb, whatever its tag. */
function byInserted(text: string, tokens: readonly Tagged[]): Found {
  const first = tokens.findIndex((t) => /[\p{L}\p{N}]/u.test(t.text)), phrase = phraseFrom(tokens, first);
  const open = phrase === null ? -1 : tokens.findIndex((t, i) => i >= phrase.to && isComma(t)), close = tokens.findIndex((t, i) => i > open + 1 && isComma(t));
  const head = phrase === null ? undefined : tokens[phrase.to - 1], verb = tokens[close + 1], next = tokens[close + 2];
  if (phrase === null || head === undefined || !isRecord(head) || open < 0 || close < 0 || verb === undefined || open - phrase.to > 4) return null;
  if (!holds(verb.text) || !/^(?:DT|CD|NN|NNP|JJ|PRP\$|IN)$/.test(next?.tag ?? "") || tokens.slice(phrase.to, open).some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag))) return null;
  return { party: trimmedTo(text, [(tokens[phrase.from] as Tagged).start, (tokens[close - 1] as Tagged).end]), cue: [verb.start, verb.end] };
}

/** "A, copies obtained by the Post show", "A, as the pictures from the hall show". */
function byTrailing(text: string, tokens: readonly Tagged[]): Found {
  const verb = tokens.findLastIndex((t) => /[\p{L}\p{N}]/u.test(t.text)), token = tokens[verb], comma = tokens.findLastIndex((t, i) => i < verb && isComma(t));
  const phrase = comma < FEWEST ? null : phraseFrom(tokens, comma + (tokens[comma + 1]?.lower === "as" ? 2 : 1)), head = phrase === null ? undefined : tokens[phrase.to - 1];
  if (token === undefined || phrase === null || head === undefined || !SHOWS.has(token.lower) || !isRecord(head)) return null;
  return { party: trimmedTo(text, [(tokens[phrase.from] as Tagged).start, (tokens[verb - 1] as Tagged).end]), cue: [token.start, token.end] };
}

/** Tokens of what a record shows, before it. */
const FEWEST = 4;
const SHOWS = new Set(ways.shows.split(" "));

/** Tokens behind a verb within which its number stands. */
const REACH = 14;

/** "put the cost at 4 million", "gave a figure of 31", "counted nine": and not "gave 31 children a meal". */
function isReckoned(tokens: readonly Tagged[], verb: number): boolean {
  const lemma = verbLemma(tokens[verb]?.text ?? "", (base) => RECKONS.has(base)), rest = tokens.slice(verb + 1, verb + REACH);
  if (/^(?:put|set|fix|value|price|assess)$/.test(lemma)) return rest.some((t, i) => /^(?:at|between)$/.test(t.lower) && rest.slice(i + 1, i + 6).some((n) => n.tag === "CD"));
  if (lemma === "give") return rest.some((t, i) => FIGURE.has(singular(t.lower)) && /^(?:of|as|at)$/.test(rest[i + 1]?.lower ?? "")) || rest.some((t, i) => t.lower === "as" && rest.slice(i + 1, i + 4).some((n) => n.tag === "CD"));
  return true;
}

const FIGURE = new Set(["figure", "number", "toll", "count", "total", "tally", "estimate", "price", "sum", "cost"]);

/** "In a letter dated 4 May A", "by the board's count A", "A in a filing", "A is listed in the register". */
function byAdjunct(text: string, tokens: readonly Tagged[]): Found {
  const first = tokens.findIndex((t) => /[\p{L}\p{N}]/u.test(t.text));
  const fronted = adjunctAt(text, tokens, first, true);
  if (fronted !== null) return fronted;
  for (const i of tokens.keys()) { const told = i > first && /^(?:by|on)$/.test(tokens[i]?.lower ?? "") ? tellingAt(tokens, i) : null; if (told !== null) return told; }
  const verb = mainPredicate(tokens), token = tokens[verb];
  if (token === undefined) return null;
  for (let i = tokens.length - 2; i > verb; i--) {
    if (!BEFORE.has(tokens[i]?.lower ?? "")) continue;
    const found = adjunctAt(text, tokens, i, false);
    if (found === null) continue;
    // "as seen in a picture"
    if (/^VB[ND]$/.test(tokens[i - 1]?.tag ?? "") && tokens[i - 2]?.lower === "as" && stands(tokens[i - 1]?.text ?? "")) return { ...found, cue: [(tokens[i - 2] as Tagged).start, (tokens[i] as Tagged).end] };
    // set off by a comma, it says where all of it is from
    if (isComma(tokens[i - 1]) && /^(?:by|per)$/.test(tokens[i]?.lower ?? "")) return found;
    const group = verbGroup(tokens, verb), lemma = verbLemma(token.text, (base) => STANDS.has(base) || isCueVerb(base));
    if (STANDS.has(lemma) && (group.passive || token.tag === "JJ")) return found;
    const [subject] = subjectsOf(tokens, group.from);
    if (tokens[i]?.lower !== "in" || !isCueVerb(lemma) || group.passive || group.negated || subject === undefined || subject.relative) return null;
    return { party: [(tokens[subject.phrase.from] as Tagged).start, (tokens[subject.phrase.to - 1] as Tagged).end], cue: [token.start, token.end] };
  }
  return null;
}

/** A preposition and a record behind it, up to the comma, the main clause or the sentence's end; for "by his account" the teller. */
function adjunctAt(text: string, tokens: readonly Tagged[], at: number, fronted: boolean): Found {
  const before = tokens[at];
  if (before === undefined || !BEFORE.has(before.lower)) return null;
  const phrase = phraseFrom(tokens, at + 1), head = phrase === null ? undefined : tokens[phrase.to - 1];
  if (phrase === null || head === undefined || (fronted && tokens[phrase.to] === undefined)) return null;
  const told = tellingAt(tokens, at);
  if (told !== null) return told;
  const cue: Span = [before.start, before.end];
  if (!isRecord(head) || !isDetermined(tokens, phrase, head) || before.lower === "by" && !fronted && !isComma(tokens[at - 1])) return null;
  return { party: fronted ? trimmedTo(text, [(tokens[phrase.from] as Tagged).start, frontedEnd(tokens, phrase)]) : withWhatHangsOn(text, tokens, phrase), cue };
}

/** "by his account", "by the board's count". */
function tellingAt(tokens: readonly Tagged[], at: number): Found {
  const phrase = phraseFrom(tokens, at + 1), before = tokens[at], head = phrase === null ? undefined : tokens[phrase.to - 1];
  const teller = phrase === null ? null : tellerIn(tokens, phrase);
  return teller === null || before === undefined || head === undefined || !/^(?:by|in|on)$/.test(before.lower) ? null : { party: teller, cue: [before.start, head.end] };
}

/** Where a fronted phrase ends: at its comma, else with its noun. */
function frontedEnd(tokens: readonly Tagged[], { to }: Phrase): number {
  const comma = tokens.findIndex((t, i) => i >= to && isComma(t)), verb = tokens.findIndex((t, i) => i >= to && /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag));
  return (tokens[comma >= 0 && (verb < 0 || comma < verb) ? comma - 1 : to - 1] as Tagged).end;
}
