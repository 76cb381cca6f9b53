import { html } from "hono/html";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { undo } from "./decision-list.ts";

/** After a decision: that it is kept, and the way back. */
export function flash(c: Ctx): Html | string {
  const done = c.req.query("done");
  if (done === undefined || !/^[\w-]{1,80}$/.test(done)) return "";
  return html`<div class="flash" role="status">${c.req.query("undone") === undefined ? html`Kept, with your name.${undo(c, done, "u")}` : "Undone. Both decisions stay on record."}</div>`;
}
