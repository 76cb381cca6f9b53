import type { QuotationMode } from "../../domain/attribution.ts";
import type { Span } from "../../domain/span.ts";
import { isWord, tokensIn } from "./tokens.ts";

/** An opening mark and the one that closes it. */
const CLOSER: Readonly<Record<string, string>> = { "“": "”", "„": "“", "«": "»", "‘": "’", '"': '"', "'": "'", "``": "''", "''": "''" };
const MARK = /``|''|[“”„«»‘’"']/gu;

/** Whether content is quoted: all of its words stand in quotation marks, some do, or none. */
export function modeOf(text: string, contentSpans: readonly Span[], quotations: readonly Span[] = quotationsIn(text)): QuotationMode {
  const words = contentSpans.flatMap((span) => tokensIn(text, span).filter(isWord));
  const quoted = words.filter((word) => quotations.some(([start, end]) => word.start >= start && word.end <= end));
  // A quotation may leave out its "that" or "and" and still be wholly the speaker's words.
  const bare = words.filter((word) => !quoted.includes(word) && !/^(?:that|and|but)$/.test(word.lower));
  if (quoted.length === 0) return "indirect";
  return bare.length === 0 ? "direct" : "mixed";
}

/**
 * The stretches of text between quotation marks, marks excluded: curly, straight, guillemets, single (British) and the
 * doubled apostrophes of old wire copy. A quotation of several paragraphs opens each anew and closes only the last.
 */
export function quotationsIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  let open: { readonly closer: string; readonly start: number } | null = null;
  for (const match of text.matchAll(MARK)) {
    const [mark, at] = [match[0], match.index];
    const before = text[at - 1] ?? " ";
    const after = text[at + mark.length] ?? " ";
    if (open !== null && paragraphEnd(text, open.start) < at) {
      spans.push([open.start, paragraphEnd(text, open.start)]);
      open = null;
    }
    // A straight mark that can only open where one is open already: the earlier one was stray.
    if (open !== null && mark === open.closer && mark === '"' && /\s/u.test(before) && /[\p{L}\p{N}]/u.test(after)) open = null;
    if (open === null) {
      if (opens(mark, before, after)) open = { closer: CLOSER[mark] ?? mark, start: at + mark.length };
    } else if (mark === open.closer && closes(mark, before, after)) {
      if (at > open.start) spans.push([open.start, at]);
      open = null;
    }
  }
  if (open !== null && open.closer !== "'" && open.closer !== "’") spans.push([open.start, paragraphEnd(text, open.start)]);
  return spans;
}

/** Whether a mark can open: an apostrophe inside a word or after one cannot. */
function opens(mark: string, before: string, after: string): boolean {
  if (mark === "”" || mark === "»" || mark === "’") return false;
  const free = /[\s([—–\-:“"‘]/u.test(before);
  if (mark === "‘" || mark === "'") return free && /[\p{L}\p{N}$£€.…[]/u.test(after) && !/^\d0s/.test(after);
  return mark === "“" || mark === "«" || mark === "„" || (free && (!/\s/u.test(after) || before === " "));
}

/** Whether a mark can close: a single one must not stand inside a word. */
function closes(mark: string, before: string, after: string): boolean {
  if (mark !== "'" && mark !== "’") return true;
  return !/\p{L}|\p{N}/u.test(after) && !/\s/u.test(before);
}

function paragraphEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
