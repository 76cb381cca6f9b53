import { html } from "hono/html";
import { periodOf } from "../../show/period.ts";
import { counted } from "../../show/range.ts";
import type { BoardRow, Stand } from "../../show/story-positions.ts";
import type { Html } from "../answer.ts";
import { day } from "../pages/party.ts";
import { scaleOf, type Scale } from "./time/scale.ts";
import { axisHead, strip } from "./time/strip.ts";

const WIDTH = 300;

/** Party by issue, moving over time: a triangle up is for, one down is against; who changed sides is said so. */
export function storyPositionsHtml(rows: readonly BoardRow[]): Html {
  if (rows.length === 0) return html`<p class="empty"><strong>No position taken</strong>In these reports nobody proposes, demands, accepts or refuses anything that Hearsay could read.</p>`;
  const stands = rows.flatMap((r) => r.stands);
  const scale = scaleOf(stands.flatMap((s) => s.printed.flatMap((p) => periodOf(p.published)?.slice(0, 1) ?? [])), stands.flatMap((s) => (s.at ? [s.at] : [])), WIDTH);
  return html`<ul class="signs"><li><svg width="20" height="16" aria-hidden="true"><path class="at for certain" d="M3 14H15L9 2Z"/></svg>for</li><li><svg width="20" height="16" aria-hidden="true"><path class="at against certain" d="M3 3H15L9 15Z"/></svg>against</li></ul>
<div class="scroll"><table class="stack timeline board"><thead><tr><th scope="col">Party</th><th scope="col">Stance</th><th scope="col" class="chart">${axisHead(scale)}<span class="gone">On the axis of time</span></th></tr></thead><tbody>${rows.map((row, i) => html`${rows[i - 1]?.issue === row.issue ? "" : html`<tr class="issue"><th scope="rowgroup" colspan="3"><bdi>${row.issue}</bdi></th></tr>`}<tr><td class="main"><bdi>${row.party}</bdi>${row.moved ? html` <span class="tag">changed sides</span>` : ""}</td><td>${row.stands.map((s) => standHtml(s))}</td><td class="chart">${chart(scale, row.stands)}</td></tr>`)}</tbody></table></div>`;
}

function standHtml(s: Stand): Html {
  const [first] = s.printed;
  return html`<div class="stand"><strong>${s.stance}</strong> <span class="small soft">${s.at === null ? "no date" : day(new Date(s.at[0]).toISOString().slice(0, 10))}${s.dated === "print" ? " in print" : ""}</span> <q class="small" dir="auto">${s.words}</q> <span class="small soft">${first === undefined ? "" : html`<a href="/reports/${first.report}">${first.outlet}</a>`}${s.printed.length > 1 ? ` and ${counted(s.printed.length - 1, "more report")}` : ""}</span></div>`;
}

function chart(scale: Scale, stands: readonly Stand[]): Html {
  const dated = stands.filter((s) => s.at !== null);
  const [first, ...others] = dated;
  return html`${first === undefined ? "" : html`<div class="stack-of-strips">${[first, ...others].map((s) => strip(scale, { mark: { shape: s.lean, standing: "certain", period: s.at! }, printed: s.dated === "print" ? [] : s.printed.flatMap((p) => periodOf(p.published)?.slice(0, 1) ?? []), title: `${s.stance}, ${new Date(s.at![0]).toISOString().slice(0, 10)}` }))}</div>`}`;
}
