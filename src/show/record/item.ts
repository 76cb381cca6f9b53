import type { Found, Moment, SourceUse } from "../../domain/answer.ts";
import type { Actor } from "../../domain/actor.ts";
import type { Contact } from "../../domain/contact.ts";
import type { Inquiry } from "../../domain/inquiry.ts";
import type { Position } from "../../domain/position.ts";
import type { Story } from "../../domain/story.ts";
import { reportName, type Heads } from "./name.ts";

/** Where an item stands: its report, the day that was in print, its words. */
function at({ report, words, item }: Found<{ readonly id: string; readonly spans: readonly (readonly [number, number])[]; readonly basis: string; readonly confidence: number }>) {
  return { id: item.id, report: report.name, outlet: report.outlet, published: report.published.value, words, spans: item.spans, basis: item.basis, confidence: item.confidence };
}

const named = ({ names }: Found<unknown>) => (ref: string | null): string | null => (ref === null ? null : (names[ref]?.name ?? ref));
const dated = ({ names }: Found<unknown>) => (ref: string | null): string | null => (ref === null ? null : (names[ref]?.value ?? names[ref]?.name ?? ref));

export function contactRecord(found: Found<Contact>) {
  const { item } = found, name = named(found);
  return { parties: item.parties.map(name), how: item.how, status: item.status, count: item.count, when: dated(found)(item.when), within: item.within, where: name(item.where), ...at(found) };
}

export function positionRecord(found: Found<Position>) {
  const { item } = found;
  return { party: named(found)(item.party), stance: item.stance, issue: item.issue, when: dated(found)(item.when), ...at(found) };
}

export function inquiryRecord(found: Found<Inquiry>) {
  const { item } = found, name = named(found);
  return { asked: name(item.asked), for: name(item.for), by: name(item.by), channel: item.channel, outcome: item.outcome, ...at(found) };
}

export function momentRecord({ when, dated: from, kind, id, report, words, status, parties, place }: Moment) {
  return { when, dated: from, kind, id, words, status, parties, place, report: report.name, outlet: report.outlet, published: report.published.value };
}

export function sourceRecord(use: SourceUse) {
  return { ...use };
}

export function actorRecord({ id, kind, name, roles, appearances }: Actor, heads: Heads) {
  return { id, kind, name, roles, names: [...new Set(appearances.map((a) => a.name))], reports: [...new Set(appearances.map((a) => reportName(a.report, heads)))], appearances: appearances.map((a) => ({ ...a, report: reportName(a.report, heads) })) };
}

export function storyRecord({ id, title, reports }: Story, heads: Heads) {
  return { id, title, reports: reports.map((r) => reportName(r, heads)) };
}
