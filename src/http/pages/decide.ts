import { html } from "hono/html";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { back, token } from "./layout.ts";

type Choice = {
  /** The key that opens it; "" for none. */
  readonly key: string;
  readonly words: string;
  /** Fields of the verdict that are settled. */
  readonly verdict: Readonly<Record<string, string>>;
  /** Fields the person fills in. */
  readonly fields?: Html;
  /** What to ask for as the reason. */
  readonly why?: string;
};

/** A decision as a small form behind a word: what is decided, why, and it is kept with the name of who did. */
export function decide(c: Ctx, { key, words, verdict, fields, why = "Why?" }: Choice): Html {
  return html`<details class="decide noprint"><summary${key === "" ? "" : html` data-key="${key}" aria-keyshortcuts="${key}"`}>${words}${key === "" ? "" : html` <kbd>${key}</kbd>`}</summary>
<form method="post" action="/decisions">${token(c)}${Object.entries({ back: back(c), ...verdict }).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${fields ?? ""}<label class="field">${why}<input name="reason" maxlength="500" autocomplete="off"></label><button class="main">${words}</button> <span class="soft small">as ${c.get("who")}</span></form></details>`;
}
