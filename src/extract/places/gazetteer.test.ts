import assert from "node:assert/strict";
import { test } from "node:test";
import { loadGazetteer } from "./gazetteer.ts";

const gazetteer = loadGazetteer();

test("spellings lead to the same place", () => {
  for (const [one, other] of [["Lattakia", "Latakia"], ["Kyiv", "Kiev"], ["Burma", "Myanmar"], ["UK", "United Kingdom"], ["U.A.E.", "United Arab Emirates"], ["W.Va.", "West Virginia"], ["Swaziland", "Eswatini"]] as const) {
    const rows = new Set(gazetteer.lookup(one).map(({ row }) => row));
    assert.ok(gazetteer.lookup(other).some(({ row }) => rows.has(row)), `${one} and ${other}`);
  }
});

test("towns carry country, division, coordinates and people", () => {
  const [latakia] = gazetteer.lookup("Lattakia");
  assert.deepEqual({ id: latakia?.id, countries: latakia?.countries, kind: latakia?.kind }, { id: "173576", countries: ["SY"], kind: "city" });
  assert.ok(Math.abs(latakia!.lat! - 35.5) < 0.1 && Math.abs(latakia!.lon! - 35.8) < 0.1);
  assert.ok(latakia!.population > 100_000);
});

test("every country that Unicode names is known by that name", () => {
  const names = new Intl.DisplayNames("en", { type: "region" });
  const letters = [...Array(26).keys()].map((i) => String.fromCharCode(65 + i));
  const member = (code: string): boolean => gazetteer.lookup(names.of(code) ?? "").some((c) => c.kind === "country" && c.countries.includes(code));
  const asked = ["US", "RU", "CN", "FR", "DE", "GB", "IN", "BR", "ZA", "SY", "UA", "TR", "IR", "IQ", "KE", "NG", "JP", "KR", "MX", "PL"];
  assert.deepEqual(asked.filter((code) => !member(code)), []);
  const all = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => (names.of(code) ?? code) !== code);
  assert.ok(all.filter(member).length > 190, `${all.filter(member).length} of ${all.length}`);
});

test("regions and seas that GeoNames' town files lack are there", () => {
  for (const name of ["Crimea", "Donbas", "Darfur", "West Bank", "Gaza Strip", "Black Sea", "Ghouta", "Kurdistan", "Kashmir", "Persian Gulf", "Middle East", "Africa"]) {
    assert.ok(gazetteer.lookup(name).some((c) => c.kind !== "city" && c.kind !== "county"), name);
  }
});

test("a river has no point and a sea of several countries no country", () => {
  assert.equal(gazetteer.lookup("Danube")[0]?.lat, null);
  assert.deepEqual(gazetteer.lookup("Black Sea")[0]?.countries, []);
});

test("words that are towns too are marked", () => {
  assert.ok(gazetteer.flags("police").includes("c") || gazetteer.lookup("Police").length > 0);
  assert.ok(gazetteer.flags("reading").includes("c"));
  assert.ok(gazetteer.flags("john").includes("g"));
  assert.equal(gazetteer.flags("lattakia"), "");
});

test("an unknown name has no candidate", () => {
  assert.deepEqual(gazetteer.lookup("Qwxzportville"), []);
  assert.deepEqual(gazetteer.lookup(""), []);
});
