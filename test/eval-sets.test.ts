import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { folderOf, hearsay, root } from "./front.ts";

type Sheet = { readonly as: string; readonly documents: number; readonly measures: readonly { readonly name: string; readonly value: number; readonly precision?: number; readonly recall?: number; readonly count: number }[]; readonly peers: readonly unknown[] };

/** Scores files of gold, each kind by its name. */
async function scored(files: Readonly<Record<string, string | Uint8Array>>, ...options: readonly string[]): Promise<Readonly<Record<string, Sheet>>> {
  const { status, out, err } = await hearsay(["eval", folderOf(files), "--json", ...options]);
  assert.equal(status, 0, err);
  return Object.fromEntries(out.split("\n").filter(Boolean).map((line) => JSON.parse(line) as Sheet).map((sheet) => [sheet.as, sheet]));
}
const figure = (sheet: Sheet | undefined, name: string): number | undefined => sheet?.measures.find((m) => m.name.trim() === name)?.value;

const TIMEML = `<?xml version="1.0" ?><TimeML><DOCID>quay-1</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2025-03-11">2025-03-11</TIMEX3></DCT>
<TEXT>The ferry <EVENT eid="e1">sank</EVENT> off Elbland on <TIMEX3 tid="t1" type="DATE" value="2025-03-10">Monday</TIMEX3>. The owners may <EVENT eid="e2">raise</EVENT> it.
Divers did not <EVENT eid="e3">reach</EVENT> the wreck in <TIMEX3 tid="t2" type="DURATION" value="P3D">three days</TIMEX3>.</TEXT>
<MAKEINSTANCE eventID="e1" eiid="ei1" tense="PAST" polarity="POS"/><MAKEINSTANCE eventID="e2" eiid="ei2" tense="PRESENT" polarity="POS" modality="may"/>
<MAKEINSTANCE eventID="e3" eiid="ei3" tense="PAST" polarity="NEG"/></TimeML>`;

test("TimeML: dates and event values, from one reading of the text", async () => {
  const { dates, values } = await scored({ "quay.tml": TIMEML });
  assert.equal(figure(dates, "value"), 100);
  assert.equal(figure(values, "events"), 100);
  for (const value of ["certainty", "polarity", "tense"]) assert.equal(figure(values, `${value} of those found, macro-F1`), 100, value);
  assert.ok((dates?.peers.length ?? 0) > 0);
});

test("a wrong gold value costs what it must", async () => {
  const { dates } = await scored({ "quay.tml": TIMEML.replace("2025-03-10", "2025-03-17") }, "--as", "dates");
  assert.equal(figure(dates, "value"), 50);
  assert.equal(figure(dates, "spans that are the same"), 100);
});

test("factuality, types, places and names", async () => {
  const sheets = await scored({
    "rated.jsonl": [
      { text: "The ferry sank off Elbland .", targets: [{ span1: [2, 3], label: 3 }] },
      { text: "Divers did not reach the wreck .", targets: [{ span1: [3, 4], label: -3 }] },
      { text: "The owners may raise it .", targets: [{ span1: [3, 4], label: 1 }] },
    ].map((row) => JSON.stringify(row)).join("\n"),
    "roots.tsv": "gold_root\tsentence\nCOERCE\tPolice in Tunis arrested eleven students on Monday.\nPROTEST\tThousands of nurses marched through Leeds on Saturday.\n",
    "towns.xml": '<articles><article docid="1"><text>A fire broke out near Leeds on Monday.</text><toponyms><toponym><start>22</start><end>27</end><phrase>Leeds</phrase><gaztag><lat>53.80</lat><lon>-1.55</lon></gaztag></toponym></toponyms></article></articles>',
    "harbour.conllu": [["1", "Trains", "NOUN", 2], ["2", "stopped", "VERB", 0], ["3", "in", "ADP", 4], ["4", "Leeds", "PROPN", 2, "Entity=(1-place-new-x-cf1-1-sgl-Leeds)"], ["5", ".", "PUNCT", 2]]
      .map(([n, form, upos, head, misc = "_"]) => [n, form, "_", upos, "_", "_", head, "_", "_", misc].join("\t")).join("\n"),
  });
  assert.deepEqual(Object.keys(sheets).toSorted(), ["factuality", "names", "places", "types"]);
  assert.equal(figure(sheets["factuality"], "events found, percent"), 100);
  assert.ok((figure(sheets["factuality"], "Pearson r of `score`, events found") ?? 0) > 0.9);
  assert.equal(figure(sheets["types"], "macro-F1"), 100);
  assert.equal(figure(sheets["places"], "toponyms"), 100);
  assert.equal(figure(sheets["places"], "within 161 km, of those found"), 100);
  assert.equal(figure(sheets["names"], "names, kind and overlap"), 100);
});

test("pages, packed or not, and a page that gives no body", async () => {
  const body = "The harbour board closed the east quay on Monday after divers had found cracks in its piles. Ferries to the islands leave from the west quay until the repairs are done, the board said.";
  const page = `<html><head><title>Quay</title></head><body><nav>Home</nav><article><p>${body}</p><p>${body.replaceAll("quay", "pier")}</p></article></body></html>`;
  const folder = folderOf({ "ground-truth.json": JSON.stringify({ aa: { articleBody: `${body} ${body.replaceAll("quay", "pier")}` }, bb: { articleBody: "Something else." } }) });
  mkdirSync(join(folder, "html"));
  writeFileSync(join(folder, "html", "aa.html.gz"), gzipSync(page));
  writeFileSync(join(folder, "html", "bb.html"), "<html><body></body></html>");
  const { status, out, err } = await hearsay(["eval", "--json", folder]);
  assert.equal(status, 0, err);
  const sheet = JSON.parse(out) as Sheet;
  assert.equal(sheet.measures[0]!.recall, 66.7, out); // one page whole, one not at all, which counts half wrong and half missed
});

test("sources by labels, with the texts they belong to", async () => {
  const text = "The bridge will close, a person close to the talks said on Monday. Mayor Ida Lindqvist said it would not.";
  const at = (words: string): [number, number][] => [[text.indexOf(words), text.indexOf(words) + words.length]];
  const labels = [{ id: "a", source: at("a person close to the talks"), cue: at("said on"), label: "anonymous" }, { id: "a", source: at("Mayor Ida Lindqvist"), cue: at("said it"), label: "named" }];
  const { sources } = await scored({ "labels.json": JSON.stringify({ labels }), "texts.ndjson": JSON.stringify({ id: "a", text, attributions: [] }) }, "--as", "sources");
  assert.equal(figure(sources, "accuracy"), 100);
});

test("a report with what a careful reader finds in it, as a table", async () => {
  const { status, out } = await hearsay(["eval", join(root, "fixtures", "central-bank")]);
  assert.equal(status, 0);
  assert.match(out, /^all +\d+ +\d+ +\d+$/m);
  assert.match(out, /^found {2}attributions: /m);
});

test("what holds no gold is refused, and so is a kind that does not exist", async () => {
  for (const options of [["README.md"], [join(root, "fixtures", "central-bank"), "--as", "poems"]]) {
    const { status, err } = await hearsay(["eval", ...options]);
    assert.equal(status, 1);
    assert.match(err, /No gold of a known kind .* docs\/eval\.md/);
  }
});

test("ECB+: events that are one across documents, the head lemma beside it", async () => {
  const document = (name: string, sentences: readonly string[], events: readonly (readonly [word: string, chain: string | null])[]): string => {
    const tokens = sentences.flatMap((sentence, n) => sentence.split(" ").map((word) => ({ word, n })));
    const at = (word: string): number => tokens.findIndex((t) => t.word === word) + 1;
    return `<Document doc_name="${name}">${tokens.map((t, i) => `<token t_id="${i + 1}" sentence="${t.n}" number="0">${t.word}</token>`).join("")}<Markables>${events
      .map(([word], i) => `<ACTION_OCCURRENCE m_id="${i + 1}"><token_anchor t_id="${at(word)}"/></ACTION_OCCURRENCE>`).join("")}</Markables><Relations>${events
      .map(([, chain], i) => (chain === null ? "" : `<CROSS_DOC_COREF r_id="${i}" note="${chain}"><source m_id="${i + 1}"/><target m_id="99"/></CROSS_DOC_COREF>`)).join("")}</Relations></Document>`;
  };
  const { coref } = await scored({
    "7_1ecb.xml": document("7_1ecb.xml", ["A ferry sank off Elbland on Monday .", "The mayor of Elbland said that divers had found the wreck ."], [["sank", "A1"], ["said", null], ["found", "A2"]]),
    "7_2ecb.xml": document("7_2ecb.xml", ["The ferry that sank off Elbland was old .", "Divers found the wreck on Tuesday , the owner said ."], [["sank", "A1"], ["found", "A2"], ["said", null]]),
  });
  // the lemma puts the two sayings together, which are two: of 6 mentions 4 are right wholly and 2 by half
  assert.equal(coref?.measures.find((m) => m.name === "  same head lemma, gold topics: CoNLL F1")?.count, 6);
  const baseline = coref?.measures.slice(4, 8).map((m) => [m.precision, m.recall]);
  assert.deepEqual(baseline?.slice(1), [[66.7, 100], [83.3, 100], [88.9, 66.7]]);
  assert.equal(coref?.measures.find((m) => m.name === "  same head lemma, gold topics: CoNLL F1" && m.count === 4)?.value, 100);
});
