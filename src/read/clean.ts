import type { Furniture, FurnitureKind } from "../domain/report.ts";
import type { Span } from "../domain/span.ts";
import { furnitureRole } from "./furniture.ts";
import { paragraphs, wordCount } from "./paragraph.ts";
import { replyFormOf } from "./reply-form.ts";

type Row = { readonly span: Span; readonly words: string; readonly heading: boolean; readonly kind: FurnitureKind | null };

/** The parts of a text to keep, in order, and the furniture found before, after and between them. */
export type Cleaned = { readonly kept: readonly Span[]; readonly furniture: readonly Furniture[] };

/**
 * Sets furniture apart from a plain text by whole lines: what stands before the report, adverts in it, and everything
 * from the first furniture line on after which no news follows. Text without furniture is kept as one span.
 */
export function clean(text: string): Cleaned {
  const rows = paragraphs(text).map((span): Row => {
    const words = text.slice(...span);
    const role = furnitureRole(words);
    return { span, words, heading: role?.role === "heading", kind: role?.kind ?? null };
  });
  const first = headEnd(rows);
  const last = tailStart(rows, first);
  const kept: Span[] = [];
  let start = first === 0 ? 0 : (rows[first]?.span[0] ?? 0);
  for (const row of rows.slice(first, last)) {
    if (!standsBetween(row)) continue;
    kept.push([start, row.span[0]]);
    start = nextStart(text, row.span[1]);
  }
  const end = last === rows.length ? text.length : text.slice(0, rows[last]?.span[0]).trimEnd().length;
  kept.push([start, Math.max(start, end)]);
  const removed = (row: Row, i: number): boolean => i < first || i >= last || !kept.some(([s, e]) => s <= row.span[0] && row.span[1] <= e);
  return { kept: kept.filter(([s, e]) => e > s), furniture: blocks(rows.filter(removed)) };
}

/** What pages print between two paragraphs of news: adverts, "READ MORE: …", the signature of a post they show. */
function standsBetween({ kind, heading, words }: Row): boolean {
  if (kind === "related") return !heading && /^\W*(?:(?:READ|SEE|WATCH|Read|See|Watch) (?:MORE|ALSO|NEXT|more|also|next)\s?:|.*\(@\w+\))/.test(words);
  return kind === "advert" && (!heading || /^\W*advert/i.test(words));
}

/** Menus and share buttons before the first line of news. */
function headEnd(rows: readonly Row[]): number {
  const i = rows.findIndex((row) => row.kind !== "menu" && row.kind !== "share" && row.kind !== "advert");
  return i === -1 ? 0 : i;
}

/** The first row of the furniture that ends the text; `rows.length` where there is none. */
function tailStart(rows: readonly Row[], first: number): number {
  for (let i = first + 1; i < rows.length; i++) if (rows[i]?.kind && endsText(rows.slice(i))) return i;
  return rows.length;
}

/** Whether no news follows: titles after a list's heading, readers' words after a comment heading, nothing else. */
function endsText(rows: readonly Row[]): boolean {
  let open: FurnitureKind | null = null;
  for (const row of rows) {
    const words = wordCount(row.words);
    if (row.heading) {
      open = row.kind;
      continue;
    }
    if (row.kind) {
      if (open === null || row.kind === "reply-form") open = row.kind === "comments" || row.kind === "reply-form" ? row.kind : open;
      continue;
    }
    if (open === "comments" || open === "reply-form") continue;
    const sentence = /[.!]["”’)]*$/.test(row.words);
    if (open === "related" && words <= 25 && !sentence) continue;
    if (open === "newsletter" && words <= 30) continue;
    if ((open === "share" || open === "menu") && words <= 5 && !sentence) continue;
    return false;
  }
  return true;
}

/** Neighbouring rows of one kind as one piece of furniture; unmarked rows belong to the block they stand in. */
function blocks(rows: readonly Row[]): Furniture[] {
  const groups: { kind: FurnitureKind; lines: string[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const kind = row.kind ?? last?.kind ?? "other";
    const stays = last && (kind === last.kind || (last.kind === "reply-form" && !row.heading && (kind === "newsletter" || kind === "comments")));
    if (stays) last.lines.push(row.words);
    else groups.push({ kind, lines: [row.words] });
  }
  return groups.map(({ kind, lines }) => furnitureOf(kind, lines.join("\n")));
}

/** Furniture of a kind with its words; a reply form's fields are read from them. */
export function furnitureOf(kind: FurnitureKind, text: string): Furniture {
  return kind === "reply-form" ? replyFormOf(text) : { kind, text, fields: [] };
}

function nextStart(text: string, from: number): number {
  const m = /[^\S\n]*\n\s*|\s*$/y;
  m.lastIndex = from;
  return m.exec(text) ? m.lastIndex : from;
}
