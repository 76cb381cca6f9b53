import { html } from "hono/html";
import { counted } from "../../show/range.ts";
import type { Description, SourcePage } from "../../show/source-page.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { sourceTimelineHtml } from "../pictures/source-timeline.ts";
import { storyPositionsHtml } from "../pictures/story-positions.ts";
import { watch } from "./claim-tools.ts";
import { clockLine } from "./clocks.ts";
import { flash } from "./flash.ts";
import { layout } from "./layout.ts";
import { dots } from "./party.ts";
import { inReports } from "./story.ts";
import type { Clocks } from "../../ledger/question.ts";

/** A source: what it said over time, where it stands, and how the texts describe it. */
export function sourceHtml(c: Ctx, page: SourcePage, { clocks, watched }: { readonly clocks: Clocks; readonly watched: string | null }): Html {
  const { use, statements, positions, descriptions } = page;
  const name = use.name ?? use.description, moved = positions.filter((p) => p.moved).length;
  return layout(c, {
    title: name, here: "/sources",
    body: html`${flash(c)}<p class="kicker">Source · ${use.anonymous ? "unnamed" : use.kind}</p><h1>${dots({ anonymous: use.anonymous, least: 1 })}<bdi>${name}</bdi></h1>
${use.anonymous ? html`<p class="lede">As the text describes ${statements.length === 1 ? "it" : "them"}. Nothing says that another outlet’s source of the same description is the same person.</p>` : ""}${clockLine(c, clocks)}
<dl class="facts">${figure(statements.length, statements.length === 1 ? "statement" : "statements")}${figure(use.reports, `${use.reports === 1 ? "report" : "reports"} from ${counted(use.outlets.length, "outlet")}`)}${figure(statements.filter((s) => s.claim?.disputed).length, "disputed")}${use.anonymous ? "" : figure(moved, moved === 1 ? "change of side" : "changes of side")}</dl>
<div class="parts noprint">${watch(c, "source", use.id, watched)}</div>
<section id="statements"><h2>What was said, over time</h2>${sourceTimelineHtml(statements)}</section>
${positions.length === 0 ? "" : html`<section id="positions"><h2>Positions, and changes of them</h2>${storyPositionsHtml(positions)}</section>`}
<section id="descriptions"><h2>As the texts describe ${use.anonymous ? "them" : "this source"}</h2>${described(descriptions)}</section>`,
  });
}

const figure = (value: number, words: string): Html => html`<div><dt>${words}</dt><dd>${value}</dd></div>`;

function described(rows: readonly Description[]): Html {
  return html`<div class="scroll"><table class="stack"><thead><tr><th scope="col">Description</th><th scope="col">How they know</th><th scope="col">Why unnamed</th><th scope="col">In</th></tr></thead><tbody>${rows.map((d) => html`<tr><td class="main"><q dir="auto">${d.words}</q></td><td data-label="How they know">${[d.access, d.affiliation].filter(Boolean).join(", ")}</td><td data-label="Why unnamed">${d.anonymityCondition ?? ""}</td><td>${inReports(d.printed)}</td></tr>`)}</tbody></table></div>`;
}
