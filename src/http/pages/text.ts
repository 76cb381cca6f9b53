import { html } from "hono/html";
import type { Mark, Paragraph, Stretch } from "../../show/marked.ts";
import type { Note } from "../../show/note.ts";
import type { Html } from "../answer.ts";
import { sidenote } from "./sidenote.ts";

/** A report's text with its marks, each paragraph beside the notes of the attributions that begin in it. */
export function markedText(paragraphs: readonly Paragraph[], notes: readonly Note[], headline: boolean): Html {
  const first = firstParagraphs(paragraphs);
  return html`${paragraphs.map((p, i) => {
    const here = notes.filter((n) => n.number !== null && first.get(n.number) === i);
    const words = p.map((s) => stretch(s, notes));
    return html`<div class="row">${headline && i === 0 ? html`<h1>${words}</h1>` : html`<p>${words}</p>`}${here.length === 0 ? "" : html`<ol class="notes">${here.map(sidenote)}</ol>`}</div>`;
  })}`;
}

function firstParagraphs(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const [i, p] of paragraphs.entries()) {
    for (const { marks } of p) for (const m of marks) if (m.role !== "note" && !first.has(m.number)) first.set(m.number, i);
  }
  return first;
}

function stretch({ start, text, marks }: Stretch, notes: readonly Note[]): Html {
  if (marks.length === 0) return html`<span data-o="${start}">${text}</span>`;
  const contents = marks.filter((m) => m.role === "content").sort((a, b) => a.depth - b.depth);
  const said = contents.at(-1);
  const name = innermost(marks.filter((m) => m.role === "source" || m.role === "cue"));
  const classes = [
    "m",
    said && "say", said && said.depth > 0 && "in", contents.some((m) => m.opens) && "opens", contents.some((m) => m.closes) && "closes",
    name?.role === "source" && (name.anonymous ? "src anon" : "src"), name?.role === "cue" && "cue",
    marks.some((m) => m.role === "condition") && "if", marks.some((m) => m.role === "note") && "mine",
  ].filter(Boolean).join(" ");
  const numbers = [...new Set(marks.filter((m) => m.role !== "note").map((m) => m.number))].join(" ");
  const f = said?.factuality ?? null;
  const attributes = html` class="${classes}" data-o="${start}" data-a="${numbers}"${f === null ? "" : html` data-f="${f}"`}`;
  const words = name ? html`<a${attributes} href="#a${name.number}" aria-describedby="a${name.number}">${text}</a>` : html`<span${attributes}>${text}</span>`;
  return html`${words}${contents.filter((m) => m.closes).toReversed().map((m) => reference(m, start + text.length, notes))}`;
}

const innermost = (marks: readonly Mark[]): Mark | undefined => marks.toSorted((a, b) => b.depth - a.depth)[0];

/** The number after what was said, which leads to its note; once, after the last of its spans. */
function reference(mark: Mark, end: number, notes: readonly Note[]): Html | string {
  return notes[mark.number - 1]?.spans.at(-1)?.[1] !== end ? "" : html`<a class="ref" id="r${mark.number}" href="#a${mark.number}" aria-label="Who said it: note ${mark.number}">${mark.number}</a>`;
}
