import { z } from "zod";
import { FACTUALITIES } from "../domain/factuality.ts";
import type { Clocks, Filter } from "../ledger/question.ts";
import type { LedgerReader } from "../ledger/reader.ts";
import type { Ctx } from "./env.ts";
import { queryOf } from "./form.ts";
import type { Parts } from "./parts.ts";

const PER_PAGE = 50;
const words = z.string().trim().max(500).optional().transform((v) => v || undefined);
const moment = words.refine((v) => v === undefined || (/^\d{4}(-\d\d){0,2}(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/.test(v) && !Number.isNaN(Date.parse(v))), "give a date such as 2015-09-24 or 2015-09-24T12:00Z");

/** Several with commas between; a plus that the address does not escape arrives as a space. */
function certainties(value: string | undefined): readonly string[] | undefined {
  return value === undefined || value.trim() === "" ? undefined : value.split(",").map((v) => v.trimStart().replace(/ $/, "+"));
}

const Query = z.object({
  q: words, from: moment, to: moment, actor: words, place: words, outlet: words, story: words,
  factuality: z.string().optional().transform(certainties).pipe(z.array(z.enum(FACTUALITIES, `give any of ${FACTUALITIES.join(", ")}`)).optional()),
  anonymous: z.string().optional().transform((v) => v === "1" || v === "true" || v === "on"),
  "published-by": moment, "known-at": moment,
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(5000).default(PER_PAGE),
});

/** What a list is narrowed by, as its address says. */
export type Asked = { readonly filter: Filter; readonly clocks: Clocks; readonly page: number; readonly limit: number; readonly given: Readonly<Record<string, string>> };

export function askedOf(c: Ctx): Asked {
  const q = queryOf(c, Query);
  const filter = defined({ query: q.q, from: q.from, to: q.to, actor: q.actor, place: q.place, outlet: q.outlet, story: q.story, factuality: q.factuality, anonymous: q.anonymous || undefined, limit: q.limit + 1, offset: (q.page - 1) * q.limit });
  const given = Object.fromEntries(Object.entries(c.req.query()).filter(([key, value]) => key in Query.shape && key !== "page" && value !== ""));
  return { filter, clocks: defined({ publishedBy: q["published-by"], knownAt: q["known-at"] }), page: q.page, limit: q.limit, given };
}

/** The ledger as of the clocks that were asked for, or as it is; put away once the request is answered. */
export async function readerAt(c: Ctx, parts: Pick<Parts, "reader" | "asOf">, clocks: Clocks): Promise<LedgerReader> {
  if (clocks.knownAt === undefined && clocks.publishedBy === undefined) return parts.reader;
  const { reader, close } = await parts.asOf(clocks);
  c.get("after").push(close);
  return reader;
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const defined = <T extends object>(value: T): Defined<T> => Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as Defined<T>;
