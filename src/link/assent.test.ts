import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim } from "../domain/claim.ts";
import { confirmed } from "./assent.ts";

/** The claim that the last of some claims in a text confirms. */
function told(text: string, ...claims: readonly string[]): string {
  const all = claims.map((words) => ({ text: words, spans: [[text.indexOf(words), text.indexOf(words) + words.length]] }) as unknown as Claim);
  return confirmed(all.at(-1)!, all, text, 0).text;
}

test("who confirms “this” says what the sentence before says", () => {
  assert.equal(told("The mill is shut. It will close in May, two managers said. The owner confirmed this on Friday.", "The mill is shut", "It will close in May", "The owner confirmed this"), "It will close in May");
  assert.equal(told("Nobody spoke, and nine people were hurt. The clinic has confirmed the figure.", "Nobody spoke", "nine people were hurt", "The clinic has confirmed the figure"), "nine people were hurt");
  assert.equal(told("Power was back at noon, the mayor said. The firm gave the same time.", "Power was back at noon", "The firm gave the same time"), "Power was back at noon");
});

test("another who confirms it confirms the same; without anything before, and of other words, nothing is meant", () => {
  assert.equal(told("The mill is shut. The owner confirmed this. The union confirmed it.", "The mill is shut", "The owner confirmed this", "The union confirmed it"), "The mill is shut");
  assert.equal(told("The owner confirmed this.", "The owner confirmed this"), "The owner confirmed this");
  assert.equal(told("The mill is shut. The owner confirmed the sale.", "The mill is shut", "The owner confirmed the sale"), "The owner confirmed the sale");
});

test("who confirms an event by its noun says what was told of it; who said the same, what stands before", () => {
  assert.equal(told("Officers searched the mill. Two cars were taken away. The owner confirmed the search.", "Officers searched the mill", "Two cars were taken away", "The owner confirmed the search"), "Officers searched the mill");
  assert.equal(told("The pump broke at dawn. A fitter told Radio Oslo the same.", "The pump broke at dawn", "A fitter told Radio Oslo the same"), "The pump broke at dawn");
});
