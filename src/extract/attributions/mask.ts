const LEADING_PARAGRAPHS = 5;
const BYLINE = /^(?:By|BY|From|FROM|Reporting by|Story by|Words by)\s+\p{Lu}[^\n]{1,100}$/u;
/** "RYDAL: The mayor …": a place in capitals that opens a paragraph. */
const PLACED = /^(\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,3}): (?=\p{Lu}|["“‘])/u;
/** "21:40 Police said", "Tuesday, 9.15 am - ": an entry's time on a live page; a capital follows, or the paragraph ends. */
const CLOCK = /^[ \t]*(?:\p{Lu}\p{Ll}{2,8}(?:,? \d{1,2} \p{Lu}\p{Ll}{2,8})?,? )?(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\b\.?)?(?: ?(?:hrs?\b\.?|[A-Z]{3,4}(?= ?[-–—:|])))?(?: ?[-–—:|])?(?:[ \t]+(?=["“'‘]?\p{Lu})|[ \t]*$)/u;
const DASH = /^\s*(?:[—–―]|--?|:)\s*/;

/**
 * The text with bylines, datelines and the times of a live page's entries as spaces, so that offsets stay: the model was trained on texts without them and
 * loses the first sentence of a report that begins with one.
 */
export function masked(text: string, dateline: string | null, isPlace: (words: string) => boolean = () => false): string {
  let seen = 0;
  return text.replace(/[^\n]+/g, (paragraph) => {
    const clock = CLOCK.exec(paragraph)?.[0].length ?? 0;
    if (clock > 0) return " ".repeat(clock) + paragraph.slice(clock);
    if (seen++ >= LEADING_PARAGRAPHS) return paragraph;
    if (BYLINE.test(paragraph) && !/[.!?]$/.test(paragraph)) return " ".repeat(paragraph.length);
    const placed = PLACED.exec(paragraph);
    if (dateline === null && placed !== null && isPlace(placed[1] ?? "")) return " ".repeat(placed[0].length) + paragraph.slice(placed[0].length);
    const head = dateline !== null && paragraph.startsWith(dateline) ? dateline + (DASH.exec(paragraph.slice(dateline.length))?.[0] ?? "") : "";
    return " ".repeat(head.length) + paragraph.slice(head.length);
  });
}
