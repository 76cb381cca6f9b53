import { html } from "hono/html";
import type { ReportHead, SourceUse } from "../../domain/answer.ts";
import type { ClaimLine } from "../../show/claim-line.ts";
import type { StoryLine } from "../../show/story-line.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { claimEntry } from "./claim-entry.ts";
import { layout } from "./layout.ts";
import { day, dots } from "./party.ts";
import { storyEntry } from "./story-entry.ts";

export type SearchFound = { readonly query: string; readonly claims: readonly ClaimLine[]; readonly sources: readonly SourceUse[]; readonly stories: readonly StoryLine[]; readonly reports: readonly ReportHead[]; readonly places: readonly string[] };

export function searchHtml(c: Ctx, found: SearchFound, shown: number): Html {
  const { query } = found;
  const nothing = [found.claims, found.sources, found.stories, found.reports, found.places].every((list) => list.length === 0);
  return layout(c, {
    title: query === "" ? "Search" : `“${query}”`,
    body: html`<h1>${query === "" ? "Search" : html`“${query}”`}</h1>${query === "" ? html`<p class="empty"><strong>What are you looking for?</strong>Words of a claim, a name, a place. All words must be there; “a phrase” in quotation marks, -without, begin*, this OR that.</p>` : nothing ? html`<p class="empty"><strong>Nothing found</strong>Use fewer words, or begin* one. <a href="/claims">All claims</a></p>` : ""}
${group("Claims", "/claims", query, shown, found.claims, claimEntry)}
${group("Sources", "/sources", query, shown, found.sources, (s) => html`${dots({ anonymous: s.anonymous, least: 1 })}<a href="/sources/${s.id}">${s.name ?? s.description}</a> <span class="soft small">${s.outlets.slice(0, 3).join(", ")}</span>`)}
${group("Stories", "/stories", query, shown, found.stories, storyEntry)}
${group("Reports", "/reports", query, shown, found.reports, (r) => html`<a class="sentence" href="/reports/${r.id}">${r.headline ?? "untitled"}</a><p class="meta">${r.outlet ?? "outlet unknown"} · ${day(r.inPrint)}</p>`)}
${found.places.length === 0 ? "" : html`<section><h2>Places</h2><p>${found.places.map((p) => html`<a class="button" data-item href="/places/${encodeURIComponent(p)}">${p}</a> `)}</p></section>`}`,
  });
}

function group<T>(title: string, href: string, query: string, shown: number, items: readonly T[], entry: (item: T) => Html): Html | string {
  if (items.length === 0) return "";
  return html`<section><h2>${title}</h2><ol class="entries">${items.slice(0, shown).map((item) => html`<li data-item>${entry(item)}</li>`)}</ol>${items.length > shown ? html`<p class="small"><a href="${href}?q=${encodeURIComponent(query)}">More ${title.toLowerCase()}</a></p>` : ""}</section>`;
}
