import { html } from "hono/html";
import type { ClaimPage } from "../../show/claim-page.ts";
import { rangeAloud } from "../../show/range.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { decide } from "./decide.ts";
import { dots } from "./party.ts";

/** The words behind the provenance picture: every origin with its way into print, then every pair counted as one and why. */
export function origins(c: Ctx, claim: ClaimPage): Html {
  const { ends, collapsed, circles, heads } = claim;
  const outlet = (report: string): string => heads.get(report)?.outlet ?? "outlet unknown";
  return html`<details class="behind"${collapsed.length > 0 || ends.length > 0 ? html` open` : ""}><summary>The same in words: ${rangeAloud(claim.origins)}</summary>
${ends.length === 0 ? html`<p class="soft">Nobody in these reports says how they know it${circles.length > 0 ? "; they cite one another in a circle" : ""}. It counts no origin.</p>` : html`<ol class="ends">${ends.map((e) => html`<li data-item>${dots(e.party)}<strong>${e.party.words}</strong> <span class="soft small">${e.party.anonymous ? `unnamed${e.party.count === null ? "" : `, ${e.party.count}`}` : e.party.kind} · counts ${e.low === e.high ? e.low : `${e.low}–${e.high}`}</span><br><span class="small">${e.chain.map((h) => html`<span class="hop">${h}</span>`)}</span><br><span class="small soft">in ${e.reports.map((r, i) => html`${i > 0 ? ", " : ""}<a href="/reports/${r}">${outlet(r)}</a>`)}</span></li>`)}</ol>`}
${circles.length === 0 ? "" : html`<h3>Circles</h3><ul class="plainlist">${circles.map((circle) => html`<li>${circle.map((r) => html`<span class="hop"><a href="/reports/${r}">${outlet(r)}</a></span>`)} → and round again; adds nothing</li>`)}</ul>`}
${collapsed.length === 0 ? "" : html`<h3>Counted as one, and why</h3><ul class="plainlist edges">${collapsed.map((edge) => edgeOf(c, edge, outlet))}</ul>`}</details>`;
}

const EDGE: Readonly<Record<string, string>> = {
  reprinted: "reprinted", rewrote: "rewrote", cited: "cited", "same-speaker": "the same speaker", "same-institution": "one institution", "same-unnamed": "perhaps the same unnamed people", "same-evidence": "the same evidence",
};

function edgeOf(c: Ctx, edge: ClaimPage["collapsed"][number], outlet: (report: string) => string): Html {
  const between = edge.kind === "reprinted" || edge.kind === "rewrote" || edge.kind === "cited";
  const [from, to] = edge.passages;
  return html`<li id="e-${edge.id}" data-item><strong>${outlet(from.report)}</strong> ${between ? `${EDGE[edge.kind] ?? edge.kind} from` : html`and`} <strong>${outlet(to.report)}</strong>${between ? "" : html`: ${EDGE[edge.kind] ?? edge.kind}`} <span class="tag">${edge.basis === "stated" ? "said in the text" : "found by comparing"}</span><br><span class="small soft">${edge.reason}</span>
<span class="small"> <a href="/compare?from=${from.report}&amp;to=${to.report}">the words on both sides</a></span>
${decide(c, { key: "", words: "Take it apart", verdict: between ? { kind: "does-not-derive", from: edge.from, to: edge.to } : { kind: "different-source", a: edge.from, b: edge.to } })}</li>`;
}
