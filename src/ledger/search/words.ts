/**
 * Cuts text into words for search, the same for both engines and for questions: without case and accents; "U.S." and
 * "3.5" stay one word, "12,000" loses its comma, a possessive its ’s; scripts without spaces go letter by letter.
 */
export function searchWords(text: string): readonly string[] {
  const folded = text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[’ʼ`]/g, "'").replace(/(\p{N}),(?=\p{N}{3})/gu, "$1");
  return [...folded.matchAll(WORD)].map(([word]) => word.replace(/'s$/, "").replaceAll(".", DOT).replaceAll("'", APOSTROPHE));
}

/** A whole text's words joined by spaces, with one at both ends: `like '% word %'` finds whole words in it. */
export function lookupWords(text: string): string {
  return ` ${searchWords(text).join(" ")} `;
}

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const WORD = new RegExp(String.raw`[${UNSPACED}]|\p{L}(?:\.\p{L})+(?!\p{L})|\p{N}+(?:\.\p{N}+)+|(?:(?![${UNSPACED}])[\p{L}\p{N}])+(?:'\p{L}+)?`, "gu");
// signs that FTS5's ascii tokenizer takes for letters, since they lie beyond ASCII
const DOT = "·", APOSTROPHE = "ʼ";
