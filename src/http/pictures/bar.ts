import { html } from "hono/html";
import type { Html } from "../answer.ts";
import { n } from "./provenance/path.ts";

export type Share = { readonly key: string; readonly words: string; readonly value: number };

const WIDTH = 1120, HEIGHT = 34;

/** Parts of a whole as one bar, with the same as figures under it; shares of nothing are left out of the bar. */
export function barHtml(title: string, shares: readonly Share[]): Html {
  const whole = shares.reduce((sum, s) => sum + s.value, 0);
  let at = 0;
  const parts = shares.filter((s) => s.value > 0).map((s) => {
    const part = { ...s, x: at, width: (s.value / whole) * WIDTH };
    at += part.width;
    return part;
  });
  return html`<figure class="bar">${whole === 0 ? "" : html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}: ${shares.map((s) => `${s.words} ${s.value}`).join(", ")}" preserveAspectRatio="none">${parts.map((p) => html`<rect class="share ${p.key}" x="${n(p.x)}" y="1" width="${n(p.width)}" height="${HEIGHT - 2}"><title>${p.words}: ${p.value}</title></rect>`)}</svg>`}<ul class="shares">${shares.map((s) => html`<li><i class="swatch ${s.key}"></i><b class="num">${s.value}</b> ${s.words}</li>`)}</ul></figure>`;
}
