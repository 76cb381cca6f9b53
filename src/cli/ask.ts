import Table from "cli-table3";
import { csv } from "../export/csv.ts";
import { asOf } from "../flow/as-of.ts";
import { stale } from "../flow/relink.ts";
import type { Clocks, Filter } from "../ledger/question.ts";
import type { LedgerReader } from "../ledger/reader.ts";
import { write, type Io } from "./io.ts";
import { withLedger } from "./ledger-options.ts";
import { painter, printable, type Paint } from "./paint.ts";
import type { Column, Question } from "./questions.ts";

export type Format = "table" | "json" | "csv";
export type AskOptions = { readonly ledger: string; readonly format: Format; readonly filter: Filter; readonly clocks: Clocks };

/** How many rows a table shows where no limit is set, and how many are held at once where all are printed. */
const SHOWN = 50, HELD = 2000;

/** Opens a ledger, turned back where a clock is set, and asks it. */
export async function asking<A>(where: string, clocks: Clocks, io: Io, work: (reader: LedgerReader) => Promise<A>): Promise<A> {
  return withLedger(where, { create: false }, async (ledger) => {
    const { unlinked } = await ledger.reader.counts();
    const old = await stale(ledger.reader);
    if (old > 0) await write(io.stderr, `hearsay: ${old} reports were linked by an older version. \`hearsay relink\` makes their links anew; so does the next \`hearsay add\`.\n`);
    else if (unlinked > 0) await write(io.stderr, "hearsay: reports are being added, or adding was cut off: not all are linked yet. `hearsay add` finishes it.\n");
    const { reader, close } = await asOf(ledger, clocks);
    try {
      return await work(reader);
    } finally {
      await close();
    }
  });
}

/** Prints the answer to a question: a table for people, NDJSON or CSV for programs. */
export async function ask<Item>(question: Question<Item>, { ledger, format, filter, clocks }: AskOptions, io: Io): Promise<number> {
  return asking(ledger, clocks, io, async (reader) => {
    if (format === "table") {
      const limit = filter.limit ?? SHOWN, found = await question.ask(reader, { ...filter, limit: limit + 1 });
      await write(io.stdout, found.length === 0 ? "Nothing found.\n" : `${tableOf(question.columns, found.slice(0, limit), painter(io.stdout, io.env), widthOf(io))}\n`);
      if (found.length > limit && filter.limit === undefined) await write(io.stdout, `The first ${limit}; more with --limit, all with --json or --csv.\n`);
      return 0;
    }
    const first = filter.offset ?? 0, last = first + (filter.limit ?? Infinity);
    for (let at = first; at < last; at += HELD) {
      const some = await question.ask(reader, { ...filter, offset: at, limit: Math.min(HELD, last - at) });
      if (!(await write(io.stdout, format === "json" ? some.map((item) => `${JSON.stringify(item)}\n`).join("") : csvOf(question, some, at === first)))) break;
      if (some.length < HELD) break;
    }
    return 0;
  });
}

/** With no item, the head alone. */
export function csvOf<Item>({ csv: columns }: Question<Item>, items: readonly Item[], head: boolean): string {
  if (items.length === 0 && !head) return "";
  const text = csv(items.map((item) => Object.fromEntries(Object.entries(columns).map(([name, cell]) => [name, cell(item)]))), Object.keys(columns));
  return head ? text : text.slice(text.indexOf("\r\n") + 2);
}

export const widthOf = (io: Io): number => Math.max(80, Math.min(io.stdout.columns ?? 120, 160));

/** A table whose columns share the width; what an untrusted report put into words is shown, not obeyed. */
export function tableOf<Item>(columns: readonly Column<Item>[], items: readonly Item[], paint: Paint, width: number): string {
  const whole = columns.reduce((sum, c) => sum + c.share, 0), room = width - columns.length - 1;
  const table = new Table({
    head: columns.map((c) => paint("bold", c.head)),
    colWidths: columns.map((c) => Math.max(c.head.length + 2, 11, Math.floor((room * c.share) / whole))),
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const item of items) table.push(columns.map((c, i) => painted(printable(c.cell(item)), i === 0, paint)));
  return table.toString();
}

/** The first line of the first column stands out; unnamed sources carry their mark and a colour. */
function painted(cell: string, leads: boolean, paint: Paint): string {
  return cell.split("\n").map((line, i) => (leads && i === 0 ? paint("bold", line) : line.startsWith("? ") ? paint("magenta", line) : line)).join("\n");
}
