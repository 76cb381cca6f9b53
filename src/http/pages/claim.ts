import { html } from "hono/html";
import type { Clocks } from "../../ledger/question.ts";
import type { ClaimPage } from "../../show/claim-page.ts";
import type { AnswerNode } from "../../show/provenance.ts";
import { driftWords } from "../../show/drift-words.ts";
import { counted, originNoun, rangeAloud, rangeWords } from "../../show/range.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { appearances } from "./appearances.ts";
import { clockLine, clockQuery } from "./clocks.ts";
import { claimTools } from "./claim-tools.ts";
import { decisionList } from "./decision-list.ts";
import { flash } from "./flash.ts";
import { history } from "./history.ts";
import { layout } from "./layout.ts";
import { day, sure } from "./party.ts";

export type ClaimExtras = { readonly clocks: Clocks; readonly story: { readonly id: string; readonly title: string } | null; readonly watched: string | null; readonly picture: Html; readonly answers: readonly AnswerNode[] };

export function claimHtml(c: Ctx, claim: ClaimPage, extras: ClaimExtras): Html {
  return layout(c, {
    title: claim.title, here: "/claims",
    body: html`${flash(c)}
<p class="kicker">${extras.story === null ? "" : html`Story: <a href="/stories/${extras.story.id}${clockQuery(extras.clocks)}">${extras.story.title}</a> · `}first in print ${day(claim.firstSeen)}${claim.status === "open" ? "" : html` · <strong>${claim.status}</strong>`}${claim.assignee === null ? "" : html` · with ${claim.assignee}`}</p>
<h1>${claim.title}</h1>
${forms(claim)}
${clockLine(c, extras.clocks)}
${facts(claim)}
<section id="origins"><h2>How it reached print</h2>${extras.picture}</section>
${drift(claim)}
${relations(extras.answers)}
<div class="claimwork">${appearances(c, claim)}<div>${claimTools(c, claim, extras.watched)}
<section id="decisions"${claim.decisions.length === 0 ? html` class="noprint"` : ""}><h2>Decisions</h2>${decisionList(c, claim.decisions, "Nobody has judged this claim yet. What you decide is kept here with your name and your reason, and can be undone.")}</section>
${history(c, claim, extras.clocks)}</div></div>`,
  });
}

function forms({ strongest, weakest }: ClaimPage): Html | string {
  if (strongest === null) return "";
  if (weakest === null || weakest.words === strongest.words) return html`<p class="lede">In print in one form: <q>${strongest.words}</q> (${strongest.report.outlet ?? "outlet unknown"}).</p>`;
  return html`<p class="lede">Strongest in print: <q>${strongest.words}</q> (${strongest.report.outlet ?? "outlet unknown"}). Weakest: <q>${weakest.words}</q> (${weakest.report.outlet ?? "outlet unknown"}).</p>`;
}

function facts(claim: ClaimPage): Html {
  const figures: readonly (readonly [Html | string, string])[] = [
    [html`<span aria-hidden="true">${rangeWords(claim.origins)}</span><span class="gone">${rangeAloud(claim.origins)}</span>`, originNoun(claim.origins)],
    [String(claim.outlets.length), `${claim.outlets.length === 1 ? "outlet" : "outlets"}, ${counted(claim.reports, "report")}${claim.likely > 0 ? `; likely ${claim.likely} more` : ""}`],
    [html`<span class="sized">${sure(claim.factuality)}</span>`, claim.conditional ? "as the sources put it; on a condition" : "as the sources put it"],
    ...(claim.deniedBy.length > 0 ? [[html`<span class="sized">denied</span>`, `by ${claim.deniedBy.join(", ")}`] as const] : []),
    ...(claim.contradictedBy.length > 0 ? [[html`<span class="sized">contradicted</span>`, `by ${claim.contradictedBy.join(", ")}`] as const] : []),
    ...(claim.corrected ? [[html`<span class="sized">corrected</span>`, "by an outlet that printed it"] as const] : []),
    ...(claim.drift > 0 ? [[String(claim.drift), claim.drift === 1 ? "change on the way" : "changes on the way"] as const] : []),
  ];
  return html`<dl class="facts">${figures.map(([figure, words]) => html`<div><dt>${words}</dt><dd>${figure}</dd></div>`)}</dl>`;
}

function drift({ drifts, heads }: ClaimPage): Html | string {
  if (drifts.length === 0) return "";
  return html`<section id="drift"><h2>What changed on the way</h2><div class="scroll"><table class="stack"><thead><tr><th scope="col">Outlet</th><th scope="col">What changed</th><th scope="col">It took</th><th scope="col">It wrote</th></tr></thead><tbody>${drifts.map((d) => html`<tr data-item><td class="main"><a href="/reports/${d.report}">${heads.get(d.report)?.outlet ?? "outlet unknown"}</a></td><td data-label="Changed">${driftWords(d.kind)}</td><td data-label="It took"><q>${d.from}</q></td><td data-label="It wrote"><q>${d.to}</q></td></tr>`)}</tbody></table></div></section>`;
}

const RELATION: Readonly<Record<AnswerNode["kind"], string>> = { denies: "denied", confirms: "confirmed", contradicts: "contradicted", corrects: "corrected", retracts: "withdrawn" };

function relations(answers: readonly AnswerNode[]): Html | string {
  if (answers.length === 0) return "";
  return html`<section id="relations"><h2>What others say of it</h2><ul class="plainlist">${answers.flatMap(({ kind, origin, papers }) => papers.map((p) => html`<li data-item><span class="tag${kind === "confirms" ? "" : " deny"}">${RELATION[kind]}</span> by <strong><bdi>${origin?.label ?? p.outlet}</bdi></strong>: ${p.words === "" ? "" : html`<q>${p.words}</q> `}<span class="small soft">${p.report === null ? p.outlet : html`<a href="/reports/${p.report}">${p.outlet}</a>`}, ${day(p.published)}${p.claim === null ? "" : html` · <a href="/claims/${p.claim}">that claim</a>`} · ${p.reason}</span></li>`))}</ul></section>`;
}
