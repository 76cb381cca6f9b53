import { html } from "hono/html";
import type { AppearanceView, ClaimPage } from "../../show/claim-page.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { back, token } from "./layout.ts";
import { moment, sure } from "./party.ts";

/** Every appearance of a claim where it stands, with the way it came and a way to take it out. */
export function appearances(c: Ctx, claim: ClaimPage): Html {
  const several = claim.appearances.length > 1;
  return html`<section id="appearances"><h2>Every appearance, in the order of print</h2><ol class="appearances">${claim.appearances.map((a, i) => html`<li data-item id="m-${a.claim}"${claim.appearances[i - 1]?.report.id === a.report.id ? html` class="again"` : ""}>
<p class="kicker${claim.appearances[i - 1]?.report.id === a.report.id ? " gone" : ""}"><a href="/reports/${a.report.id}"><strong>${a.report.outlet ?? "outlet unknown"}</strong>: ${a.report.headline ?? "untitled"}</a> · ${moment(a.report.published.value ?? a.report.inPrint)}</p>
<blockquote class="passage">${passage(a)}</blockquote>
<p class="small soft">${sure(a.factuality)}${a.conditional ? ", on a condition" : ""}${a.tie === "likely" ? html` · <span class="likely">likely the same claim, not counted</span>` : ""} · ${a.chain.map((h) => html`<span class="hop">${h}</span>`)}</p>
${several ? html`<label class="parting noprint"><input type="checkbox" form="split" name="claims" value="${a.claim}" data-key="x" aria-keyshortcuts="x"> not the same claim <kbd>x</kbd></label>` : ""}</li>`)}</ol>${several ? split(c, claim) : ""}</section>`;
}

const passage = (a: AppearanceView): Html => html`${a.passage.map((p) => (p.own ? html`<span class="say${p.condition ? " if" : ""}" data-f="${a.factuality}">${p.text}</span>` : p.condition ? html`<span class="if">${p.text}</span>` : p.text))}`;

/** Takes the marked appearances out, together, as another claim; it stays in sight once one is marked. */
function split(c: Ctx, claim: ClaimPage): Html {
  return html`<form id="split" class="split noprint" method="post" action="/decisions">${token(c)}<input type="hidden" name="back" value="${back(c)}"><input type="hidden" name="kind" value="split"><input type="hidden" name="claim" value="${claim.id}">
<label class="field">What tells the marked ones apart from the rest?<input name="reason" maxlength="500" autocomplete="off" data-key="s" data-marks="claims" aria-keyshortcuts="s"></label><button class="main">Split off <span class="marked">what is marked</span> <kbd>s</kbd></button></form>`;
}
