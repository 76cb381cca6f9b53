import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";

/** Word-piece ids of one word, at most 8 (as in training); remembered, up to a bound, so that a word is split once. */
export type Pieces = (word: string) => readonly number[];

const REMEMBERED = 50_000;
const LONGEST = 8;

/** The encoder's tokenizer, read from the model's folder. */
export function openPieces(folder: string): Pieces {
  const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const tokenizer = new Tokenizer(json("tokenizer.json") as object, json("tokenizer_config.json") as object);
  const unknown = tokenizer.token_to_id("[UNK]") ?? 100;
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const key = word.toLowerCase();
    const hit = known.get(key);
    if (hit !== undefined) return hit;
    const ids = tokenizer.encode(key.slice(0, 100), { add_special_tokens: false }).ids.slice(0, LONGEST);
    const made = ids.length > 0 ? ids : [unknown];
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, made);
    return made;
  };
}
