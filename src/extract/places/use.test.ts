import assert from "node:assert/strict";
import { test } from "node:test";
import { loadGazetteer } from "./gazetteer.ts";
import { mentionsIn } from "./mention.ts";
import { tokensOf } from "./token.ts";
import { useOf } from "./use.ts";

const gazetteer = loadGazetteer();

function use(text: string, name: string): string {
  const tokens = tokensOf(text);
  const mention = mentionsIn(text, tokens, gazetteer).find(({ span }) => text.slice(...span) === name);
  assert.ok(mention, `${name} in ${text}`);
  const meant = mention.candidates.find((c) => c.seat || c.kind === "facility") ?? mention.candidates[0]!;
  return useOf(tokens, mention, meant);
}

test("a seat that says, decides or is spoken to is its government", () => {
  for (const [text, name] of [
    ["Moscow has repeatedly denied the charge.", "Moscow"], ["The envoy accused Ankara of delay.", "Ankara"], ["Beijing's refusal surprised them.", "Beijing"],
    ["Talks with Tehran go on.", "Tehran"], ["The Kremlin was silent.", "Kremlin"], ["They fear that Washington will not agree.", "Washington"],
  ] as const) assert.equal(use(text, name), "metonym", text);
});

test("a seat where something is or happens is a place", () => {
  for (const [text, name] of [
    ["He lives in Moscow.", "Moscow"], ["Crowds gathered outside the Kremlin.", "Kremlin"], ["Ankara is cold in January.", "Ankara"],
    ["Moscow's streets were empty.", "Moscow"], ["Officials in Tehran said no.", "Tehran"], ["He flew from Beijing to Paris.", "Beijing"],
  ] as const) assert.equal(use(text, name), "place", text);
});

test("a town without a government is no metonym", () => {
  assert.equal(use("Rotterdam said no.", "Rotterdam"), "place");
});
