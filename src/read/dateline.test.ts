import assert from "node:assert/strict";
import { it } from "node:test";
import { readDateline } from "./dateline.ts";

const REST = "The council has agreed to reopen the old harbour, officials said on Tuesday.";
const CASES: readonly (readonly [opening: string, words: string | null, agency?: string])[] = [
  ["MOSCOW — ", "MOSCOW"], ["WASHINGTON (AP) — ", "WASHINGTON (AP)", "AP"], ["BEIRUT, Sept 23 (Reuters) - ", "BEIRUT, Sept 23 (Reuters)", "Reuters"], ["KABUL, Afghanistan – ", "KABUL, Afghanistan"],
  ["SAN JOSÉ, Costa Rica (AFP) -- ", "SAN JOSÉ, Costa Rica (AFP)", "AFP"], ["Nairobi (Xinhua) -- ", "Nairobi (Xinhua)", "Xinhua"], ["(Reuters) - ", "(Reuters)", "Reuters"], ["Feb 9 (Baltic Wire) - ", "Feb 9 (Baltic Wire)", "Baltic Wire"], ["12 March (AFP) — ", "12 March (AFP)", "AFP"], ["Port Rydal, Tuesday: ", "Port Rydal, Tuesday"], ["RYDAL, June 15: ", "RYDAL, June 15"], ["MILAN/PARIS, March 6 (Reuters) - ", "MILAN/PARIS, March 6 (Reuters)", "Reuters"], ["(ANSA) - ROME, MAR 6 - ", "(ANSA) - ROME, MAR 6", "ANSA"],
  ["", null], ["FILE — ", null], ["NATO: ", null], ["The plan — ", null], ["Boston - ", null],
];

it("reads datelines and no labels", () => {
  for (const [opening, words, agency] of CASES) {
    const found = readDateline(`${opening}${REST}`, null);
    assert.equal(found?.words ?? null, words, opening);
    assert.equal(found?.agency?.name, agency, opening);
  }
});
