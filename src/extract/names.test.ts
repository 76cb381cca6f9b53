import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { openModel } from "./model/session.ts";
import { readWords } from "./model/words.ts";
import { readNames } from "./names.ts";
import { NAME_CLASSES, type NameClass } from "./names/classes.ts";
import { consistent } from "./names/consistent.ts";
import { decodeNames, NAME_LABELS, type NameRun } from "./names/decode.ts";
import { shaped, withoutHeadlines } from "./names/shaped.ts";
import { withTeams } from "./names/teams.ts";

/** Runs of a text by their words, in order; each must stand there. */
function runsOf(text: string, marks: readonly (readonly [string, NameClass])[]): readonly NameRun[] {
  const words = readWords(text);
  let from = 0;
  return marks.map(([name, kind]) => {
    const start = text.indexOf(name, from), end = start + name.length;
    assert.ok(start >= 0, name);
    from = end;
    return { first: words.spans.findIndex(([s]) => s === start), last: words.spans.findIndex(([, e]) => e === end), kind, confidence: 0.9 };
  });
}

const shown = (text: string, runs: readonly NameRun[]): readonly string[] => {
  const { spans } = readWords(text);
  return runs.map(({ first, last, kind }) => `${kind}: ${text.slice(spans[first]?.[0], spans[last]?.[1])}`);
};

test("decodes the likeliest names and never goes on with one that has not begun", () => {
  const text = "Ana Ruiz left\n\nOslo";
  const words = readWords(text);
  const names = new Float32Array(words.spans.length * NAME_LABELS);
  const begins = (kind: NameClass): number => 2 * NAME_CLASSES.indexOf(kind) + 1;
  names[begins("person")] = 5;
  names[NAME_LABELS + begins("person") + 1] = 5;
  names[2 * NAME_LABELS] = 5;
  names[3 * NAME_LABELS + begins("place") + 1] = 5; // goes on, says the network, but nothing goes on over a paragraph's end
  names[3 * NAME_LABELS + begins("place")] = 4;
  const window = { start: 0, end: 4, from: 0, to: 4 };
  const scored = { window, tag: new Float32Array(16), boundary: new Float32Array(4), pointer: new Float32Array(16), names, rest: null };
  const runs = decodeNames(words, [scored]);
  assert.deepEqual(shown(text, runs), ["person: Ana Ruiz", "place: Oslo"]);
  assert.ok(runs[0]!.confidence > 0.9 && runs[0]!.confidence <= 1);
  assert.deepEqual(decodeNames(words, [{ ...scored, names: null }]), []);
});

test("the same words are the same kind; surnames and acronyms follow the full name", () => {
  const text = "Olga Paris spoke for Marsh Ferry Union (MFU). Paris said MFU would wait, and Paris left.";
  const runs = runsOf(text, [["Olga Paris", "person"], ["Marsh Ferry Union", "organization"], ["MFU", "place"], ["Paris", "place"], ["MFU", "place"]]);
  assert.deepEqual(shown(text, consistent(text, readWords(text), runs)), [
    "person: Olga Paris", "organization: Marsh Ferry Union", "organization: MFU", "person: Paris", "organization: MFU", "person: Paris",
  ]);
});

test("a surname that is a spot in the text stays one", () => {
  const text = "Olga Paris was in Paris.";
  assert.deepEqual(shown(text, consistent(text, readWords(text), runsOf(text, [["Olga Paris", "person"], ["Paris", "place"]]))), ["person: Olga Paris", "place: Paris"]);
});

test("spelling sets a name's ends", () => {
  const text = "Kim Joo-Ho met Lena Alba Ruiz, a Danish doctor at the University of Tarn in Port D.C. today.";
  const runs = runsOf(text, [["Kim Joo", "person"], ["Lena", "person"], ["Alba Ruiz", "person"], ["Danish", "place"], ["University", "organization"], ["Tarn", "place"], ["Port D.C", "place"]]);
  assert.deepEqual(shown(text, shaped(text, readWords(text), runs)), ["person: Kim Joo-Ho", "person: Lena Alba Ruiz", "organization: University of Tarn", "place: Port D.C."]);
});

test("a body over two fields is one name, two bodies with “and” between are two", () => {
  const text = "The Food and Drug Administration and the Navy and Coast Guard met the Securities and Exchange Commission.";
  const runs = runsOf(text, [["Drug Administration", "organization"], ["Navy", "organization"], ["Coast Guard", "organization"], ["Securities", "organization"], ["Exchange Commission", "organization"]]);
  assert.deepEqual(shown(text, shaped(text, readWords(text), runs)), ["organization: Food and Drug Administration", "organization: Navy", "organization: Coast Guard", "organization: Securities and Exchange Commission"]);
});

test("a name between commas behind a company is the company's, but not where somebody speaks for it", () => {
  const named = (text: string) => shown(text, shaped(text, readWords(text), runsOf(text, [["Midt Health", "person"]])));
  assert.deepEqual(named("The hospital company, Midt Health, said no."), ["organization: Midt Health"]);
  assert.deepEqual(named("A spokeswoman for the hospital company, Midt Health, said no."), ["person: Midt Health"]);
  assert.deepEqual(named("The head of the bakers' union, Midt Health, said no."), ["person: Midt Health"]);
});

test("places beside a score are teams, but not where they are played at, nor beside shares of a vote", () => {
  const text = "Norway beat Chile 2–1 in Oslo. Chile lost again. They met in Norway.";
  const runs = runsOf(text, [["Norway", "place"], ["Chile", "place"], ["Oslo", "place"], ["Chile", "place"], ["Norway", "place"]]);
  assert.deepEqual(shown(text, withTeams(text, readWords(text), runs)), ["organization: Norway", "organization: Chile", "place: Oslo", "organization: Chile", "place: Norway"]);
  const vote = "Ruiz carried Tarn 53–46 and Ferry 48-51.";
  assert.deepEqual(shown(vote, withTeams(vote, readWords(vote), runsOf(vote, [["Tarn", "place"], ["Ferry", "place"]]))), ["place: Tarn", "place: Ferry"]);
});

const folder = new URL("../../model", import.meta.url).pathname;
const model = existsSync(`${folder}/reader.onnx`) ? await openModel({ folder, threads: 1 }) : null;
const hasHead = model !== null && (await model.score("Oslo")).scored[0]?.names !== null;

test("reads names from a text with the shipped network", { skip: hasHead ? false : "model/reader.onnx has no name head (training/train.py)" }, async () => {
  const text = "The mayor of Toronto, Margaret Ellison, said on Friday that the United Nations had written to Canada. Ellison gave no details.";
  const names = await readNames(text, model!);
  const found = names.map(({ span, kind }) => `${kind}: ${text.slice(...span)}`);
  assert.deepEqual(found, ["place: Toronto", "person: Margaret Ellison", "organization: United Nations", "place: Canada", "person: Ellison"]);
});

test("a hyphen goes on, an ampersand joins, and a name between commas behind a noun for bodies is a body's", () => {
  const text = "The ferry company, Midt Lines, hired Carrow & Lyle of Vila-Real.";
  const words = readWords(text);
  const runs = runsOf(text, [["Midt Lines", "person"], ["Carrow", "organization"], ["Lyle", "person"], ["Vila-", "place"]]);
  assert.deepEqual(shown(text, shaped(text, words, runs)), ["organization: Midt Lines", "organization: Carrow & Lyle", "place: Vila-Real"]);
});

test("a headline's words are names where the text below has them", () => {
  const body = "The board of Harbor Lines met in the old hall on Monday and the clerks who came said that it was cold there and that no one had lit the stove since the winter before, which the board denied in a note that was pinned to the door of the hall late that night by a man whom nobody knew and whom the clerks had never seen in the town before that day.";
  const text = `Hackers Demand Ransom From Harbor Lines - Coast Post\n\n${body}`;
  const runs = runsOf(text, [["Hackers Demand", "person"], ["Harbor Lines", "organization"], ["Coast Post", "organization"], ["Harbor Lines", "organization"]]);
  assert.deepEqual(shown(text, withoutHeadlines(text, readWords(text), runs)), ["organization: Harbor Lines", "organization: Harbor Lines"]);
});
