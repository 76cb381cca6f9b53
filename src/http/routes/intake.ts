import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import type { Row } from "../../export/csv.ts";
import { answer, formatOf, sentJson } from "../answer.ts";
import type { Ctx, Env } from "../env.ts";
import { notFound, Refusal } from "../errors.ts";
import { bodyOf, parsed } from "../form.ts";
import type { Intake, Job, Submission } from "../intake.ts";
import { jobHtml } from "../pages/job.ts";

const MEGABYTE = 1024 * 1024;
const text = z.string().optional().transform((v) => v?.trim() || undefined);
const Input = z.object({
  text, html: text, url: text, publisher: text, published: text, headline: text,
  file: z.unknown().optional().transform((v) => (Array.isArray(v) ? v : [v]).filter((f): f is File => f instanceof File && f.size > 0)),
});

/** Handing in a text, a page, a link or files; watching it being read. */
export const intakeRoutes = (intake: Intake): Hono<Env> => new Hono<Env>()
  .post("/reports", bodyLimit({ maxSize: 25 * MEGABYTE, onError: () => { throw new Refusal(413, "too-large", "That is larger than 25 MB.", "Give the article alone; for archives there is the command `hearsay add`."); } }), async (c) => {
    const jobs = (await submissions(await bodyOf(c))).map((s) => intake.start(s, c.get("who")));
    if (sentJson(c) || formatOf(c) === "json") return c.json({ jobs: jobs.map((j) => ({ id: j.id, url: `/intake/${j.id}` })) }, 202);
    return c.redirect(jobs.length === 1 ? `/intake/${jobs[0]?.id}` : "/intake", 303);
  })
  .get("/intake", (c) => {
    const rows = intake.recent().map((j) => ({ id: j.id, name: j.name, startedBy: j.startedBy, over: j.over, kept: j.news.filter((n) => n.kind === "kept").length, failed: j.news.filter((n) => n.kind === "failed").length }));
    return answer(c, { page: () => jobHtml(c, intake.recent()), json: { items: rows }, rows, columns: ["id", "name", "startedBy", "over", "kept", "failed"] });
  })
  .get("/intake/:id", async (c) => {
    const job = jobOf(c, intake);
    const kept = job.news.flatMap((n) => (n.kind === "kept" ? [n.report] : []));
    // without a script the page asks again by itself; once it is read, it is the report
    if (formatOf(c) === "html" && job.over && kept.length === 1 && !job.news.some((n) => n.kind === "failed")) return c.redirect(`/reports/${kept[0]}`, 303);
    return answer(c, {
      page: () => jobHtml(c, [job]), json: { id: job.id, name: job.name, over: job.over, news: job.news }, columns: ["kind", "report", "words"],
      rows: job.news.flatMap((n): readonly Row[] => (n.kind === "kept" ? [{ kind: n.kind, report: n.report, words: n.headline }] : n.kind === "failed" ? [{ kind: n.kind, report: null, words: `${n.message} ${n.remedy}` }] : [])),
    });
  })
  .get("/intake/:id/events", (c) => {
    const job = jobOf(c, intake);
    return streamSSE(c, async (stream) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      let sent = Promise.resolve();
      const send = (event: string, data: unknown): void => { sent = sent.then(() => stream.writeSSE({ event, data: JSON.stringify(data) })); };
      for (const news of job.news) send(news.kind, news);
      if (job.over) return send("over", null), sent;
      const stop = job.follow((news) => (news === "over" ? resolve() : send(news.kind, news)));
      stream.onAbort(resolve);
      await promise;
      stop();
      send("over", null);
      await sent;
    });
  });

function jobOf(c: Ctx, intake: Intake): Job {
  const job = intake.job(c.req.param("id") ?? "");
  if (job === null) throw notFound("reading under way");
  return job;
}

async function submissions(body: Record<string, unknown>): Promise<readonly Submission[]> {
  const { text, html, url, file, ...rest } = parsed(Input, body);
  const given = Object.fromEntries(Object.entries(rest).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])));
  const files = await Promise.all(file.map(async (f): Promise<Submission> => ({ name: f.name, bytes: await f.bytes(), url: null, given })));
  const words = html ?? text;
  // an address alone in the box is a link to fetch
  const link = words !== undefined && /^https?:\/\/\S+$/.test(words) ? words : words === undefined ? url : undefined;
  const pasted: readonly Submission[] = words !== undefined && link === undefined ? [{ name: "pasted", bytes: Buffer.from(words), url: null, given: { ...given, ...(url === undefined ? {} : { url }) } }] : [];
  const fetched: readonly Submission[] = link === undefined ? [] : [{ name: link, bytes: null, url: link, given }];
  const all = [...files, ...pasted, ...fetched];
  if (all.length === 0) throw new Refusal(400, "nothing-given", "Nothing was handed in.", "Paste a text or an address, or choose a file.");
  return all;
}
