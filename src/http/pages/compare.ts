import { html } from "hono/html";
import type { Derivation } from "../../domain/derivation.ts";
import type { Span } from "../../domain/span.ts";
import type { ReportPage } from "../../domain/answer.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { decide } from "./decide.ts";
import { flash } from "./flash.ts";
import { layout } from "./layout.ts";
import { day } from "./party.ts";

/** Two reports side by side, the words they share marked and numbered on both sides. */
export function compareHtml(c: Ctx, from: ReportPage, to: ReportPage, derivation: Derivation | null): Html {
  const verdict = { from: from.head.id, to: to.head.id };
  return layout(c, {
    title: "Side by side", here: "/derivations",
    body: html`${flash(c)}<h1>${derivation === null ? "Two reports side by side" : `${from.head.outlet ?? "This report"} took from ${to.head.outlet ?? "another"}`}</h1>
<p class="lede">${derivation === null ? "Nothing shows that the left one took from the right one." : html`${derivation.reason} <span class="tag">${derivation.kind}</span> <span class="tag">${derivation.basis === "stated" ? "said in the text" : "found by comparing"}</span>`}</p>
${derivation === null ? decide(c, { key: "m", words: "It did take from it", verdict: { kind: "derives", ...verdict } }) : decide(c, { key: "s", words: "It did not take from it", verdict: { kind: "does-not-derive", ...verdict } })}
<div class="beside pair">${side(from, derivation?.spans.map((s) => s.from) ?? [], "l", "r")}${side(to, derivation?.spans.map((s) => s.to) ?? [], "r", "l")}</div>`,
  });
}

export const sharedRows = (from: ReportPage, to: ReportPage, derivation: Derivation | null): readonly { readonly from: string; readonly to: string }[] =>
  (derivation?.spans ?? []).map((s) => ({ from: from.reading.report.text.slice(...s.from), to: to.reading.report.text.slice(...s.to) }));

function side({ head, reading }: ReportPage, spans: readonly Span[], mine: string, other: string): Html {
  const numbered = spans.map((span, i) => ({ span, n: i + 1 })).sort((a, b) => a.span[0] - b.span[0]);
  const { text } = reading.report;
  const parts: (Html | string)[] = [];
  let at = 0;
  for (const { span: [start, end], n } of numbered) {
    if (start < at) continue;
    parts.push(text.slice(at, start), html`<mark id="${mine}${n}">${text.slice(start, end)}<a class="ref" href="#${other}${n}" aria-label="The same words on the other side">${n}</a></mark>`);
    at = end;
  }
  parts.push(text.slice(at));
  return html`<article><p class="kicker"><a href="/reports/${head.id}"><strong>${head.outlet ?? "outlet unknown"}</strong></a> · ${day(head.inPrint)}</p><div class="asread pre">${parts}</div></article>`;
}
