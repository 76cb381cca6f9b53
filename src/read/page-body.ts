import { Readability } from "@mozilla/readability";
import type { Furniture, FurnitureKind } from "../domain/report.ts";
import { blocksOf, type Block } from "./block.ts";
import { furnitureOf } from "./clean.ts";
import { correctionKind } from "./correction.ts";
import type { PageDocument, PageElement, PageNode } from "./dom.ts";
import { furnitureRole } from "./furniture.ts";
import { wordCount } from "./paragraph.ts";
import { elementKind, isPopup } from "./page-furniture.ts";

/** Nodes beyond which Readability is not asked: its work grows with their square. The largest news pages have some 10,000. */
const MOST_NODES = 40_000;

/** A page's paragraphs: the report's, and what stood among them that is none. */
export type Body = { readonly news: readonly Block[]; readonly furniture: readonly Furniture[] };

/**
 * The report's paragraphs. Readability finds where the body is; which of its paragraphs are news is decided here: no
 * captions, bylines, lists of links or set phrases. Takes the document apart, so read all else from it first.
 */
export function readBody(page: PageDocument, headline: string | null): Body {
  const whole = page.body ? blocksOf(page.body, isAside) : [];
  const content = mainContent(page);
  const found = sorted(content ? blocksOf(content, isAside) : [], headline);
  const all = wordsIn(whole.filter(isProse));
  // A page that is hardly more than its report: Readability throws parts of short ones away.
  const bare = wordsIn(whole.filter(isLinkLine)) < 0.2 * wordsIn(whole) && all < 300;
  return wordsIn(found.news) < 0.7 * all && (bare || found.news.length === 0) ? sorted(whole, headline) : found;
}

function mainContent(page: PageDocument): PageElement | null {
  if (page.body === null || tooLarge(page.body)) return null;
  try {
    const result = new Readability<unknown>(page as never, { keepClasses: true, serializer: (node: unknown) => node }).parse();
    return (result?.content as PageElement | null | undefined) ?? null;
  } catch (error) {
    // Readability trips over trees without a body element; the whole page's paragraphs are read then.
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}

function tooLarge(root: PageElement): boolean {
  let count = 0;
  const stack: PageNode[] = [root];
  for (let node = stack.pop(); node !== undefined && count <= MOST_NODES; node = stack.pop()) {
    count++;
    if (node.nodeType === 1) for (const child of node.childNodes) stack.push(child);
  }
  return count > MOST_NODES;
}

function wordsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + wordCount(block.text), 0);
}

/** What is left out inside the body: figures with their captions, headers above the text, marked furniture. */
function isAside(element: PageElement): boolean {
  switch (element.tagName) {
    case "FIGCAPTION": case "NAV": case "FORM": case "BUTTON": case "LABEL":
      return true;
    case "HEADER":
      return (element.textContent ?? "").length < 800;
    case "SPAN":
      return isPopup(element);
    case "FIGURE":
      return (element.textContent ?? "").length < 600 && !element.querySelector("blockquote, table");
    case "P": case "DIV": case "SECTION": case "UL": case "OL": case "LI": case "ASIDE": case "H2": case "H3": case "H4": case "DD": case "FOOTER": {
      const kind = elementKind(element);
      return kind !== null && (element.textContent ?? "").trim().length < (kind === "other" ? 500 : 1200);
    }
    default:
      return false;
  }
}

function sorted(blocks: readonly Block[], headline: string | null): Body {
  const listing = blocks.filter(isLinkLine).length > blocks.length / 2;
  const marks = blocks.map((block) => !isFurniture(block, headline) && (listing || !isLinkLine(block)));
  dropAfterHeadings(blocks, marks);
  const prose = blocks.findIndex((block, i) => marks[i] && isProse(block));
  // Where more stands before the first sentence than after it, the report is a list.
  const first = wordsIn(blocks.slice(0, prose).filter((_, i) => marks[i])) > wordsIn(blocks.slice(prose)) ? -1 : prose;
  if (first !== -1) for (let i = 0; i < first; i++) if (!isHeadingOfProse(blocks, i, first) && !isShortLead(blocks, i, first)) marks[i] = false;
  const last = blocks.findLastIndex((block, i) => marks[i] && (isProse(block) || block.tag === "LI" || block.tag === "TD" || wordCount(block.text) > 3));
  const isNews = (i: number): boolean => marks[i] === true && (first === -1 || (i >= first - 2 && i <= Math.max(last, first)));
  return { news: blocks.filter((_, i) => isNews(i)), furniture: furnitureOfRows(blocks.filter((_, i) => !isNews(i))) };
}

/** What was left out and is known for furniture, neighbours of one kind as one piece; titles and captions are none. */
function furnitureOfRows(blocks: readonly Block[]): Furniture[] {
  const pieces: { kind: FurnitureKind; lines: string[] }[] = [];
  for (const block of blocks) {
    const kind = furnitureRole(block.text)?.kind ?? (isLinkLine(block) ? "related" : null);
    if (kind === null) continue;
    const last = pieces.at(-1);
    if (last?.kind === kind) last.lines.push(block.text);
    else pieces.push({ kind, lines: [block.text] });
  }
  return pieces.map(({ kind, lines }) => furnitureOf(kind, lines.join("\n")));
}

/** A sentence of some length: what reports are made of. */
function isProse(block: Block): boolean {
  const words = wordCount(block.text);
  if (words === 0) return block.text.length > 30 && /[。！？؟।]/u.test(block.text);
  return (words >= 8 && /[.!?…:;”"’'»)。？！।]\s*$/u.test(block.text)) || words >= 25;
}

/** A subheading right above the first paragraph belongs to the text; the report's own title does not come here. */
function isHeadingOfProse(blocks: readonly Block[], i: number, first: number): boolean {
  return i === first - 1 && /^H[3-6]$/.test(blocks[i]?.tag ?? "") && furnitureRole(blocks[i]?.text ?? "") === null;
}

/** "Mayor Tom Hale resigned on Monday.": a short sentence of its own paragraph right above the first long one, and no note about the page. */
function isShortLead(blocks: readonly Block[], i: number, first: number): boolean {
  const block = blocks[i];
  return i >= first - 2 && block?.tag === "P" && block.links.length === 0 && wordCount(block.text) >= 4 && /^[“"'‘]?\p{Lu}.*\p{Ll}[.!?][”"’']?$/u.test(block.text) && !NOTE.test(block.text);
}

const NOTE = /^(?:by|photo|image|picture|pic|video|updated?|published|posted|last|first|reporting|reported|written|source|credit|share|read|listen|watch|advert|sign|subscribe|follow|click|see|this (?:article|story|page)|file|courtesy|copyright|all rights|we|our|you|get|join|support)\b|\b(?:getty|reuters|afp|ap photo|shutterstock|min read|cookies?|newsletter)\b|©/iu;

/** Nothing but links, and no sentence. */
function isLinkLine(block: Block): boolean {
  const linked = block.links.reduce((sum, { span }) => sum + span[1] - span[0], 0);
  return linked >= 0.9 * block.text.length && wordCount(block.text) >= 2 && !/[.”"]$/u.test(block.text);
}

function isFurniture(block: Block, headline: string | null): boolean {
  const text = block.text;
  if (headline !== null && same(text, headline)) return true;
  if (correctionKind(text) !== null && wordCount(text) > 4) return false;
  return furnitureRole(text) !== null || CAPTION.test(text) || CALL.test(text);
}

/** Picture credits and captions that content systems leave between paragraphs. */
const CAPTION = /^(?:\(?(?:image|photo|picture|video|file photo|photograph|credit|photo credit|image credit|foto|source)s?\s*(?::|©|by |courtesy|via ).{0,200}|.{0,80}(?:\||\/)\s*(?:getty|reuters|afp|ap|epa|shutterstock|istock|bloomberg)\b.{0,40}|file photo:.{0,400}|.{0,400}\((?:ap|afp|reuters|epa)(?: photo)?(?:\/| photo)[^()]*\)|.{0,300}(?:getty images|reuters\/[\p{Lu}][\p{L}. -]+|afp via getty|ap photo\/[^.]{2,40})\)?)$/iu;
/** Lines that ask the reader to do something with the outlet. */
const CALL = /^(?=.{0,200}$)(?:like what you|get the (?:latest|best|top)|sign up|subscribe|for more .{0,60}(?:visit|follow|click)|follow .{0,60}\bon (?:twitter|facebook|instagram)|have a (?:tip|story|news tip)|(?:you can )?(?:reach|contact|e-?mail) .{0,60}@|download (?:our|the)|click here|watch:|watch live|listen:|(?:more|read|related|also|see also|don['’]t miss|must read)\s*:|like (?:us|this story)|\[?related\s*:|first published:|last (?:updated|modified)|(?:originally )?published (?:on|at)?:|posted (?:on|at|in)\b(?=.{0,60}$)|(?:get|read) .{0,40}\bby clicking here|this slideshow requires)/iu;

function same(a: string, b: string): boolean {
  const even = (words: string): string => words.toLowerCase().replace(/[^\p{L}\d]+/gu, " ").trim();
  return even(a) === even(b);
}

/** Under a heading such as "Related stories" the list goes too. */
function dropAfterHeadings(blocks: readonly Block[], marks: boolean[]): void {
  for (const [i, block] of blocks.entries()) {
    const role = furnitureRole(block.text);
    if (role?.role !== "heading" || role.kind === "advert") continue;
    for (let j = i + 1; j < blocks.length; j++) {
      const next = blocks[j];
      if (!next || !(isLinkLine(next) || (next.tag === "LI" && next.links.length > 0 && wordCount(next.text) < 25) || furnitureRole(next.text))) break;
      marks[j] = false;
    }
  }
}
