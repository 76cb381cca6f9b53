import functionWords from "./data/function-words.json" with { type: "json" };

/** Primary language subtags (BCP 47) that the model reads. */
export const SUPPORTED: readonly string[] = ["en"];

/** BCP 47 tag, "und" where it cannot be told, and whether Hearsay reads that language. */
export type Language = { readonly tag: string; readonly supported: boolean };

/** Scripts that stand for one language, or for the one most written in it. */
const SCRIPTS: readonly (readonly [tag: string, letters: RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu], ["zh", /\p{Script=Han}/gu], ["ko", /\p{Script=Hangul}/gu], ["ru", /\p{Script=Cyrillic}/gu],
  ["ar", /\p{Script=Arabic}/gu], ["he", /\p{Script=Hebrew}/gu], ["el", /\p{Script=Greek}/gu], ["hi", /\p{Script=Devanagari}/gu],
  ["th", /\p{Script=Thai}/gu], ["bn", /\p{Script=Bengali}/gu], ["ta", /\p{Script=Tamil}/gu], ["ka", /\p{Script=Georgian}/gu], ["hy", /\p{Script=Armenian}/gu],
];

/** Letters one language of a script has and its neighbours have not. */
const NARROWER: Readonly<Record<string, readonly (readonly [tag: string, letters: RegExp])[]>> = {
  ru: [["uk", /[іїєґ]/iu], ["be", /ў/iu], ["sr", /[ђјљњћџ]/iu], ["ru", /[ыэё]/iu], ["bg", /[ъ]/iu]],
  ar: [["ur", /[ٹڈڑںے]/u], ["fa", /[پچژگ]/u]],
};

const TAGS = Object.keys(functionWords.words);
/** A function word → the languages that have it, by their place in TAGS. */
const LANGUAGES = new Map<string, number[]>();
for (const [i, words] of Object.values(functionWords.words).entries()) for (const word of new Set(words.split(" "))) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), i]);

/** Under this many words a text shows no language of its own. */
const ENOUGH_WORDS = 12;

/** The text's language. What the words show goes before what the page declares, which is often a template's. */
export function readLanguage(text: string, declared: string | null): Language {
  const tag = declared && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(declared.trim()) ? declared.trim().replaceAll("_", "-") : null;
  const seen = detect(text.slice(0, 20_000));
  if (seen === null) return languageOf(tag ?? "und", true);
  if (tag !== null && primary(tag) === seen) return languageOf(tag, false);
  return languageOf(seen, false);
}

function languageOf(tag: string, benefitOfDoubt: boolean): Language {
  return { tag, supported: SUPPORTED.includes(primary(tag)) || (benefitOfDoubt && tag === "und") };
}

function primary(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? tag;
}

const ASTRAL = /[\u{10000}-\u{10FFFF}]/u;

/** Null where the text is too short to tell; "und" where it is long enough and resembles nothing known. */
function detect(text: string): string | null {
  const letters = (text.match(/\p{L}+/gu) ?? []).reduce((sum, word) => sum + (ASTRAL.test(word) ? [...word].length : word.length), 0);
  if (letters < 12) return null;
  // where hardly a character is beyond the Latin alphabets no other script has its share
  const foreign = (text.match(/[^\0-\u024F]/gu)?.length ?? 0) > 0.1 * letters;
  for (const [tag, pattern] of foreign ? SCRIPTS : []) {
    const share = (text.match(pattern)?.length ?? 0) / letters;
    // A few kana in a Chinese-looking text make it Japanese.
    if (share > (tag === "ja" ? 0.1 : 0.4)) return NARROWER[tag]?.find(([, marks]) => marks.test(text))?.[0] ?? tag;
  }
  const tokens = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (tokens.length < ENOUGH_WORDS) return null;
  const counts = TAGS.map(() => 0);
  for (const token of tokens) for (const i of LANGUAGES.get(token) ?? []) counts[i]!++;
  const shares = TAGS.map((tag, i) => ({ tag, share: counts[i]! / tokens.length }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share >= 0.12) return best.tag;
  return tokens.length < 40 ? null : "und";
}
