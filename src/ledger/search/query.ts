import { searchWords } from "./words.ts";

/** A full-text question as a tree; both engines get it compiled from here, so that they find the same rows. */
export type Query =
  | { readonly kind: "phrase"; readonly words: readonly string[]; readonly prefix: boolean }
  | { readonly kind: "and" | "or"; readonly of: readonly Query[] }
  | { readonly kind: "but"; readonly is: Query; readonly not: Query };

/** Reads `words "a phrase" begin* -without a OR b`; null where nothing is asked for. */
export function parseQuery(text: string): Query | null {
  const wanted: Query[] = [], unwanted: Query[] = [];
  let either = false;
  for (const [token, minus = "", quoted, bare = ""] of text.matchAll(/(-?)(?:"([^"]*)"?|(\S+))/g)) {
    if (token === "OR") {
      either = wanted.length > 0;
      continue;
    }
    const words = searchWords(quoted ?? bare);
    if (words.length === 0) continue;
    const part: Query = { kind: "phrase", words, prefix: quoted === undefined && bare.endsWith("*") };
    if (minus !== "") unwanted.push(part);
    else if (either) wanted.push({ kind: "or", of: [wanted.pop() as Query, part] });
    else wanted.push(part);
    either = false;
  }
  if (wanted.length === 0) return null;
  const is = wanted.length === 1 ? (wanted[0] as Query) : { kind: "and" as const, of: wanted };
  return unwanted.length === 0 ? is : { kind: "but", is, not: { kind: "or", of: unwanted } };
}
