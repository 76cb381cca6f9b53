import Table from "cli-table3";
import type { Reading } from "../domain/reading.ts";
import { markedParagraphs, type Mark, type Paragraph } from "../show/marked.ts";
import { noted, type Noted } from "../show/noted.ts";
import { statements } from "../show/statement.ts";
import { printable, type Paint } from "./paint.ts";

export type TerminalOptions = { readonly paint: Paint; readonly width: number; readonly brief: boolean };

/** A reading for people: the report with its marks, a table of who said what, the rest of what was found, and the doubts. */
export function terminal(reading: Reading, options: TerminalOptions): string {
  const { paint, brief } = options;
  const { report } = reading;
  const published = report.published.value === null ? "date unknown" : report.published.value;
  const head = [
    paint("bold", printable(report.headline ?? report.text.slice(0, 80).split("\n")[0] ?? "")),
    paint("dim", printable([report.publisher, published, report.authors.join(", "), report.url].filter(Boolean).join(" · "))),
  ];
  const body = brief ? [] : ["", key(paint), "", ...markedParagraphs(reading).map((p) => wrap(paragraph(p, paint), options.width)).join("\n\n").split("\n")];
  return [...head, ...body, "", whoSaidWhat(reading, options), ...besides(reading, paint), ...findings(reading, paint), ""].join("\n");
}

function key(paint: Paint): string {
  return paint("dim", "Marks: ") + [source("source", false, paint), source("unnamed source", true, paint), cue("cue", paint), "¹⟦what was said⟧", condition("condition", paint)].join(paint("dim", " · "));
}

// Each role has a mark of its own beside its colour, so that the text reads the same without colour.
const source = (words: string, anonymous: boolean, paint: Paint): string => (anonymous ? paint(["magenta", "bold"], `‹?${words}›`) : paint(["cyan", "bold"], `‹${words}›`));
const cue = (words: string, paint: Paint): string => paint("yellow", `~${words}~`);
const condition = (words: string, paint: Paint): string => paint("red", `⸨${words}⸩`);

const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const superscript = (n: number): string => [...String(n)].map((d) => SUPERSCRIPT[Number(d)] ?? d).join("");

function paragraph(stretches: Paragraph, paint: Paint): string {
  const key = (m: Mark): string => `${m.role}${m.number}`;
  let out = "";
  for (const [i, stretch] of stretches.entries()) {
    const before = new Set((stretches[i - 1]?.marks ?? []).map(key)), after = new Set((stretches[i + 1]?.marks ?? []).map(key));
    const contents = stretch.marks.filter((m) => m.role === "content").sort((a, b) => a.depth - b.depth);
    for (const m of contents) if (!before.has(key(m))) out += paint("green", `${superscript(m.number)}⟦`);
    out += decorated(printable(stretch.text), stretch.marks, paint);
    for (const m of contents.toReversed()) if (!after.has(key(m))) out += paint("green", "⟧");
  }
  return out;
}

function decorated(words: string, marks: readonly Mark[], paint: Paint): string {
  const roles = new Map(marks.map((m) => [m.role, m]));
  const who = roles.get("source");
  if (who) return source(words, who.anonymous, paint);
  if (roles.has("cue")) return cue(words, paint);
  if (roles.has("condition")) return condition(words, paint);
  return roles.has("content") ? paint("green", words) : words;
}

/** Wraps at spaces; colour codes take no room. */
function wrap(text: string, width: number): string {
  // oxlint-disable-next-line no-control-regex -- colour codes begin with ESC
  const room = (word: string): number => word.replace(/\u001b\[[\d;]*m/g, "").length;
  let line = 0;
  return text.split(" ").reduce((out, word, i) => {
    const breaks = i > 0 && line + 1 + room(word) > width;
    line = breaks || i === 0 ? room(word) : line + 1 + room(word);
    return out + (i === 0 ? "" : breaks ? "\n" : " ") + word;
  }, "");
}

function whoSaidWhat(reading: Reading, { paint, width }: TerminalOptions): string {
  const rows = statements(reading);
  if (rows.length === 0) return paint("dim", "No one is quoted or cited.");
  const inner = Math.max(60, Math.min(width, 140)) - 22;
  const who = Math.floor(inner * 0.34);
  const table = new Table({
    head: ["", "who", "what was said", "how sure"],
    colWidths: [5, who, inner - who, 12],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const r of rows) {
    table.push([
      `${r.within === null ? "" : "↳"}${r.number}`,
      printable(`${r.who}\n(${r.kind}) ${r.cue}${r.recipient ? ` → ${r.recipient}` : ""}${r.chain.length > 2 ? `\n${r.chain.join(" → ")}` : ""}`),
      printable(r.what),
      `${r.factuality}${r.conditional ? " if" : ""}\n${Math.round(r.confidence * 100)} %`,
    ]);
  }
  return `${paint("bold", "Who said what")}\n${table.toString()}`;
}

const TITLES: Readonly<Record<Noted["kind"], string>> = { contact: "Contacts", position: "Positions", unanswered: "Asked", event: "Events", place: "Places", date: "Dates" };

function besides(reading: Reading, paint: Paint): readonly string[] {
  const lines = noted(reading);
  return Object.entries(TITLES).flatMap(([kind, title]) => {
    const own = lines.filter((l) => l.kind === kind);
    return own.length === 0 ? [] : [paint("bold", title), ...own.map(({ line }) => `  ${printable(line)}`)];
  });
}

function findings(reading: Reading, paint: Paint): readonly string[] {
  if (reading.findings.length === 0) return [];
  return [paint("bold", "Findings"), ...reading.findings.map((f) => printable(`  ? ${f.rule}: ${f.reason}`))];
}
