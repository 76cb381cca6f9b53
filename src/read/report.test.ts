import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { InputError } from "../domain/error.ts";
import type { Report } from "../domain/report.ts";
import type { Given } from "./given.ts";
import { readReport } from "./report.ts";

const LIMIT = { maxBytes: 1_000_000 };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, given: Given = {}): Report => readReport(bytes(text), given, LIMIT);
const code = (expected: string) => (error: unknown): boolean => error instanceof InputError && error.code === expected && error.remedy !== "";
const seed = (name: string): string => fileURLToPath(new URL(`../../../shared/seed/${name}`, import.meta.url));

const TEXT = `Ferry Firm Halts Sailings After Engine Fire

By Ada Nwosu and Tom Brandt
Posted on March 4, 2021

LISBON, March 4 (Reuters) - The ferry operator Atlas Mar has halted all sailings to the islands, two people briefed on the decision said.

The company declined to comment.

(Reporting by Ada Nwosu; editing by Jo Park)`;

const PAGE = (body: string, head = ""): string => `<!doctype html><html lang="en-GB"><head><title>Dam Gate Jams – The Valley Post</title>${head}</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Dam Gate Jams</h1>${body}
<p>Engineers closed the road below the dam on Tuesday, the water board said in a statement to residents.</p>
<p>No one was hurt, according to <a href="/people/lee">Mira Lee</a>, who runs the site for the board.</p></article>
<aside class="newsletter"><p>Sign up for our newsletter.</p></aside><footer>© 2020 The Valley Post</footer></body></html>`;

describe("plain text", () => {
  it("comes through character for character", () => {
    for (const text of [TEXT, "  Odd start.\n\n\n\tTabbed line \n end\n\n", "One line", "A\u2028B\u00a0C"]) assert.equal(read(text).text, text);
    assert.equal(read("One.\r\nTwo.\rThree.").text, "One.\nTwo.\nThree.");
  });

  it("gives headline, byline, date, dateline and credits with their words", () => {
    const report = read(TEXT);
    assert.equal(report.headline, "Ferry Firm Halts Sailings After Engine Fire");
    assert.deepEqual(report.authors, ["Ada Nwosu", "Tom Brandt"]);
    assert.deepEqual(report.published, { value: "2021-03-04", precision: "day", from: "text" });
    assert.equal(report.dateline, "LISBON, March 4 (Reuters)");
    assert.deepEqual(report.credits.map((credit) => credit.name), ["Reuters", "Ada Nwosu", "Jo Park"]);
    for (const { name, spans } of report.credits) for (const span of spans) assert.equal(report.text.slice(...span), name);
  });

  it("takes the date from a dateline, a country beside the town", () => {
    const text = (place: string): string => `${place}, Nov. 3, 2019 — Ferries stopped on Sunday after an engine fire, the harbour board said, and will not sail before Tuesday.`;
    for (const place of ["LISBON", "LISBON, Portugal", "PORT OF SPAIN, Trinidad and Tobago"]) assert.equal(read(text(place)).published.value, "2019-11-03", place);
  });

  it("takes the date from a line beside the outlet's name, and from a dateline that ends in a period", () => {
    const story = "Ferries stopped on Sunday after an engine fire, the harbour board said, and will not sail before Tuesday at the earliest because parts are lacking. Nobody was hurt.";
    assert.equal(read(`Ferries stop\n\nThe Valley Post, 3 November 2019\n\n${story}`).published.value, "2019-11-03");
    assert.equal(read(`Ferries stop\n\nLISBON, 3 November 2019. ${story}`).published.value, "2019-11-03");
    assert.equal(read(`Ferries stop\n\nThe last ferry, of 3 November 2019\n\n${story}`).published.value, null);
  });

  it("sets furniture at its end apart and reads the reply form's promise", () => {
    const report = read(`${TEXT}\n\nShare this:\nFacebook\nTwitter\n\nRelated stories\nTen Beaches For A Winter Swim\n\nLeave a Comment\nYour email address will not be published. Required fields are marked *\nName *\nEmail *\nWebsite\n`);
    assert.equal(report.text, TEXT);
    assert.deepEqual(report.furniture.map((piece) => piece.kind), ["share", "related", "reply-form"]);
    const email = report.furniture.at(-1)?.fields.find((field) => field.name === "email");
    assert.deepEqual(email, { name: "email", required: true, published: false });
    assert.deepEqual(report.furniture.at(-1)?.fields.find((field) => field.name === "url"), { name: "url", required: false, published: null });
  });

  it("sets apart what stands between paragraphs and the appeal at the end", () => {
    const news = ["The mayor of Norburg opened a bridge on Thursday, two years after the old one fell.", "“It will stand,” said the mayor.", "The council voted for it in May."];
    const text = [news[0], "READ MORE: Old bridge falls into river", news[1], "— Norburg City (@norburg_city) March 4, 2021", news[2], "If you like this story, share it with a friend!"].join("\n\n");
    const report = read(text);
    assert.equal(report.text.trim(), news.join("\n\n"));
    assert.deepEqual(report.furniture.map(({ kind }) => kind), ["related", "share"]);
  });

  it("keeps news that sounds like furniture", () => {
    const text = "Paper Closes Its Comments\n\nRelated stories will no longer be shown.\n\nShare this:\n\nThe editor said the button above had outlived its use, and readers agreed with her.\n\nSubscribe today, he said, and nobody did.";
    assert.equal(read(text).text, text);
  });

  it("has a finding, not a guess, where no date is given", () => {
    const report = read("The bridge is shut, the mayor said on Monday.");
    assert.deepEqual(report.published, { value: null, precision: "unknown", from: "unknown" });
    assert.ok(report.findings.some((finding) => finding.rule === "published-unknown"));
  });

  it("puts a given headline first unless the text begins with it", () => {
    assert.equal(read("The bridge is shut.", { headline: "Bridge shut" }).text, "Bridge shut\n\nThe bridge is shut.");
    assert.equal(read("Bridge shut.\n\nIt is.", { headline: "Bridge shut" }).text, "Bridge shut.\n\nIt is.");
  });

  it("finds corrections, updates and retractions", () => {
    const report = read("Dam holds\n\nThe dam holds.\n\nCorrection: An earlier version of this article misstated the dam's age.\n\nThis article was updated to add a comment by the board.\n\nThis story has been retracted.");
    assert.deepEqual(report.corrections.map((note) => note.kind), ["correction", "update", "retraction"]);
  });

  it("names the outlet that stands beside byline or date", () => {
    const outlet = (...head: string[]): string | null =>
      read(`Ferry Firm Halts Sailings After Engine Fire\n\n${head.join("\n")}\n\nThe ferry operator Atlas Mar has halted all sailings to the islands for the rest of the week, two people briefed on the decision said on Thursday.`).publisher;
    assert.equal(outlet("By Ada Nwosu", "The Valley Post", "4 March 2021"), "The Valley Post");
    assert.equal(outlet("By Ada Nwosu and Tom Brandt", "Seafront", "Thursday, March 4, 2021"), "Seafront");
    assert.equal(outlet("By our correspondent", "Islands & Harbours Weekly", "Posted on 4 March 2021"), "Islands & Harbours Weekly");
    assert.equal(outlet("Valley Post", "By Ada Nwosu"), "Valley Post");
    assert.equal(outlet("By Ada Nwosu", "", "Valley Post", "", "March 4, 2021 at 10:15 GMT"), "Valley Post");
    assert.equal(outlet("By Ada Nwosu | Valley Post | 4 March 2021"), "Valley Post");
    assert.equal(outlet("By Ada Nwosu, The Valley Post", "4 March 2021"), "The Valley Post");
    assert.equal(outlet("By Ada Nwosu, Valley Business News", "4 March 2021"), "Valley Business News");
    assert.equal(outlet("Valley Post, 4 March 2021"), "Valley Post");
    assert.equal(outlet("4 March 2021 - Valley Post"), "Valley Post");
  });

  it("takes no role, place, section or sentence for the outlet", () => {
    for (const head of ["By Ada Nwosu\nChief Political Correspondent\n4 March 2021", "By Ada Nwosu\n4 March 2021", "World\n4 March 2021", "LISBON, 4 March 2021", "By Ada Nwosu, Staff Writer\nPosted on March 4, 2021", "By Ada Nwosu\nThe fleet stays in port.\n4 March 2021", "4 March 2021"]) {
      assert.equal(read(`Ferry Firm Halts Sailings\n\n${head}\n\nThe ferry operator Atlas Mar has halted all sailings to the islands for the rest of the week, two people briefed on the decision said on Thursday.`).publisher, null, head);
    }
  });

  it("says so when it is in another language", () => {
    const rules = (text: string): string[] => read(text).findings.map((finding) => finding.rule);
    assert.ok(rules("Der Bürgermeister sagte am Montag, dass die Brücke bis zum Frühling geschlossen bleibt und nicht für den Verkehr geöffnet wird.").includes("language-unsupported"));
    assert.ok(rules("Мэр заявил в понедельник, что мост останется закрытым до весны.").includes("language-unsupported"));
    assert.ok(!rules("The mayor said on Monday that the bridge would stay shut until spring and would not be opened for traffic.").includes("language-unsupported"));
  });
});

describe("a page", () => {
  it("gives the body without furniture, and says what it left out", () => {
    const report = read(PAGE("<p class=byline>By Sol Reyes</p><time datetime='2020-02-03T10:00:00+01:00'>3 Feb</time>"), { url: "https://post.example/dam" });
    assert.match(report.text, /^Dam Gate Jams\n\nEngineers closed [^\n]+\n\nNo one was hurt, according to Mira Lee, who runs the site for the board\.$/);
    assert.equal(report.publisher, "The Valley Post");
    assert.deepEqual(report.authors, ["Sol Reyes"]);
    assert.deepEqual(report.published, { value: "2020-02-03T10:00:00+01:00", precision: "time", from: "meta" });
    assert.equal(report.language, "en-GB");
    assert.deepEqual([...new Set(report.furniture.map((piece) => piece.kind))].sort(), ["menu", "newsletter", "notice"]);
    assert.deepEqual(report.links.map((link) => [link.url, report.text.slice(...(link.spans[0] ?? [0, 0]))]), [["https://post.example/people/lee", "Mira Lee"]]);
  });

  it("trusts JSON-LD before the visible date, and keeps a note that corrects the report", () => {
    const ld = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam Gate Jams","datePublished":"2020-02-03","dateModified":"2020-02-04","author":[{"name":"Sol Reyes"},{"name":"Kim Abe"}],}</script>`;
    const report = read(PAGE("<p>Posted on May 9, 2019</p><div class=note><p>Correction: An earlier version of this story misnamed the river.</p></div>", ld));
    assert.deepEqual([report.published.value, report.modified, report.authors], ["2020-02-03", "2020-02-04", ["Sol Reyes", "Kim Abe"]]);
    assert.deepEqual(report.corrections.map((note) => note.kind), ["correction"]);
  });

  it("reads a page that never closes its tags", () => {
    const open = "<html><body><div><b><h1>Dam Gate Jams<div><p>Engineers closed the road below the dam on Tuesday, the board said.<p>No one was hurt, it said in a statement.";
    assert.match(read(open).text, /closed the road[^]+No one was hurt/);
  });

  it("refuses one without a body, and one nested beyond reason", () => {
    assert.throws(() => read("<html><body><nav>Home News</nav></body></html>"), code("no-body"));
    assert.throws(() => read(`<html><body>${"<div>".repeat(100_000)}x`), code("too-deep"));
  });
});

describe("bytes", () => {
  const words = "Café “closed”, says the owner’s son.";
  it("are decoded by mark, header, meta, UTF-8, windows-1252 and UTF-16 of either order", () => {
    const utf16 = Buffer.from(words, "utf16le");
    const cp1252 = Buffer.from(words.replace("“", "\x93").replace("”", "\x94").replace("’", "\x92"), "latin1");
    const cases: [Uint8Array, Given][] = [
      [bytes(words), {}], [bytes(`\ufeff${words}`), {}], [utf16, {}], [Buffer.from(utf16).swap16(), {}], [Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), {}],
      [cp1252, {}], [cp1252, { contentType: "text/plain; charset=windows-1252" }], [bytes(words), { contentType: "text/plain; charset=ISO-8859-1" }],
    ];
    for (const [input, given] of cases) assert.equal(readReport(input, given, LIMIT).text, words);
    const page = Buffer.concat([Buffer.from(`<html><head><meta charset="koi8-r"></head><body><p>`), Buffer.from([0xed, 0xcf, 0xd3, 0xd4]), Buffer.from("</p></body></html>")]);
    assert.equal(readReport(page, {}, LIMIT).text, "Мост");
  });

  it("keep lone surrogates of UTF-16", () => {
    const lone = Buffer.from([0xff, 0xfe, ...Buffer.from("Bridge \ud83d shut, he said.", "utf16le")]);
    assert.equal(readReport(lone, {}, LIMIT).text, "Bridge \ud83d shut, he said.");
  });

  it("that cannot be read end in an error with a code and a remedy", () => {
    assert.throws(() => read(""), code("empty"));
    assert.throws(() => read(" \n\t\n"), code("empty"));
    assert.throws(() => read("%PDF-1.7 …"), code("binary"));
    assert.throws(() => readReport(new Uint8Array(4000).map((_, i) => (i * 37) % 251), {}, LIMIT), code("binary"));
    assert.throws(() => readReport(bytes(words), {}, { maxBytes: 5 }), code("too-large"));
  });

  it("give the same id for the same evidence, another for another", () => {
    assert.equal(read(TEXT).id, read(TEXT, { fileName: "b.txt" }).id);
    assert.notEqual(read(TEXT).id, read(TEXT, { published: "2021-03-05" }).id);
  });
});

it("reads the seed's page and text alike", { skip: existsSync(seed("report.txt")) ? false : "../shared/seed is not beside this checkout" }, () => {
  const text = readReport(readFileSync(seed("report.txt")), {}, LIMIT);
  const page = readReport(readFileSync(seed("report.html")), {}, LIMIT);
  assert.equal(page.text, text.text);
  for (const report of [text, page]) {
    const email = report.furniture.find((piece) => piece.kind === "reply-form")?.fields.find((field) => field.name === "email");
    assert.deepEqual(email, { name: "email", required: true, published: false });
  }
  assert.equal(page.published.value, "2015-09-23T19:41:00+00:00");
});

it("finds the agencies that first and last lines credit", () => {
  const body = "A drone struck a market on Monday, the army said.\n\nThe army blamed the rebels for it.\n\nIt was quiet on Tuesday in the town.\n\nNobody has been arrested since then.";
  for (const [text, names] of [
    [`${body}\n\n(FRANCE 24 with AFP)`, ["AFP"]], [`${body}\n\nkb/rm (AFP, dpa, KNA)`, ["AFP", "dpa", "KNA"]], [`Agence France-Presse in Port Sudan\n\n${body}`, ["Agence France-Presse"]],
    [`By Samy Magdy, Associated Press\n\n${body}`, ["Associated Press"]], [`${body}\n\nReuters`, ["Reuters"]], [`By Ana Ruiz in Lima\n\n${body}`, []], [`${body}\n\nHoms`, []],
  ] as const) assert.deepEqual(read(`Drone hits market\n\n${text}`).credits.map((c) => c.name), names, text.slice(0, 40));
});

it("keeps a short first paragraph of a page, and no note above it", () => {
  const page = (first: string): string => `<html><head><title>Cafe to close</title></head><body><article><h1>Cafe to close</h1><p>${first}</p><p>Councillor Anna Weiss denied on Monday that the cafe would close, and said that the council had never spoken of it.</p></article></body></html>`;
  for (const [first, kept] of [["Mayor Tom Hale resigned on Monday.", true], ["“We will not pay,” she said.", true], ["Photo by Ada Holm for the town.", false], ["Published on Monday by the town desk.", false]] as const) assert.equal(read(page(first)).text.includes(first), kept, first);
});
