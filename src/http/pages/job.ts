import { html } from "hono/html";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import type { Job } from "../intake.ts";
import { layout } from "./layout.ts";

const STEPS: Readonly<Record<string, string>> = {
  body: "taking the text apart", prose: "tagging its words", attributions: "finding who said what", names: "finding names", dates: "reading dates", places: "finding places",
  sources: "telling sources apart", assemble: "joining what belongs together", entities: "listing people and bodies", claims: "tracing chains and certainty", relations: "contacts, positions, questions, events", link: "comparing with the other reports",
};

/** What is being read, as far as it has come; desk/live.ts goes on from here. */
export function jobHtml(c: Ctx, jobs: readonly Job[]): Html {
  const [only] = jobs;
  return layout(c, {
    title: "Reading", again: jobs.length === 1 && only?.over === false,
    body: html`${jobs.length === 0 ? html`<h1>Nothing is being read</h1><p class="empty"><strong>Hand something in</strong><a href="/#add">Paste a text, an address or a file at the front.</a></p>` : jobs.length === 1 && only ? one(only) : html`<h1>Being read</h1><ul class="plainlist">${jobs.map((j) => html`<li data-item><a href="/intake/${j.id}">${j.name}</a> <span class="soft">${state(j)}</span></li>`)}</ul>`}`,
  });
}

function state(job: Job): string {
  const last = job.news.at(-1);
  if (job.over) return job.news.some((n) => n.kind === "kept") ? "read" : "could not be read";
  return last?.kind === "step" ? (STEPS[last.step] ?? last.step) : "waiting";
}

function one(job: Job): Html {
  const report = job.news.findLast((n) => n.kind === "report"), step = job.news.findLast((n) => n.kind === "step");
  return html`<div id="live" data-events="/intake/${job.id}/events" data-over="${String(job.over)}" data-steps="${JSON.stringify(STEPS)}"><p class="kicker">${job.name}</p><h1>${report?.headline ?? (job.over ? "Read" : "Reading …")}</h1>
<p role="status" aria-live="polite"><span id="step">${state(job)}</span> <progress max="${step?.of ?? 1}" value="${step?.done ?? 0}"${job.over ? html` hidden` : ""}>${step ? `${step.done} of ${step.of}` : ""}</progress></p>
<div id="failures">${job.news.map((n) => (n.kind === "failed" ? html`<p class="empty"><strong>${n.message}</strong>${n.remedy} <a href="/#add">Try again</a></p>` : ""))}</div>
<ul id="kept" class="plainlist">${job.news.map((n) => (n.kind === "kept" ? html`<li data-item><a href="/reports/${n.report}">${n.headline ?? "untitled report"}</a></li>` : ""))}</ul>
<div id="asread" class="asread">${(report?.text ?? "").split(/\n+/).map((p) => html`<p>${p}</p>`)}</div></div>`;
}
