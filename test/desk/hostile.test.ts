import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { parseHTML } from "linkedom";
import { hearsay, readings, shared } from "../front.ts";
import { openDesk, session } from "./open-desk.ts";

const archive = join(shared, "data", "hostile.tar.gz");
const skip = existsSync(archive) ? false : "../shared/data is not there";
const folder = mkdtempSync(join(tmpdir(), "hearsay-hostile-desk-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Every eightieth of the hostile strings that a report could hold on one line. */
function strings(): readonly string[] {
  execFileSync("tar", ["-xzf", archive, "-C", folder]);
  const files = readdirSync(join(folder, "hostile"), { withFileTypes: true, recursive: true }).filter((f) => f.isFile());
  return files.flatMap((f) => readFileSync(join(f.parentPath, f.name), "utf8").split("\n")).filter((line) => line.trim() !== "").filter((_, i) => i % 80 === 0);
}

/** What the desk never writes: scripts but its own, handlers, addresses that run, frames but its own. */
function dangers(page: string): readonly string[] {
  const { document } = parseHTML(page);
  const all = [...document.querySelectorAll("*")];
  return all.flatMap((element) => [
    ...(element.tagName === "SCRIPT" && !(element.getAttribute("src") ?? "").startsWith("/assets/desk") ? ["a script"] : []),
    ...(["OBJECT", "EMBED", "BASE", "META"].includes(element.tagName) && !["", "viewport", "color-scheme"].includes(element.getAttribute("name") ?? "") ? [element.tagName] : []),
    ...(element.tagName === "IFRAME" && element.getAttribute("sandbox") !== "" ? ["a frame without a sandbox"] : []),
    ...[...element.attributes].filter((a) => /^on/i.test(a.name) || (/^(?:href|src|action|formaction)$/i.test(a.name) && !/^(?:\/(?!\/)|#|\?|https?:\/\/)/.test(a.value))).map((a) => `${element.tagName} ${a.name}=${a.value}`),
  ]);
}

test("hostile words in headline, outlet, text, notes and searches stay words", { skip }, async () => {
  const words = strings();
  assert.ok(words.length > 10);
  const records = words.map((w, i) => JSON.stringify({ id: `h${i}`, publisher: w, headline: w, published: "2024-03-04", url: i % 2 === 0 ? `https://desk.example/${i}` : null, text: `The mayor of Kingsmere said ${w} on Monday. An official familiar with ${w} declined to comment.` }));
  const { out } = await hearsay(["read", "--json", "-"], records.join("\n"));
  const found = readings(out.split("\n").filter((line) => line !== "" && !line.startsWith('{"format":"hearsay/1","error"')).join("\n"));
  const desk = await openDesk(found);
  const { cookie, token } = await session(desk);
  for (const { report } of found.slice(0, 4)) {
    const about = report.text.slice(-8, -1);
    const made = await desk.ask("/decisions", { method: "POST", headers: { cookie, "x-csrf-token": token, "content-type": "application/json" }, body: JSON.stringify({ kind: "note", report: report.id, start: report.text.length - 8, end: report.text.length - 1, about, words: report.headline, reason: report.headline }) });
    assert.equal(made.status, 201, await made.text());
  }
  for (const { report } of found) {
    const page = await (await desk.ask(`/reports/${report.id}`)).text();
    assert.deepEqual(dangers(page), [], report.headline ?? "");
    const { document } = parseHTML(page);
    for (const mark of document.querySelectorAll(".notes, .ref")) mark.remove();
    const shown = (document.querySelector("article")?.textContent ?? "").replace(/\s+/g, " ");
    assert.ok(shown.includes((report.text.split("\n").at(-1) ?? "").replace(/\s+/g, " ").trim()), `not shown whole: ${report.text}`);
  }
  for (const path of ["/", "/claims?limit=500", "/reports?limit=500", "/sources?limit=500", "/stories", "/inquiries?limit=500", "/timeline?limit=500", "/decisions", "/derivations"]) assert.deepEqual(dangers(await (await desk.ask(path)).text()), [], path);
  for (const w of words) {
    const response = await desk.ask(`/search?q=${encodeURIComponent(w)}`);
    assert.equal(response.status, 200, w);
    assert.deepEqual(dangers(await response.text()), [], w);
  }
  assert.deepEqual(desk.errors, []);
});

test("no cell of a CSV begins as a formula", { skip }, async () => {
  const records = ["=1+1", "+1", "-1+cmd", "@SUM(A1)", "\t=1", "=HYPERLINK(\"https://x.example\")"].map((w, i) => JSON.stringify({ id: `f${i}`, publisher: w, headline: `${w} headline`, published: "2024-03-04", text: `${w} is what the mayor of Kingsmere said on Monday.` }));
  const desk = await openDesk(readings((await hearsay(["read", "--json", "-"], records.join("\n"))).out));
  for (const path of ["/reports.csv", "/claims.csv", "/sources.csv", "/stories.csv"]) {
    const text = await (await desk.ask(path)).text();
    if (path === "/reports.csv") assert.ok(text.includes("'=1+1"), "shown as words");
    for (const cell of text.split(/\r\n|,(?=(?:[^"]*"[^"]*")*[^"]*$)/)) assert.ok(!/^"?[=+@\t]|^"?-(?!\d+(?:\.\d+)?$)/.test(cell), `${path}: ${cell}`);
  }
});

test("an address that is not the web's is never a link", async () => {
  const record = JSON.stringify({ id: "j", publisher: "X", headline: "A link that runs", url: "javascript:alert(1)", text: "The mayor of Kingsmere said on Monday that the bridge is safe." });
  const desk = await openDesk(readings((await hearsay(["read", "--json", "-"], record)).out));
  const [report] = await desk.ledger.reader.reports();
  const page = await (await desk.ask(`/reports/${report?.id}`)).text();
  assert.deepEqual(dangers(page), []);
});
