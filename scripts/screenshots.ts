/**
 * Pictures of every page of the desk, on a laptop and a phone, in light and dark, into a folder outside the repository:
 *
 *     node scripts/screenshots.ts ../shots [http://127.0.0.1:4780] [NAME…]
 *
 * Takes the desk that runs at the address; names (such as "claim") narrow it down to those pages.
 */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { openChromium } from "../test/desk/chromium.ts";

const [folder = "../shots", base = "http://127.0.0.1:4780", ...only] = process.argv.slice(2);
const root = resolve(import.meta.dirname, "..");
if (resolve(folder).startsWith(`${root}/`)) throw new Error("Choose a folder outside the repository.");
mkdirSync(folder, { recursive: true });

type Items = { readonly items: readonly { readonly id: string; readonly reports?: number }[] };
const first = async (path: string, most: (item: Items["items"][number]) => number = () => 0): Promise<string> => {
  const { items } = (await (await fetch(`${base}${path}.json?limit=500`)).json()) as Items;
  return items.toSorted((a, b) => most(b) - most(a))[0]?.id ?? "none";
};
const [claim, report, story, source] = await Promise.all([first("/claims", (k) => k.reports ?? 0), first("/reports"), first("/stories", (s) => s.reports ?? 0), first("/sources")]);
const pages: Readonly<Record<string, string>> = {
  front: "/", claims: "/claims", claim: `/claims/${claim}`, reports: "/reports", report: `/reports/${report}`, beside: `/reports/${report}?beside=original`, stories: "/stories", story: `/stories/${story}`,
  sources: "/sources", source: `/sources/${source}`, contacts: "/contacts", positions: "/positions", inquiries: "/inquiries", timeline: "/timeline", derivations: "/derivations", decisions: "/decisions",
  watched: "/watched", search: "/search?q=Putin", help: "/help", you: "/you", error: "/nowhere",
};
const browser = await openChromium();
for (const [width, height] of [[1280, 900], [390, 844]] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(pages).filter(([name]) => only.length === 0 || only.includes(name))) {
      await page.goto(base + path, { waitUntil: "networkidle" });
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    await context.close();
  }
}
await browser.close();
