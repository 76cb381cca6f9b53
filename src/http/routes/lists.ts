import { Hono } from "hono";
import { html } from "hono/html";
import type { Contact } from "../../domain/contact.ts";
import type { Inquiry } from "../../domain/inquiry.ts";
import type { Position } from "../../domain/position.ts";
import type { Found, Moment, ReportHead } from "../../domain/answer.ts";
import { answer, type Html } from "../answer.ts";
import type { Env } from "../env.ts";
import { listRoute, inPrint, type Column } from "../list.ts";
import { certaintyWords } from "../../show/certainty.ts";
import { helpHtml, KEYS } from "../pages/help.ts";
import { day } from "../pages/party.ts";
import type { Parts } from "../parts.ts";
import type { Factuality } from "../../domain/factuality.ts";

const COMMON = ["q", "from", "to", "actor", "place", "outlet", "story"];

/** The report an item stands in, and its words; the last columns of every list of items. */
const where = <T>(report: (row: T) => ReportHead, words: (row: T) => string): readonly Column<T>[] => [
  { key: "words", label: "In the words of", value: words, show: (r) => html`${inPrint(words(r))}<br><span class="small soft"><a href="/reports/${report(r).id}">${report(r).outlet ?? "outlet unknown"}</a>, ${day(report(r).inPrint)}</span>` },
  { key: "outlet", label: "", value: (r) => report(r).outlet },
  { key: "inPrint", label: "", value: (r) => report(r).inPrint },
  { key: "report", label: "", value: (r) => report(r).id },
  { key: "url", label: "", value: (r) => report(r).url },
];

const nameOf = <T>({ names }: Found<T>, ref: string | null): string => (ref === null ? "" : (names[ref]?.name ?? ""));
const dateOf = <T>({ names }: Found<T>, ref: string | null): string | null => (ref === null ? null : (names[ref]?.value ?? names[ref]?.name ?? null));
const soft = (words: string): Html => html`<span class="soft">${words}</span>`;

const CONTACTS: readonly Column<Found<Contact>>[] = [
  { key: "parties", label: "Between", main: true, value: (r) => r.item.parties.map((p) => nameOf(r, p)).join("; "), show: (r) => html`<strong>${r.item.parties.map((p) => nameOf(r, p)).join(" – ")}</strong>` },
  { key: "how", label: "How", value: (r) => r.item.how, show: (r) => html`${r.item.how}${r.item.count !== null && r.item.count > 1 ? `, ${r.item.count} times` : ""}` },
  { key: "count", label: "", value: (r) => r.item.count },
  { key: "status", label: "Held?", value: (r) => r.item.status, show: (r) => html`<span class="tag${r.item.status === "denied" ? " deny" : ""}">${r.item.status}</span>` },
  { key: "when", label: "When", value: (r) => dateOf(r, r.item.when) ?? r.item.within, show: (r) => { const at = dateOf(r, r.item.when) ?? r.item.within; return at === null ? "" : day(at); } },
  { key: "where", label: "Where", value: (r) => nameOf(r, r.item.where) },
  ...where<Found<Contact>>((r) => r.report, (r) => r.words),
];

const POSITIONS: readonly Column<Found<Position>>[] = [
  { key: "party", label: "Who", main: true, value: (r) => nameOf(r, r.item.party), show: (r) => html`<strong>${nameOf(r, r.item.party)}</strong>` },
  { key: "stance", label: "Stance", value: (r) => r.item.stance, show: (r) => html`<span class="tag${/rejects|resists|refuses/.test(r.item.stance) ? " deny" : ""}">${r.item.stance}</span>` },
  { key: "issue", label: "On what", value: (r) => r.item.issue },
  { key: "when", label: "When", value: (r) => dateOf(r, r.item.when), show: (r) => { const at = dateOf(r, r.item.when); return at === null ? "" : day(at); } },
  ...where<Found<Position>>((r) => r.report, (r) => r.words),
];

const OUTCOMES: Readonly<Record<Inquiry["outcome"], string>> = { "no-response": "did not answer", declined: "declined to comment", denied: "denied it", answered: "answered", unreachable: "could not be reached" };

const INQUIRIES: readonly Column<Found<Inquiry>>[] = [
  { key: "asked", label: "Who was asked", main: true, value: (r) => nameOf(r, r.item.asked), show: (r) => html`<strong>${nameOf(r, r.item.asked)}</strong>${r.item.for === null ? "" : soft(` for ${nameOf(r, r.item.for)}`)}` },
  { key: "for", label: "", value: (r) => nameOf(r, r.item.for) },
  { key: "outcome", label: "Outcome", value: (r) => r.item.outcome, show: (r) => OUTCOMES[r.item.outcome] },
  { key: "channel", label: "By", value: (r) => r.item.channel },
  ...where<Found<Inquiry>>((r) => r.report, (r) => r.words),
];

const isFactuality = (status: string): status is Factuality => /^(?:CT|PR|PS)[+-]$|^CTu$|^U$/.test(status);

const MOMENTS: readonly Column<Moment>[] = [
  { key: "when", label: "When", value: (m) => m.when, show: (m) => html`${day(m.when)}${m.dated === "print" ? html`<br><span class="small soft">in print; the text gives no day</span>` : ""}` },
  { key: "dated", label: "", value: (m) => m.dated },
  { key: "kind", label: "What", value: (m) => m.kind },
  { key: "status", label: "How sure", value: (m) => m.status, show: (m) => (isFactuality(m.status) ? html`<span class="sure" data-f="${m.status}">${certaintyWords(m.status)}</span>` : m.status) },
  { key: "parties", label: "Who", value: (m) => m.parties.join("; ") },
  { key: "place", label: "Where", value: (m) => m.place },
  ...where<Moment>((m) => m.report, (m) => m.words),
  { key: "id", label: "", value: (m) => m.id },
];

/** Contacts, positions, unanswered questions, the timeline; and help. */
export const listRoutes = (parts: Parts): Hono<Env> => new Hono<Env>()
  .get("/contacts", listRoute<Found<Contact>>(parts, {
    title: "Contacts", here: "/contacts", columns: CONTACTS, filters: COMMON,
    lede: "Who met, visited or phoned whom, as these reports have it; planned, possible and denied ones too.",
    empty: "No report here tells of a meeting, a visit or a call.",
    rows: (reader, { filter }) => reader.contacts(filter),
  }))
  .get("/positions", listRoute<Found<Position>>(parts, {
    title: "Positions", here: "/positions", columns: POSITIONS, filters: COMMON,
    lede: "Who proposes, demands, accepts or refuses what, and when they were said to.",
    empty: "No report here gives anybody’s position.",
    rows: (reader, { filter }) => reader.positions(filter),
  }))
  .get("/inquiries", listRoute<Found<Inquiry>>(parts, {
    title: "Unanswered", here: "/inquiries", columns: INQUIRIES, filters: COMMON,
    lede: "Who was asked, and did not answer, declined, denied or did.",
    empty: "No report here says that anybody was asked.",
    rows: (reader, { filter }) => reader.inquiries(filter),
  }))
  .get("/timeline", listRoute<Moment>(parts, {
    title: "Timeline", here: "/timeline", columns: MOMENTS, filters: COMMON,
    lede: "What happened or was said, by the day it happened; where the text gives none, by the day in print.",
    empty: "Nothing dated has been read yet.",
    rows: (reader, { filter }) => reader.timeline(filter),
  }))
  .get("/help", (c) => answer(c, { page: () => helpHtml(c), json: { keys: Object.fromEntries(KEYS) }, rows: KEYS.map(([key, does]) => ({ key, does })) }));
