import { html } from "hono/html";
import type { Clocks } from "../../ledger/question.ts";
import type { ClaimPage, Step } from "../../show/claim-page.ts";
import { counted } from "../../show/range.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { historySvg } from "../pictures/history.ts";
import { dayWords } from "./party.ts";

/** Both clocks: what had been in print by then, what this ledger had recorded by then. Links without a script, a slider with one. */
export function history(c: Ctx, { history: steps, id }: ClaimPage, { publishedBy, knownAt }: Clocks): Html {
  const at = publishedBy === undefined ? steps.length - 1 : Math.max(0, steps.findLastIndex((s) => by(s, publishedBy)));
  const known = knownAt === undefined ? "" : `&known-at=${encodeURIComponent(knownAt)}`;
  return html`<section id="history"><h2>How it stood at a time</h2>
${historySvg(steps, at)}
<form class="fields noprint" action="/claims/${id}"><label class="slider">In print, from first to last<input type="range" min="0" max="${Math.max(0, steps.length - 1)}" value="${at}" data-steps="${JSON.stringify(steps.map((s) => [s.at, stepWords(s)]))}" aria-valuetext="${steps[at] ? stepWords(steps[at]) : ""}"></label><label>In print by<input name="published-by" size="22" value="${publishedBy ?? ""}" placeholder="${steps.at(-1)?.at.slice(0, 10) ?? "2015-09-24"}"></label><label>Known to this ledger by (UTC)<input name="known-at" size="22" value="${knownAt ?? ""}" placeholder="now"></label><button class="main">Show it as it stood</button></form>
<ol class="steps">${steps.map((s, i) => html`<li${i === at ? html` aria-current="step"` : ""}><a href="/claims/${id}?published-by=${encodeURIComponent(s.at)}${known}">${stepWords(s)}</a> <span class="soft">${counted(s.outlets, "outlet")}, ${counted(s.reports, "report")}${s.newcomers.length > 0 ? `; new: ${s.newcomers.join(", ")}` : ""}</span></li>`)}</ol></section>`;
}

/** A day, month or year stands for all of it. */
const by = ({ at }: Step, then: string): boolean => (then.includes("T") ? Date.parse(at) <= Date.parse(then) : at.slice(0, then.length) <= then);

/** In one zone, UTC, so that the steps stand in their order; a day where no more is known. */
const stepWords = ({ at, printed }: Step): string => (printed.includes("T") ? `${dayWords(at)} UTC` : dayWords(printed));
