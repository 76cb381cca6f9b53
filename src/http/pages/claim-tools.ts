import { html } from "hono/html";
import type { ClaimPage } from "../../show/claim-page.ts";
import { certaintyWords } from "../../show/certainty.ts";
import { FACTUALITIES } from "../../domain/factuality.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { decide } from "./decide.ts";
import { back, token } from "./layout.ts";

const STATES = ["open", "checking", "verified", "disputed", "closed"] as const;

/** What a person can do with a claim, each a form with a key of its own. */
export function claimTools(c: Ctx, claim: ClaimPage, watched: string | null): Html {
  const id = claim.id;
  return html`<section id="work" class="noprint"><h2>Work on it</h2><div class="tools">
${decide(c, { key: "c", words: "Confirm", verdict: { kind: "confirm", claim: id }, why: "What confirms that these reports say this?" })}
${decide(c, { key: "e", words: "Correct", verdict: { kind: "correct", claim: id }, fields: correction() })}
${decide(c, { key: "m", words: "Merge with another", verdict: { kind: "same-claim", a: id }, fields: html`<label class="field">The other claim: its address, id, or words to look for<input name="b" required autocomplete="off"></label>`, why: "Why are they the same?" })}
${decide(c, { key: "t", words: "Status", verdict: { kind: "status", claim: id }, fields: html`<label class="field">It is<select name="value">${STATES.map((s) => html`<option${s === claim.status ? html` selected` : ""}>${s}</option>`)}</select></label>` })}
${decide(c, { key: "a", words: "Assign", verdict: { kind: "assign", claim: id }, fields: html`<label class="field">To whom<input name="to" required value="${claim.assignee ?? c.get("who")}"></label>` })}
${watch(c, "claim", id, watched)}
</div></section>`;
}

function correction(): Html {
  return html`<label class="field">What is wrong<select name="field"><option value="factuality">how sure it is</option><option value="source">who said it</option><option value="condition">its condition</option><option value="not-a-claim">this is no claim</option></select></label>
<label class="field">What is right: words, or for how sure one of ${FACTUALITIES.map((f) => html`<abbr title="${certaintyWords(f)}">${f}</abbr> `)}<input name="value" autocomplete="off"></label>`;
}

/** A button that starts or ends watching a thing; `watched` is the decision that started it. */
export function watch(c: Ctx, noun: "claim" | "source" | "place" | "story", target: string, watched: string | null): Html {
  return html`<form method="post" action="/decisions" class="inline noprint">${token(c)}<input type="hidden" name="back" value="${back(c)}"><input type="hidden" name="kind" value="${watched === null ? "watch" : "unwatch"}"><input type="hidden" name="noun" value="${noun}"><input type="hidden" name="target" value="${target}"><button data-key="w" aria-keyshortcuts="w">${watched === null ? "Watch" : "Stop watching"} <kbd>w</kbd></button></form>`;
}
