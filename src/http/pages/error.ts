import { html } from "hono/html";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import type { Refusal } from "../errors.ts";
import { layout } from "./layout.ts";

export function errorHtml(c: Ctx, { status, code, message, remedy }: Refusal): Html {
  return layout(c, {
    title: message, data: false,
    body: html`<p class="kicker">${status} · ${code}</p><h1>${message}</h1><p class="lede">${remedy}</p><p><a class="button" href="/">To the front of the desk</a></p>`,
  });
}
