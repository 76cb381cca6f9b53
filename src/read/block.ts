import type { Span } from "../domain/span.ts";
import type { PageElement, PageNode } from "./dom.ts";

/** One paragraph of a page as a reader sees it: white space collapsed; `links` count in `text`. */
export type Block = {
  readonly text: string;
  readonly links: readonly { readonly url: string; readonly span: Span }[];
  /** The element that holds it, in capitals: P, LI, H2, TD, DIV … */
  readonly tag: string;
  readonly element: PageElement;
};

const BLOCK = new Set(("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR BUTTON CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 " +
  "HEADER HR HTML LI MAIN NAV OL OPTION P PRE SECTION SELECT SUMMARY TABLE TBODY TD TEXTAREA TFOOT TH THEAD TR UL").split(" "));
const UNSEEN = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE HEAD IFRAME OBJECT EMBED SVG MATH VIDEO AUDIO CANVAS INPUT SELECT TEXTAREA LINK META TITLE".split(" "));

/** A paragraph in the making: pieces, since asking a growing string for its end copies it each time. */
type Run = { readonly pieces: string[]; length: number; spaced: boolean; readonly links: { readonly url: string; readonly span: Span }[] };

function emptyRun(): Run {
  return { pieces: [], length: 0, spaced: true, links: [] };
}

/** The paragraphs under an element, in order. `skip` leaves elements out. Walks without recursion. */
export function blocksOf(root: PageElement, skip: (element: PageElement) => boolean = () => false): Block[] {
  const blocks: Block[] = [];
  let run = emptyRun();
  let holder = root;
  const flush = (next: PageElement): void => {
    const block = trimmed(run, holder);
    if (block) blocks.push(block);
    run = emptyRun();
    holder = next;
  };
  const stack: (PageNode | { readonly close: PageElement; readonly anchor: number | null })[] = [root];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if ("close" in item) {
      const url = item.anchor === null ? null : item.close.getAttribute("href");
      if (url !== null && item.anchor !== null && item.anchor < run.length) run.links.push({ url, span: [item.anchor, run.length] });
      if (BLOCK.has(item.close.tagName)) flush(item.close.parentElement ?? root);
      continue;
    }
    if (item.nodeType === 3) {
      append(run, item.data ?? "");
      continue;
    }
    if (item.nodeType !== 1) continue;
    const element = item as PageElement;
    if (UNSEEN.has(element.tagName.toUpperCase()) || (element !== root && skip(element))) continue;
    if (BLOCK.has(element.tagName)) flush(element);
    stack.push({ close: element, anchor: element.tagName === "A" ? run.length : null });
    const children = element.childNodes;
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child) stack.push(child);
    }
  }
  flush(root);
  return blocks;
}

/** White space is layout in HTML: one space for any run of it, none at a paragraph's start. A hard space is a character. */
function append(run: Run, data: string): void {
  const words = data.replace(/[ \t\n\f\r]+/g, " ").replace(/[\u200b\u00ad\ufeff]/g, "");
  const piece = run.spaced && words.startsWith(" ") ? words.slice(1) : words;
  if (piece === "") return;
  run.pieces.push(piece);
  run.length += piece.length;
  run.spaced = piece.endsWith(" ");
}

function trimmed(run: Run, element: PageElement): Block | null {
  const raw = run.pieces.join("");
  const text = raw.trim();
  if (text === "") return null;
  const lead = raw.length - raw.trimStart().length;
  const links = run.links.flatMap(({ url, span: [start, end] }) => {
    const words = raw.slice(start, end);
    const from = start + (words.length - words.trimStart().length) - lead;
    const to = start + words.trimEnd().length - lead;
    return to > from ? [{ url, span: [from, to] as const }] : [];
  });
  return { text, links, tag: element.tagName, element };
}
