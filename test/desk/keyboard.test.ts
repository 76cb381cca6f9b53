import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { root } from "../front.ts";
import { openChromium } from "./chromium.ts";
import { serveDesk } from "./serve-desk.ts";

const base = await serveDesk(["meridian-wire-strikes.html", "harbour-courier-strikes.html", "tidewater-post-strikes.html", "volga-telegraph-denial.txt"].map((file) => join(root, "fixtures/samples/syria-2015", file)));
const browser = await openChromium();
after(() => browser.close());
const page = await (await browser.newContext({ baseURL: base, viewport: { width: 1280, height: 900 } })).newPage();

type Item = { readonly id: string; readonly reports?: number; readonly headline?: string };
const items = async (path: string): Promise<readonly Item[]> => ((await (await fetch(`${base}${path}.json?limit=500`)).json()) as { items: readonly Item[] }).items;
const most = async (path: string): Promise<string> => (await items(path)).toSorted((a, b) => (b.reports ?? 0) - (a.reports ?? 0))[0]!.id;

// nothing in this file uses a pointer
const go = async (path: string): Promise<void> => void (await page.goto(path, { waitUntil: "load" }));
const keys = async (...pressed: string[]): Promise<void> => { for (const key of pressed) await page.keyboard.press(key); };
const write = async (words: string): Promise<void> => page.keyboard.insertText(words);
/** The decision is kept, and the page that came back takes keys. */
const kept = async (words = "Kept"): Promise<void> => {
  await page.locator(".flash", { hasText: words }).waitFor();
  await page.waitForLoadState("load");
};
/** Tab until the focus is on what `selector` names. */
const tabTo = async (selector: string): Promise<void> => {
  for (let i = 0; i < 400; i++) {
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
    await keys("Tab");
  }
  assert.fail(`Tab does not come to ${selector}`);
};
const undo = async (): Promise<void> => {
  await keys("u");
  await kept("Undone");
};
const decisions = async (): Promise<string> => page.locator("#decisions").innerText();

test("a claim is confirmed, corrected, given a status and a person, watched, each undone, by keys", async () => {
  const claim = await most("/claims");
  await go(`/claims/${claim}`);
  await keys("c");
  await write("heard on the tape");
  await keys("Enter");
  await kept();
  assert.match(await decisions(), /confirmed the claim as read: heard on the tape/);
  await undo();
  assert.doesNotMatch(await decisions(), /confirmed/);

  await keys("e", "ArrowDown", "Tab");
  await write("an adviser");
  await keys("Tab");
  await write("the wire says so");
  await keys("Enter");
  await kept();
  assert.match(await decisions(), /corrected its source to “an adviser”: the wire says so/);

  await keys("t", "ArrowDown", "Tab");
  await write("waiting for the ministry");
  await keys("Enter");
  await kept();
  assert.match(await page.locator(".kicker").first().innerText(), /checking/);

  await keys("a");
  await page.keyboard.press("ControlOrMeta+a");
  await write("Ines");
  await keys("Enter");
  await kept();
  assert.match(await page.locator(".kicker").first().innerText(), /with Ines/);

  await keys("w");
  await kept();
  assert.match(await page.locator('button[data-key="w"]').innerText(), /Stop watching/);
  await keys("w");
  await kept();
  assert.match(await page.locator('button[data-key="w"]').innerText(), /^Watch/);
});

test("sources, places and stories are watched too, and stand on the page of what is watched", async () => {
  for (const path of [`/sources/${await most("/sources")}`, "/places/Syria", `/stories/${await most("/stories")}`]) {
    await go(path);
    await keys("w");
    await kept();
  }
  await go("/watched");
  const kinds = await page.locator(".entries > li > .kicker").allInnerTexts();
  for (const noun of ["source", "place", "story"]) assert.ok(kinds.some((k) => k.startsWith(noun)), noun);
});

test("two claims are merged, found by their words, and parted again", async () => {
  const claims = await items("/claims"), [one] = claims, other = claims.find((k) => k.reports === 1)!;
  await go(`/claims/${one!.id}`);
  const before = await page.locator(".appearances > li").count();
  await keys("m");
  await write("armed forces");
  await keys("Enter");
  await page.waitForURL(/\/merge\?q=/);
  await page.waitForLoadState("load");
  await keys("j", "m");
  await write("the same order");
  await keys("Enter");
  await kept();
  assert.ok((await page.locator(".appearances > li").count()) > before);
  await undo();
  assert.equal(await page.locator(".appearances > li").count(), before);
  // and by its address
  await keys("m");
  await write(`${base}/claims/${other.id}`);
  await keys("Tab");
  await write("one and the same");
  await keys("Enter");
  await kept();
  assert.ok((await page.locator(".appearances > li").count()) > before);
  await undo();
});

test("several appearances are marked and split off together", async () => {
  await go(`/claims/${await most("/claims")}`);
  const before = await page.locator(".appearances > li").count();
  assert.ok(before > 2);
  await tabTo(".appearances > li:nth-child(2) *");
  await keys("x", "j", "x", "s");
  await write("they mean another plan");
  await keys("Enter");
  await kept();
  assert.equal(await page.locator(".appearances > li").count(), before - 2);
  assert.match(await decisions(), /split 2 appearances off the claim: they mean another plan/);
  await undo();
  assert.equal(await page.locator(".appearances > li").count(), before);
});

test("a line of the picture leads to the words on both sides, and is taken apart there", async () => {
  await go(`/claims/${await most("/claims")}`);
  const lines = await page.locator("a.edge").count();
  await tabTo("a.edge.reprinted, a.edge.rewrote, a.edge.cited");
  await keys("Enter");
  await page.locator(".step > div:target .sides").waitFor();
  await tabTo(".step > div:target .decide > summary");
  await keys("Enter", "Tab");
  await write("it had its own people there");
  await keys("Enter");
  await kept();
  assert.ok((await page.locator("a.edge").count()) !== lines || (await page.locator(".flash").count()) === 1);
  const { items: rows } = (await (await fetch(`${base}/decisions.json`)).json()) as { items: readonly { kind: string }[] };
  assert.match(rows[0]!.kind, /does-not-derive|different-source/);
  await undo();
  assert.equal(await page.locator("a.edge").count(), lines);
});

test("the history is gone through with the arrows, back and forth", async () => {
  await go(`/claims/${await most("/claims")}`);
  const steps = await page.locator(".steps > li").allInnerTexts();
  const shown = async (): Promise<string> => page.locator(".steps > li[aria-current]").innerText();
  assert.equal(await shown(), steps.at(-1));
  await tabTo("input[type=range]");
  await keys("ArrowLeft");
  await page.locator(".past").waitFor();
  await page.waitForLoadState("load");
  assert.equal(await shown(), steps.at(-2));
  const printed = (await page.evaluate("[...document.querySelectorAll('.appearances time')].map((t) => Date.parse(t.dateTime))")) as readonly number[];
  assert.ok(printed.length > 0 && printed.every((at) => at <= Date.parse(new URL(page.url()).searchParams.get("published-by")!)));
  await tabTo("input[type=range]");
  await keys("ArrowRight");
  await page.locator(".steps > li[aria-current]", { hasText: steps.at(-1)! }).waitFor();
});

test("a note is written beside words of a report and stands at its place", async () => {
  await go(`/reports/${(await items("/reports")).find((r) => r.headline?.startsWith("Russia Readies"))!.id}`);
  await keys("n");
  await write("did not answer a text message");
  await keys("Tab");
  await write("Asked again on Friday.");
  await keys("Tab", "Enter");
  await kept();
  assert.equal((await page.locator(".mine").allInnerTexts()).join(""), "did not answer a text message");
  assert.match(await page.locator("#remarks").innerText(), /Asked again on Friday/);
  await undo();
  assert.equal(await page.locator(".mine").count(), 0);
});
