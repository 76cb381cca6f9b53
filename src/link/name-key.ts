/** Letters that have no accent to take off, as they are written where they are not had. */
const PLAIN: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ı: "i", ħ: "h", ə: "e" };
const OTHER = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "giu");

/** The key under which spellings of one name meet: no article, possessive, accent, punctuation or case. */
export function nameKey(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").replace(OTHER, (letter) => PLAIN[letter.toLowerCase()] ?? letter).replace(/[’']s?(?=\s|$)/g, "").replaceAll(".", "").toLowerCase().replace(/^the\s+/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
