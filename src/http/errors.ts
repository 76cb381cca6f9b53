import type { ContentfulStatusCode } from "hono/utils/http-status";

/** A request the desk refuses: what is wrong and what to do, in words for the person who asked. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly remedy: string;

  constructor(status: ContentfulStatusCode, code: string, message: string, remedy: string, options?: { cause?: unknown }) {
    super(message, options);
    this.status = status;
    this.code = code;
    this.remedy = remedy;
  }
}

export const notFound = (noun: string): Refusal => new Refusal(404, "not-found", `There is no such ${noun} in this ledger.`, "Look for it by its words; an address of another ledger does not work here.");

/** The one shape of an error in JSON. */
export type ErrorBody = { readonly error: { readonly code: string; readonly message: string; readonly remedy: string } };

export const bodyOf = ({ code, message, remedy }: Pick<Refusal, "code" | "message" | "remedy">): ErrorBody => ({ error: { code, message, remedy } });
