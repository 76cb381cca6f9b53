import { html } from "hono/html";
import type { Cluster } from "../../domain/cluster.ts";
import type { ClaimLine } from "../../show/claim-line.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { claimEntry } from "./claim-entry.ts";
import { decide } from "./decide.ts";
import { layout } from "./layout.ts";

/** Choosing the claim that another one is the same as. */
export function mergeHtml(c: Ctx, cluster: Cluster, query: string, lines: readonly ClaimLine[]): Html {
  return layout(c, {
    title: "Merge claims", here: "/claims",
    body: html`<p class="kicker"><a href="/claims/${cluster.id}">Back to the claim</a></p><h1>Which claim is the same as this one?</h1><p class="lede"><q>${cluster.text}</q></p>
<form class="fields" action="/claims/${cluster.id}/merge"><label>Look for<input name="q" value="${query}"></label><button class="main">Look</button></form>
${lines.length === 0 ? html`<p class="empty"><strong>Nothing matches</strong>Use fewer words, or the words of the other claim as it was printed.</p>` : html`<ol class="entries">${lines.map((k) => html`<li data-item>${claimEntry(k)}${decide(c, { key: "m", words: "This one: merge", verdict: { kind: "same-claim", a: cluster.id, b: k.id, back: `/claims/${cluster.id}` }, why: "Why are they the same?" })}</li>`)}</ol>`}`,
  });
}
