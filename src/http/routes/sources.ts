import { Hono } from "hono";
import { html } from "hono/html";
import type { SourceUse } from "../../domain/answer.ts";
import type { Env } from "../env.ts";
import { answer } from "../answer.ts";
import { notFound } from "../errors.ts";
import { askedOf, readerAt } from "../filter.ts";
import type { Row } from "../../export/csv.ts";
import { unique } from "../../show/claim-line.ts";
import { rangeWords } from "../../show/range.ts";
import { claimsOf, sourcePage, type SourcePage } from "../../show/source-page.ts";
import { listRoute } from "../list.ts";
import { sourceHtml } from "../pages/source.ts";
import { dots } from "../pages/party.ts";
import type { Parts } from "../parts.ts";
import { watchOf } from "../watched.ts";

export const sourceRoutes = (parts: Parts): Hono<Env> => new Hono<Env>()
  .get("/sources", listRoute<SourceUse>(parts, {
    title: "Sources", here: "/sources",
    lede: html`Whose word it is: named people and bodies over all reports, and each outlet’s unnamed ones as the text describes them. Who prints it stands in <a href="/outlets">Outlets</a>.`,
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
  }))
  .get("/sources/:id", async (c) => {
    const { clocks } = askedOf(c);
    const reader = await readerAt(c, parts, clocks);
    const found = await reader.source(c.req.param("id"));
    if (found === null) throw notFound("source");
    const readings = await reader.readings(unique(found.appearances.map((a) => a.report.id)));
    const claims = unique(claimsOf(found.appearances, readings)).slice(0, MOST);
    const [clusters, decisions] = await Promise.all([Promise.all(claims.map((id) => reader.claim(id))), reader.decisionsOn([found.use.id])]);
    const page = sourcePage({ ...found, readings, clusters: [...new Map(clusters.flatMap((k) => (k === null ? [] : [[k.id, k] as const]))).values()] });
    return answer(c, { page: () => sourceHtml(c, page, { clocks, watched: watchOf(decisions, "source", [found.use.id]) }), json: page, rows: statementRows(page), columns: [...COLUMNS] });
  });

/** Most statements whose claims are looked up. */
const MOST = 1000;

const COLUMNS = ["when", "dated", "words", "stance", "factuality", "conditional", "origins", "disputed", "outlet", "report", "published", "reports", "claim"] as const;

const statementRows = ({ statements }: SourcePage): readonly Row[] => statements.map((s) => ({
  when: s.at?.value ?? null, dated: s.at?.dated ?? null, words: s.words, stance: s.stance, factuality: s.factuality, conditional: s.conditional, origins: s.claim === null ? null : rangeWords(s.claim.origins), disputed: s.claim?.disputed ?? null,
  outlet: s.printed[0]?.outlet ?? null, report: s.printed[0]?.report ?? null, published: s.printed[0]?.published ?? null, reports: s.printed.length, claim: s.claim?.id ?? null,
}));
