import { html } from "hono/html";
import { periodOf } from "../../show/period.ts";
import type { Printed } from "../../show/printed.ts";
import type { Standing, StoryTimeline, TimelineItem } from "../../show/story-timeline.ts";
import { counted } from "../../show/range.ts";
import type { Html } from "../answer.ts";
import { inPrintWords, whenWords } from "./time/words.ts";
import { scaleOf, type Scale } from "./time/scale.ts";
import { axisHead, strip } from "./time/strip.ts";

const STANDING: Readonly<Record<Standing, string>> = { certain: "certain", unsure: "not certain", future: "to come", hypothetical: "if or might", negated: "not so", denied: "denied" };
/** Rows shown at once; the rest stands behind a line. */
const SHOWN = 40, WIDTH = 400;

/** Events, contacts and claims by when they happened, with ticks where they were printed; what no text dates stands aside. */
export function storyTimelineHtml({ dated, undated }: StoryTimeline): Html {
  if (dated.length + undated.length === 0) return html`<p class="empty"><strong>Nothing happens in these reports</strong>They tell of no event, contact or claim that Hearsay could read.</p>`;
  const scale = scaleOf([...dated, ...undated].flatMap((i) => i.printed.flatMap(momentOf)), dated.map((i) => i.when!.period), WIDTH);
  return html`<ul class="signs timeline-key"><li>${sign("event")}happened</li><li>${sign("contact")}spoke or met</li><li>${sign("claim")}was said</li><li class="sep"></li>${(["certain", "unsure", "future", "hypothetical", "negated", "denied"] as const).map((s) => html`<li>${sign("event", s)}${STANDING[s]}</li>`)}<li><svg width="9" height="16" aria-hidden="true"><line class="printed" x1="4" x2="4" y1="1" y2="15"/></svg>in print</li></ul>
${dated.length === 0 ? html`<p class="soft">No text says when any of it happened.</p>` : table(scale, dated.slice(0, SHOWN))}
${dated.length > SHOWN ? html`<details class="more"><summary>${dated.length - SHOWN} later ones</summary>${table(scale, dated.slice(SHOWN))}</details>` : ""}
${undated.length === 0 ? "" : html`<details class="more"><summary>${undated.length} without a date of their own, the most printed first</summary><ol class="undated">${undated.map((i) => html`<li>${what(i)}</li>`)}</ol></details>`}`;
}

const momentOf = (p: Printed): readonly number[] => periodOf(p.published)?.slice(0, 1) ?? [];

function table(scale: Scale, items: readonly TimelineItem[]): Html {
  return html`<div class="scroll"><table class="stack timeline"><thead><tr><th scope="col">When</th><th scope="col" class="chart">${axisHead(scale)}<span class="gone">On the axis of time</span></th><th scope="col">What</th></tr></thead><tbody>${items.map((i) => html`<tr><td class="when" data-label="When">${when(i.when!)}</td><td class="chart">${strip(scale, { mark: { shape: i.kind, standing: i.standing, period: i.when!.period }, printed: i.printed.flatMap(momentOf), title: `${i.when!.value}, ${inPrintWords(i.printed)}` })}</td><td class="main">${what(i)}</td></tr>`)}</tbody></table></div>`;
}

/** The text's own words, under them what they were read as where that is not the same. */
function when({ words, value }: NonNullable<TimelineItem["when"]>): Html {
  const read = whenWords(value);
  return html`<time datetime="${value}">${read}</time>${read.toLowerCase().includes(words.toLowerCase()) ? "" : html`<br><q class="soft small">${words}</q>`}`;
}

function what(i: TimelineItem): Html {
  const words = i.claim === null ? html`${i.words}` : html`<a class="quiet" href="/claims/${i.claim}">${i.words}</a>`;
  const [first] = i.printed;
  return html`<span class="words" dir="auto">${words}</span> <span class="small soft">${i.kind === "event" ? "" : i.kind === "contact" ? "contact · " : "claim · "}<span class="standing ${i.standing}">${STANDING[i.standing]}</span>${i.parties.length === 0 ? "" : html` · <bdi>${[...new Set(i.parties)].slice(0, 4).join(", ")}</bdi>`}${i.place === null ? "" : html` · <bdi>${i.place}</bdi>`} · ${first === undefined ? "" : html`<a href="/reports/${first.report}">${first.outlet}</a>`}${i.printed.length > 1 ? ` and ${counted(i.printed.length - 1, "more report")}` : ""}</span>`;
}

/** A mark of the key. */
const sign = (shape: "event" | "contact" | "claim", standing: Standing = "certain"): Html => html`<svg width="22" height="16" aria-hidden="true">${shape === "contact" ? html`<circle class="at contact ${standing}" cx="6" cy="8" r="5"/><circle class="at contact ${standing}" cx="14" cy="8" r="5"/>` : html`<rect class="at ${shape} ${standing}" x="3" y="3" width="12" height="11" rx="${shape === "event" ? 5.5 : 0}"/>`}${standing === "denied" || standing === "negated" ? html`<line class="struck ${standing}" x1="1" x2="17" y1="16" y2="0"/>` : ""}</svg>`;
