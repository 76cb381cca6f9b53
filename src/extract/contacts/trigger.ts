import words from "./data/words.json" with { type: "json" };
import type { Contact } from "../../domain/contact.ts";
import type { Tagged } from "../claims/tagger.ts";
import { pairOf } from "../clauses/pair.ts";
import { isComma, type Phrase, phraseFrom } from "../clauses/phrase.ts";
import { type Subject, subjectsOf } from "../clauses/subject.ts";
import { statusOf, type VerbGroup } from "../clauses/verb-group.ts";
import { verbLemmas } from "../stance/lemma.ts";

export type Tokens = readonly Tagged[];

/** A place where a verb or noun ties parties together; phrases are of the sentence's tokens. */
export type Trigger = {
  readonly at: number;
  /** First token of the group and of what belongs to it before the trigger. */
  readonly from: number;
  /** Behind the last party. */
  readonly to: number;
  readonly how: Contact["how"];
  readonly status: Contact["status"];
  /** One side: subjects, or the owner of the phrase. */
  readonly subjects: readonly Subject[];
  readonly owner: Phrase | null;
  readonly others: readonly Phrase[];
  readonly perfect: boolean;
  /** Who else than a person will do: for a visit only as the visitor, who comes along with one never, for a call only a government or group. */
  readonly strict: "person" | "companion" | "government" | null;
  /** "spoke", "talks": it does not say how, and may be a contact told before. */
  readonly vague: boolean;
};

/** What a verb group ties together: its subjects with the `others`, at the place of `at`, unless `told` says otherwise. */
export function triggerOf(tokens: Tokens, group: VerbGroup, told: Pick<Trigger, "at" | "how" | "others"> & Partial<Trigger>): Trigger {
  const last = told.others.at(-1);
  return {
    from: group.from, to: last === undefined ? told.at + 1 : withName(tokens, last).to, status: statusOf(group), subjects: told.subjects ?? subjectsOf(tokens, group.from),
    owner: null, perfect: group.perfect, strict: null, vague: false, ...told,
  };
}

const VERBS = new Set([words.withObject, words.withPreposition, words.hold].flatMap((list) => Object.keys(list)).concat(words.travel, words.byPhone, words.inPerson, ["pay", "make", "take", "get", "discuss", "spend", "join", "invite", "exchange", "place"]));

const lemma = verbLemmas((base) => VERBS.has(base));

export const lemmaOf = (token: Tagged): string => lemma(token.lower);

/** "they", "the two": one phrase that stands for several. */
export function pronounOfSeveral(tokens: Tokens, [first, ...more]: readonly Subject[]): boolean {
  return first !== undefined && more.length === 0 && (tokens[first.phrase.from]?.lower === "they" || pairOf(tokens, first.phrase) !== null);
}

/** "his counterpart, Ann Jones": the phrase goes on to the name beside it. */
export function withName(tokens: Tokens, phrase: Phrase): Phrase {
  if (!isComma(tokens[phrase.to]) || tokens[phrase.to - 1]?.tag !== "NN" || tokens[phrase.to + 1]?.tag === ".") return phrase;
  const beside = phraseFrom(tokens, phrase.to + 1);
  return beside !== null && tokens[beside.to - 1]?.tag === "NNP" ? { from: phrase.from, to: beside.to } : phrase;
}
