import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { openChromium } from "./chromium.ts";
import { serveDesk } from "./serve-desk.ts";

// two outlets print the same words; a person then says that the second does not mean the same
const FIRST = `Kingsmere Dockers to Return on Friday

KINGSMERE, March 4 (Coast Wire) — Dockers at the port of Kingsmere will return to work on Friday if the owners drop the new rota, two people familiar with the talks told the Coast Wire on Wednesday.

The union's leader, Petra Holm, said the strike had cost the port nine million pounds. A spokesman for the owners declined to comment.`;
const SECOND = FIRST.replace("Kingsmere Dockers to Return on Friday", "Port Strike Near Its End").replace("KINGSMERE, March 4 (Coast Wire) — ", "");

const browser: Browser = await openChromium();
after(() => browser.close());

type Walk = { readonly page: Page; readonly outside: string[]; readonly complaints: string[]; readonly base: string };

async function walk(options: BrowserContextOptions): Promise<Walk> {
  const base = await serveDesk();
  const context = await browser.newContext({ baseURL: base, ...options });
  const page = await context.newPage();
  const outside: string[] = [], complaints: string[] = [];
  page.on("request", (request) => { if (!request.url().startsWith(base) && !request.url().startsWith("data:")) outside.push(request.url()); });
  page.on("console", (message) => { if (message.type() === "error") complaints.push(message.text()); });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto("/");
  return { page, outside, complaints, base };
}

const members = (page: Page): Promise<number> => page.locator(".appearances > li").count();
const READING = { timeout: 90_000 };

/** What every walk ends with: nothing asked elsewhere, nothing against the policy. */
function clean({ outside, complaints }: Walk): void {
  assert.deepEqual(outside, []);
  assert.deepEqual(complaints, []);
}

async function paste(page: Page, text: string, publisher: string, press: (page: Page, selector: string) => Promise<void>): Promise<void> {
  await page.goto("/");
  await page.locator("#text").fill(text);
  await press(page, "#drop summary");
  await page.locator('#drop [name="publisher"]').fill(publisher);
  await press(page, "#drop button.main");
  await page.waitForURL(/\/reports\/[0-9a-f]{64}/, READING);
}

async function byPointer(walked: Walk, press: (page: Page, selector: string) => Promise<void>): Promise<void> {
  const { page } = walked;
  await paste(page, FIRST, "Coast Wire", press);
  await page.locator(".src.anon").first().waitFor();
  await paste(page, SECOND, "Evening Sentinel", press);
  await press(page, 'nav[aria-label="Desk"] a[href="/claims"]');
  await page.locator(".sentence", { hasText: "nine million pounds" }).first().waitFor();
  await press(page, '.sentence:has-text("nine million pounds")');
  await page.locator("#origins").waitFor();
  assert.match(await page.locator(".facts").innerText(), /outlets, 2 reports\s+2\b/);
  assert.match(await page.locator("#origins").innerText(), /Petra Holm/);
  const before = await members(page);
  assert.ok(before >= 2, `${before} appearances`);
  await press(page, ".appearances > li:nth-child(2) .parting");
  await page.locator('#split [name="reason"]').fill("The Sentinel writes of another port.");
  await press(page, "#split button.main");
  await page.locator(".flash").waitFor();
  assert.ok((await members(page)) < before, "the appearance is gone");
  await press(page, ".flash button");
  await page.locator(".flash", { hasText: "Undone" }).waitFor();
  assert.equal(await members(page), before, "and back");
  clean(walked);
}

test("by mouse: paste, read, open a claim, split it, undo", async () => {
  await byPointer(await walk({ viewport: { width: 1280, height: 900 } }), (page, selector) => page.locator(selector).first().click());
});

test("on a phone, by touch", async () => {
  const walked = await walk({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });
  await byPointer(walked, (page, selector) => page.locator(selector).first().tap());
  for (const path of ["/", "/claims", "/reports", "/sources", "/timeline", "/derivations", "/help"]) {
    await walked.page.goto(path);
    assert.ok((await walked.page.evaluate("document.documentElement.scrollWidth")) === 390, `${path} is wider than the phone`);
  }
});

test("by keyboard alone", async () => {
  const walked = await walk({ viewport: { width: 1280, height: 900 } });
  const { page } = walked;
  const keys = async (...pressed: string[]): Promise<void> => { for (const key of pressed) await page.keyboard.press(key); };
  for (const [text, outlet] of [[FIRST, "Coast Wire"], [SECOND, "Evening Sentinel"]] as const) {
    await page.goto("/");
    await keys("r");
    await page.keyboard.insertText(text);
    await keys("Tab", "Tab", "Enter", "Tab");
    await page.keyboard.insertText(outlet);
    await keys("Enter");
    await page.waitForURL(/\/reports\/[0-9a-f]{64}/, READING);
  }
  await keys("/");
  await page.keyboard.insertText("nine million pounds");
  await keys("Enter");
  await page.waitForURL(/\/search/);
  await page.waitForLoadState("load");
  await keys("j", "Enter");
  await page.waitForURL(/\/claims\//);
  const before = await members(page);
  assert.ok(before >= 2);
  await page.waitForLoadState("load");
  await keys("j", "s");
  await page.keyboard.insertText("Another port.");
  await keys("Enter");
  await page.locator(".flash").waitFor();
  assert.ok((await members(page)) < before);
  // keys are taken once the page's script has come
  await page.waitForLoadState("load");
  await keys("u");
  await page.locator(".flash", { hasText: "Undone" }).waitFor();
  assert.equal(await members(page), before);
  await page.waitForLoadState("load");
  await keys("?");
  await page.waitForURL(/\/help/);
  clean(walked);
});

test("without scripts a form does it all the same", async () => {
  const base = await serveDesk();
  const context = await browser.newContext({ baseURL: base, javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto("/");
  await page.locator("#text").fill(FIRST);
  await page.locator("#drop button.main").click();
  await page.waitForURL(/\/reports\/[0-9a-f]{64}/, READING);
  await page.locator("a.ref").first().click();
  assert.ok(await page.locator(".note:target .more").isVisible());
});

test("a text, and a file, dropped anywhere on the front are read", async () => {
  const walked = await walk({ viewport: { width: 1280, height: 900 } });
  const { page } = walked;
  const drop = async (fill: string): Promise<void> => {
    await page.goto("/", { waitUntil: "load" });
    await page.evaluate(`(() => { const data = new DataTransfer(); ${fill}; document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })); })()`);
    await page.waitForURL(/\/reports\/[0-9a-f]{64}/, READING);
  };
  await drop(`data.setData("text/plain", ${JSON.stringify(FIRST)})`);
  assert.match(await page.locator("h1").innerText(), /Kingsmere Dockers/);
  await drop(`data.items.add(new File([${JSON.stringify(SECOND)}], "port.txt", { type: "text/plain" }))`);
  assert.match(await page.locator("h1").innerText(), /Port Strike Near Its End/);
  clean(walked);
});
