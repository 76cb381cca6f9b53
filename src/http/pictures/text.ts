import widths from "./data/letter-widths.json" with { type: "json" };

export type Weight = 400 | 600;

const tables: Readonly<Record<Weight, ReadonlyMap<string, number>>> = { 400: tableOf(widths["400"]), 600: tableOf(widths["600"]) };

function tableOf(groups: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(groups).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width) / 1000] as const)));
}

/** Wide enough for scripts that the desk's sans has no letters for, in em; marks that sit on a letter take no room. */
function guess(letter: string): number {
  if (/\p{Mn}|\p{Cf}/u.test(letter)) return 0;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u.test(letter)) return 1.05;
  return /\p{Lu}/u.test(letter) ? 0.85 : 0.72;
}

/** How wide words are in the desk's sans, in px; a little too wide rather than too narrow. */
export function widthOf(words: string, size: number, weight: Weight = 400): number {
  const table = tables[weight];
  let em = 0;
  for (const letter of words) em += table.get(letter) ?? guess(letter);
  return em * size * 1.02;
}

/** The words cut at `room` px, with an ellipsis where something is left out. */
export function clipped(words: string, room: number, size: number, weight: Weight = 400): string {
  if (widthOf(words, size, weight) <= room) return words;
  const letters = [...new Intl.Segmenter("und").segment(words)].map((s) => s.segment);
  let kept = "";
  for (const letter of letters) {
    if (widthOf(`${kept}${letter}…`, size, weight) > room) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** The words in at most `most` lines of `room` px; the last one takes the rest and is cut. */
export function linesOf(words: string, room: number, size: number, weight: Weight = 400, most = 2): readonly string[] {
  const lines: string[] = [];
  let left = words.trim().split(/\s+/u).filter(Boolean);
  while (left.length > 0 && lines.length < most - 1) {
    let n = left.length;
    while (n > 1 && widthOf(left.slice(0, n).join(" "), size, weight) > room) n--;
    lines.push(clipped(left.slice(0, n).join(" "), room, size, weight));
    left = left.slice(n);
  }
  return left.length === 0 ? lines : [...lines, clipped(left.join(" "), room, size, weight)];
}
