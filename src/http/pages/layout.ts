import { html } from "hono/html";
import { inFormat, type Html } from "../answer.ts";
import { assetUrl } from "../assets.ts";
import { THEMES, type Ctx } from "../env.ts";

export type Part = Html | readonly Html[] | string;

/** `here` is the entry of the navigation that the page belongs to; `data` is false where a page has no JSON and CSV; `again` lets a browser without scripts ask again by itself. */
export type Frame = { readonly title: string; readonly here?: string; readonly data?: boolean; readonly again?: boolean; readonly body: Part };

const NAV = [
  ["/stories", "Stories"], ["/claims", "Claims"], ["/reports", "Reports"], ["/sources", "Sources"], ["/contacts", "Contacts"],
  ["/positions", "Positions"], ["/inquiries", "Unanswered"], ["/timeline", "Timeline"], ["/watched", "Watched"],
] as const;

/** The frame every page stands in. */
export function layout(c: Ctx, { title, here = "", data = true, again = false, body }: Frame): Html {
  const theme = c.get("theme");
  return html`<!doctype html>
<html lang="en"${theme === "auto" ? "" : html` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title === "Hearsay" ? title : `${title} – Hearsay`}</title>
<link rel="icon" href="${assetUrl("icon.svg")}" type="image/svg+xml">
<link rel="preload" href="/assets/serif.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${assetUrl("desk.css")}">
<script type="module" src="${assetUrl("desk")}"></script>
${again ? html`<noscript><meta http-equiv="refresh" content="2"></noscript>` : ""}
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="top">
<a class="name" href="/">Hearsay</a>
<nav aria-label="Desk">${NAV.map(([href, words]) => html`<a href="${href}"${here === href ? html` aria-current="page"` : ""}>${words}</a>`)}</nav>
<form action="/search" role="search"><label class="gone" for="q">Search claims, people, places</label><input id="q" name="q" type="search" placeholder="Search claims, people, places" value="${c.req.path === "/search" ? (c.req.query("q") ?? "") : ""}" aria-keyshortcuts="/"></form>
</header>
<main id="main" tabindex="-1">${body}${data ? formats(c) : ""}<p class="address">${c.req.url}</p></main>
<footer class="foot">
<form method="post" action="/you">${token(c)}<label for="you">You are</label><input id="you" name="name" size="12" maxlength="80" autocomplete="nickname" value="${c.get("who")}"><input type="hidden" name="back" value="${back(c)}"><button class="plain">keep</button></form>
<form method="post" action="/you">${token(c)}<input type="hidden" name="back" value="${back(c)}"><span id="theme-label">Theme</span>${THEMES.map((t) => html`<button class="plain" name="theme" value="${t}" aria-pressed="${t === theme ? "true" : "false"}" aria-describedby="theme-label">${t}</button>`)}</form>
<span class="end"><a href="/derivations">Who took from whom</a> · <a href="/decisions">Decisions</a> · <a href="/help">Help and keys <kbd>?</kbd></a></span>
</footer>
</body>
</html>`;
}

/** The hidden field that a write must carry. */
export const token = (c: Ctx): Html => html`<input type="hidden" name="token" value="${c.get("csrf")}">`;

/** Where a form sends its reader back to. */
export function back(c: Ctx): string {
  const url = new URL(c.req.url);
  return url.pathname + url.search;
}

const formats = (c: Ctx): Html => html`<p class="formats">This page as data: <a href="${inFormat(c, "json")}">JSON</a> <a href="${inFormat(c, "csv")}">CSV</a></p>`;
