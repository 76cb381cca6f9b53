import type { Traits } from "./traits.ts";

/** The same words in so many stems are the same proposition, whoever prints them. */
const SAME_WORDS = 6;

/** The same for copies of one text. */
export const wordingOf = ({ assertion, stems }: Traits): string => (stems.length < SAME_WORDS ? assertion.id : stems.join(" "));
