import { html } from "hono/html";
import type { AppearanceView, ClaimPage } from "../../show/claim-page.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { decide } from "./decide.ts";
import { back, token } from "./layout.ts";
import { moment, sure } from "./party.ts";

/** Every appearance of a claim where it stands, with the way it came and a way to take it out; what is only likely the same stands apart, with a way to count it. */
export function appearances(c: Ctx, claim: ClaimPage): Html {
  const several = claim.appearances.length > 1;
  const counted = claim.appearances.filter((a) => a.tie === "sure"), likely = claim.appearances.filter((a) => a.tie === "likely");
  return html`<section id="appearances"><h2>Every appearance, in the order of print</h2>${listed(counted, several, () => "")}
${likely.length === 0 ? "" : html`<h2 id="likely">Likely the same claim</h2><p class="soft">Near in meaning, in other words. They add no outlet until someone says that they are the same, and an origin only where that is likelier than not.</p>
${listed(likely, several, (a) => decide(c, { key: "", words: "The same claim", verdict: { kind: "same-claim", a: counted[0]?.claim ?? claim.id, b: a.claim }, why: "Why are they the same?" }))}`}${several ? split(c, claim) : ""}</section>`;
}

function listed(list: readonly AppearanceView[], several: boolean, joining: (a: AppearanceView) => Html | string): Html {
  const again = (i: number): boolean => list[i - 1]?.report.id === list[i]?.report.id;
  return html`<ol class="appearances">${list.map((a, i) => html`<li data-item id="m-${a.claim}"${again(i) ? html` class="again"` : ""}>
<p class="kicker${again(i) ? " gone" : ""}"><a href="/reports/${a.report.id}"><strong>${a.report.outlet ?? "outlet unknown"}</strong>: ${a.report.headline ?? "untitled"}</a> · ${moment(a.report.published.value ?? a.report.inPrint)}</p>
<blockquote class="passage">${passage(a)}</blockquote>
<p class="small soft">${sure(a.factuality)}${a.conditional ? ", on a condition" : ""} · ${a.chain.map((h) => html`<span class="hop">${h}</span>`)}</p>
${several ? html`<label class="parting noprint"><input type="checkbox" form="split" name="claims" value="${a.claim}" data-key="x" aria-keyshortcuts="x"> not the same claim <kbd>x</kbd></label>` : ""}${joining(a)}</li>`)}</ol>`;
}

const passage = (a: AppearanceView): Html => html`${a.passage.map((p) => (p.own ? html`<span class="say${p.condition ? " if" : ""}" data-f="${a.factuality}">${p.text}</span>` : p.condition ? html`<span class="if">${p.text}</span>` : p.text))}`;

/** Takes the marked appearances out, together, as another claim; it stays in sight once one is marked. */
function split(c: Ctx, claim: ClaimPage): Html {
  return html`<form id="split" class="split noprint" method="post" action="/decisions">${token(c)}<input type="hidden" name="back" value="${back(c)}"><input type="hidden" name="kind" value="split"><input type="hidden" name="claim" value="${claim.id}">
<label class="field">What tells the marked ones apart from the rest?<input name="reason" maxlength="500" autocomplete="off" data-key="s" data-marks="claims" aria-keyshortcuts="s"></label><button class="main">Split off <span class="marked">what is marked</span> <kbd>s</kbd></button></form>`;
}
