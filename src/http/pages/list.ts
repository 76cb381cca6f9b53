import { html } from "hono/html";
import { FACTUALITIES } from "../../domain/factuality.ts";
import { certaintyWords } from "../../show/certainty.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import type { Asked } from "../filter.ts";
import type { List } from "../list.ts";
import { clockLine } from "./clocks.ts";
import { layout } from "./layout.ts";

type Found<T> = { readonly asked: Asked; readonly rows: readonly T[]; readonly next: string | null; readonly previous: string | null };

export function listHtml<T>(c: Ctx, list: List<T>, { asked, rows, next, previous }: Found<T>): Html {
  return layout(c, {
    title: list.title, here: list.here,
    body: html`<h1>${list.title}</h1><p class="lede">${list.lede}</p>
${clockLine(c, asked.clocks)}${filterForm(c, list.filters, asked)}
${rows.length === 0 ? nothing(c, list, asked) : list.entry ? html`<ol class="entries" start="${(asked.page - 1) * asked.limit + 1}">${rows.map((row) => html`<li data-item>${list.entry?.(row) ?? ""}</li>`)}</ol>` : table(list, rows)}
${next === null && previous === null ? "" : html`<nav class="pager" aria-label="Pages">${previous === null ? "" : html`<a href="${previous}" rel="prev">← earlier in the list</a>`}<span>page ${asked.page}</span>${next === null ? "" : html`<a href="${next}" rel="next">further in the list →</a>`}</nav>`}`,
  });
}

function table<T>({ title, columns }: List<T>, rows: readonly T[]): Html {
  return html`<div class="scroll"><table class="stack"><caption class="gone">${title}</caption><thead><tr>${columns.filter((k) => k.label !== "").map((k) => html`<th scope="col">${k.label}</th>`)}</tr></thead><tbody>${rows.map((row) => html`<tr data-item>${columns.filter((k) => k.label !== "").map((k) => html`<td data-label="${k.label}"${k.main ? html` class="main"` : ""}>${k.show ? k.show(row) : (k.value(row) ?? "")}</td>`)}</tr>`)}</tbody></table></div>`;
}

function nothing<T>(c: Ctx, list: List<T>, asked: Asked): Html {
  return Object.keys(asked.given).length > 0 || asked.page > 1
    ? html`<p class="empty"><strong>Nothing here matches that</strong>Take a filter away, or use fewer words. <a href="${c.req.path}">Show all</a></p>`
    : html`<p class="empty"><strong>Nothing yet</strong>${list.empty} <a href="/#add">Add a report</a></p>`;
}

const LABELS: Readonly<Record<string, string>> = { q: "Words", from: "From", to: "To", actor: "Who", place: "Place", outlet: "Outlet", story: "Story" };

function filterForm(c: Ctx, filters: readonly string[], asked: Asked): Html | string {
  if (filters.length === 0) return "";
  const value = (key: string): string => asked.given[key] ?? "";
  const field = (key: string): Html => {
    if (key === "factuality") return html`<label>How sure<select name="factuality"><option value="">any</option>${FACTUALITIES.map((f) => html`<option value="${f}"${value(key) === f ? html` selected` : ""}>${certaintyWords(f)}</option>`)}</select></label>`;
    if (key === "anonymous") return html`<label>Sources<select name="anonymous"><option value="">any</option><option value="1"${value(key) !== "" ? html` selected` : ""}>unnamed only</option></select></label>`;
    return html`<label>${LABELS[key] ?? key}<input name="${key}" value="${value(key)}"${key === "from" || key === "to" ? html` size="11" placeholder="2015-09-24"` : html` size="14"`}></label>`;
  };
  const used = filters.filter((key) => value(key) !== "").length;
  return html`<details class="narrow noprint"${used > 0 ? html` open` : ""}><summary data-key="f">Narrow down${used > 0 ? ` (${used})` : ""}</summary><form class="fields" action="${c.req.path}">${filters.map(field)}${[["published-by", "In print by"], ["known-at", "Known by"]].map(([key = "", words]) => html`<label>${words}<input name="${key}" size="11" placeholder="2015-09-24" value="${value(key)}"></label>`)}<button class="main">Narrow</button>${used > 0 ? html`<a href="${c.req.path}">show all</a>` : ""}</form></details>`;
}
