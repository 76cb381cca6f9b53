/** A word in small letters. "WHO" where the words around it are not all in capitals is a body's initials, and no pronoun. */
export function lowered(word: string, text: string, at: number): string {
  if (word !== "WHO" || /\p{Lu}{4}\W+$/u.test(text.slice(Math.max(0, at - 12), at)) || /^\W+\p{Lu}{4}/u.test(text.slice(at + word.length, at + word.length + 12))) return word.toLowerCase();
  return "w.h.o.";
}
