import words from "./data/words.json" with { type: "json" };

const set = (list: readonly string[]): ReadonlySet<string> => new Set(list);

/** Closed classes of English words, in lower case. */
export const DEFINITE = set(words.definite), INDEFINITE = set(words.indefinite), POSSESSIVE = set(words.possessive), PROPORTION = set(words.proportion), ORDINAL = set(words.ordinal);
export const PREPOSITION = set(words.preposition), POSTPOSED = set(words.postposed), LEADING = set(words.leading);
export const QUANTITY = set([...Object.keys(words.numeral), ...Object.keys(words.open), "more", "least", "other", "others", "certain", "additional"]);
export const NUMERAL: Readonly<Record<string, number>> = words.numeral;
export const PLURAL_NUMERAL = set(Object.entries(words.numeral).filter(([, n]) => n > 1).map(([word]) => word));
/** Nouns that count only behind "a": "a host of critics", but "host Ann Jones". */
export const GATHERS = set(["number", "handful", "group", "clutch", "chorus", "host", "string", "series", "couple", "pair", "trio", "quartet", "duo", "dozen"]);
