import { Hono } from "hono";
import type { Cluster } from "../../domain/cluster.ts";
import type { Clocks } from "../../ledger/question.ts";
import type { LedgerReader } from "../../ledger/reader.ts";
import { claimLine, unique, type ClaimLine } from "../../show/claim-line.ts";
import { claimPage, historyOf, type ClaimPage } from "../../show/claim-page.ts";
import { provenance } from "../../show/provenance.ts";
import { rangeWords } from "../../show/range.ts";
import { answer } from "../answer.ts";
import type { Ctx, Env } from "../env.ts";
import { notFound } from "../errors.ts";
import { askedOf, readerAt } from "../filter.ts";
import { listRoute, type Column } from "../list.ts";
import { claimEntry } from "../pages/claim-entry.ts";
import { claimHtml } from "../pages/claim.ts";
import { mergeHtml } from "../pages/merge.ts";
import { provenancePicture } from "../pictures/provenance.ts";
import type { Parts } from "../parts.ts";
import { watchOf } from "../watched.ts";

/** Claims as lists show them. */
export async function claimLines(reader: LedgerReader, clusters: readonly Cluster[]): Promise<readonly ClaimLine[]> {
  const heads = await reader.heads(unique(clusters.flatMap((k) => k.members.map((m) => m.report))));
  return clusters.map((k) => claimLine(k, heads));
}

const COLUMNS: readonly Column<ClaimLine>[] = [
  { key: "id", label: "", value: (k) => k.id },
  { key: "text", label: "Claim", value: (k) => k.text },
  { key: "origins", label: "Origins", value: (k) => rangeWords(k.origins) },
  { key: "low", label: "", value: (k) => k.origins.low },
  { key: "high", label: "", value: (k) => k.origins.high },
  { key: "open", label: "", value: (k) => k.origins.open },
  { key: "outlets", label: "Outlets", value: (k) => k.outlets.join("; ") },
  { key: "reports", label: "Reports", value: (k) => k.reports },
  { key: "likely", label: "", value: (k) => k.likely },
  { key: "factuality", label: "How sure", value: (k) => k.factuality },
  { key: "conditional", label: "", value: (k) => k.conditional },
  { key: "deniedBy", label: "", value: (k) => k.deniedBy.join("; ") },
  { key: "contradictedBy", label: "", value: (k) => k.contradictedBy.join("; ") },
  { key: "corrected", label: "", value: (k) => k.corrected },
  { key: "drift", label: "", value: (k) => k.drift },
  { key: "firstSeen", label: "First in print", value: (k) => k.firstSeen },
  { key: "story", label: "", value: (k) => k.story },
];

export const claimRoutes = (parts: Parts): Hono<Env> => new Hono<Env>()
  .get("/claims", listRoute<ClaimLine>(parts, {
    title: "Claims", here: "/claims", columns: COLUMNS, entry: claimEntry,
    lede: "What these reports assert, each claim once however many outlets print it, with how many origins it really has.",
    empty: "Add reports: their claims are found, joined where they are the same, and counted by origin.",
    filters: ["q", "from", "to", "actor", "place", "outlet", "story", "factuality", "anonymous"],
    rows: async (reader, { filter }) => claimLines(reader, await reader.claims(filter)),
  }))
  .get("/claims/:id", async (c) => {
    const { clocks } = askedOf(c);
    const reader = await readerAt(c, parts, clocks);
    const cluster = await reader.claim(c.req.param("id"));
    if (cluster === null) throw notFound("claim");
    const ids = cluster.members.map((m) => m.claim);
    const [shown, decisions, heads, story] = await Promise.all([
      reader.appearances(cluster), reader.decisionsOn(ids), reader.heads(unique(cluster.members.map((m) => m.report).concat(cluster.relations.map((r) => r.report)))), reader.story(cluster.story),
    ]);
    const page = claimPage(cluster, shown, decisions, heads);
    const [readings, derivations] = await Promise.all([reader.readings([...heads.keys()]), reader.derivations({ story: cluster.story })]);
    const way = provenance({ cluster, readings, derivations });
    const history = clocks.publishedBy === undefined ? page.history : await wholeHistory(c, parts, cluster.id, clocks);
    return answer(c, {
      page: () => claimHtml(c, { ...page, history }, { clocks, story, watched: watchOf(decisions, "claim", ids), picture: provenancePicture(c, way), answers: way.answers }),
      json: { ...page, heads: Object.fromEntries(heads), provenance: way },
      rows: appearanceRows(page),
    });
  })
  .get("/claims/:id/merge", async (c) => {
    const { reader } = parts;
    const cluster = await reader.claim(c.req.param("id"));
    if (cluster === null) throw notFound("claim");
    const query = c.req.query("q") ?? "";
    const found = await reader.claims(query === "" ? { story: cluster.story, limit: 100 } : { query, limit: 50 });
    const lines = await claimLines(reader, found.filter((k) => k.id !== cluster.id));
    return answer(c, { page: () => mergeHtml(c, cluster, query, lines), json: { claim: cluster.id, query, items: lines }, rows: lines.map((k) => ({ id: k.id, text: k.text, origins: rangeWords(k.origins), reports: k.reports, outlets: k.outlets.join("; ") })), columns: ["id", "text", "origins", "reports", "outlets"] });
  });

/** The claim's way into print to its end, so that one who looks at its past can go on from there. */
async function wholeHistory(c: Ctx, parts: Parts, id: string, { knownAt }: Clocks): Promise<ClaimPage["history"]> {
  const reader = await readerAt(c, parts, knownAt === undefined ? {} : { knownAt });
  const cluster = await reader.claim(id);
  return cluster === null ? [] : historyOf(await reader.appearances(cluster));
}

function appearanceRows({ appearances }: ClaimPage): readonly Readonly<Record<string, string | boolean | null>>[] {
  return appearances.map((a) => ({ claim: a.claim, report: a.report.id, outlet: a.report.outlet, headline: a.report.headline, url: a.report.url, inPrint: a.report.inPrint, words: a.words, factuality: a.factuality, conditional: a.conditional, chain: a.chain.join(" → ") }));
}
