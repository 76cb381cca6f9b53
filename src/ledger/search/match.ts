import { sql, type RawBuilder } from "kysely";
import type { Engine } from "../database.ts";
import type { Query } from "./query.ts";
import { searchWords } from "./words.ts";

/** A condition on a search table's `words` column. */
export function matches(engine: Engine, table: "claim_search" | "report_search", query: Query): RawBuilder<boolean> {
  const name = sql.id(table);
  return engine === "sqlite" ? sql`${name} match ${fts5(query)}` : sql`${name}.words @@ ${tsquery(query)}::tsquery`;
}

/** The same condition on words joined by spaces, as SQLite's search tables and columns made by `lookupWords` hold them, read row by row; FTS5 is slow where it is asked of one row. */
export function inWords(engine: Engine, words: RawBuilder<unknown>, query: Query): RawBuilder<boolean> {
  const each = (of: readonly Query[]): readonly RawBuilder<boolean>[] => of.map((part) => inWords(engine, words, part));
  switch (query.kind) {
    case "phrase": return sql`${sql.raw(engine === "sqlite" ? "instr" : "strpos")}(' ' || ${words} || ' ', ${` ${query.words.join(" ")}${query.prefix ? "" : " "}`}) > 0`;
    case "and": return sql`(${sql.join(each(query.of), sql` and `)})`;
    case "or": return sql`(${sql.join(each(query.of), sql` or `)})`;
    case "but": return sql`(${inWords(engine, words, query.is)} and not ${inWords(engine, words, query.not)})`;
  }
}

/** What a search table stores for a text: words for FTS5, a tsvector literal for PostgreSQL. */
export function indexed(engine: Engine, text: string): string {
  const words = searchWords(text);
  return engine === "sqlite" ? words.join(" ") : vector(words);
}

function fts5(query: Query): string {
  switch (query.kind) {
    case "phrase": return `"${query.words.join(" ")}"${query.prefix ? " *" : ""}`;
    case "and": return `(${query.of.map(fts5).join(" AND ")})`;
    case "or": return `(${query.of.map(fts5).join(" OR ")})`;
    case "but": return `(${fts5(query.is)} NOT ${fts5(query.not)})`;
  }
}

function tsquery(query: Query): string {
  switch (query.kind) {
    case "phrase": return `(${query.words.map((word, i) => `${lexeme(word)}${query.prefix && i === query.words.length - 1 ? ":*" : ""}`).join(" <-> ")})`;
    case "and": return `(${query.of.map(tsquery).join(" & ")})`;
    case "or": return `(${query.of.map(tsquery).join(" | ")})`;
    case "but": return `(${tsquery(query.is)} & !${tsquery(query.not)})`;
  }
}

/** PostgreSQL counts positions up to 16,383; words beyond are found, but not in phrases. */
const LAST_POSITION = 16_383;

function vector(words: readonly string[]): string {
  const places = new Map<string, number[]>();
  for (const [i, word] of words.entries()) {
    const at = places.get(word) ?? [];
    if (at.length < 256) at.push(Math.min(i + 1, LAST_POSITION));
    places.set(word, at);
  }
  return [...places].map(([word, at]) => `${lexeme(word)}:${at.join(",")}`).join(" ");
}

const lexeme = (word: string): string => `'${word.replace(/['\\]/g, (c) => c + c)}'`;
