import { Hono } from "hono";
import { html } from "hono/html";
import type { SourceUse } from "../../domain/answer.ts";
import type { Env } from "../env.ts";
import { listRoute } from "../list.ts";
import { dots } from "../pages/party.ts";
import type { Parts } from "../parts.ts";

export const sourceRoutes = (parts: Parts): Hono<Env> => new Hono<Env>().get("/sources", listRoute<SourceUse>(parts, {
  title: "Sources", here: "/sources",
  lede: "Whose word it is: named people and bodies over all reports, and each outlet’s unnamed ones as the text describes them.",
  empty: "Add reports: whoever is cited in them is listed here.",
  filters: ["q", "actor", "outlet", "story", "anonymous"],
  columns: [
    { key: "source", label: "Source", main: true, value: (s) => s.name ?? s.description, show: (s) => html`${dots({ anonymous: s.anonymous, least: 1 })}<a href="/sources/${s.id}">${s.name ?? s.description}</a>` },
    { key: "kind", label: "Kind", value: (s) => s.kind, show: (s) => (s.anonymous ? "unnamed" : s.kind) },
    { key: "anonymous", label: "", value: (s) => s.anonymous },
    { key: "access", label: "How they know", value: (s) => s.access, show: (s) => [s.access, s.affiliation].filter(Boolean).join(", ") },
    { key: "affiliation", label: "", value: (s) => s.affiliation },
    { key: "anonymityCondition", label: "Why unnamed", value: (s) => s.anonymityCondition, show: (s) => (s.anonymous ? (s.anonymityCondition ?? html`<span class="soft">no reason given</span>`) : "") },
    { key: "claims", label: "Claims", value: (s) => s.claims },
    { key: "reports", label: "Reports", value: (s) => s.reports },
    { key: "outlets", label: "Outlets", value: (s) => s.outlets.join("; "), show: (s) => (s.outlets.length > 4 ? `${s.outlets.slice(0, 3).join(", ")} and ${s.outlets.length - 3} more` : s.outlets.join(", ")) },
    { key: "id", label: "", value: (s) => s.id },
  ],
  rows: (reader, { filter }) => reader.sources(filter),
}));
