import { createRequire } from "node:module";
import { InputError } from "../domain/error.ts";

/** Loaded at the first page: a reading of plain text needs no DOM. */
const linkedom = (): typeof import("linkedom") => createRequire(import.meta.url)("linkedom") as typeof import("linkedom");

/** As much of the DOM as reading takes; linkedom gives it. Scripts in it never run. */
export type PageNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly data?: string;
  readonly parentNode: PageElement | null;
  readonly childNodes: ArrayLike<PageNode> & Iterable<PageNode>;
  readonly textContent: string | null;
};

export type PageElement = PageNode & {
  readonly tagName: string;
  readonly id: string;
  readonly className: string;
  readonly children: ArrayLike<PageElement> & Iterable<PageElement>;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>;
  contains(node: PageNode): boolean;
  remove(): void;
  replaceWith(...nodes: PageNode[]): void;
  append(...nodes: PageNode[]): void;
};

export type PageDocument = PageElement & {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
  createElement(name: string): PageElement;
};

/** Deeper than this no page is written by hand or by a content system (real ones stay under 100). */
const DEEPEST = 400;

/** Parses a page. Throws InputError `too-deep` where unclosed tags pile up so high that no reader can walk them. */
export function parsePage(html: string): PageDocument {
  const whole = framed(html);
  if (isTooDeep(whole)) throw new InputError("too-deep", `The page nests more than ${DEEPEST} elements deep.`, "Close the page's tags, or give the article's text alone.");
  // A "<" that opens no tag is text (HTML §13.2.5.6); the parser takes time over each.
  return linkedom().parseHTML(whole.replace(/<(?![a-zA-Z/!?])/g, "&lt;")).document as unknown as PageDocument;
}

/** linkedom builds what is written; `html` and `body` may be left out in HTML, and are put back here. */
function framed(html: string): string {
  if (/<html[\s>]/i.test(html)) {
    const head = /<body[\s>]/i.test(html) ? null : (/<\/head\s*>/i.exec(html) ?? /<html[^>]*>/i.exec(html));
    return head === null ? html : `${html.slice(0, head.index + head[0].length)}<body>${html.slice(head.index + head[0].length)}`;
  }
  return /<body[\s>]/i.test(html) ? `<html>${html}</html>` : `<html><body>${html}</body></html>`;
}

const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]);
/** Tags that a sibling of their own closes (htmlparser2 does the same): they do not pile up when left open. */
const SELF_CLOSING = new Set(["p", "li", "option", "tr", "td", "th", "dt", "dd"]);

const TAG = /<(?:!--|(\/?)([a-zA-Z][\w:-]{0,40})(?:[^<>"'/]|"[^"<]*"|'[^'<]*'|\/(?!>))*(\/?))/g;
const RAW = new Set(["script", "style", "textarea", "title"]);

/** Whether tags nest too deep, told from the source, so that no hostile tree is ever built. A closing tag closes what is open in it. */
function isTooDeep(html: string): boolean {
  const open: string[] = [];
  TAG.lastIndex = 0;
  for (let m = TAG.exec(html); m !== null; m = TAG.exec(html)) {
    const name = m[2]?.toLowerCase();
    if (name === undefined || (RAW.has(name) && m[1] !== "/")) {
      const end = html.indexOf(name === undefined ? "-->" : "</", m.index + 4);
      if (end === -1) return false;
      TAG.lastIndex = end;
    } else if (m[1] === "/") {
      const at = open.lastIndexOf(name);
      if (at !== -1) open.length = at;
    } else if (!VOID.has(name) && !SELF_CLOSING.has(name) && m[3] !== "/") {
      if (open.push(name) > DEEPEST) return true;
    }
  }
  return false;
}
