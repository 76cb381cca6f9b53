import { wordsOf } from "../../domain/span.ts";
import type { Group } from "./groups.ts";

const PASSIVE = /\b(?:is|was|were|are|been|being|be)\b.*\b\w+(?:ed|en|wn|id|ught|ld)\b/i;

/** "It was reported", "there is said": the pronoun is nobody's name, so no source is named. */
export function withoutExpletive(text: string, group: Group): Group {
  const expletive = /^(?:it|there)$/i.test(wordsOf(text, group.source)) && PASSIVE.test(wordsOf(text, group.cue));
  return expletive ? { ...group, source: [] } : group;
}
