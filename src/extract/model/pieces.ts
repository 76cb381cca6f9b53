import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Word-piece ids of one word, at most 8 (as in training); remembered, up to a bound, so that a word is split once. */
export type Pieces = (word: string) => readonly number[];

const REMEMBERED = 50_000;
const LONGEST = 8, LONGEST_WORD = 100;
const UNKNOWN = 100;

/** The encoder's word pieces, one a line of vocabulary.txt in the model's folder, by their number. */
export function openPieces(folder: string): Pieces {
  const vocabulary = new Map(readFileSync(join(folder, "vocabulary.txt"), "utf8").trimEnd().split("\n").map((piece, id) => [piece, id]));
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const key = word.toLowerCase();
    const hit = known.get(key);
    if (hit !== undefined) return hit;
    const ids = partsOf(key.slice(0, LONGEST_WORD)).flatMap((part) => split(part, vocabulary)).slice(0, LONGEST);
    const made = ids.length > 0 ? ids : [UNKNOWN];
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, made);
    return made;
  };
}

/** As BERT's uncased tokenizer does: without accents, an underscore and a Chinese character each by itself. */
function partsOf(word: string): readonly string[] {
  if (/^[a-z0-9]+$/.test(word)) return [word];
  return word.normalize("NFD").replace(/\p{Mn}/gu, "").match(/_|[\u4E00-\u9FFF\u3400-\u4DBF\uF900-\uFAFF]|[^_\u4E00-\u9FFF\u3400-\u4DBF\uF900-\uFAFF]+/gu) ?? [];
}

/** WordPiece: the longest piece that begins the word, then the longest that goes on; a word with a rest that is none is unknown. */
function split(word: string, vocabulary: ReadonlyMap<string, number>): readonly number[] {
  const out: number[] = [];
  for (let at = 0; at < word.length; ) {
    let end = word.length, id: number | undefined;
    while (end > at && (id = vocabulary.get((at > 0 ? "##" : "") + word.slice(at, end))) === undefined) end--;
    if (id === undefined) return [UNKNOWN];
    out.push(id);
    at = end;
  }
  return out;
}
