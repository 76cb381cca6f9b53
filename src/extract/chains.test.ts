import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attribution } from "../domain/attribution.ts";
import type { Source } from "../domain/source.ts";
import type { Span } from "../domain/span.ts";
import { readChains } from "./chains.ts";
import { isMedia } from "./chains/media.ts";

type Row = { readonly source: string; readonly cue: string; readonly content: string; readonly anonymous?: boolean; readonly id?: string; readonly within?: string };

/** Chains of hand-marked attributions as "party(basis) > …"; each row's words are looked up behind the row before. */
function chains(text: string, rows: readonly Row[], publisher: string | null = null): readonly string[] {
  const sources: Source[] = [];
  const attributions = rows.map((row, i): Attribution => {
    const span = (words: string): readonly Span[] => (words === "" ? [] : [[text.indexOf(words), text.indexOf(words) + words.length]]);
    const id = row.id ?? `s${i + 1}`;
    if (row.source !== "" && !sources.some((source) => source.id === id)) sources.push(person(id, row, span(row.source)));
    return {
      id: `a${i + 1}`, sources: row.source === "" ? [] : [{ id, spans: span(row.source) }], cue: { spans: span(row.cue), lemma: row.cue }, content: { spans: span(row.content) },
      recipient: null, mode: "indirect", stance: "say", when: null, within: row.within ?? null, confidence: 0.9, basis: "stated",
    };
  });
  const read = readChains({ text, attributions, sources, publisher });
  const all = [...sources, ...read.added];
  const name = (id: string): string => all.find((source) => source.id === id)?.description ?? "?";
  return attributions.map(({ id }) =>
    (read.chains.get(id) ?? []).map((hop) => (hop.sources === "report" ? "report" : `${hop.sources.map(name).join("+") || "-"}${hop.basis === "inferred" ? "*" : ""}`)).join(" > "));
}

function person(id: string, row: Row, mentions: readonly Span[]): Source {
  const media = row.source === "Interfax";
  return {
    id, entity: null, kind: media ? "media" : row.anonymous === true ? "role" : "person", name: media ? row.source : null, description: row.source, anonymous: row.anonymous ?? false,
    count: null, access: null, affiliation: null, anonymityCondition: null, mentions, confidence: 1, basis: "stated",
  };
}

test("a publication that was told is a hop, anyone else is not", () => {
  const told = { source: "Two engineers", cue: "told", content: "the dam had cracked" };
  assert.deepEqual(chains("Two engineers told Reuters the dam had cracked.", [told]), ["Two engineers > Reuters > report"]);
  assert.deepEqual(chains("Two engineers told the mayor the dam had cracked.", [told]), ["Two engineers > report"]);
  assert.deepEqual(chains("Two engineers told Reuters the dam had cracked.", [told], "Reuters"), ["Two engineers > report"]);
});

test("a publication that is asked for a thing carries no word", () => {
  assert.deepEqual(chains("The league has asked Reuters for its tapes.", [{ source: "The league", cue: "has asked", content: "for its tapes" }]), ["The league > report"]);
});

test("a cited party stands before the outlet that cites it", () => {
  const text = "Interfax reported the dam had cracked, citing two engineers.";
  assert.deepEqual(chains(text, [{ source: "Interfax", cue: "reported", content: "the dam had cracked" }]), ["two engineers > Interfax > report"]);
});

test("quoted as saying, an agency's trailing word, a paper's own document", () => {
  assert.deepEqual(chains("Interfax quoted Mr. Lapin as saying the dam had cracked.", [{ source: "Interfax", cue: "quoted", content: "the dam had cracked" }]), ["Mr. Lapin > Interfax > report"]);
  assert.deepEqual(chains("Mr. Lapin was quoted by Interfax as saying the dam had cracked.", [{ source: "Mr. Lapin", cue: "was quoted", content: "the dam had cracked" }]), ["Mr. Lapin > Interfax > report"]);
  assert.deepEqual(chains("The dam had cracked, the mayor said, Reuters reported.", [{ source: "the mayor", cue: "said", content: "The dam had cracked" }]), ["the mayor > Reuters > report"]);
  assert.deepEqual(chains("The dam had cracked, according to a report in the Riga Herald.", [{ source: "a report in the Riga Herald", cue: "according to", content: "The dam had cracked" }]), ["a report in the Riga Herald > the Riga Herald > report"]);
  assert.deepEqual(chains("The dam had cracked, the mayor said, according to Reuters.", [{ source: "the mayor", cue: "said", content: "The dam had cracked" }]), ["the mayor > Reuters > report"]);
  assert.deepEqual(chains("Images obtained by Reuters show the dam has cracked.", [{ source: "Images obtained by Reuters", cue: "show", content: "the dam has cracked" }]), ["Images obtained by Reuters > Reuters > report"]);
});

test("what the speaker reads it from, and who got hold of that", () => {
  const said = { source: "an analyst", cue: "said", content: "Satellite images obtained by the broadcaster Delta show a crack" };
  assert.deepEqual(chains("Satellite images obtained by the broadcaster Delta show a crack, an analyst said.", [said]), ["Satellite images > the broadcaster Delta > an analyst > report"]);
  assert.deepEqual(chains("The images are old, an analyst said.", [{ ...said, content: "The images are old" }]), ["an analyst > report"]);
});

test("outlets by what they are called", () => {
  const told = { source: "The nurse", cue: "told", content: "the ward was full" };
  assert.deepEqual(chains("The nurse told Radio Verano the ward was full.", [told]), ["The nurse > Radio Verano > report"]);
  const reported = { source: "the Latvian news agency Baltija", cue: "reported", content: "The dam had cracked" };
  assert.deepEqual(chains("The dam had cracked, the Latvian news agency Baltija reported, quoting an official it did not name.", [reported]), ["an official it did not name > the Latvian news agency Baltija > report"]);
});

test("whom an outlet cites, in all their words", () => {
  const text = "Interfax reported the dam had cracked, citing people who asked not to be named.";
  assert.deepEqual(chains(text, [{ source: "Interfax", cue: "reported", content: "the dam had cracked" }]), ["people who asked not to be named > Interfax > report"]);
});

test("a nested attribution goes out through the one it stands in", () => {
  const text = "The owner said an engineer warned the dam would fail.";
  const rows = [{ source: "The owner", cue: "said", content: "an engineer warned the dam would fail" }, { source: "an engineer", cue: "warned", content: "the dam would fail", within: "a1" }];
  assert.deepEqual(chains(text, rows), ["The owner > report", "an engineer > The owner > report"]);
});

test("a route that is not said again is inferred", () => {
  const text = "Two engineers told Reuters the dam had cracked. It would be closed, the engineers said.";
  const rows = [{ source: "Two engineers", cue: "told", content: "the dam had cracked", anonymous: true, id: "s1" }, { source: "the engineers", cue: "said", content: "It would be closed", anonymous: true, id: "s1" }];
  assert.deepEqual(chains(text, rows), ["Two engineers > Reuters > report", "Two engineers > Reuters* > report"]);
});

test("the next sentence may name the basis", () => {
  const text = "The port is being widened, it was reported. The report was based on aerial photographs.";
  assert.deepEqual(chains(text, [{ source: "", cue: "it was reported", content: "The port is being widened" }]), ["aerial photographs* > - > report"]);
});

test("a correction that quotes the outlet's own report is the outlet's own voice", () => {
  for (const source of ["Our report of May 3", "An earlier version of this article"]) {
    assert.deepEqual([source, ...chains(`Correction: ${source} said the dam had cracked.`, [{ source, cue: "said", content: "the dam had cracked" }])], [source, "report"]);
  }
  assert.deepEqual(chains("“Our report of May 3 said the dam had cracked,” he added.", [{ source: "Our report of May 3", cue: "said", content: "the dam had cracked" }]), ["Our report of May 3 > report"]);
});

test("what an outlet says it has learned is from whom the next sentence names, or from somebody unnamed who is heard next", () => {
  const figure = "The hall is insured for 4 million, Tarn Weekly has learned.\n\nThe figure was given by two people at the broker, who asked for silence.";
  const learned: Row = { source: "Tarn Weekly", cue: "has learned", content: "The hall is insured for 4 million" };
  assert.deepEqual(chains(figure, [learned], "Tarn Weekly"), ["two people at the broker* > Tarn Weekly > report"]);
  const heard = figure.replace(/The figure.*/su, "A clerk who saw the policy said it ran out in May.");
  const clerk: Row = { source: "A clerk who saw the policy", cue: "said", content: "it ran out in May", anonymous: true };
  assert.deepEqual(chains(heard, [learned, clerk], "Tarn Weekly")[0], "A clerk who saw the policy* > Tarn Weekly > report");
  assert.deepEqual(chains(heard, [learned, { ...clerk, anonymous: false }], "Tarn Weekly")[0], "Tarn Weekly > report");
  assert.deepEqual(chains(heard, [learned, clerk], "The Oban Times")[0], "Tarn Weekly > report");
});

test("a board paper is a document, the local paper an outlet", () => {
  assert.deepEqual(["a confidential board paper", "a 12-page discussion paper", "the local paper", "the paper"].map(isMedia), [false, false, true, true]);
});

test("whom an outlet cites in a clause of its own is where its words come from", () => {
  const ledger = "According to the Ohio Ledger, which cited two officials, the tip was marked low.";
  const row: Row = { source: "the Ohio Ledger, which cited two officials", cue: "According to", content: "the tip was marked low" };
  assert.deepEqual(chains(ledger, [row]), ["two officials > the Ohio Ledger, which cited two officials > report"]);
  const board = ledger.replace("the Ohio Ledger", "the school board");
  assert.deepEqual(chains(board, [{ ...row, source: "the school board, which cited two officials" }]), ["the school board, which cited two officials > report"]);
});
