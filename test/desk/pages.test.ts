import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContextOptions, Page } from "playwright-core";
import { root } from "../front.ts";
import { openChromium } from "./chromium.ts";
import { openDesk } from "./open-desk.ts";
import { serveDesk } from "./serve-desk.ts";

const browser = await openChromium();
after(() => browser.close());
const samples = ["meridian-wire-strikes.html", "volga-telegraph-denial.txt", "tidewater-post-strikes.html", "harbour-courier-strikes.html"];
const base = await serveDesk(samples.map((file) => join(root, "fixtures/samples/syria-2015", file))), empty = await serveDesk();

/** Routes that answer with something else than a page. */
const NO_PAGE = ["/assets/:name", "/reports/:id/capture", "/intake/:id/events"];

const cookies = await fetch(`${base}/you.json`);
const { token } = (await cookies.json()) as { token: string };
const headers = { cookie: cookies.headers.getSetCookie()[0]!.split(";")[0]!, "x-csrf-token": token, "content-type": "application/json" };
const send = async (path: string, body: object): Promise<unknown> => (await fetch(base + path, { method: "POST", headers, body: JSON.stringify(body) })).json();

type Item = { readonly id: string; readonly reports?: number; readonly deniedBy?: string; readonly outlet?: string; readonly from: string; readonly to: string };
const items = async (path: string): Promise<readonly Item[]> => ((await (await fetch(`${base}${path}.json?limit=500`)).json()) as { items: readonly Item[] }).items;
const most = (rows: readonly Item[]): string => rows.toSorted((a, b) => (b.reports ?? 0) - (a.reports ?? 0))[0]!.id;

/** For every route with a page: where to see it, in each of the states it has. */
async function pages(): Promise<Readonly<Record<string, readonly string[]>>> {
  const [claims, reports, stories, sources, derivations] = await Promise.all(["/claims", "/reports", "/stories", "/sources", "/derivations"].map(items)) as [readonly Item[], readonly Item[], readonly Item[], readonly Item[], readonly Item[]];
  const claim = most(claims), report = reports.find((r) => r.outlet === "Meridian Wire")!.id, denied = claims.find((k) => k.deniedBy !== "")!.id;
  // one that fails stays a page of its own; one that is read becomes its report
  const { jobs } = (await send("/reports", { url: "http://127.0.0.1:9/" })) as { jobs: readonly { id: string }[] };
  for (const verdict of [{ kind: "status", claim, value: "checking" }, { kind: "assign", claim, to: "Ines" }, { kind: "watch", noun: "claim", target: claim }, { kind: "watch", noun: "place", target: "Syria" }]) await send("/decisions", { ...verdict, reason: "to be seen" });
  const { id: done } = (await send("/decisions", { kind: "note", report, about: "MOSCOW", words: "Ask them again." })) as { id: string };
  while (((await (await fetch(`${base}/intake/${jobs[0]!.id}.json`)).json()) as { over: boolean }).over !== true) await new Promise((resolve) => setTimeout(resolve, 200));
  return {
    "/": ["/"], "/stories": ["/stories"], "/stories/:id": [`/stories/${most(stories)}`], "/claims": ["/claims", "/claims?q=Putin&factuality=CT%2B", "/claims?q=nobodysaidthis"],
    "/claims/:id": [`/claims/${claim}`, `/claims/${denied}`, `/claims/${claim}?published-by=2015-09-23`, `/claims/${claim}?done=${done}`], "/claims/:id/merge": [`/claims/${claim}/merge`, `/claims/${claim}/merge?q=nobodysaidthis`],
    "/reports": ["/reports"], "/reports/:id": [`/reports/${report}`, `/reports/${report}?beside=original`], "/sources": ["/sources"], "/sources/:id": [`/sources/${most(sources)}`], "/outlets": ["/outlets"], "/outlets/:name": ["/outlets/Meridian%20Wire"],
    "/places/:name": ["/places/Syria"], "/contacts": ["/contacts"], "/positions": ["/positions"], "/inquiries": ["/inquiries"], "/timeline": ["/timeline", "/timeline?page=2&limit=5"], "/derivations": ["/derivations"],
    "/compare": [`/compare?from=${encodeURIComponent(derivations[0]!.from)}&to=${encodeURIComponent(derivations[0]!.to)}`], "/decisions": ["/decisions"], "/search": ["/search?q=Putin", "/search", "/search?q=nobodysaidthis"], "/watched": ["/watched"],
    "/intake": ["/intake"], "/intake/:id": [`/intake/${jobs[0]!.id}`], "/you": ["/you"], "/help": ["/help"],
  };
}
const ERRORS = ["/nowhere", "/claims/ffffffffffff", "/claims?from=yesterday"];

let seen: Readonly<Record<string, readonly string[]>> = {};
before(async () => { seen = await pages(); });

test("no route with a page is left out here", async () => {
  const { app } = await openDesk([]);
  const routes = [...new Set(app.routes.filter((r) => r.method === "GET").map((r) => r.path))].filter((path) => !NO_PAGE.includes(path));
  assert.deepEqual(Object.keys(seen).toSorted(), routes.toSorted());
});

const LAPTOP = { width: 1280, height: 900 }, PHONE = { width: 390, height: 844 };
const WAYS: readonly (readonly [string, BrowserContextOptions, { readonly axe: "all" | "contrast"; readonly keys: boolean }])[] = [
  ["on a laptop, light", { viewport: LAPTOP, colorScheme: "light" }, { axe: "all", keys: true }],
  ["on a laptop, dark", { viewport: LAPTOP, colorScheme: "dark" }, { axe: "contrast", keys: false }],
  ["on a phone, light", { viewport: PHONE, colorScheme: "light", hasTouch: true, isMobile: true }, { axe: "contrast", keys: false }],
  ["on a phone, dark", { viewport: PHONE, colorScheme: "dark", hasTouch: true, isMobile: true }, { axe: "all", keys: false }],
];

for (const [name, options, how] of WAYS) {
  test(`every page, ${name}: axe, width, pictures, requests, policy${how.keys ? ", keyboard" : ""}`, { timeout: 400_000 }, async () => {
    const context = await browser.newContext(options), page = await context.newPage();
    const faults: string[] = [];
    let path = "";
    page.on("request", (request) => { if (![base, empty, "data:"].some((own) => request.url().startsWith(own))) faults.push(`${path}: asks ${request.url()}`); });
    page.on("pageerror", (error) => faults.push(`${path}: ${String(error)}`));
    page.on("console", (message) => { if (message.type() === "error" && !(ERRORS.includes(path) && message.text().startsWith("Failed to load resource"))) faults.push(`${path}: ${message.text()}`); });
    const visits = [...Object.values(seen).flat().concat(ERRORS).map((p) => [base, p] as const), ...(how.axe === "all" ? Object.keys(seen).filter((p) => !p.includes(":") && p !== "/compare") : []).map((p) => [empty, p] as const)];
    for (const [desk, where] of visits) {
      path = where;
      const response = await page.goto(desk + where);
      if (response?.ok() === ERRORS.includes(where)) faults.push(`${where}: ${response?.status()}`);
      const found = [...(await picturesOf(page)), ...(how.keys ? await unreached(page) : []), ...(await seriousOf(page, how.axe))];
      faults.push(...found.map((fault) => `${desk === empty ? "empty " : ""}${where}: ${fault}`));
    }
    await context.close();
    assert.deepEqual(faults, []);
  });
}

/** What axe finds serious or critical. */
async function seriousOf(page: Page, rules: "all" | "contrast"): Promise<readonly string[]> {
  // the capture's sandbox runs no script, axe's neither: it would wait for ever
  await page.evaluate("document.querySelector('iframe')?.remove()");
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules === "all" ? axe : axe.withRules(["color-contrast"])).analyze();
  return violations.filter((v) => v.impact === "serious" || v.impact === "critical").map((v) => `${v.id} ${v.nodes.slice(0, 2).map((n) => n.html.slice(0, 160)).join(" | ")}`);
}

/** Wider than the screen; pictures without words for them, or without a list or table of the same in their section. */
async function picturesOf(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(`(() => {
    const faults = document.documentElement.scrollWidth > innerWidth ? [document.documentElement.scrollWidth + " px wide"] : [];
    for (const svg of document.querySelectorAll("svg")) {
      if (svg.parentElement.closest("svg, [aria-hidden=true]") || svg.getAttribute("aria-hidden") === "true") continue;
      const by = svg.getAttribute("aria-labelledby")?.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
      const words = svg.getAttribute("aria-label") ?? by ?? svg.querySelector(":scope > title")?.textContent ?? "";
      if (svg.getAttribute("role") !== "img" && svg.getAttribute("role") !== "group") faults.push("a picture that does not say that it is one: " + svg.outerHTML.slice(0, 120));
      if (words.trim() === "") faults.push("a picture without words: " + svg.outerHTML.slice(0, 120));
      if (!svg.closest("section, table")?.matches("table, :has(table, ul, ol)")) faults.push("a picture with nothing behind it: " + svg.outerHTML.slice(0, 120));
    }
    return faults;
  })()`)) as string[];
}

/** What a person can use that Tab does not come to. */
async function unreached(page: Page): Promise<readonly string[]> {
  const count = (await page.evaluate(`(() => {
    const usable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
    window.wanted = new Set([...document.querySelectorAll(usable)].filter((e) => !e.disabled && e.checkVisibility({ visibilityProperty: true })));
    document.addEventListener("focusin", (event) => window.wanted.delete(event.target));
    return window.wanted.size;
  })()`)) as number;
  // lists that scroll are stops of their own; so is what the capture holds
  for (let i = 0; i < count + 80 && ((await page.evaluate("window.wanted.size")) as number) > 0; i += 40) for (let k = 0; k < 40; k++) await page.keyboard.press("Tab");
  return (await page.evaluate(`[...window.wanted].slice(0, 3).map((e) => "no key comes to " + e.outerHTML.slice(0, 160))`)) as string[];
}
