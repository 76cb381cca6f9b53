import assert from "node:assert/strict";
import { test } from "node:test";
import type { Span } from "../domain/span.ts";
import { loadGazetteer } from "./places/gazetteer.ts";
import { findPlaces, readPlaces, type PlaceContext } from "./places.ts";

const gazetteer = loadGazetteer();

function read(text: string, context?: PlaceContext): ReturnType<typeof readPlaces> {
  return readPlaces(text, gazetteer, context);
}

function place(text: string, words: string, context?: PlaceContext): ReturnType<typeof readPlaces>[number] | undefined {
  return read(text, context).find((p) => text.slice(...p.spans[0]!) === words);
}

function spanOf(text: string, words: string): Span {
  return [text.indexOf(words), text.indexOf(words) + words.length];
}

test("the state after a town tells which town", () => {
  const text = "A fire broke out in Springfield, Ill., on Monday, and another in Springfield, Missouri.";
  const towns = read(text).filter(({ name }) => name === "Springfield");
  assert.deepEqual(towns.map(({ lat }) => Math.round(lat!)), [40, 37]);
  assert.ok(towns.every(({ country, basis }) => country === "US" && basis === "stated"));
});

test("the other places of a text tell which town", () => {
  const ohio = place("The sheriff of Cleveland and the mayor of Columbus met in Athens. Voters in Ohio will decide.", "Athens");
  const greece = place("Farmers blocked roads to Athens and Thessaloniki. The Greek prime minister said Greece would pay.", "Athens");
  assert.equal(ohio?.country, "US");
  assert.equal(greece?.country, "GR");
});

test("the outlet's name speaks for its own town", () => {
  const text = "Police in Lancaster closed the bridge.";
  assert.equal(place(text, "Lancaster", { publisher: "Lancaster Guardian, Lancashire, England" })?.country, "GB");
});

test("a country comes before towns of its name", () => {
  for (const name of ["Ukraine", "Mexico", "China", "Lebanon", "Cuba", "Jordan", "Poland", "Chad"]) {
    assert.equal(place(`The minister flew to ${name} for talks.`, name)?.kind, "country", name);
  }
});

test("well-known cities are not their small namesakes", () => {
  for (const [name, country] of [["Toronto", "CA"], ["Rome", "IT"], ["Berlin", "DE"], ["Cairo", "EG"], ["Moscow", "RU"], ["Melbourne", "AU"]] as const) {
    assert.equal(place(`The conference was held in ${name} last week, the organisers said.`, name)?.country, country, name);
  }
});

test("a capital that acts is meant, not its namesakes", () => {
  const text = "The envoys met in Geneva. Washington has rejected the plan, the Kremlin said, and Moscow accused London of delay.";
  assert.deepEqual(["Washington", "Kremlin", "Moscow", "London"].map((words) => place(text, words)).map((p) => [p?.country, p?.use]), [["US", "metonym"], ["RU", "metonym"], ["RU", "metonym"], ["GB", "metonym"]]);
});

test("people, companies, newspapers and demonyms are no places", () => {
  for (const text of ["Paris Hilton sang.", "He told the New York Times so.", "The Bank of England raised rates.", "Turkish officials said no.", "Mr. Houston and Jack London agreed."]) {
    assert.deepEqual(read(text).map(({ name }) => name), [], text);
  }
});

test("common words that are towns too are none", () => {
  assert.deepEqual(read("Police may act, of course. Reading is fun. Orange juice was served. Nice people came."), []);
});

test("a coast has no point but a country", () => {
  const text = "Boats left the Libyan coast at dawn.";
  assert.deepEqual(place(text, "Libyan coast"), {
    id: "l1", name: "Libyan coast", spans: [spanOf(text, "Libyan coast")], use: "place", lat: null, lon: null, gazetteer: null, country: "LY", kind: "region",
    precision: "region", confidence: 0.6, basis: "stated",
  });
});

test("a village that no gazetteer has is kept without a point", () => {
  const found = place("Troops burned the village of Ombarako on Friday.", "Ombarako");
  assert.deepEqual({ lat: found?.lat, gazetteer: found?.gazetteer, precision: found?.precision }, { lat: null, gazetteer: null, precision: "unknown" });
});

test("a name tagger's word counts", () => {
  const text = "Florence spoke first, and Qwxzport was quiet.";
  assert.equal(place(text, "Florence", { names: [{ span: spanOf(text, "Florence"), kind: "person", confidence: 0.95 }] }), undefined);
  const names = [{ span: spanOf(text, "Qwxzport"), kind: "place", confidence: 0.9 }] as const;
  assert.equal(place(text, "Qwxzport", { names })?.lat, null);
});

test("every place's span stands in the text, none over another, in order", () => {
  const text = "LONDON — Talks between Washington and Tehran moved to Geneva, Switzerland. South Sudan's capital, Juba, was calm; so were Lake Victoria and the Nile 😀 near Kisumu.";
  const spans = read(text).map((p) => p.spans[0]!);
  assert.ok(spans.length >= 7);
  for (const [i, [start, end]] of spans.entries()) {
    assert.ok(start < end && end <= text.length && /^\p{Lu}/u.test(text.slice(start, end)));
    if (i > 0) assert.ok(spans[i - 1]![1] <= start);
  }
  assert.ok(findPlaces(text, gazetteer).length >= 7);
});

test("a text without names has no places", () => {
  assert.deepEqual(read(""), []);
  assert.deepEqual(read("nothing happened anywhere."), []);
});

test("a month before its day is no town", () => {
  assert.deepEqual(read("ADELAIDE, Australia, Nov. 3, 2019 — The river rose in Leeds on March 12.").map((p) => p.name), ["ADELAIDE", "Australia", "Leeds"]);
});

test("a currency and a point of the compass are no places", () => {
  const text = "China was ready to lend 2 billion U.S. dollars. A Western diplomat in Paris said Moscow had dropped its objections.";
  const western = text.indexOf("Western");
  const found = readPlaces(text, gazetteer, { names: [{ span: [western, western + 7], kind: "place", confidence: 0.9 }] });
  assert.deepEqual(found.map((p) => [p.name, p.use]), [["China", "place"], ["Paris", "place"], ["Moscow", "metonym"]]);
});

test("a great city is meant before the division around it that bears its name; a name that acts once is a seat throughout", () => {
  assert.deepEqual(["Tokyo", "New York", "Lagos"].map((name) => [place(`A firm based in ${name} declined to comment.`, name)?.kind]), [["city"], ["city"], ["city"]]);
  const text = "Trade officials met in Washington on Monday. Washington has pressed Japan to tighten its curbs.";
  assert.deepEqual(read(text).filter((p) => p.name === "Washington").map((p) => [Math.round(p.lat!), p.use]), [[39, "place"], [39, "metonym"]]);
});
