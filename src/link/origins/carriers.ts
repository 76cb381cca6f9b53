import type { Source } from "../../domain/source.ts";
import type { Span } from "../../domain/span.ts";
import { isShortFor, mentionsOf } from "../derivations/outlet-names.ts";
import { outletKey, type Outlet } from "../outlet.ts";
import type { Paper } from "../paper.ts";
import { headOf, isPublication } from "./speech.ts";

/** The outlets of some papers, by key, as they stand in words. */
export type Outlets = {
  /** Which outlet a source is: one of these, or another by its name; null where it is none. */
  readonly of: (source: Source, paper: Paper) => string | null;
  readonly has: (key: string) => boolean;
  /** The one that a phrase names ("the Valley Post’s report"); null where none. */
  readonly namedIn: (words: string) => string | null;
};

export function outletsOf(papers: readonly Paper[]): Outlets {
  const outlets = new Map(papers.flatMap((p) => (p.outlet === null || p.statement ? [] : [[p.outlet.key, p.outlet] as const])));
  const known = new Map<Source, string | null>();
  return {
    of: (source, paper) => {
      if (!known.has(source)) known.set(source, keyOf(source, paper, outlets));
      return known.get(source) ?? null;
    },
    has: (key) => outlets.has(key),
    namedIn: (words) => longest([...outlets.values()].filter((o) => mentionsOf(words, o).length > 0)),
  };
}

function longest(outlets: readonly Outlet[]): string | null {
  return outlets.toSorted((a, b) => b.key.length - a.key.length || (a.key < b.key ? -1 : 1))[0]?.key ?? null;
}

function keyOf(source: Source, paper: Paper, outlets: ReadonlyMap<string, Outlet>): string | null {
  const key = outletKey(source.name ?? source.description);
  if (outlets.has(key)) return key;
  const all = [...outlets.values()];
  return shortFor(source, paper, all) ?? meantBy(source, paper, all) ?? longest(all.filter((o) => opensWith(source, paper, o))) ?? (source.kind === "media" ? key : null);
}

/** "the Ledger" for the only outlet that ends so: where it speaks as a medium or has its article, as a body of such a name seldom has, or where the report names the outlet in full. */
function shortFor({ kind, name, description }: Source, { text, outlet: own }: Paper, outlets: readonly Outlet[]): string | null {
  const outlet = name !== null && (kind === "organization" || kind === "media") ? outlets.find((o) => isShortFor(name, o, outlets)) : undefined;
  return outlet !== undefined && (kind === "media" || outlet.key === own?.key || /^the\s/iu.test(description) || mentionsOf(text, outlet).length > 0) ? outlet.key : null;
}

/** "the agency": a public one, or the news agency that was named last. */
const AGENCY = /^(?:the|that)\s(?:\p{L}+\s)?agency$/iu;

/** The outlet that "the agency" is for: where it, or another medium, was named after every other body; null where it is a public one. */
function agencyMeant({ mentions }: Source, { text, sources, reading }: Paper, outlets: readonly Outlet[]): string | null {
  const at = mentions[0]?.[0] ?? 0, before = text.slice(0, at), last = (spans: readonly Span[]): number => Math.max(-1, ...spans.flatMap(([start]) => (start < at ? [start] : [])));
  const media = [...outlets.map((o) => ({ key: o.key, start: last(mentionsOf(before, o)) })), ...[...sources.values()].flatMap((s) => (s.kind === "media" && s.name !== null ? [{ key: outletKey(s.name), start: last(s.mentions) }] : []))];
  const named = media.toSorted((a, b) => b.start - a.start)[0];
  const bodies = reading.entities.filter((e) => (e.kind === "organization" || e.kind === "government") && PUBLIC.test(e.name) && !media.some((m) => m.key === outletKey(e.name)));
  return named === undefined || named.start < 0 || bodies.some((e) => last(e.mentions) > named.start) ? null : named.key;
}

/** What a public body's name ends in. */
const PUBLIC = /\b(?:Agency|Administration|Authority|Commission|Board|Bureau|Department|Service|Office|Inspectorate|Council|Institute|Directorate)\b|^\p{Lu}{2,5}$/u;

/** "the Milan publication", "the newspaper": the outlet that the report named last before; null where the words are for none. */
function meantBy(source: Source, paper: Paper, outlets: readonly Outlet[]): string | null {
  const { kind, name, description, mentions } = source, { text } = paper;
  if (name === null && AGENCY.test(description)) return agencyMeant(source, paper, outlets);
  if (name !== null || (kind !== "media" && kind !== "unspecified") || !/^(?:the|that)\s/i.test(description) || !isPublication(description)) return null;
  const before = text.slice(0, mentions[0]?.[0] ?? 0);
  const named = outlets.flatMap((o) => mentionsOf(before, o).slice(-1).map(([start]) => ({ key: o.key, start })));
  return named.toSorted((a, b) => b.start - a.start)[0]?.key ?? null;
}

/** Longer than an outlet's name with its article. */
const REACH = 80;

/** Do the words of a source name the outlet from where they begin ("Gulf" in "the Gulf of Guinea Today reported"), behind what it is ("the blog Salt Marsh"), or as a part of its name? */
function opensWith({ mentions }: Source, { text }: Paper, outlet: Outlet): boolean {
  const [start, end] = mentions[0] ?? [0, 0], from = Math.max(0, start - REACH);
  return mentions.length > 0 && mentionsOf(text.slice(from, start + REACH), outlet).map(([s, e]) => [from + s, from + e] as const).some(([s, e]) => (s < start ? end <= e : isLeadIn(text.slice(start, s))));
}

/** What may stand before an outlet's name and be of it: an article, or what kind of outlet it is; "a board paper seen by the" is not of it. */
function isLeadIn(words: string): boolean {
  return /^(?:the |a |an )?$/i.test(words) || (/^(?:[\p{L}-]+ )+$/u.test(words) && !/ (?:by|to|with|from) /u.test(words) && (isPublication(words) || headOf(words) === "agency"));
}
