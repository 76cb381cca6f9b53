import { Hono } from "hono";
import { sourceIdsOf } from "../../domain/evidence-id.ts";
import type { LedgerReader } from "../../ledger/reader.ts";
import { unique } from "../../show/claim-line.ts";
import { outletPage } from "../../show/outlet-page.ts";
import { answer } from "../answer.ts";
import type { Env } from "../env.ts";
import { notFound } from "../errors.ts";
import { askedOf, readerAt } from "../filter.ts";
import { listRoute } from "../list.ts";
import { outletLink } from "../pages/outlet-link.ts";
import { outletHtml } from "../pages/outlet.ts";
import type { Parts } from "../parts.ts";

type OutletLine = { readonly outlet: string; readonly reports: number; readonly took: number; readonly taken: number; readonly unnamed: number };

/** Most reports that an outlet's page is made of, the latest. */
const MOST = 500;

const COLUMNS = ["report", "headline", "published", "named", "unnamed", "unsourced", "took", "taken"] as const;

export const outletRoutes = (parts: Parts): Hono<Env> => new Hono<Env>()
  .get("/outlets", listRoute<OutletLine>(parts, {
    title: "Outlets", here: "/sources",
    lede: "Who prints: how often others took from it, how often it took from others, and how many unnamed sources it cites.",
    empty: "Add reports: their outlets are listed here.",
    filters: ["q", "from", "to", "story"],
    columns: [
      { key: "outlet", label: "Outlet", main: true, value: (o) => o.outlet, show: (o) => outletLink(o.outlet) },
      { key: "reports", label: "Reports", value: (o) => o.reports },
      { key: "taken", label: "Others took from", value: (o) => o.taken },
      { key: "took", label: "Took from others", value: (o) => o.took },
      { key: "unnamed", label: "Unnamed sources", value: (o) => o.unnamed },
    ],
    rows: async (reader, { filter: { limit, offset = 0, ...filter } }) => (await outletLines(reader, filter)).slice(offset, limit === undefined ? undefined : offset + limit),
  }))
  .get("/outlets/:name", async (c) => {
    const name = c.req.param("name"), { clocks } = askedOf(c);
    const reader = await readerAt(c, parts, clocks);
    const all = (await reader.reports({ outlet: name, newest: true })).filter((r) => r.outlet === name), heads = all.slice(0, MOST);
    if (heads.length === 0) throw notFound("outlet");
    const found = await reader.readings(heads.map((r) => r.id)), readings = heads.flatMap((r) => found.get(r.id) ?? []);
    const stories = unique(heads.flatMap((r) => r.story ?? []));
    const [clusters, derivations] = await Promise.all([
      Promise.all(stories.map((story) => reader.claims({ story }))).then((all) => all.flat()), Promise.all(stories.map((story) => reader.derivations({ story }))).then((all) => all.flat()),
    ]);
    const others = await reader.heads(unique(derivations.flatMap((d) => [d.from, d.to])));
    const page = outletPage({ name, readings, clusters, derivations, outlets: new Map([...others].map(([id, r]) => [id, r.outlet ?? "outlet unknown"])), sourceIds: sourceIdsOf });
    return answer(c, {
      page: () => outletHtml(c, page, { clocks, printed: all.length }), json: { ...page, printed: all.length }, columns: [...COLUMNS],
      rows: page.reports.map(({ id, took, taken, ...r }) => ({ report: id, ...r, took: took.join("; "), taken: taken.join("; ") })),
    });
  });

async function outletLines(reader: LedgerReader, filter: Parameters<LedgerReader["reports"]>[0]): Promise<readonly OutletLine[]> {
  const [reports, derivations, unnamed] = await Promise.all([reader.reports(filter), reader.derivations(filter), reader.sources({ ...filter, anonymous: true })]);
  const outlets = new Map((await reader.heads(unique([...reports.map((r) => r.id), ...derivations.flatMap((d) => [d.from, d.to])]))).values().map((r) => [r.id, r.outlet]));
  const between = derivations.filter((d) => outlets.get(d.from) !== outlets.get(d.to));
  const took = new Set(between.map((d) => d.from)), taken = new Set(between.map((d) => d.to));
  return [...Map.groupBy(reports.filter((r) => r.outlet !== null), (r) => r.outlet!)].map(([outlet, own]) => ({
    outlet, reports: own.length, took: own.filter((r) => took.has(r.id)).length, taken: own.filter((r) => taken.has(r.id)).length, unnamed: unnamed.filter((s) => s.outlets.includes(outlet)).length,
  })).toSorted((a, b) => b.reports - a.reports || (a.outlet < b.outlet ? -1 : 1));
}
