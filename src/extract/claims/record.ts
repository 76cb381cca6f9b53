import type { Span } from "../../domain/span.ts";
import { isComma, type Phrase, phraseFrom } from "../clauses/phrase.ts";
import { singular } from "../sources/noun.ts";
import data from "./data/grounds.json" with { type: "json" };
import type { Prose } from "./prose.ts";
import type { Tagged } from "./tagger.ts";

const RECORDS = new Set(data.records), PARTS = new Set(data.parts);
/** Code units of a party, modifiers included. */
const LONGEST = 160;

/** A noun for a record or a picture ("letter", "footage"). */
export const isRecord = (head: Tagged): boolean => RECORDS.has(head.lower) || RECORDS.has(singular(head.lower));

/** "article", "page": a part of a record. */
export const isPart = (token: Tagged | undefined): boolean => token !== undefined && PARTS.has(singular(token.lower));

/** "in a letter", "by court records": and not "in record time" or "on file". */
export function isDetermined(tokens: readonly Tagged[], { from, to }: Phrase, head: Tagged): boolean {
  return /^(?:DT|PRP\$)$/.test(tokens[from]?.tag ?? "") || tokens.slice(from, to).some((t) => t.tag === "POS") || singular(head.lower) !== head.lower || /^(?:data|footage|imagery|testimony|evidence)$/.test(head.lower);
}

/** Is the head of the phrase there such a noun? */
export function isRecordAt(prose: Prose, party: Span): boolean {
  const tokens = prose.inside([party]), phrase = phraseFrom(tokens, 0), head = phrase === null ? undefined : tokens[phrase.to - 1];
  return head !== undefined && isRecord(head);
}

/** A phrase with all that hangs on it, up to the comma before a verb, or to the sentence's end. */
export function withWhatHangsOn(text: string, tokens: readonly Tagged[], { from, to }: Phrase): Span {
  const comma = tokens.findIndex((t, i) => i >= to && isComma(t) && /^(?:VBD|VBZ|VBP|MD)$/.test(tokens[i + 1]?.tag ?? ""));
  return trimmedTo(text, [(tokens[from] as Tagged).start, (tokens[comma < 0 ? tokens.findLastIndex((t) => /[\p{L}\p{N}”"]/u.test(t.text)) : comma - 1] as Tagged).end]);
}

/** A party's words without a mark at the end, and not without end. */
export function trimmedTo(text: string, [start, end]: Span): Span {
  const words = text.slice(start, Math.min(end, start + LONGEST)).replace(/[\s,;:]+$/u, "");
  return [start, start + words.length];
}
