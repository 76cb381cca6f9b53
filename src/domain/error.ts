/** Where an input stood, as far as it is known. */
export type InputPlace = { readonly file: string | null; readonly line: number | null; readonly id: string | null };

/** An input that could not be read: what is wrong, where, and what to do about it. */
export class InputError extends Error {
  readonly code: string;
  readonly remedy: string;
  override readonly name = "InputError";

  constructor(code: string, message: string, remedy: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
  }
}

/** What is wrong with an input, from what was caught; anything else is thrown on. */
export function asInputError(caught: unknown): InputError {
  if (caught instanceof InputError) return caught;
  throw caught;
}

/** The ledger could not do what was asked: why, and what to do about it. */
export class LedgerError extends Error {
  readonly code: string;
  readonly remedy: string;
  override readonly name = "LedgerError";

  constructor(code: string, message: string, remedy: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
    this.remedy = remedy;
  }
}
