import { html } from "hono/html";
import type { ClaimLine } from "../../show/claim-line.ts";
import { counted } from "../../show/range.ts";
import type { StoryLine } from "../../show/story-line.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { claimEntry } from "./claim-entry.ts";
import { layout, token } from "./layout.ts";
import { storyEntry } from "./story-entry.ts";

export type Front = {
  readonly counts: { readonly reports: number; readonly claims: number; readonly stories: number };
  /** Since when something counts as moved; null where nothing has since yesterday and the latest are shown instead. */
  readonly since: string | null;
  readonly stories: readonly StoryLine[];
  readonly claims: readonly ClaimLine[];
};

export function frontHtml(c: Ctx, front: Front): Html {
  const { counts } = front;
  const fresh = counts.reports === 0;
  return layout(c, {
    title: "Hearsay",
    body: html`<div class="front"><div><h1>${fresh ? "Who said it, and how many really did?" : "Who said it?"}</h1>
<p class="lede">${fresh ? "Hand in news reports. Hearsay reads who said what, on whose word and how sure, and counts how many independent origins a claim has." : html`${counted(counts.claims, "claim")} in ${counted(counts.reports, "report")}, ${counted(counts.stories, "story", "stories")}. <a href="#add">Hand in a report</a>`}</p>
${front.claims.length === 0 ? "" : html`<section><h2>${front.since === null ? "Claims with most behind them" : "Claims that moved since yesterday"}</h2><ol class="entries">${front.claims.map((k) => html`<li data-item>${claimEntry(k)}</li>`)}</ol><p class="small"><a href="/claims">All claims</a></p></section>`}</div>
<aside>${add(c)}
${front.stories.length === 0 ? "" : html`<section><h2>${front.since === null ? "Stories" : "Stories that moved"}</h2><ol class="entries">${front.stories.map((s) => html`<li data-item>${storyEntry(s)}</li>`)}</ol></section>`}</aside></div>`,
  });
}

function add(c: Ctx): Html {
  return html`<section id="add" class="add"><h2>Read a report</h2><form method="post" action="/reports" enctype="multipart/form-data" id="drop">${token(c)}
<label class="gone" for="text">Text, page source or web address</label><textarea id="text" name="text" rows="6" placeholder="Paste an article, a page’s source or its address. Files can be dropped here." data-key="r" aria-keyshortcuts="r"></textarea>
<label class="file">or files <input type="file" name="file" multiple accept=".txt,.html,.htm,.xhtml,.ndjson,.jsonl,text/plain,text/html"></label>
<details><summary>What the text does not say of itself</summary><label class="field">Outlet<input name="publisher" autocomplete="off"></label><label class="field">Published<input name="published" placeholder="2015-09-24" autocomplete="off"></label><label class="field">Headline<input name="headline" autocomplete="off"></label><label class="field">Address<input name="url" autocomplete="off"></label></details>
<button class="main">Read it</button></form></section>`;
}
