import type { Span } from "../../domain/span.ts";

const COMPLEMENTIZER = /^(?:(?:and|but|,)\s+)?that\s+(?=\S)/i;
const OPENING = /^["“‘']/u, CLOSING = /["”’']$/u;
const TRAILING = /[\s,;:–—-]+$/u;
/** A relative pronoun, preposition, article or conjunction that the rest of the clause was cut off from. */
const DANGLING = /[\s,]+(?:which|who|whom|that|and|but|or|the|an?|of|to|by|with|because)$/i;

/**
 * A claim's spans without what only introduces or encloses them: "that", quotation marks around the whole, the dateline, a mark
 * or a connective left at the end. Spans that would be empty stay as they were.
 */
export function cleaned(text: string, spans: readonly Span[], dateline: string | null = null): readonly Span[] {
  const out = spans.map((span, i): Span => {
    let [from, to] = span;
    const words = (): string => text.slice(from, to);
    if (dateline !== null && words().startsWith(dateline)) from += dateline.length + (/^\s*(?:[—–―]|--?|:)?\s*/u.exec(text.slice(from + dateline.length, to))?.[0].length ?? 0);
    if (i === 0) from += COMPLEMENTIZER.exec(words())?.[0].length ?? 0;
    if (OPENING.test(words()) && CLOSING.test(words()) && !/["“”]/u.test(words().slice(1, -1))) [from, to] = [from + 1, to - 1];
    for (const end of [TRAILING, DANGLING, TRAILING]) to -= end.exec(words())?.[0].length ?? 0;
    return from < to ? [from, to] : span;
  });
  const said = out.filter(([from, to]) => !/^(?:that|and|but|,)?$/i.test(text.slice(from, to).trim()));
  return said.length > 0 ? said : out;
}
