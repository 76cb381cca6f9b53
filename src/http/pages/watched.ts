import { html } from "hono/html";
import type { ReportHead } from "../../domain/answer.ts";
import type { ClaimLine } from "../../show/claim-line.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { targetOf } from "../target.ts";
import { claimEntry } from "./claim-entry.ts";
import { watch } from "./claim-tools.ts";
import { layout } from "./layout.ts";
import { day } from "./party.ts";

export type Watched = {
  readonly noun: "claim" | "source" | "place" | "story";
  readonly target: string;
  readonly by: string;
  readonly at: string;
  readonly title: string;
  readonly line: ClaimLine | null;
  readonly moved: readonly ReportHead[];
};

export function watchedHtml(c: Ctx, watched: readonly Watched[]): Html {
  const moved = watched.toSorted((a, b) => b.moved.length - a.moved.length);
  return layout(c, {
    title: "Watched", here: "/watched",
    body: html`<h1>Watched</h1><p class="lede">Claims, sources, places and stories somebody keeps an eye on, those that moved first.</p>
${watched.length === 0 ? html`<p class="empty"><strong>Nothing is watched yet</strong>Open a claim, a source, a place or a story and choose “Watch” (<kbd>w</kbd>). What is printed about it from then on is listed here.</p>` : html`<ol class="entries">${moved.map((w) => html`<li data-item><p class="kicker">${w.noun} · ${w.by} watches it since ${day(w.at)}</p>${w.line === null ? html`<a class="sentence" href="${targetOf({ kind: "watch", noun: w.noun, target: w.target }) ?? "/"}">${w.title}</a>` : claimEntry(w.line)}
${w.moved.length === 0 ? html`<p class="soft small">Nothing new since then.</p>` : html`<ul class="plainlist small">${w.moved.map((r) => html`<li>new: <a href="/reports/${r.id}">${r.outlet ?? "outlet unknown"}: ${r.headline ?? "untitled"}</a> ${day(r.inPrint)}</li>`)}</ul>`}${watch(c, w.noun, w.target, "yes")}</li>`)}</ol>`}`,
  });
}
