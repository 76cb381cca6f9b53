import { html } from "hono/html";
import type { Decision } from "../../domain/decision.ts";
import { verdictWords } from "../../show/verdict.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { back, token } from "./layout.ts";
import { moment } from "./party.ts";

export function decisionList(c: Ctx, decisions: readonly Decision[], empty: string): Html {
  if (decisions.length === 0) return html`<p class="soft">${empty}</p>`;
  return html`<ul class="plainlist">${decisions.map((d) => html`<li id="d-${d.id}" data-item><strong>${d.by}</strong> ${verdictWords(d.verdict)}${d.reason === "" ? "" : html`: <q>${d.reason}</q>`} <span class="soft small">${moment(d.at)}</span>${d.verdict.kind === "undo" ? "" : undo(c, d.id)}</li>`)}</ul>`;
}

export const undo = (c: Ctx, decision: string, key = ""): Html => html` <form method="post" action="/decisions" class="inline noprint">${token(c)}<input type="hidden" name="back" value="${back(c)}"><input type="hidden" name="kind" value="undo"><input type="hidden" name="decision" value="${decision}"><button class="plain small"${key === "" ? "" : html` data-key="${key}" aria-keyshortcuts="${key}"`}>undo${key === "" ? "" : html` <kbd>${key}</kbd>`}</button></form>`;
