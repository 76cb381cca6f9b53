import { html } from "hono/html";
import type { Step } from "../../show/claim-page.ts";
import type { Html } from "../answer.ts";
import { dayWords } from "../pages/party.ts";
import { n } from "./provenance/path.ts";
import { scaleOf, type Scale } from "./time/scale.ts";

const WIDTH = 320, TOP = 16, HEIGHT = 64, LANE = 122;

/** Outlets that carried the claim over publication time, and under it, on an axis of its own, when this ledger recorded them. `current` is the step shown. */
export function historySvg(steps: readonly Step[], current: number): Html | string {
  if (steps.length < 2) return "";
  const at = (value: string): number => Date.parse(value);
  const print = scaleOf(steps.map((s) => at(s.at)), [], WIDTH), known = scaleOf(steps.map((s) => at(s.recorded)), [], WIDTH);
  const most = steps.at(-1)!.outlets, y = (outlets: number): number => TOP + HEIGHT - (outlets / most) * HEIGHT;
  const line = steps.map((s, i) => `${i === 0 ? `M${n(print.x(at(s.at)))} ${n(y(0))}` : `H${n(print.x(at(s.at)))}`}V${n(y(s.outlets))}`).join("");
  const shown = steps[current], days = [...new Set(steps.map((s) => s.recorded.slice(0, 10)))];
  return html`<svg class="history" viewBox="0 0 ${WIDTH} ${days.length === 1 ? LANE + 6 : LANE + 40}" role="img" aria-label="From ${dayWords(steps[0]!.at)} to ${dayWords(steps.at(-1)!.at)} the claim came to ${most} ${most === 1 ? "outlet" : "outlets"}; the list below has every step.">
<text class="note" x="0" y="10">${most} ${most === 1 ? "outlet" : "outlets"} in print</text>${grid(print, TOP, TOP + HEIGHT)}<path class="line" d="${line}H${WIDTH}"/>${shown === undefined ? "" : html`<circle class="at claim certain" cx="${n(print.x(at(shown.at)))}" cy="${n(y(shown.outlets))}" r="4.5"/>`}
<text class="note" x="0" y="${LANE - 2}">recorded in this ledger${days.length === 1 ? ` on ${dayWords(days[0]!)}` : ""}</text>${days.length === 1 ? "" : html`${grid(known, LANE + 6, LANE + 20)}${[...new Set(steps.map((s) => n(known.x(at(s.recorded)))))].map((x) => html`<line class="printed" x1="${x}" x2="${x}" y1="${LANE + 6}" y2="${LANE + 20}"/>`)}`}</svg>`;
}

const grid = (scale: Scale, top: number, bottom: number): Html => html`<line class="grid" x1="0" x2="${WIDTH}" y1="${bottom}" y2="${bottom}"/>${scale.ticks.map((t) => html`<line class="grid" x1="${n(t.x)}" x2="${n(t.x)}" y1="${top}" y2="${bottom}"/><text class="tick" x="${n(t.x)}" y="${bottom + 13}" text-anchor="middle">${t.words}</text>`)}`;
