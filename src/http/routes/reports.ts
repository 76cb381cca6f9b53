import { Hono } from "hono";
import { html } from "hono/html";
import type { Derivation } from "../../domain/derivation.ts";
import type { ReportHead, ReportPage as Found } from "../../domain/answer.ts";
import type { LedgerReader } from "../../ledger/reader.ts";
import { unique } from "../../show/claim-line.ts";
import { reportPage, type ReportPage } from "../../show/report-page.ts";
import { answer } from "../answer.ts";
import type { Env } from "../env.ts";
import { notFound, Refusal } from "../errors.ts";
import { askedOf, readerAt } from "../filter.ts";
import { listRoute } from "../list.ts";
import { outletLink } from "../pages/outlet-link.ts";
import { day } from "../pages/party.ts";
import { reportHtml, type ReportExtras, type Took } from "../pages/report.ts";
import type { Parts } from "../parts.ts";

export const reportRoutes = (parts: Parts): Hono<Env> => new Hono<Env>()
  .get("/reports", listRoute<ReportHead>(parts, {
    title: "Reports", here: "/reports", filters: ["q", "from", "to", "actor", "place", "outlet", "story"],
    lede: "Every report in this ledger, as it was captured and read; the newest first.",
    empty: "Nothing has been read yet.",
    columns: [
      { key: "headline", label: "Report", main: true, value: (r) => r.headline, show: (r) => html`<a class="sentence" href="/reports/${r.id}">${r.headline ?? "untitled"}</a>` },
      { key: "outlet", label: "Outlet", value: (r) => r.outlet, show: (r) => (r.outlet === null ? "" : outletLink(r.outlet)) },
      { key: "inPrint", label: "In print", value: (r) => r.inPrint, show: (r) => day(r.published.value ?? r.inPrint) },
      { key: "claims", label: "Claims", value: (r) => r.claims },
      { key: "language", label: "", value: (r) => r.language },
      { key: "url", label: "", value: (r) => r.url },
      { key: "story", label: "", value: (r) => r.story },
      { key: "id", label: "", value: (r) => r.id },
    ],
    rows: (reader, { filter }) => reader.reports({ ...filter, newest: true }),
  }))
  .get("/reports/:id", async (c) => {
    const { clocks } = askedOf(c);
    const reader = await readerAt(c, parts, clocks);
    const found = await reportOf(reader, c.req.param("id"));
    const page = reportPage(found.reading, found.decisions, new Set(found.claims.flatMap((k) => k.members.map((m) => m.claim))));
    const extras = { ...(await extrasOf(reader, found)), clocks };
    return answer(c, { page: () => reportHtml(c, page, extras), json: found.reading, rows: rowsOf(page), columns: COLUMNS });
  })
  // the only place where bytes from outside go out as a page: in a sandbox without scripts, forms or requests
  .get("/reports/:id/capture", async (c) => {
    const found = await reportOf(parts.reader, c.req.param("id"));
    const capture = found.captures[0];
    const bytes = capture === undefined ? null : await parts.reader.capture(capture.id);
    if (bytes === null || capture === undefined) throw notFound("capture");
    const text = Buffer.from(bytes).toString("latin1");
    const page = /<(?:!doctype|html|head|body|p|div)\b/i.test(text.slice(0, 4096));
    const charset = /charset=["']?([\w-]+)/i.exec(`${capture.mediaType ?? ""} ${text.slice(0, 2048)}`)?.[1] ?? "utf-8";
    return c.body(Uint8Array.from(bytes), 200, {
      "content-type": `${page ? "text/html" : "text/plain"}; charset=${charset}`,
      "content-security-policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
    });
  });

async function reportOf(reader: LedgerReader, id: string): Promise<Found> {
  const found = await reader.report(id);
  if (found === null) throw notFound("report");
  if (!("reading" in found)) throw new Refusal(410, "erased", `This report was erased on ${found.recordedAt.slice(0, 10)}: ${found.reason}`, "Only its id, its hash, and who erased it are kept.");
  return found;
}

async function extrasOf(reader: LedgerReader, { head, captures, derivations }: Found): Promise<Omit<ReportExtras, "clocks">> {
  const heads = await reader.heads(unique(derivations.flatMap((d) => [d.from, d.to])));
  const story = head.story === null ? null : await reader.story(head.story);
  const line = (d: Derivation, report: string): Took => ({ report, outlet: heads.get(report)?.outlet ?? "outlet unknown", headline: heads.get(report)?.headline ?? "untitled", kind: d.kind, reason: d.reason });
  return {
    captured: captures[0]?.capturedAt ?? null,
    story,
    took: derivations.filter((d) => d.from === head.id).map((d) => line(d, d.to)),
    taken: derivations.filter((d) => d.to === head.id).map((d) => line(d, d.from)),
  };
}

const COLUMNS = ["note", "within", "who", "anonymous", "cue", "words", "factuality", "condition", "chain", "mode", "stance", "confidence", "claim"];

const rowsOf = (page: ReportPage): readonly Readonly<Record<string, string | number | boolean | null>>[] => page.notes.map((n) => ({
  note: n.number, within: n.within, who: n.number === null ? page.outlet : n.parties.map((p) => p.words).join("; "), anonymous: n.parties.some((p) => p.anonymous), cue: n.cue, words: n.words, factuality: n.factuality,
  condition: n.condition, chain: n.chain.map((h) => h.who).join(" → "), mode: n.mode, stance: n.stance, confidence: Math.round(n.confidence * 1000) / 1000, claim: n.claim,
}));
