import { html } from "hono/html";
import { periodOf } from "../../show/period.ts";
import { counted, rangeAloud, rangeWords } from "../../show/range.ts";
import type { Statement } from "../../show/source-page.ts";
import type { Standing } from "../../show/story-timeline.ts";
import type { Html } from "../answer.ts";
import { sure } from "../pages/party.ts";
import { scaleOf, type Scale } from "./time/scale.ts";
import { axisHead, strip } from "./time/strip.ts";
import { inPrintWords, whenWords } from "./time/words.ts";

const WIDTH = 300;

/** What a source said over time: when it was said, where it was in print, how sure, and how many origins the claim has. */
export function sourceTimelineHtml(statements: readonly Statement[]): Html {
  if (statements.length === 0) return html`<p class="empty"><strong>Cited with nothing</strong>The texts name this source and give no words of it.</p>`;
  const scale = scaleOf(statements.flatMap((s) => s.printed.flatMap((p) => periodOf(p.published)?.slice(0, 1) ?? [])), statements.flatMap((s) => (s.at ? [s.at.period] : [])), WIDTH);
  return html`<div class="scroll"><table class="stack timeline board"><thead><tr><th scope="col">When</th><th scope="col" class="chart">${axisHead(scale)}<span class="gone">On the axis of time</span></th><th scope="col">What was said</th></tr></thead><tbody>${statements.map((s) => row(scale, s))}</tbody></table></div>`;
}

function row(scale: Scale, s: Statement): Html {
  const printed = s.at?.dated === "print" ? s.printed.slice(1) : s.printed;
  return html`<tr data-item><td class="when" data-label="When">${s.at === null ? html`<span class="soft">no date</span>` : html`<time datetime="${s.at.value}">${whenWords(s.at.value)}</time>${s.at.dated === "print" ? html`<br><span class="small soft">in print</span>` : ""}`}</td><td class="chart">${strip(scale, { mark: s.at === null ? null : { shape: "claim", standing: standingOf(s), period: s.at.period }, printed: printed.flatMap((p) => periodOf(p.published)?.slice(0, 1) ?? []), title: `${s.at?.value ?? "no date"}, ${inPrintWords(s.printed)}` })}</td><td class="main"><span class="words" dir="auto">${s.claim === null ? s.words : html`<a class="quiet" href="/claims/${s.claim.id}">${s.words}</a>`}</span> <span class="small soft">${s.stance === "say" ? "" : html`<span class="tag${s.stance === "deny" || s.stance === "reject" ? " deny" : ""}">${s.stance}</span> `}${sure(s.factuality)}${s.conditional ? ", on a condition" : ""}${s.claim === null ? "" : html` · <span title="${rangeAloud(s.claim.origins)}">${rangeWords(s.claim.origins)} ${s.claim.origins.high === 1 ? "origin" : "origins"}</span>${s.claim.disputed ? html` · <span class="no">disputed</span>` : ""}`} · ${s.printed.slice(0, 1).map((p) => html`<a href="/reports/${p.report}">${p.outlet}</a>`)}${s.printed.length > 1 ? ` and ${counted(s.printed.length - 1, "more report")}` : ""}</span></td></tr>`;
}

function standingOf({ factuality, conditional }: Statement): Standing {
  if (factuality.endsWith("-")) return "negated";
  return conditional ? "hypothetical" : factuality === "CT+" ? "certain" : "unsure";
}
