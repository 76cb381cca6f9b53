import { html } from "hono/html";
import type { Clocks } from "../../ledger/question.ts";
import type { Note } from "../../show/note.ts";
import type { ReportPage } from "../../show/report-page.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { clockLine } from "./clocks.ts";
import { undo } from "./decision-list.ts";
import { flash } from "./flash.ts";
import { layout, token } from "./layout.ts";
import { dayWords, dots, moment, sure } from "./party.ts";
import { claimLinks } from "./sidenote.ts";
import { markedText } from "./text.ts";

export type ReportExtras = {
  readonly clocks: Clocks;
  /** When the bytes came in; null where they were not kept. */
  readonly captured: string | null;
  readonly story: { readonly id: string; readonly title: string } | null;
  readonly took: readonly Took[];
  readonly taken: readonly Took[];
};
export type Took = { readonly report: string; readonly outlet: string; readonly headline: string; readonly kind: string; readonly reason: string };

/** Paragraphs from which a text is laid out only as it is scrolled to. */
const LONG = 120;

export function reportHtml(c: Ctx, page: ReportPage, extras: ReportExtras): Html {
  const beside = c.req.query("beside") === "original";
  const text = markedText(page.paragraphs, page.notes, page.headed);
  return layout(c, {
    title: page.headline ?? "Report", here: "/reports",
    body: html`${flash(c)}<p class="kicker">${page.outlet} · ${moment(page.published)}${extras.captured === null ? "" : html` · captured ${dayWords(extras.captured)}`}${extras.story === null ? "" : html` · story: <a href="/stories/${extras.story.id}">${extras.story.title}</a>`}${page.url === null || !/^https?:/.test(page.url) ? "" : html` · <a href="${page.url}" rel="noreferrer nofollow external">at the outlet</a>`}</p>
${clockLine(c, extras.clocks)}<article class="reading${page.paragraphs.length > LONG ? " long" : ""}" data-report="${page.id}">
${page.headed ? "" : html`<h1>${page.headline ?? `Untitled report, ${page.outlet}`}</h1>`}
${key()}
<div class="bar noprint"><label><input type="checkbox" id="plain"> plain text</label>${extras.captured === null ? "" : beside ? html`<a href="?">with notes</a>` : html`<a href="?beside=original">the original beside it</a>`}<a href="#said">all statements</a><a href="#sources">sources</a>${page.findings.length > 0 ? html`<a href="#findings">${page.findings.length} ${page.findings.length === 1 ? "doubt" : "doubts"}</a>` : ""}</div>
${beside ? html`<div class="beside"><div>${text}</div><iframe class="capture" sandbox title="The original page as captured, inert" src="/reports/${page.id}/capture"></iframe></div>` : text}
${page.authors.length > 0 ? html`<p class="byline">By ${page.authors.join(", ")}</p>` : ""}
</article>
${remarks(c, page)}
${said(page)}
${own(page)}
${sources(page)}
${took(extras)}
${besides(page)}
${doubts(page)}`,
  });
}

const key = (): Html => html`<div class="key" role="note" aria-label="How to read the marks"><span><span class="src">source</span></span><span><span class="src anon">unnamed source</span></span><span><span class="cue">how it was said</span></span><span><span class="say opens closes" data-f="CT+">what was said, as certain</span></span><span><span class="say" data-f="PR+">probable</span></span><span><span class="say" data-f="PS+">possible</span></span><span><span class="say" data-f="CT-">said not to be</span></span><span><span class="if">condition</span></span></div>`;

function remarks(c: Ctx, page: ReportPage): Html {
  return html`<section id="remarks"${page.written.length === 0 ? html` class="noprint"` : ""}><h2>Notes</h2>
${page.written.length === 0 ? html`<p class="soft small">Nobody has written beside this report yet. Select words in the text, or give them here.</p>` : html`<ul class="plainlist">${page.written.map((n) => html`<li id="n-${n.id}"><q>${n.about}</q><br>${n.words} <span class="soft small">– ${n.by}, ${dayWords(n.at)}</span> ${undo(c, n.id)}</li>`)}</ul>`}
<details class="decide noprint"><summary data-key="n" aria-keyshortcuts="n">Write a note <kbd>n</kbd></summary><form method="post" action="/decisions" class="notewrite">${token(c)}<input type="hidden" name="back" value="/reports/${page.id}#remarks"><input type="hidden" name="kind" value="note"><input type="hidden" name="report" value="${page.id}"><input type="hidden" name="start"><input type="hidden" name="end">
<label class="field">The words it is about, as they stand in the text<input name="about" required></label><label class="field">Your note<textarea name="words" required></textarea></label><button class="main">Keep the note</button></form></details></section>`;
}

function said(page: ReportPage): Html {
  const notes = page.notes.filter((n) => n.number !== null);
  return html`<section id="said"><h2>Who said what</h2>${notes.length === 0 ? html`<p class="empty"><strong>Nobody is quoted</strong>The report gives no statement by anybody but itself.</p>` : html`<div class="scroll"><table class="stack"><thead><tr><th scope="col">No.</th><th scope="col">Who</th><th scope="col">Said</th><th scope="col">How sure</th><th scope="col">By which way</th></tr></thead><tbody>${notes.map((n) => html`<tr><td data-label="Note" class="num"><a href="#a${n.number}">${n.number}</a></td><td data-label="Who">${n.parties.length === 0 ? html`<span class="soft">no source named</span>` : n.parties.map((p, i) => html`${i > 0 ? "; " : ""}${dots(p)}<a href="/sources/${p.id}">${p.words}</a>`)}</td><td data-label="Said"><span class="words">${n.claim === null ? n.words : html`<a class="quiet" href="/claims/${n.claim}">${n.words}</a>`}</span>${n.claim === null ? html`<span class="small soft">${claimLinks(n)}</span>` : ""}</td><td data-label="How sure">${sure(n.factuality)}${n.condition === null ? "" : html`, <span class="if">if</span>`}</td><td data-label="By way of" class="small soft">${n.chain.map((h) => html`<span class="hop">${h.who}</span>`)}</td></tr>`)}</tbody></table></div>`}</section>`;
}

function own(page: ReportPage): Html | string {
  const notes = page.notes.filter((n) => n.number === null);
  if (notes.length === 0) return "";
  return html`<section id="own"><h2>In the report’s own voice</h2><ul class="plainlist">${notes.map((n) => html`<li><span class="words">${n.claim === null ? n.words : html`<a class="quiet" href="/claims/${n.claim}">${n.words}</a>`}</span> <span class="small soft">${sure(n.factuality)}${n.condition === null ? "" : ", on a condition"}${groundOf(n)}${n.claim === null ? claimLinks(n) : ""}</span></li>`)}</ul></section>`;
}

/** Whose word, record or eyes a sentence rests on that the report tells as its own. */
function groundOf({ chain: [first] }: Note): Html | string {
  if (first === undefined || first.cue === null) return "";
  const why = html`${first.basis === "inferred" ? "inferred from" : "by"} “${first.cue}”`;
  return first.own ? html` · the reporter was there (${why})` : html` · rests on <span class="hop">${first.who}</span> (${why})`;
}

function sources(page: ReportPage): Html {
  return html`<section id="sources"><h2>Sources</h2>${page.sources.length === 0 ? html`<p class="soft">The report names no source.</p>` : html`<div class="scroll"><table class="stack"><thead><tr><th scope="col">Source</th><th scope="col">Kind</th><th scope="col">How many</th><th scope="col">How they know</th><th scope="col">Why unnamed</th><th scope="col">Statements</th></tr></thead><tbody>${page.sources.map((s) => html`<tr><td class="main">${dots(s)}<a href="/sources/${s.id}">${s.words}</a></td><td data-label="Kind">${s.anonymous ? "unnamed" : s.kind}</td><td data-label="How many" class="num">${s.anonymous ? s.count : ""}</td><td data-label="How they know">${[s.access, s.affiliation].filter(Boolean).join(", ")}</td><td data-label="Why unnamed">${s.anonymous ? (s.anonymityCondition ?? html`<span class="soft">no reason given</span>`) : ""}</td><td data-label="Statements" class="num">${s.statements}</td></tr>`)}</tbody></table></div>`}</section>`;
}

function took({ took, taken }: ReportExtras): Html | string {
  if (took.length + taken.length === 0) return "";
  const lines = (items: readonly Took[]): Html => html`<ul class="plainlist">${items.map((t) => html`<li><a href="/reports/${t.report}">${t.outlet}: ${t.headline}</a> <span class="tag">${t.kind}</span><br><span class="small soft">${t.reason}</span></li>`)}</ul>`;
  return html`<section id="derivations"><h2>Who took from whom</h2>${took.length > 0 ? html`<h3>This report took from</h3>${lines(took)}` : ""}${taken.length > 0 ? html`<h3>Taken from this report</h3>${lines(taken)}` : ""}</section>`;
}

const KINDS = { contact: "Contacts", position: "Positions", unanswered: "Asked", event: "Events", place: "Places", date: "Dates" } as const;

function besides(page: ReportPage): Html | string {
  if (page.besides.length === 0) return "";
  return html`<section id="besides"><h2>Also in it</h2><div class="columns">${Object.entries(KINDS).map(([kind, words]) => {
    const lines = page.besides.filter((n) => n.kind === kind);
    return lines.length === 0 ? "" : html`<div><h3>${words}</h3><ul class="plainlist small">${lines.map((n) => html`<li>${n.line}</li>`)}</ul></div>`;
  })}</div></section>`;
}

function doubts(page: ReportPage): Html {
  return html`${page.findings.length === 0 ? "" : html`<section id="findings"><h2>Doubts about the text</h2><ul class="plainlist">${page.findings.map((f) => html`<li>${f.words === null ? "" : html`<q>${f.words}</q> `}${f.reason} <span class="tag">${f.rule}</span></li>`)}</ul></section>`}
${page.corrections.length === 0 ? "" : html`<section id="corrections"><h2>Corrections</h2><ul class="plainlist">${page.corrections.map((k) => html`<li><span class="tag deny">${k.kind}</span> <q>${k.words}</q></li>`)}</ul></section>`}
${page.furniture.length === 0 ? "" : html`<section id="furniture"><details><summary>Set apart as furniture of the page (${page.furniture.length})</summary>${page.furniture.map((f) => html`<h3>${f.kind}</h3><p class="furniture">${f.text}</p>`)}</details></section>`}`;
}
