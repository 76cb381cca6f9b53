import { html } from "hono/html";
import type { AppearanceView, ClaimPage } from "../../show/claim-page.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { decide } from "./decide.ts";
import { moment, sure } from "./party.ts";

/** Every appearance of a claim where it stands, with the way it came and a way to take it out. */
export function appearances(c: Ctx, claim: ClaimPage): Html {
  return html`<section id="appearances"><h2>Every appearance, in the order of print</h2><ol class="appearances">${claim.appearances.map((a, i) => html`<li data-item id="m-${a.claim}"${claim.appearances[i - 1]?.report.id === a.report.id ? html` class="again"` : ""}>
<p class="kicker${claim.appearances[i - 1]?.report.id === a.report.id ? " gone" : ""}"><a href="/reports/${a.report.id}"><strong>${a.report.outlet ?? "outlet unknown"}</strong>: ${a.report.headline ?? "untitled"}</a> · ${moment(a.report.published.value ?? a.report.inPrint)}</p>
<blockquote class="passage">${passage(a)}</blockquote>
<p class="small soft">${sure(a.factuality)}${a.conditional ? ", on a condition" : ""} · ${a.chain.map((h) => html`<span class="hop">${h}</span>`)}</p>
${claim.appearances.length > 1 ? decide(c, { key: "s", words: "Split off: not the same claim", verdict: { kind: "different-claim", a: a.claim, b: otherThan(a.claim, claim) }, why: "What tells them apart?" }) : ""}</li>`)}</ol></section>`;
}

const passage = (a: AppearanceView): Html => html`${a.passage.map((p) => (p.own ? html`<span class="say${p.condition ? " if" : ""}" data-f="${a.factuality}">${p.text}</span>` : p.condition ? html`<span class="if">${p.text}</span>` : p.text))}`;

const otherThan = (member: string, claim: ClaimPage): string => claim.appearances.find((a) => a.claim !== member)?.claim ?? claim.id;
