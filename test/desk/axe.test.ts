import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { root } from "../front.ts";
import { openChromium } from "./chromium.ts";
import { serveDesk } from "./serve-desk.ts";

const base = await serveDesk(["meridian-wire-strikes.html", "volga-telegraph-denial.txt", "tidewater-post-strikes.html"].map((file) => join(root, "fixtures/samples/syria-2015", file)));
const browser = await openChromium();
after(() => browser.close());

type Items = { readonly items: readonly { readonly id: string; readonly reports?: number; readonly from?: string }[] };
const first = async (path: string): Promise<string> => ((await (await fetch(`${base}${path}.json?limit=50`)).json()) as Items).items.toSorted((a, b) => (b.reports ?? 0) - (a.reports ?? 0))[0]?.id ?? "";
const [claim, report, story, source] = await Promise.all([first("/claims"), first("/reports"), first("/stories"), first("/sources")]);
const PAGES = [
  "/", "/claims", `/claims/${claim}`, `/claims/${claim}/merge`, "/reports", `/reports/${report}`, `/reports/${report}?beside=original`, "/stories", `/stories/${story}`, "/sources", `/sources/${source}`, "/contacts", "/positions",
  "/inquiries", "/timeline", "/derivations", "/decisions", "/watched", "/search?q=Putin", "/places/Syria", "/help", "/you", "/intake", "/nowhere",
];

for (const [name, options] of [
  ["on a laptop, light", { viewport: { width: 1280, height: 900 }, colorScheme: "light" }],
  ["on a phone, dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }],
] as const) {
  test(`axe finds nothing serious on any page, ${name}`, { timeout: 240_000 }, async () => {
    const context = await browser.newContext({ baseURL: base, ...options });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of PAGES) {
      const response = await page.goto(path);
      assert.ok(path === "/nowhere" || response?.ok(), `${path}: ${response?.status()}`);
      // the capture's sandbox runs no script, axe's neither: it would wait for ever
      await page.evaluate("document.querySelector('iframe')?.remove()");
      const { violations } = await new AxeBuilder({ page }).analyze();
      for (const v of violations) if (v.impact === "serious" || v.impact === "critical") found.push(`${path}: ${v.id} ${v.nodes.slice(0, 2).map((n) => n.html.slice(0, 160)).join(" | ")}`);
    }
    assert.deepEqual(found, []);
    await context.close();
  });
}
