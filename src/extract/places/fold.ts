const PLAIN = /^[a-z ]*$/;
const LETTERS: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe", ə: "a", ı: "i", ħ: "h", ŧ: "t" };
const SHORT: Readonly<Record<string, string>> = { st: "saint", ste: "sainte", mt: "mount", ft: "fort" };

/**
 * The key a name is looked up by: lower case, no accents, apostrophes or full stops, words parted by one space, "St." and
 * the like written out. training/gazetteer.py does the same.
 */
export function fold(name: string): string {
  let text = name.toLowerCase();
  if (!PLAIN.test(text)) {
    text = text.replace(/[øłđðþßæœəıħŧ]/g, (letter) => LETTERS[letter] ?? letter)
      .normalize("NFD").replace(/\p{M}/gu, "")
      .replace(/[’'ʼʻʿʾ`´ˌ]/g, "")
      .replace(/(?<=(?:^|[^\p{L}\p{N}_])[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, "");
  }
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 1 ? words.map((word) => SHORT[word] ?? word).join(" ") : (words[0] ?? "");
}
