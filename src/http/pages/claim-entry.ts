import { html } from "hono/html";
import type { ClaimLine } from "../../show/claim-line.ts";
import { counted, rangeAloud, rangeWords } from "../../show/range.ts";
import type { Html } from "../answer.ts";
import { day, sure } from "./party.ts";

/** A claim in a list: how many origins, the sentence, and what else there is to know at a glance. */
export function claimEntry(k: ClaimLine): Html {
  const outlets = k.outlets.length <= 3 ? k.outlets.join(", ") : `${k.outlets.slice(0, 2).join(", ")} and ${k.outlets.length - 2} more`;
  return html`<div class="claimline"><div class="range" title="${rangeAloud(k.origins)}"><b aria-hidden="true">${rangeWords(k.origins)}</b><span class="gone">${rangeAloud(k.origins)}. </span><span aria-hidden="true">${k.origins.low === 1 && k.origins.high === 1 && !k.origins.open ? "origin" : "origins"}</span></div>
<div><a class="sentence" href="/claims/${k.id}">${k.title}</a><p class="meta">${sure(k.factuality)}${k.conditional ? html`, <span class="if">on a condition</span>` : ""} · ${outlets}${k.reports > 1 ? html` · ${counted(k.reports, "report")}` : ""}${k.likely > 0 ? html`, likely ${k.likely} more` : ""} · ${day(k.firstSeen)}${k.deniedBy.length > 0 ? html` · <span class="no">denied by ${k.deniedBy.join(", ")}</span>` : ""}${k.contradictedBy.length > 0 ? html` · <span class="no">contradicted by ${k.contradictedBy.join(", ")}</span>` : ""}${k.corrected ? html` · <span class="no">corrected</span>` : ""}${k.drift > 0 ? html` · ${counted(k.drift, "change")} on the way` : ""}</p></div></div>`;
}
