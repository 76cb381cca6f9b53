import { html } from "hono/html";
import type { Joined, PaperNode, Provenance, Step, Words } from "../../../show/provenance.ts";
import { driftWords } from "../../../show/drift-words.ts";
import { rangeAloud } from "../../../show/range.ts";
import type { Html } from "../../answer.ts";
import type { Ctx } from "../../env.ts";
import { decide } from "../../pages/decide.ts";
import { day, dots } from "../../pages/party.ts";
import { ANSWER, KIND, originNote, toldBy } from "./labels.ts";

/** Of more than so many that took it from one place, the first are shown and the rest is folded. */
const MANY = 12, FIRST = 8;

const JOINED: Readonly<Record<string, string>> = { "same-speaker": "the same speaker", "same-institution": "one institution", "same-unnamed": "perhaps the same unnamed people", "same-evidence": "the same evidence", "same-probably": "probably no other origin" };

/** The picture as a list: from each origin to the reports, every step with the words on both sides and a way to take it apart. */
export function provenanceList(c: Ctx, p: Provenance): Html {
  const out = Map.groupBy(p.steps, (s) => s.from);
  const papers = new Map(p.papers.map((paper) => [paper.id, paper]));
  const marks = new Map(p.origins.map((o) => [o.id, toldBy(o.mark)]));
  const told = new Set<string>();
  const below = (id: string): Html | string => {
    if (told.has(id)) return out.has(id) ? html` <span class="small soft">(what was taken from it stands above)</span>` : "";
    told.add(id);
    const steps = out.get(id) ?? [];
    const list = (some: readonly Step[]): Html => html`<ul class="way">${some.map((s) => html`<li>${stepOf(c, s, papers.get(s.to), marks.get(s.from))}${below(s.to)}</li>`)}</ul>`;
    if (steps.length === 0) return "";
    return steps.length <= MANY ? list(steps) : html`${list(steps.slice(0, FIRST))}<details class="more"><summary>${steps.length - FIRST} more</summary>${list(steps.slice(FIRST))}</details>`;
  };
  const from = p.origins.map((o) => html`<li>${dots({ anonymous: !o.named, least: o.people.high })}<strong>${o.label}</strong> <span class="small soft">${originNote(o)}</span>${below(o.id)}</li>`);
  const alone = p.papers.filter((paper) => !told.has(paper.id) && !p.steps.some((s) => s.to === paper.id && !inCircle(p, s)));
  return html`<details class="behind"><summary>The same as a list, with the words of every step: ${rangeAloud(p)}</summary>
${from.length === 0 ? html`<p>Nobody in these reports says how they know it.</p>` : html`<ol class="way first">${from}</ol>`}
${alone.length === 0 ? "" : html`<h3>Give no source</h3><ul class="way first">${alone.map((paper) => html`<li>${nameOf(paper)}${below(paper.id)}</li>`)}</ul>`}
${p.circles.length === 0 ? "" : html`<h3>Circles</h3><ul class="way first">${p.circles.map((circle) => html`<li>${circle.map((id) => html`<span class="hop">${papers.get(id)?.outlet ?? "outlet unknown"}</span>`)} and round again; it adds nothing</li>`)}</ul>`}
${p.joined.length === 0 ? "" : html`<h3>Counted as one, and why</h3><ul class="way first">${p.joined.map((j) => joinedOf(c, j))}</ul>`}
${p.answers.length === 0 ? "" : html`<h3>What others say of it</h3><ul class="way first">${p.answers.map((a) => html`<li>${a.origin === null ? "" : html`${dots({ anonymous: !a.origin.named, least: a.origin.people.high }, a.kind !== "confirms")}<strong>${a.origin.label}</strong> `}${ANSWER[a.kind]}<ul class="way">${a.papers.map((x) => html`<li>${nameOf(x)}: <q>${x.words}</q> <span class="small soft">${x.reason}</span>${x.claim === null ? "" : html` <a class="small" href="/claims/${x.claim}">that claim</a>`}</li>`)}</ul></li>`)}</ul>`}</details>`;
}

const inCircle = (p: Provenance, s: Step): boolean => p.circles.some((circle) => circle.includes(s.from) && circle.includes(s.to));

function nameOf(paper: PaperNode): Html {
  return html`${paper.report === null ? html`<strong>${paper.outlet}</strong> <span class="small soft">named in the texts; not in this ledger</span>` : html`<a href="/reports/${paper.report}">${paper.outlet}</a> <span class="small soft">${day(paper.published)}</span>`}${paper.drift.map((kind) => html` <span class="tag">${driftWords(kind)}</span>`)}`;
}

function stepOf(c: Ctx, step: Step, paper: PaperNode | undefined, told: string | undefined): Html {
  const found = step.basis === "inferred";
  return html`${paper === undefined ? "" : nameOf(paper)} <details class="step"><summary><span class="how ${step.kind}${found ? " found" : ""}">${told ?? KIND[step.kind][0]}</span>${found ? html` <span class="tag">found by comparing</span>` : ""}</summary><div id="${step.id}">${step.reason === null ? "" : html`<p class="small">${step.reason}</p>`}${step.words.map(bothSides)}${step.apart?.kind === "does-not-derive" ? html`<p class="small"><a href="/compare?from=${step.to}&amp;to=${step.from}">both texts side by side</a></p>` : ""}${apart(c, step.apart)}</div></details>`;
}

function joinedOf(c: Ctx, j: Joined): Html {
  return html`<li><details class="step"><summary>${j.words.map((w) => w?.outlet ?? "a report").join(" and ")}: ${JOINED[j.kind] ?? j.kind}${j.basis === "inferred" ? html` <span class="tag">found by comparing</span>` : ""}</summary><div><p class="small">${j.reason}</p>${bothSides(j.words)}${apart(c, j.apart)}</div></details></li>`;
}

const bothSides = ([from, to]: readonly [Words | null, Words | null]): Html => html`<div class="sides">${[from, to].map((w) => (w === null ? "" : html`<blockquote><p><q>${w.words}</q></p><footer class="small soft"><a href="/reports/${w.report}">${w.outlet}</a></footer></blockquote>`))}</div>`;

function apart(c: Ctx, verdict: Step["apart"]): Html | string {
  if (verdict?.kind === "does-not-derive") return decide(c, { key: "", words: "Take it apart", verdict: { kind: verdict.kind, from: verdict.from, to: verdict.to }, why: "Why did one not take it from the other?" });
  if (verdict?.kind === "different-source") return decide(c, { key: "", words: "Take it apart", verdict: { kind: verdict.kind, a: verdict.a, b: verdict.b }, why: "Why are these not the same?" });
  return "";
}

