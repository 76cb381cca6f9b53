import { Hono } from "hono";
import { z } from "zod";
import type { Recorded } from "../../domain/answer.ts";
import type { Decision } from "../../domain/decision.ts";
import { verdictWords } from "../../show/verdict.ts";
import { formatOf, sentJson } from "../answer.ts";
import type { Ctx, Env } from "../env.ts";
import { bodyOf, localPath, parsed } from "../form.ts";
import { listRoute } from "../list.ts";
import { undo } from "../pages/decision-list.ts";
import { moment } from "../pages/party.ts";
import type { Parts } from "../parts.ts";
import { targetOf } from "../target.ts";
import { VerdictInput, verdictOf } from "../verdict.ts";
import { html } from "hono/html";

const Meta = z.object({ reason: z.string().trim().max(500).default(""), back: localPath });

export const decisionRoutes = (parts: Parts): Hono<Env> => new Hono<Env>()
  .get("/decisions", (c) => listRoute<Recorded>(parts, {
    title: "Decisions", here: "/decisions", filters: [],
    lede: "What people decided about what was read: who, when and why. Nothing is overwritten; undoing adds a line.",
    empty: "Open a claim and confirm, correct, merge or split it.",
    columns: [
      { key: "at", label: "When", value: (d) => d.at, show: (d) => moment(d.at) },
      { key: "by", label: "Who", value: (d) => d.by },
      { key: "kind", label: "", value: (d) => d.verdict.kind },
      { key: "verdict", label: "What", main: true, value: (d) => verdictWords(d.verdict), show: (d) => { const href = targetOf(d.verdict); return href === null ? verdictWords(d.verdict) : html`<a href="${href}">${verdictWords(d.verdict)}</a>`; } },
      { key: "reason", label: "Why", value: (d) => d.reason },
      { key: "id", label: "", value: (d) => d.id },
      { key: "undo", label: "Undo", value: () => null, show: (d) => (d.undone ? "undone" : d.verdict.kind === "undo" ? "" : undo(c, d.id)) },
      { key: "undone", label: "", value: (d) => d.undone },
    ],
    rows: async (reader, { filter }) => (await reader.decisions()).toReversed().slice(filter.offset, (filter.offset ?? 0) + (filter.limit ?? 0)),
  })(c))
  .post("/decisions", async (c) => {
    const body = await bodyOf(c);
    const { reason, back } = parsed(Meta, body);
    const input = parsed(VerdictInput, body);
    if (input.kind === "same-claim") {
      const other = await claimNamed(parts, input.b);
      if (other === null && formatOf(c) === "html") return c.redirect(`/claims/${encodeURIComponent(input.a)}/merge?q=${encodeURIComponent(input.b)}`, 303);
      if (other !== null) return done(c, await parts.decide({ ...input, b: other }, c.get("who"), reason), back);
    }
    return done(c, await parts.decide(await verdictOf(input, parts.reader), c.get("who"), reason), back);
  });

/** A program gets the decision; a browser goes back to where it was, with the way to undo it. */
function done(c: Ctx, decision: Decision, back: string): Response {
  if (sentJson(c) || formatOf(c) === "json") return c.json(decision, 201);
  const url = new URL(back, "http://desk");
  for (const key of ["done", "undone"]) url.searchParams.delete(key);
  url.searchParams.set("done", decision.id);
  if (decision.verdict.kind === "undo") url.searchParams.set("undone", "1");
  return c.redirect(url.pathname + url.search + url.hash, 303);
}

/** A claim by its address or id; null where the words are neither. */
async function claimNamed({ reader }: Parts, name: string): Promise<string | null> {
  const id = /(?:^|\/claims\/)([0-9a-f]{8,64})(?:[/?#.].*)?$/.exec(name.trim())?.[1];
  if (id === undefined) return null;
  const cluster = await reader.claim(id);
  return cluster?.members.find((m) => m.claim.startsWith(id))?.claim ?? cluster?.id ?? null;
}
