import { overlap, type Span } from "../../domain/span.ts";
import { proseOf } from "../claims/prose.ts";
import type { Tagged } from "../claims/tagger.ts";
import { lemmaOf } from "./lexicon.ts";

/** The word that carries a phrase, and its base form. */
export type Head = { readonly span: Span; readonly lemma: string };

const AUXILIARY = new Set(["be", "have", "do", "get", "go"]);

/** Finds the word that carries a phrase of a text: its last full verb before another phrase begins, else the noun before a preposition, else its last word. */
export function headsIn(text: string): (spans: readonly Span[]) => Head | null {
  const prose = proseOf(text);
  return (spans) => {
    const tokens = prose.around(spans).filter((t) => spans.some((span) => overlap(span, [t.start, t.end]) > 0));
    const head = verbOf(tokens) ?? nounOf(tokens) ?? tokens.at(-1);
    return head === undefined ? null : { span: [head.start, head.end], lemma: lemmaOf(head) };
  };
}

function verbOf(tokens: readonly Tagged[]): Tagged | undefined {
  const first = tokens.findIndex((t) => t.tag.startsWith("VB"));
  if (first === -1 || tokens.slice(0, first).some((t) => t.tag.startsWith("NN"))) return undefined;
  let last = first;
  for (let i = first; i < tokens.length && /^(?:VB|RB|MD|TO)/.test(tokens[i]!.tag) && AUXILIARY.has(lemmaOf(tokens[last]!)); i++) if (tokens[i]!.tag.startsWith("VB")) last = i;
  return tokens[last];
}

function nounOf(tokens: readonly Tagged[]): Tagged | undefined {
  const end = tokens.findIndex((t, i) => i > 0 && /^(?:IN|TO|CC|WH)$/.test(t.tag));
  return tokens.slice(0, end === -1 ? undefined : end).findLast((t) => t.tag.startsWith("NN"));
}
