import { html } from "hono/html";
import type { Clocks } from "../../ledger/question.ts";
import { counted } from "../../show/range.ts";
import type { ContactEntry, InquiryEntry } from "../../show/story-log.ts";
import type { StoryPage, StoryReport } from "../../show/story-page.ts";
import type { Printed } from "../../show/printed.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { storyMapHtml } from "../pictures/story-map.ts";
import { storyNetworkHtml } from "../pictures/story-network.ts";
import { storyPositionsHtml } from "../pictures/story-positions.ts";
import { storyTimelineHtml } from "../pictures/story-timeline.ts";
import { lengthWords, whenWords } from "../pictures/time/words.ts";
import { claimEntry } from "./claim-entry.ts";
import { watch } from "./claim-tools.ts";
import { clockLine } from "./clocks.ts";
import { flash } from "./flash.ts";
import { layout } from "./layout.ts";
import { outletLink } from "./outlet-link.ts";
import { day } from "./party.ts";

/** Claims shown on the story's own page; the rest is a list away. */
const CLAIMS = 12;

const SECTIONS = [["claims", "Claims"], ["timeline", "Timeline"], ["map", "Map"], ["who", "Who and whom"], ["positions", "Positions"], ["contacts", "Contacts"], ["unanswered", "Unanswered"], ["reports", "Reports"]] as const;

export function storyHtml(c: Ctx, story: StoryPage, { clocks, watched }: { readonly clocks: Clocks; readonly watched: string | null }): Html {
  return layout(c, {
    title: story.title, here: "/stories",
    body: html`${flash(c)}<p class="kicker">Story · ${day(story.first)}${story.last !== null && story.last !== story.first ? html` – ${day(story.last)}` : ""}</p>
<h1>${story.title}</h1>${clockLine(c, clocks)}${figures(story)}
<div class="parts noprint"><nav aria-label="On this page">${SECTIONS.map(([id, words]) => html`<a href="#${id}">${words}</a>`)}</nav>${watch(c, "story", story.id, watched)}</div>
<section id="claims"><h2>What is claimed</h2>${story.claims.length === 0 ? html`<p class="soft">These reports claim nothing that Hearsay could read.</p>` : html`<ol class="entries">${story.claims.slice(0, CLAIMS).map((k) => html`<li data-item>${claimEntry(k)}</li>`)}</ol>`}${story.claims.length > CLAIMS ? html`<p><a href="/claims?story=${story.id}">All ${story.claims.length} claims</a></p>` : ""}</section>
<section id="timeline"><h2>When it happened, and when it was in print</h2>${storyTimelineHtml(story.timeline)}</section>
<section id="map"><h2>Where</h2>${storyMapHtml(story.map)}</section>
<section id="who"><h2>Who spoke to, about and against whom</h2>${storyNetworkHtml(story.network)}</section>
<section id="positions"><h2>Who stands where</h2>${storyPositionsHtml(story.positions)}</section>
<section id="contacts"><h2>Contacts</h2>${contacts(story.contacts)}</section>
<section id="unanswered"><h2>Asked, and how that ended</h2>${inquiries(story.inquiries)}</section>
<section id="reports"><h2>Reports, and who took from whom</h2>${reports(story.reports)}</section>`,
  });
}

function figures({ figures: f }: StoryPage): Html {
  const rows: readonly (readonly [number, string])[] = [
    [f.reports, `${f.reports === 1 ? "report" : "reports"} from ${counted(f.outlets, "outlet")}`], [f.claims, f.claims === 1 ? "claim" : "claims"],
    [f.confirmed, "with two origins or more"], [f.disputed, "denied, contradicted or corrected"], [f.unnamed, "on the word of unnamed people alone"], [f.unanswered, f.unanswered === 1 ? "question unanswered" : "questions unanswered"],
  ];
  return html`<dl class="facts">${rows.map(([figure, words]) => html`<div><dt>${words}</dt><dd>${figure}</dd></div>`)}</dl>`;
}

/** Where it was in print: the first outlet, and how many more. */
export const inReports = (printed: readonly Printed[]): Html => html`<span class="small soft">${printed.slice(0, 1).map((p) => html`<a href="/reports/${p.report}">${p.outlet}</a>, ${day(p.published)}`)}${printed.length > 1 ? ` and ${counted(printed.length - 1, "more report")}` : ""}</span>`;

function contacts(rows: readonly ContactEntry[]): Html {
  if (rows.length === 0) return html`<p class="soft">No report of this story tells of a meeting, a visit or a call.</p>`;
  return html`<div class="scroll"><table class="stack"><thead><tr><th scope="col">Between</th><th scope="col">How</th><th scope="col">When</th><th scope="col">In the words of</th></tr></thead><tbody>${rows.map((r) => html`<tr data-item><td class="main"><strong><bdi>${r.parties.join(" – ") || "parties unnamed"}</bdi></strong></td><td data-label="How">${r.how}${r.count !== null && r.count > 1 ? `, ${r.count} times` : ""} <span class="tag${r.status === "denied" ? " deny" : ""}">${r.status}</span>${r.where === null ? "" : html`<br><span class="small soft">${r.where}</span>`}</td><td data-label="When">${r.when !== null ? whenWords(r.when) : r.within !== null ? `within ${lengthWords(r.within)}` : ""}</td><td><span class="words">${r.words}</span><br>${inReports(r.printed)}</td></tr>`)}</tbody></table></div>`;
}

const OUTCOME: Readonly<Record<InquiryEntry["outcome"], string>> = { "no-response": "did not answer", declined: "declined to comment", denied: "denied it", answered: "answered", unreachable: "could not be reached" };

function inquiries(rows: readonly InquiryEntry[]): Html {
  if (rows.length === 0) return html`<p class="soft">No report of this story says that anybody was asked.</p>`;
  return html`<ul class="plainlist">${rows.map((r) => html`<li data-item><strong><bdi>${r.asked}</bdi></strong>${r.for === null ? "" : html` for <bdi>${r.for}</bdi>`} ${OUTCOME[r.outcome]}${r.channel === null ? "" : html` <span class="soft">by ${r.channel}</span>`}<br><q>${r.words}</q> ${inReports(r.printed)}</li>`)}</ul>`;
}

const TOOK: Readonly<Record<StoryReport["took"][number]["kind"], string>> = { copy: "reprints", partial: "reprints parts of", rewrite: "rewrites", citation: "cites" };

function reports(rows: readonly StoryReport[]): Html {
  return html`<div class="scroll"><table class="stack"><thead><tr><th scope="col">Report</th><th scope="col">In print</th><th scope="col">Took from</th><th scope="col">Taken by</th></tr></thead><tbody>${rows.map((r) => html`<tr data-item><td class="main">${outletLink(r.outlet)}: <a href="/reports/${r.id}"><bdi>${r.headline ?? "untitled"}</bdi></a>${r.corrected ? html` <span class="tag deny">corrected</span>` : ""}</td><td data-label="In print">${day(r.published)}</td><td data-label="Took from">${r.took.map((t) => html`<div>${TOOK[t.kind]} <a href="/compare?from=${r.id}&amp;to=${t.report}">${t.outlet}</a>${t.inferred ? html` <span class="tag">found by comparing</span>` : ""}</div>`)}</td><td data-label="Taken by">${r.taken === 0 ? "" : counted(r.taken, "report")}</td></tr>`)}</tbody></table></div>`;
}
