const LEADING_PARAGRAPHS = 5;
const BYLINE = /^(?:By|BY|From|FROM|Reporting by|Story by|Words by)\s+\p{Lu}[^\n]{1,100}$/u;
const DASH = /^\s*(?:[—–―]|--?|:)\s*/;

/**
 * The text with bylines and datelines as spaces, so that offsets stay: the model was trained on texts without them and
 * loses the first sentence of a report that begins with one.
 */
export function masked(text: string, dateline: string | null): string {
  let seen = 0;
  return text.replace(/[^\n]+/g, (paragraph) => {
    if (seen++ >= LEADING_PARAGRAPHS) return paragraph;
    if (BYLINE.test(paragraph) && !/[.!?]$/.test(paragraph)) return " ".repeat(paragraph.length);
    const head = dateline !== null && paragraph.startsWith(dateline) ? dateline + (DASH.exec(paragraph.slice(dateline.length))?.[0] ?? "") : "";
    return " ".repeat(head.length) + paragraph.slice(head.length);
  });
}
