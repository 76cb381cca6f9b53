import { html } from "hono/html";
import { answer, type Html } from "./answer.ts";
import type { Cell, Row } from "../export/csv.ts";
import type { Ctx } from "./env.ts";
import { askedOf, readerAt, type Asked } from "./filter.ts";
import type { Parts } from "./parts.ts";
import type { LedgerReader } from "../ledger/reader.ts";
import { listHtml } from "./pages/list.ts";

/** A column: its value in JSON and CSV, and how the page shows it where that is more than the value. */
export type Column<T> = { readonly key: string; readonly label: string; readonly value: (row: T) => Cell; readonly show?: (row: T) => Html | string; readonly main?: true };

/** A list at one URL: page, JSON and CSV of the same rows. */
export type List<T> = {
  readonly title: string;
  readonly here: string;
  /** One sentence under the title. */
  readonly lede: Html | string;
  /** What to say where there is nothing at all. */
  readonly empty: string;
  /** The filters of filter.ts that make sense here. */
  readonly filters: readonly string[];
  readonly columns: readonly Column<T>[];
  /** A row as an entry of its own kind, where a table would not read well. */
  readonly entry?: (row: T) => Html;
  readonly rows: (reader: LedgerReader, asked: Asked) => Promise<readonly T[]>;
};

export const listRoute = <T>(parts: Parts, list: List<T>) => async (c: Ctx): Promise<Response> => {
  const asked = askedOf(c);
  const found = await list.rows(await readerAt(c, parts, asked.clocks), asked);
  const rows = found.slice(0, asked.limit);
  const next = found.length > asked.limit ? pageUrl(c, asked.page + 1) : null;
  const data = rows.map((row): Row => Object.fromEntries(list.columns.map((col) => [col.key, col.value(row)])));
  if (next !== null) c.header("link", `<${next}>; rel="next"`);
  return answer(c, {
    page: () => listHtml(c, list, { asked, rows, next, previous: asked.page > 1 ? pageUrl(c, asked.page - 1) : null }),
    json: { items: data, next },
    rows: data,
    columns: list.columns.map((col) => col.key),
  });
};

function pageUrl(c: Ctx, page: number): string {
  const url = new URL(c.req.url);
  url.searchParams.set("page", String(page));
  return url.pathname + url.search;
}

/** Words as they stand in print. */
export const inPrint = (words: string): Html => html`<span class="words">${words}</span>`;
