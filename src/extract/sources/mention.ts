import { isCueVerb } from "../stance/cue.ts";
import { formsOf } from "../stance/lemma.ts";
import { type Gender, type Name, nameLike, nounGender } from "./name.ts";
import { nounKind, singular } from "./noun.ts";
import { type Phrase, pronounOf, readPhrase } from "./phrase.ts";
import { type Token, sentences, tokens } from "./token.ts";
import type { Span } from "../../domain/span.ts";

/** The name a short form stands for: "Peskov" is "Dmitry Peskov"; undefined where none or several in the text fit. */
export function fullName(names: readonly Name[], name: Name): { readonly name: string; readonly sure: boolean } {
  if (name.kind !== "person") return { name: name.name, sure: true };
  const words = name.name.split(" "), first = words[0] ?? "", surname = words.at(-1) ?? "";
  const fits = (other: Name): boolean => {
    // a longer form has the short one's words at its ends
    if (other.kind !== "person" || other.name.length <= name.name.length || !(other.name.endsWith(surname) || other.name.startsWith(first))) return false;
    const parts = other.name.split(" ");
    if (parts.length <= words.length) return false;
    if (words.length === 1) return parts.at(-1) === first || parts[0] === first && parts.length === 2;
    return parts.at(-1) === surname && parts[0] === first;
  };
  const agree = names.filter((n) => fits(n) && (name.gender === null || n.gender === null || n.gender === name.gender));
  const last = agree.filter((n) => n.name.split(" ").at(-1) === words.at(-1));
  const pool = last.length > 0 ? last : agree;
  const distinct = [...new Set(pool.map((n) => n.name))];
  if (distinct.length === 0) return { name: name.name, sure: true };
  const counts = new Map<string, number>();
  for (const n of pool) counts.set(n.name, (counts.get(n.name) ?? 0) + 1);
  // Of several families' members the one named last before this place, else the one named most.
  const before = pool.filter((n) => n.span[0] < name.span[0]).at(-1);
  const families = new Set(distinct.map((n) => n.split(" ")[0]));
  const longest = (list: readonly string[]): string => list.toSorted((a, b) => a.split(" ").length - b.split(" ").length || (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] as string;
  if (families.size === 1) return { name: longest(distinct), sure: true };
  return { name: before?.name ?? longest(distinct), sure: false };
}

/** The noun phrase a relative pronoun goes back to: what stands right before it; for "who" a person. */
export function antecedentOf(text: string, pronoun: Span, known: (word: string) => boolean): Phrase | null {
  const word = text.slice(...pronoun).toLowerCase();
  const person = word.startsWith("who");
  const sentence = sentences(text).find(([s, e]) => pronoun[0] >= s && pronoun[0] < e);
  if (sentence === undefined) return null;
  const list = tokens(text, sentence[0], pronoun[0]);
  let end = list.length - 1;
  while (end >= 0 && (list[end] as Token).mark) end--;
  let commas = 0;
  for (let i = end; i >= 0 && end - i < 18; i--) {
    const token = list[i] as Token;
    if (token.mark) { if (token.text === ",") { if (++commas > 2) return null; } continue; }
    const kind = nounKind(token.lower);
    const named = nameLike(token) && !["democrats", "republicans"].includes(token.lower);
    if (!named && kind === null && !["those", "someone", "anyone", "many", "some", "one", "others", "everyone", "ones", "people", "all"].includes(token.lower)) continue;
    if (!person && !named && kind !== null && ["person", "institution"].includes(kind)) continue;
    if (person && !named && kind !== null && !["person", "collective", "institution"].includes(kind)) continue;
    if (person && list.at(-1)?.mark === true && !named && kind !== "person" && isOfSomebody(list, i)) continue;
    const start = phraseStart(list, i);
    const apposed = nameBefore(text, list, start, known);
    if (apposed !== null && person === (apposed.name?.kind === "person")) return apposed;
    const phrase = readPhrase(text, [(list[start] as Token).start, token.end], known);
    if (phrase.name === null && phrase.head === null && phrase.pronoun === null) continue;
    if (phrase.name !== null && person !== (phrase.name.kind === "person") && (person || word.startsWith("which"))) continue;
    return phrase;
  }
  return null;
}

/** "a spokeswoman for the port authority, who": of the two it is the person who does something. */
function isOfSomebody(list: readonly Token[], body: number): boolean {
  const of = list.findLastIndex((t, i) => i < body && (t.mark || ["of", "for", "at", "from", "with", "in"].includes(t.lower)));
  return of > 0 && !list[of]!.mark && nounKind(list[of - 1]!.lower) === "person";
}

/** The name that "a California investor" stands in apposition to; null where no name and comma stand before it. */
function nameBefore(text: string, list: readonly Token[], start: number, known: (word: string) => boolean): Phrase | null {
  const last = list[start - 2];
  if (list[start - 1]?.text !== "," || last === undefined || !nameLike(last) || !["a", "an", "the"].includes(list[start]?.lower ?? "")) return null;
  const phrase = readPhrase(text, [(list[phraseStart(list, start - 2)] as Token).start, last.end], known);
  return phrase.name === null ? null : phrase;
}

/** Where a noun phrase that ends at `end` begins: at its determiner, or after the last verb, preposition or mark. */
function phraseStart(list: readonly Token[], end: number): number {
  let start = end;
  for (let i = end - 1; i >= 0 && end - i <= 6; i--) {
    const token = list[i] as Token;
    if (token.mark) break;
    if (["the", "a", "an", "his", "her", "their", "its", "some", "several", "many", "most", "two", "three", "four", "other", "another", "these", "those", "all", "few", "one", "any", "each", "every", "five", "six", "dozens", "both"].includes(token.lower)) return i;
    const joins = (token.lower === "of" || token.lower === "for") && nameLike(list[i - 1] ?? token) && nameLike(list[i + 1] as Token);
    if (!nameLike(token) && !joins && !(nounKind(token.lower) !== null || /(?:ic|al|ive|ous|ful|ian|an|ior|ary|ed|ent|ant|able)$/u.test(token.lower)) ) break;
    if (pronounOf(token.lower) !== null) break;
    start = i;
  }
  return start;
}

/** The gender the words of a phrase give: what they are called, their name. A name's is a guess ("Lin Guowei, a spokesman"), but women are chairmen too. */
export function phraseGender(phrase: Phrase): Gender | null {
  const called = [...phrase.roles, ...(phrase.head === null ? [] : [phrase.head])].map((noun) => ({ noun, gender: nounGender(noun) })).filter(({ gender }) => gender !== null);
  const plain = called.find(({ noun }) => !noun.endsWith("chairman"));
  return plain?.gender ?? phrase.name?.gender ?? called[0]?.gender ?? null;
}

/** Whether the words around a name call it by a noun: "Senator Jones", "Jones, a senator from Ohio", "its mayor, Ann Jones". */
export function calls(text: string, name: Name, noun: string): boolean {
  const before = tokens(text, Math.max(0, name.span[0] - 70), name.span[0]).slice(-5);
  const stop = before.findLastIndex((t, i) => t.mark && !(t.text === "," && i === before.length - 1));
  if (before.slice(stop + 1).some((t) => is(t.lower.replace(/\.$/u, ""), noun))) return true;
  const after = /^,\s([^,.;]{3,90})/u.exec(text.slice(name.span[1], name.span[1] + 110))?.[1];
  if (after === undefined || !/^(?:the|an?|his|her|their|its|who (?:is|was)|\p{L}+['’]s?|former|chief|\p{L}+)\s/iu.test(after)) return false;
  const behind = tokens(after).slice(0, 9), at = behind.findIndex((t) => is(t.lower, noun));
  // "by Christmas, the mayor said": who speaks there is no apposition
  return at >= 0 && !isCueForm(behind[at + 1]?.lower ?? "");
}

const isCueForm = formsOf(isCueVerb);

const SHORT: ReadonlyMap<string, string> = new Map([["sen", "senator"], ["rep", "congressman"], ["gov", "governor"], ["gen", "general"], ["dr", "doctor"], ["col", "colonel"]]);
function is(word: string, noun: string): boolean {
  return singular(word) === noun || SHORT.get(word) === noun;
}
