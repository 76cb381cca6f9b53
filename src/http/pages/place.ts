import { html } from "hono/html";
import type { Place } from "../../domain/place.ts";
import type { Found } from "../../domain/answer.ts";
import type { ClaimLine } from "../../show/claim-line.ts";
import { countryName } from "../../show/country-name.ts";
import type { Clocks } from "../../ledger/question.ts";
import { counted } from "../../show/range.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { claimEntry } from "./claim-entry.ts";
import { watch } from "./claim-tools.ts";
import { clockLine } from "./clocks.ts";
import { flash } from "./flash.ts";
import { layout } from "./layout.ts";
import { day } from "./party.ts";

export type PlaceFound = { readonly name: string; readonly clocks: Clocks; readonly found: readonly Found<Place>[]; readonly claims: readonly ClaimLine[]; readonly watched: string | null };

export function placeHtml(c: Ctx, { name, clocks, found, claims, watched }: PlaceFound): Html {
  const located = found.find((f) => f.item.lat !== null)?.item;
  const reports = [...new Map(found.map((f) => [f.report.id, f.report])).values()];
  return layout(c, {
    title: name,
    body: html`${flash(c)}<p class="kicker">Place</p><h1>${name}</h1>
<p class="lede">${located === undefined ? "Nowhere on the map as far as the text tells." : whereWords(located)} Named in ${counted(reports.length, "report")}.</p>
${clockLine(c, clocks)}<p>${watch(c, "place", name, watched)}</p>
<section><h2>Claims that name it</h2>${claims.length === 0 ? html`<p class="soft">None.</p>` : html`<ol class="entries">${claims.map((k) => html`<li data-item>${claimEntry(k)}</li>`)}</ol>`}</section>
<section><h2>Reports that name it</h2><ul class="plainlist">${reports.map((r) => html`<li data-item><a href="/reports/${r.id}">${r.outlet ?? "outlet unknown"}: ${r.headline ?? "untitled"}</a> <span class="soft small">${day(r.inPrint)}</span></li>`)}</ul></section>`,
  });
}

const EXACT: Readonly<Record<Place["precision"], string>> = { point: "at this point", city: "to the town", region: "to the region", country: "to the country", near: "near it", unknown: "roughly" };

function whereWords({ kind, country, lat, lon, precision }: Place): string {
  const what = kind === "other" ? "A place" : `${/^[aeiou]/.test(kind) ? "An" : "A"} ${kind}`;
  return `${what}${country === null || kind === "country" ? "" : ` in ${countryName(country)}`}${lat === null || lon === null ? "" : `, ${degrees(lat, "N", "S")} ${degrees(lon, "E", "W")}, known ${EXACT[precision]}`}.`;
}

const degrees = (value: number, plus: string, minus: string): string => `${Math.abs(value).toFixed(2)}° ${value < 0 ? minus : plus}`;
