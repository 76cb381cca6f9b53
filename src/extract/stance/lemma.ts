import irregular from "./data/irregular-verbs.json" with { type: "json" };
import { remembered } from "../remembered.ts";

const BASE = new Map<string, string>();
for (const [base, forms] of Object.entries(irregular.forms)) for (const form of forms.split(" ")) BASE.set(form, base);

/** The base of an irregular verb form ("fell" → "fall"); undefined for any other word. */
export function irregularBase(lower: string): string | undefined {
  return BASE.get(lower);
}

/** Whether a word is the past tense of a verb with another participle ("fell", "broke") and no common noun besides. */
export function isSimplePast(lower: string): boolean {
  return SIMPLE_PAST.has(lower);
}

const SIMPLE_PAST = new Set(Object.values(irregular.forms).map((forms) => forms.split(" ")).filter((forms) => forms.length > 1).map((forms) => forms[0] ?? ""));
for (const noun of ["saw", "rose", "lay", "lain", "bore", "bid", "bit", "was", "had", "did"]) SIMPLE_PAST.delete(noun);

const VOWEL = /[aeiouy]/;

/**
 * The base form of an English verb: "said" → "say", "denies" → "deny", "planning" → "plan". Among the bases a regular
 * ending can come from, one that `known` holds wins; else the likeliest by spelling.
 */
export function verbLemma(word: string, known: (base: string) => boolean = () => false): string {
  const lower = plain(word);
  const base = BASE.get(lower);
  if (base !== undefined) return base;
  if (known(lower)) return lower;
  const bases = regularBases(lower);
  return bases.find(known) ?? bases[0] ?? lower;
}

/** The same for one list of known bases, each word's worked out once. */
export function verbLemmas(known: (base: string) => boolean): (word: string) => string {
  return remembered((word) => verbLemma(word, known));
}

/** Whether a word is a form of one of these verbs, each word's answer worked out once. */
export function formsOf(known: (base: string) => boolean): (word: string) => boolean {
  return remembered((word) => known(verbLemma(word, known)));
}

function plain(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

/** The base form of a regular noun: "statements" → "statement", "inquiries" → "inquiry". */
export const nounLemma = remembered((word) => {
  const lower = word.toLowerCase();
  if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  return /[^su]s$/.test(lower) && lower.length > 3 ? lower.slice(0, -1) : lower;
});

/** The bases a regular form can have, likeliest first; none where the word has no verb ending. */
const regularBases = remembered(basesOf);

function basesOf(word: string): readonly string[] {
  if (word.length > 4 && word.endsWith("ied")) return [`${word.slice(0, -3)}y`];
  if (word.length > 4 && word.endsWith("ies")) return [`${word.slice(0, -3)}y`];
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  if (/[^su]s$/.test(word) && word.length > 3) return [word.slice(0, -1)];
  const stem = /^(.{2,})(?:ed|ing)$/.exec(word)?.[1];
  return stem !== undefined && VOWEL.test(stem) ? stemBases(stem) : [];
}

/** "plann" → plan, "promis" → promise, "report" → report. */
function stemBases(stem: string): readonly string[] {
  const doubled = /([bdgklmnprtvz])\1$/.test(stem) ? [stem.slice(0, -1), stem] : [];
  if (doubled.length > 0) return /(?:ll|zz)$/.test(stem) ? doubled.toReversed() : doubled;
  const silentE =
    /(?:[cgsvz]|[^aeiou][aeiou]t|[aeiou][^aeiouy]l|[bdfgkptz]l|iz|[aiou]r|[^aeiou]u[dlmnrt]|[^aeiou][aiou][kmnpd])$/.test(stem)
    && !/(?:ss|ng|it|et|en|on|er|ish)$/.test(stem);
  return silentE ? [`${stem}e`, stem] : [stem, `${stem}e`];
}
