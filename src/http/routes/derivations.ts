import { Hono } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import type { Derivation } from "../../domain/derivation.ts";
import type { ReportHead } from "../../domain/answer.ts";
import { unique } from "../../show/claim-line.ts";
import { answer } from "../answer.ts";
import type { Env } from "../env.ts";
import { notFound } from "../errors.ts";
import { queryOf } from "../form.ts";
import { listRoute } from "../list.ts";
import { compareHtml, sharedRows } from "../pages/compare.ts";
import type { Parts } from "../parts.ts";

type Row = { readonly d: Derivation; readonly from: ReportHead | undefined; readonly to: ReportHead | undefined };

const title = (h: ReportHead | undefined): string => `${h?.outlet ?? "outlet unknown"}: ${h?.headline ?? "untitled"}`;
const Pair = z.object({ from: z.string().min(1, "missing"), to: z.string().min(1, "missing") });

/** Who took from whom; and two reports side by side, with the words they share. */
export const derivationRoutes = (parts: Parts): Hono<Env> => new Hono<Env>()
  .get("/derivations", listRoute<Row>(parts, {
    title: "Who took from whom", here: "/derivations", filters: ["q", "from", "to", "outlet", "story"],
    lede: "Reports that took from another: copied, partly copied, rewrote or cited it. None of them adds an origin.",
    empty: "Add reports: where one took from another, it is found and shown with the words on both sides.",
    columns: [
      { key: "fromTitle", label: "This report", main: true, value: (r) => title(r.from), show: (r) => html`<a href="/reports/${r.d.from}">${title(r.from)}</a>` },
      { key: "kind", label: "", value: (r) => r.d.kind },
      { key: "toTitle", label: "took from", value: (r) => title(r.to), show: (r) => html`<span class="tag">${r.d.kind}</span> <a href="/reports/${r.d.to}">${title(r.to)}</a>` },
      { key: "reason", label: "Because", value: (r) => r.d.reason, show: (r) => html`${r.d.reason} <span class="tag">${r.d.basis === "stated" ? "said in the text" : "found by comparing"}</span> <a href="/compare?from=${r.d.from}&amp;to=${r.d.to}">side by side</a>` },
      { key: "basis", label: "", value: (r) => r.d.basis },
      { key: "score", label: "Score", value: (r) => Math.round(r.d.score * 100) / 100 },
      { key: "from", label: "", value: (r) => r.from?.url ?? r.d.from },
      { key: "to", label: "", value: (r) => r.to?.url ?? r.d.to },
      { key: "id", label: "", value: (r) => r.d.id },
    ],
    rows: async (reader, { filter }) => {
      const found = await reader.derivations(filter);
      const heads = await reader.heads(unique(found.flatMap((d) => [d.from, d.to])));
      return found.map((d) => ({ d, from: heads.get(d.from), to: heads.get(d.to) }));
    },
  }))
  .get("/compare", async (c) => {
    const { from, to } = queryOf(c, Pair);
    const [a, b] = await Promise.all([parts.reader.report(from), parts.reader.report(to)]);
    if (a === null || b === null || !("reading" in a) || !("reading" in b)) throw notFound("pair of reports");
    const derivation = a.derivations.find((d) => d.from === a.head.id && d.to === b.head.id) ?? null;
    return answer(c, { page: () => compareHtml(c, a, b, derivation), json: { from: a.head, to: b.head, derivation, shared: sharedRows(a, b, derivation) }, rows: sharedRows(a, b, derivation), columns: ["from", "to"] });
  });
