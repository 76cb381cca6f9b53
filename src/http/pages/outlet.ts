import { html } from "hono/html";
import type { Clocks } from "../../ledger/question.ts";
import { countWords } from "../../show/party.ts";
import type { OutletPage, Role } from "../../show/outlet-page.ts";
import { counted } from "../../show/range.ts";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { barHtml } from "../pictures/bar.ts";
import { clockLine } from "./clocks.ts";
import { layout } from "./layout.ts";
import { outletLink } from "./outlet-link.ts";
import { day, dots } from "./party.ts";

const ROLES: readonly (readonly [Role, string])[] = [["origin", "others took it from here"], ["alone", "nobody else has it"], ["also", "others have it by themselves"], ["echo", "taken from others"]];

/** An outlet: whether it is origin or echo, and what it makes of unnamed sources. */
export function outletHtml(c: Ctx, page: OutletPage, { clocks, printed }: { readonly clocks: Clocks; readonly printed: number }): Html {
  const { statements: s, unnamed, roles } = page, claims = ROLES.reduce((n, [role]) => n + roles[role], 0), all = s.named + s.unnamed + s.unsourced;
  return layout(c, {
    title: page.name, here: "/sources",
    body: html`<p class="kicker">Outlet · ${printed > page.reports.length ? `the latest ${page.reports.length} of ${counted(printed, "report")} in this ledger` : `${counted(printed, "report")} in this ledger`}</p><h1><bdi>${page.name}</bdi></h1>${clockLine(c, clocks)}
<section id="origin"><h2>Origin or echo</h2><p class="lede">Of ${counted(claims, "claim")} it printed, as far as the reports in this ledger show.</p>
${barHtml("How the outlet came by its claims", ROLES.map(([role, words]) => ({ key: role, words, value: roles[role] })))}
<div class="beside-lists"><div><h3>It took from</h3>${names(page.took, "Nobody in this ledger.")}</div><div><h3>From it took</h3>${names(page.taken, "Nobody in this ledger.")}</div></div></section>
<section id="unnamed"><h2>Its use of unnamed sources</h2><p class="lede">${s.unnamed} of ${counted(all, "attributed statement")} rest on unnamed people. Of ${counted(unnamed.length, "unnamed source")}, ${page.access} come with how they know, ${page.reasons} with a reason for staying unnamed.</p>
${barHtml("Whose word its statements are", [{ key: "named", words: "named", value: s.named }, { key: "unnamed", words: "unnamed", value: s.unnamed }, { key: "nobody", words: "nobody in particular", value: s.unsourced }])}
${unnamed.length === 0 ? html`<p class="soft">It cites no unnamed source here.</p>` : html`<div class="scroll"><table class="stack"><thead><tr><th scope="col">As it describes them</th><th scope="col">How many</th><th scope="col">How they know</th><th scope="col">Why unnamed</th><th scope="col">Statements</th></tr></thead><tbody>${unnamed.map((u) => html`<tr><td class="main">${dots({ anonymous: true, least: u.count?.[0] ?? 1 })}<a href="/sources/${u.id}">${u.description}</a></td><td data-label="How many">${u.count === null ? "" : countWords(u.count)}</td><td data-label="How they know">${[u.access, u.affiliation].filter(Boolean).join(", ")}</td><td data-label="Why unnamed">${u.anonymityCondition ?? html`<span class="soft">no reason given</span>`}</td><td data-label="Statements"><a href="/reports/${u.report}">${u.statements}</a></td></tr>`)}</tbody></table></div>`}</section>
<section id="reports"><h2>Its reports</h2><div class="scroll"><table class="stack"><thead><tr><th scope="col">Report</th><th scope="col">In print</th><th scope="col">Statements: named, unnamed</th><th scope="col">Took from</th><th scope="col">Taken by</th></tr></thead><tbody>${page.reports.map((r) => html`<tr data-item><td class="main"><a href="/reports/${r.id}"><bdi>${r.headline ?? "untitled"}</bdi></a></td><td data-label="In print">${day(r.published)}</td><td data-label="Named, unnamed">${r.named}, ${r.unnamed}</td><td data-label="Took from">${r.took.join(", ")}</td><td data-label="Taken by">${r.taken.join(", ")}</td></tr>`)}</tbody></table></div></section>`,
  });
}

const names = (rows: OutletPage["took"], none: string): Html => (rows.length === 0 ? html`<p class="soft">${none}</p>` : html`<ul class="plainlist">${rows.map(([name, n]) => html`<li>${outletLink(name)} <span class="soft small">${counted(n, "report")}</span></li>`)}</ul>`);
