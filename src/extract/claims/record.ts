import type { Span } from "../../domain/span.ts";
import { type Phrase, phraseFrom } from "../clauses/phrase.ts";
import { singular } from "../sources/noun.ts";
import data from "./data/grounds.json" with { type: "json" };
import type { Prose } from "./prose.ts";
import type { Tagged } from "./tagger.ts";

const RECORDS = new Set(data.records);

/** A noun for a record or a picture ("letter", "footage"). */
export const isRecord = (head: Tagged): boolean => RECORDS.has(head.lower) || RECORDS.has(singular(head.lower));

/** "in a letter", "by court records": and not "in record time" or "on file". */
export function isDetermined(tokens: readonly Tagged[], { from, to }: Phrase, head: Tagged): boolean {
  return /^(?:DT|PRP\$)$/.test(tokens[from]?.tag ?? "") || tokens.slice(from, to).some((t) => t.tag === "POS") || singular(head.lower) !== head.lower || /^(?:data|footage|imagery|testimony|evidence)$/.test(head.lower);
}

/** Is the head of the phrase there such a noun? */
export function isRecordAt(prose: Prose, party: Span): boolean {
  const tokens = prose.inside([party]), phrase = phraseFrom(tokens, 0), head = phrase === null ? undefined : tokens[phrase.to - 1];
  return head !== undefined && isRecord(head);
}
