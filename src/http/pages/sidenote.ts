import { html } from "hono/html";
import type { HopWords, Note } from "../../show/note.ts";
import type { Html } from "../answer.ts";
import { dayWords, dots, sure } from "./party.ts";

/** One attribution in the margin: who, the chain to the reader, how sure; more of it when chosen. */
export function sidenote(note: Note): Html {
  const { number: n, parties } = note;
  return html`<li class="note${note.within === null ? "" : " nested"}" id="a${n}" data-a="${n}" tabindex="-1">
<a class="no" href="#r${n}" aria-label="Back to the words of note ${n}">${n}</a><a class="close" href="#r${n}">close</a>
<span class="who">${parties.length === 0 ? html`<span class="soft">no source named</span>` : parties.map((p, i) => html`${i > 0 ? "; " : ""}${dots(p)}<a class="quiet" href="/sources/${p.id}">${p.words}</a>`)}</span>
${note.chain.length > 2 ? html`<span class="chain">${note.chain.map(hop)}</span>` : ""}
<span>${sure(note.factuality)}${note.condition === null ? "" : ", on a condition"}${claimLinks(note)}</span>
<ul class="more">${[
    note.condition === null ? null : html`<span class="if">${note.condition}</span>`,
    ...parties.flatMap((p) => [
      p.count !== null && p.anonymous ? html`${p.count} ${p.count === "1" ? "person" : "people"}, unnamed` : null,
      p.access === null ? null : html`how they know: ${p.access}`,
      p.affiliation === null ? null : html`of ${p.affiliation}`,
      p.anonymityCondition === null ? null : html`unnamed because: ${p.anonymityCondition}`,
    ]),
    note.recipient === null ? null : html`said to ${note.recipient}`,
    note.mode === null ? null : html`${note.mode} speech, “${note.cue}”`,
    ...note.chain.filter((h) => h.when !== null || h.basis === "inferred").map((h) => html`${h.who}${h.when === null ? "" : `: ${dayWords(h.when)}`}${h.basis === "inferred" ? ", inferred" : ""}`),
    note.within === null ? null : html`stands inside note <a href="#a${note.within}">${note.within}</a>`,
    html`read with ${Math.round(note.confidence * 100)} % confidence${note.basis === "inferred" ? ", inferred" : ""}`,
  ].filter((line) => line !== null).map((line) => html`<li>${line}</li>`)}</ul></li>`;
}

const hop = (h: HopWords): Html => html`<span class="hop${h.basis === "inferred" ? " guess" : ""}">${h.who}</span>`;

/** To the claim's page; where the words hold several propositions, to each. */
export function claimLinks({ claim, parts }: Note): Html | string {
  if (claim !== null) return html` · <a href="/claims/${claim}">claim</a>`;
  return parts.length === 0 ? "" : html` · claims${parts.map((p, i) => html` <a href="/claims/${p.claim}" title="${p.words}" aria-label="Claim ${i + 1}: ${p.words}">${i + 1}</a>`)}`;
}
