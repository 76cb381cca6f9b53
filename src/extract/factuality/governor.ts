import { perToken } from "../claims/per-token.ts";
import type { Tagged } from "../claims/tagger.ts";
import { baseOf, effectOf } from "./predicates.ts";

/** How a word hangs on what governs it. */
export type Relation = "infinitive" | "gerund" | "clause" | "object" | "of" | "purpose" | "coordinate";
export type Governor = { readonly at: number; readonly relation: Relation };

/** The words before an event word that belong to it: auxiliaries, negation and adverbs of a verb; determiners and adjectives of a noun. */
export type Group = { readonly from: number; readonly members: readonly Tagged[]; readonly infinitive: boolean };

const NOMINAL = /^(?:DT|JJ|PRP\$|NN|NNP|POS|CD)$/;
const BE_HAVE_DO = /^(?:be|have|do|get|go)$/;
const SUBORDINATOR = /^(?:that|if|whether|unless|because|when|while|after|before|since|until|although|though|as|once|where|lest|provided)$/;

/** The words left of `at` that belong to its phrase. */
export const groupOf = perToken(groupBefore);

function groupBefore(tokens: readonly Tagged[], at: number): Group {
  const verbal = tokens[at]?.tag.startsWith("VB") ?? false;
  let from = at;
  while (from > 0) {
    const token = tokens[from - 1];
    if (token === undefined) break;
    const helps = token.tag.startsWith("VB") && BE_HAVE_DO.test(baseOf(token)) && joinsVerb(tokens, from - 1, at);
    const auxiliary = verbal && (token.tag === "MD" || token.tag === "TO" || helps);
    const prenominal = NOMINAL.test(token.tag) || (token.tag === "VBN" && tokens[from - 2]?.tag === "DT");
    const modifier = token.tag === "RB" || (!verbal && prenominal);
    if (!auxiliary && !modifier) break;
    from--;
    if (token.tag === "TO") break;
  }
  const members = tokens.slice(from, at);
  return { from, members, infinitive: members[0]?.tag === "TO" };
}

/** "going" joins a verb only as "going to". */
function joinsVerb(tokens: readonly Tagged[], aux: number, at: number): boolean {
  const base = baseOf(tokens[aux] ?? { text: "", lower: "", start: 0, end: 0, tag: "" });
  return base === "go" ? tokens[aux + 1]?.tag === "TO" && aux + 1 < at : true;
}

/** The predicate that governs the word at `at`, found to its left by the form of its phrase; null for a main clause. */
export function governorOf(tokens: readonly Tagged[], at: number, group: Group = groupOf(tokens, at)): Governor | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (group.infinitive) return ofInfinitive(tokens, group.from);
  if (tokens[group.from - 1]?.tag === "CC") {
    const before = coordinate(tokens, at, group.from - 1);
    if (before !== null) return before;
  }
  if (token.tag === "VBG" && !group.members.some((member) => baseOf(member) === "be")) return ofGerund(tokens, group.from);
  if (token.tag.startsWith("VB")) return ofClause(tokens, group.from);
  return ofNoun(tokens, group.from);
}

/** "plans to V", "his plan to V", "asked them to V", else a purpose. */
function ofInfinitive(tokens: readonly Tagged[], from: number): Governor | null {
  const previous = tokens[from - 1];
  if (previous === undefined) return null;
  if (/^(?:VB|JJ)/.test(previous.tag) || (previous.tag === "RB" && /^(?:VB|JJ)/.test(tokens[from - 2]?.tag ?? ""))) {
    return { at: previous.tag === "RB" ? from - 2 : from - 1, relation: "infinitive" };
  }
  if (previous.tag === "NN" && effectOf(previous) !== null && effectOf(previous) !== "report") return { at: from - 1, relation: "infinitive" };
  const verb = leftVerb(tokens, from - 1);
  if (verb === null) return null;
  const effect = effectOf(tokens[verb] ?? previous);
  const control = effect !== null && /^(?:ask|want|expect|implicative|plan|negative|report|believe|threat)$/.test(effect);
  return { at: verb, relation: control && previous.lower !== "," ? "infinitive" : "purpose" };
}

/** "considered V-ing", "prevent them from V-ing", "the possibility of V-ing". */
function ofGerund(tokens: readonly Tagged[], from: number): Governor | null {
  const previous = tokens[from - 1];
  if (previous === undefined) return null;
  if (previous.tag.startsWith("VB")) return { at: from - 1, relation: "gerund" };
  if (previous.tag !== "IN") return null;
  if (/^(?:without|before|instead)$/.test(previous.lower)) return { at: from - 1, relation: "gerund" };
  const before = tokens[from - 2];
  if (before !== undefined && (/^(?:VB|JJ)/.test(before.tag) || (before.tag === "NN" && effectOf(before) !== null))) return { at: from - 2, relation: "gerund" };
  const verb = leftVerb(tokens, from - 2);
  return verb !== null && /^(?:from|of|about|into|against|on)$/.test(previous.lower) ? { at: verb, relation: "gerund" } : null;
}

/** A finite verb: the conjunction, relative or bare complement that opens its clause. */
function ofClause(tokens: readonly Tagged[], from: number): Governor | null {
  for (let i = from - 1; i >= 0 && i > from - 25; i--) {
    const token = tokens[i];
    if (token === undefined) return null;
    if (token.tag === "IN" && SUBORDINATOR.test(token.lower)) {
      if (token.lower !== "that") return { at: i, relation: "clause" };
      const verb = /^(?:VB|JJ|NN)/.test(tokens[i - 1]?.tag ?? "") ? i - 1 : leftVerb(tokens, i - 1);
      return verb === null ? null : { at: verb, relation: "clause" };
    }
    if (token.tag === "WH") return /^(?:when|where|whether|how|why)$/.test(token.lower) ? { at: i, relation: "clause" } : null;
    if (/^[.:;,]$/.test(token.text) || /^(?:''|``|["“”])$/.test(token.text)) return null;
    if (isAttributive(tokens, i)) continue;
    if (token.tag.startsWith("VB") && i < from - 1) return { at: i, relation: "clause" };
    if (token.tag.startsWith("VB")) return effectOf(token) === null ? null : { at: i, relation: "clause" };
  }
  return null;
}

/** "the missing men", "relatives of missing miners": says what they are like. */
function isAttributive(tokens: readonly Tagged[], at: number): boolean {
  return tokens[at]?.tag === "VBG" && /^NNP?$/.test(tokens[at + 1]?.tag ?? "") && /^(?:DT|PRP\$|JJ|CD|IN)$/.test(tokens[at - 1]?.tag ?? "");
}

/** A noun: the verb or noun it is the object of. */
function ofNoun(tokens: readonly Tagged[], from: number): Governor | null {
  const previous = tokens[from - 1];
  if (previous === undefined) return null;
  if (previous.tag.startsWith("VB")) return { at: from - 1, relation: "object" };
  if (previous.tag === "IN" && /^(?:if|unless|whether)$/.test(previous.lower)) return { at: from - 1, relation: "clause" };
  if (previous.tag !== "IN" && previous.tag !== "TO") return null;
  const before = tokens[from - 2];
  if (previous.lower === "without") return { at: from - 1, relation: "of" };
  if (before === undefined) return null;
  if (/^(?:VB|JJ)/.test(before.tag)) return { at: from - 2, relation: "object" };
  return before.tag === "NN" ? { at: from - 2, relation: "of" } : null;
}

/** "take him or harm him": the verb of the same form before the conjunction. */
function coordinate(tokens: readonly Tagged[], at: number, cc: number): Governor | null {
  const form = tokens[at]?.tag;
  for (let i = cc - 1; i >= 0 && i > cc - 15; i--) {
    const token = tokens[i];
    if (token === undefined || /^[.;]$/.test(token.text)) return null;
    if (token.tag === form && (form?.startsWith("VB") || effectOf(token) === effectOf(tokens[at] ?? token))) return { at: i, relation: "coordinate" };
  }
  return null;
}

/** The nearest verb left of `at` in the same clause. */
function leftVerb(tokens: readonly Tagged[], at: number): number | null {
  for (let i = at; i >= 0 && i > at - 14; i--) {
    const token = tokens[i];
    if (token === undefined || /^[.;:]$/.test(token.text)) return null;
    if (token.tag.startsWith("VB") && !(token.tag === "VBN" && tokens[i - 1]?.tag === "NN")) return i;
  }
  return null;
}
