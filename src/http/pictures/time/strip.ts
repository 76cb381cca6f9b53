import { html } from "hono/html";
import type { Period } from "../../../show/period.ts";
import type { Standing } from "../../../show/story-timeline.ts";
import type { Html } from "../../answer.ts";
import { n } from "../provenance/path.ts";
import type { Scale } from "./scale.ts";

/** What a row of a table shows on the time axis: a mark where it happened, ticks where it was printed. */
export type Strip = {
  readonly mark: { readonly shape: "event" | "contact" | "claim" | "for" | "against"; readonly standing: Standing; readonly period: Period } | null;
  readonly printed: readonly number[];
  readonly title: string;
};

/** The axis over the column of strips. */
export function axisHead(scale: Scale): Html {
  return html`<svg class="axis" width="${scale.width}" height="20" aria-hidden="true">${scale.ticks.map((t) => html`<text x="${n(t.x)}" y="14" text-anchor="middle">${t.words}</text>`)}</svg>`;
}

/** One row of the chart; as tall as its row, so the lines of the axis run through the whole table. */
export function strip(scale: Scale, { mark, printed, title }: Strip): Html {
  const ticks = [...new Set(printed.map((at) => n(scale.x(at))))];
  const first = printed.length === 0 ? null : Math.min(...printed);
  return html`<svg class="strip" width="${scale.width}" height="100%" role="img"><title>${title}</title>${scale.ticks.map((t) => html`<line class="grid" x1="${n(t.x)}" x2="${n(t.x)}" y1="0" y2="100%"/>`)}
<svg y="1.5rem" overflow="visible">${mark === null || first === null || outside(scale, mark.period) ? "" : html`<line class="thread" x1="${n(scale.x(mark.period[1]))}" x2="${n(scale.x(first))}" y1="0" y2="0"/>`}${mark === null ? "" : shape(scale, mark)}${ticks.map((x) => html`<line class="printed halo" x1="${x}" x2="${x}" y1="-8" y2="8"/><line class="printed" x1="${x}" x2="${x}" y1="-8" y2="8"/>`)}</svg></svg>`;
}

const outside = (scale: Scale, [from, to]: Period): boolean => to < scale.from || from > scale.to;

function shape(scale: Scale, { shape: kind, standing, period }: NonNullable<Strip["mark"]>): Html {
  const cls = `at ${kind} ${standing}`;
  if (outside(scale, period)) return period[1] < scale.from ? html`<path class="${cls} off" d="M10 -6L3 0L10 6"/>` : html`<path class="${cls} off" d="M${scale.width - 10} -6L${scale.width - 3} 0L${scale.width - 10} 6"/>`;
  const left = scale.x(period[0]), right = scale.x(period[1]), middle = (left + right) / 2, wide = right - left > 16;
  const from = wide ? left : middle - 6, to = wide ? right : middle + 6;
  switch (kind) {
    case "event": return html`<rect class="${cls}" x="${n(from)}" y="-6" width="${n(to - from)}" height="12" rx="6"/>${struck(standing, from, to)}`;
    case "claim": return html`<rect class="${cls}" x="${n(from)}" y="-5.5" width="${n(to - from)}" height="11"/>${struck(standing, from, to)}`;
    case "contact": return html`${wide ? html`<line class="extent" x1="${n(left)}" x2="${n(right)}" y1="0" y2="0"/>` : ""}<circle class="${cls}" cx="${n(middle - 5)}" cy="0" r="5.5"/><circle class="${cls}" cx="${n(middle + 5)}" cy="0" r="5.5"/>${struck(standing, middle - 9, middle + 9)}`;
    case "for": return html`<path class="${cls}" d="M${n(middle - 7)} 6H${n(middle + 7)}L${n(middle)} -7Z"/>`;
    case "against": return html`<path class="${cls}" d="M${n(middle - 7)} -6H${n(middle + 7)}L${n(middle)} 7Z"/>`;
  }
}

const struck = (standing: Standing, from: number, to: number): Html | string => (standing === "denied" || standing === "negated" ? html`<line class="struck ${standing}" x1="${n((from + to) / 2 - 9)}" x2="${n((from + to) / 2 + 9)}" y1="9" y2="-9"/>` : "");
