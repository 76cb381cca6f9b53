import { html } from "hono/html";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { layout, token } from "./layout.ts";

export function youHtml(c: Ctx): Html {
  return layout(c, {
    title: "Who you are",
    body: html`<h1>Who you are</h1><p class="lede">The desk signs what you decide with this name. It stays in this browser.</p>
<form method="post" action="/you" class="fields">${token(c)}<input type="hidden" name="back" value="/you"><label>Name<input name="name" required maxlength="80" value="${c.get("who")}"></label><button class="main">Keep</button></form>`,
  });
}
