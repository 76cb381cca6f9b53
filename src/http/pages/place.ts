import { html } from "hono/html";
import type { Place } from "../../domain/place.ts";
import type { Found } from "../../domain/answer.ts";
import type { ClaimLine } from "../../show/claim-line.ts";
import { counted } from "../../show/range.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { claimEntry } from "./claim-entry.ts";
import { watch } from "./claim-tools.ts";
import { flash } from "./flash.ts";
import { layout } from "./layout.ts";
import { day } from "./party.ts";

export type PlaceFound = { readonly name: string; readonly found: readonly Found<Place>[]; readonly claims: readonly ClaimLine[]; readonly watched: string | null };

export function placeHtml(c: Ctx, { name, found, claims, watched }: PlaceFound): Html {
  const located = found.find((f) => f.item.lat !== null)?.item;
  const reports = [...new Map(found.map((f) => [f.report.id, f.report])).values()];
  return layout(c, {
    title: name,
    body: html`${flash(c)}<p class="kicker">Place</p><h1>${name}</h1>
<p class="lede">${located === undefined ? "Nowhere on the map as far as the text tells." : html`${located.kind}${located.country === null ? "" : `, ${located.country}`}; known to the ${located.precision}.`} Named in ${counted(reports.length, "report")}.</p>
${watch(c, "place", name, watched)}
<section><h2>Claims that name it</h2>${claims.length === 0 ? html`<p class="soft">None.</p>` : html`<ol class="entries">${claims.map((k) => html`<li data-item>${claimEntry(k)}</li>`)}</ol>`}</section>
<section><h2>Reports that name it</h2><ul class="plainlist">${reports.map((r) => html`<li data-item><a href="/reports/${r.id}">${r.outlet ?? "outlet unknown"}: ${r.headline ?? "untitled"}</a> <span class="soft small">${day(r.inPrint)}</span></li>`)}</ul></section>`,
  });
}
