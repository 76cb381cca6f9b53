import type { Span } from "../../domain/span.ts";

/** Words with a full stop that a name or number goes on after. */
const ABBREVIATION =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|St|Sr|Jr|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Sen|Rep|Reps|Sens|Gov|Pres|Rev|Hon|Supt|Engr|Atty|Asst|Insp|vs|v|No|Nos|Mt|Ft|Ave|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|al|\p{Lu}|(?:\p{L}\.)+\p{L})\.$/u;
/** Of these a new sentence often begins: they end one where what follows looks like a beginning. */
const MAY_END = /(?:Inc|Corp|Co|Ltd|Jr|Sr|Bros|a\.m|p\.m|U\.S|U\.N|U\.K|E\.U|D\.C)\.$/;
const BOUNDARY = /(?:[.!?…]+(?:["”’')\]]|'')*)(?=\s+(?:["“‘'([]|``|'')*[\p{Lu}\p{N}])/gu;
const BEGINNER = /^\s+["“‘']?(?:The|A|An|He|She|It|They|We|I|But|And|In|On|At|This|That|These|Those|His|Her|Their|If|When|While|As|For|However|Meanwhile|After|Before|Mr|Mrs|Ms)\b/;

/** Code units; what goes on longer without an end is no sentence, and is cut at white space so that the cost of reading grows with length only. */
const LONGEST = 4_000;

/** A stretch in pieces of at most LONGEST. */
export function shortened([start, end]: Span, text: string): readonly Span[] {
  const out: Span[] = [];
  for (let from = start; from < end; ) {
    const full = Math.min(end, from + LONGEST);
    const space = full < end ? Math.max(text.lastIndexOf(" ", full), text.lastIndexOf("\n", full)) : full;
    const to = space > from ? space : full;
    out.push([from, to]);
    from = to;
  }
  return out;
}

/** The sentences of a text, each within its paragraph (a line), trimmed of white space. */
export function sentencesIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const paragraph = match[0];
    let from = 0;
    for (const boundary of paragraph.matchAll(BOUNDARY)) {
      const end = boundary.index + boundary[0].length;
      if (!ends(paragraph, boundary.index, boundary[0], end)) continue;
      spans.push([match.index + from, match.index + end]);
      from = end;
    }
    spans.push([match.index + from, match.index + paragraph.length]);
  }
  return spans.flatMap((span) => shortened(span, text)).map((span) => trimmed(text, span)).filter(([start, end]) => end > start);
}

function ends(paragraph: string, at: number, marks: string, end: number): boolean {
  if (marks !== ".") return true;
  const before = paragraph.slice(Math.max(0, at - 20), at + 1);
  if (MAY_END.test(before)) return BEGINNER.test(paragraph.slice(end, end + 14));
  return !ABBREVIATION.test(before);
}

/** The span without white space at its ends. */
export function trimmed(text: string, [start, end]: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] ?? "")) from++;
  while (to > from && /\s/u.test(text[to - 1] ?? "")) to--;
  return [from, to];
}
