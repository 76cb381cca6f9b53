import type { Published } from "../domain/report.ts";
import { namesOf, readByline } from "./byline.ts";
import { parseDate } from "./date.ts";
import type { PageDocument, PageElement } from "./dom.ts";
import { readJsonLd } from "./json-ld.ts";

/** What a page says of its report outside the text. */
export type PageMetadata = {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly published: Published | null;
  readonly modified: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly articleBody: string | null;
};

const PUBLISHED = [
  "article:published_time", "og:article:published_time", "og:published_time", "article:published", "datepublished", "date.published", "parsely-pub-date",
  "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate", "publisheddate", "dc.date.issued", "dcterms.issued",
  "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "citation_publication_date", "cxenseparse:recs:publishtime", "article.published", "originalpublicationdate", "ptime", "displaydate", "date",
];
const MODIFIED = ["article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "article.updated"];

/** Reads JSON-LD, `meta`, `link` and `time` elements, in that order of trust. `base` resolves addresses. */
export function readMetadata(page: PageDocument, base: string | null): PageMetadata {
  const metas = metaOf(page);
  const meta = (names: readonly string[]): string | null => names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null;
  const ld = readJsonLd([...page.querySelectorAll("script")].filter((script) => /ld\+json/i.test(script.getAttribute("type") ?? "")).map((script) => script.textContent ?? ""));
  const title = clean(page.querySelector("title")?.textContent ?? null);
  const site = [clean(meta(["og:site_name"])), ld.publisher, clean(meta(["application-name", "dc.publisher", "publisher", "citation_journal_title"]))].find((name) => name && !/:\/\//.test(name)) ?? null;
  const headline = headlineOf(page, site, [ld.headline, clean(meta(["og:title", "twitter:title"])), title]);
  const publisher = site ?? suffixOf(title, headline);
  const stated = [ld.published, ...PUBLISHED.map((name) => metas.get(name) ?? null)].flatMap((value) => (value === null ? [] : (parseDate(value) ?? [])))[0];
  return {
    headline,
    publisher,
    authors: authorsOf(page, ld.authors, metas, publisher),
    published: stated ? { ...stated, from: "meta" } : timeOf(page),
    modified: [ld.modified, meta(MODIFIED)].flatMap((value) => (value === null ? [] : (parseDate(value)?.value ?? [])))[0] ?? null,
    language: page.documentElement?.getAttribute("lang") || ld.language || meta(["og:locale", "content-language", "language"]),
    url: resolve(page.querySelector("link[rel=canonical]")?.getAttribute("href") ?? meta(["og:url"]), base),
    articleBody: ld.articleBody,
  };
}

/** An absolute http(s) address; null for anything else. */
export function resolve(href: string | null, base: string | null): string | null {
  if (href === null || href.trim() === "") return null;
  const url = URL.parse(href.trim(), base ?? undefined);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

function metaOf(page: PageDocument): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of page.querySelectorAll("meta[content]")) {
    const content = element.getAttribute("content")?.trim() ?? "";
    for (const attribute of ["property", "name", "itemprop", "http-equiv"]) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && content !== "" && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

/** The page's visible title where it agrees with what the page calls itself elsewhere, else what it calls itself. */
function headlineOf(page: PageDocument, site: string | null, named: readonly (string | null)[]): string | null {
  const known = named.flatMap((name) => (name === null ? [] : [name, withoutSuffix(name)]));
  const h1s = [...page.querySelectorAll("h1")].flatMap((h1) => clean(h1.textContent) ?? []).filter((words) => words.length <= 400 && words !== site);
  const agreeing = h1s.map((h1) => ({ h1, share: Math.max(0, ...known.map((name) => shared(h1, name))) })).sort((a, b) => b.share - a.share)[0];
  if (agreeing && agreeing.share >= 0.5) return agreeing.h1;
  const [only] = h1s;
  if (h1s.length === 1 && only !== undefined && (known.length === 0 || only.split(" ").length >= 4)) return only;
  const [ld, og, title] = named;
  return ld ?? (og ? withoutSuffix(og) : null) ?? (title ? withoutSuffix(title) : null) ?? only ?? null;
}

/** Share of words in common (Dice). */
function shared(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return (2 * [...x].filter((word) => y.has(word)).length) / Math.max(1, x.size + y.size);
}

function wordsOf(words: string): Set<string> {
  return new Set(words.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
}

const SEPARATOR = /\s+[|–—·•»:-]+\s+|\s*[|»]\s*/u;

function withoutSuffix(title: string): string {
  const parts = title.split(SEPARATOR);
  const last = parts.at(-1) ?? "";
  if (parts.length < 2 || last.split(" ").length > 5) return title;
  return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—·•»:-]+$/u, "");
}

/** "Headline – The Paper": what follows the headline in the page's title. */
function suffixOf(title: string | null, headline: string | null): string | null {
  if (title === null || headline === null) return null;
  const rest = title.startsWith(headline) ? title.slice(headline.length) : "";
  const name = rest.split(SEPARATOR).map((part) => part.trim()).filter((part) => part !== "").at(-1);
  return name !== undefined && name.length <= 60 && name.split(" ").length <= 6 ? name : null;
}

function authorsOf(page: PageDocument, stated: readonly string[], metas: ReadonlyMap<string, string>, publisher: string | null): string[] {
  const fromLd = stated.flatMap(split);
  if (fromLd.length > 0) return [...new Set(fromLd)];
  for (const name of ["author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl", "article:author"]) {
    const value = metas.get(name);
    if (value === undefined || /:\/\/|@/.test(value) || value.length > 160 || value === publisher) continue;
    const names = split(value);
    if (names.length > 0) return names;
  }
  const marked = [...page.querySelectorAll("[rel~=author], [itemprop~=author], .byline, .author, .by-line, .article-author, .post-author")];
  for (const element of marked) {
    const words = clean(element.textContent);
    if (words === null || words.length > 160 || inFurniture(element)) continue;
    const names = readByline(words).length > 0 ? readByline(words) : namesOf(words).filter((name) => name.includes(" "));
    if (names.length > 0) return names;
  }
  return [];
}

function split(value: string): string[] {
  const words = clean(value)?.replace(/^by\s+/i, "") ?? "";
  if (words === "" || words.length > 160 || /:\/\//.test(words)) return [];
  if (/^(?:admin|administrator|staff|editor|webmaster|guest)$/i.test(words)) return [];
  const names = namesOf(words);
  // "Jane Doe, Staff Writer" is Jane Doe; "The Paper Staff" is itself.
  const [first] = names;
  const person = first !== undefined && first.includes(" ") && words.toLowerCase().startsWith(first.toLowerCase());
  return names.length > 1 || person ? names : [words];
}

/** The `time` element that dates the report: marked as such, or the first in its header; not a comment's or a teaser's. */
function timeOf(page: PageDocument): Published | null {
  const times = [...page.querySelectorAll("time, [itemprop=datePublished]")].filter((time) => !inFurniture(time) && !/updated|modified/i.test(`${time.getAttribute("class")} ${time.getAttribute("itemprop")}`));
  const marked = times.filter((time) => time.hasAttribute("pubdate") || /publish|entry-date|pubdate/i.test(`${time.getAttribute("class")} ${time.getAttribute("itemprop")}`));
  for (const time of [...marked, ...times]) {
    const stated = parseDate(time.getAttribute("datetime") ?? time.getAttribute("content") ?? "");
    if (stated) return { ...stated, from: "meta" };
    const shown = parseDate(time.textContent ?? "");
    if (shown) return { ...shown, from: "text" };
  }
  return null;
}

function inFurniture(element: PageElement): boolean {
  for (let up: PageElement | null = element; up; up = up.parentElement) {
    if (/^(?:ASIDE|NAV|FOOTER)$/.test(up.tagName) || /\b(?:comments?|related|recommended|sidebar|widget)\b/i.test(`${up.getAttribute("class") ?? ""} ${up.id}`)) return up.tagName !== "BODY";
  }
  return false;
}

/** White space evened, and character references that were escaped twice resolved. */
function clean(words: string | null | undefined): string | null {
  const even = (words ?? "").replace(/&(?:amp|quot|apos|#0?39|#x27|#8217|nbsp|lt|gt);/gi, (ref) => REFERENCES[ref.toLowerCase()] ?? ref).replace(/[\s\u00a0]+/g, " ").trim();
  return even === "" ? null : even;
}

const REFERENCES: Readonly<Record<string, string>> = { "&amp;": "&", "&quot;": '"', "&apos;": "'", "&#39;": "'", "&#039;": "'", "&#x27;": "'", "&#8217;": "’", "&nbsp;": " ", "&lt;": "<", "&gt;": ">" };
