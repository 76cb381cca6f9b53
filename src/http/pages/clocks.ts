import { html } from "hono/html";
import type { Clocks } from "../../ledger/question.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { dayWords } from "./party.ts";

/** Says plainly that a page shows the past, and leads back to now. */
export function clockLine(c: Ctx, { publishedBy, knownAt }: Clocks): Html | string {
  if (publishedBy === undefined && knownAt === undefined) return "";
  const url = new URL(c.req.url);
  url.searchParams.delete("published-by");
  url.searchParams.delete("known-at");
  const parts = [publishedBy === undefined ? null : html`by what was in print by <strong>${dayWords(publishedBy)}</strong>`, knownAt === undefined ? null : html`as this ledger knew it by <strong>${dayWords(knownAt)}</strong> (UTC)`].filter((p) => p !== null);
  return html`<p class="past" role="status">You see it ${parts.map((p, i) => html`${i > 0 ? " and " : ""}${p}`)}. <a href="${url.pathname}${url.search}">Back to now</a></p>`;
}

/** The same clocks for another page's address; "" where none is set. */
export function clockQuery({ publishedBy, knownAt }: Clocks): string {
  const asked = new URLSearchParams({ ...(publishedBy === undefined ? {} : { "published-by": publishedBy }), ...(knownAt === undefined ? {} : { "known-at": knownAt }) }).toString();
  return asked === "" ? "" : `?${asked}`;
}
