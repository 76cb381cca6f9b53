import assert from "node:assert/strict";
import { test } from "node:test";
import { proseOf } from "../claims/prose.ts";
import { readSources } from "../sources.ts";
import { spansOf } from "../../../test/sources.ts";
import { likeliest } from "./antecedent.ts";
import { peopleToldOf } from "./people-told-of.ts";

/** Whom the last of a text's sources, given as phrases in the text's order, stands for. */
function meant(text: string, ...phrases: readonly string[]): string | undefined {
  const { sources, of } = readSources(text, spansOf(text, phrases).map((span) => ({ spans: [span], cue: [], content: [] })), [], likeliest, peopleToldOf(proseOf(text)));
  const found = sources.find((s) => s.id === of.at(-1)?.[0]?.id);
  return found?.name ?? found?.description;
}

test("he is whom the paragraph is about rather than who spoke before it", () => {
  assert.equal(meant("The bridge is safe, said Karl Boom, the mayor.\n\nTom Hale, who runs the ferry, stood at the rail. The arch had moved in the night, he said.", "Karl Boom", "he said"), "Tom Hale");
  assert.equal(meant("The bridge is safe, said Karl Boom, the mayor. It was painted last year, he said.", "Karl Boom", "he said"), "Karl Boom");
});

test("he is somebody without a name where that is who speaks in the sentence", () => {
  const text = "Omar Sy, who is abroad, denied it.\n\nThe gate was opened from inside, according to a diplomat who had seen the note; at least thirty men, he said, would be questioned.";
  assert.equal(meant(text, "Omar Sy", "a diplomat who had seen the note", "he said"), "a diplomat who had seen the note");
});

test("who behind a comma is the person rather than the body they are of", () => {
  const crane = "The crane is sound, said Petra Holm, a spokeswoman for the port authority, who denied that it had rusted.";
  assert.equal(meant(crane, "Petra Holm, a spokeswoman for the port authority", "who"), "Petra Holm");
});

test("she is nobody whom a speaker only speaks of, and no man", () => {
  assert.equal(meant("Dora Flint sat beside the judge. She denied having telephoned Karl Boom. “I was ill,” she said.", "She", "she said"), "Dora Flint");
  assert.equal(meant("Mr Karl Boom met Ms Dora Flint. The road would be shut, she said.", "she said"), "Dora Flint");
});

test("he is somebody without a name who is only told of before he speaks", () => {
  const quay = "The quay is closed, said Karl Boom, the harbour master.\n\nA deckhand from one of the ferries stood at the rail with a wet hat. They had tied up twice that week, he said.";
  assert.equal(meant(quay, "Karl Boom", "he said"), "A deckhand from one of the ferries");
  const ship = "The gate was open, said Karl Boom.\n\nThe third ship was still there. Her master, a Finn with a pipe, leaned out of a window. He had waited since Monday, he called.";
  assert.equal(meant(ship, "Karl Boom", "he called"), "Her master");
  assert.equal(meant("Dora Flint was tired. She had slept in a trawler. It was cold, she said.", "she said"), "Dora Flint");
});

test("who is told of by a bare noun is the one just named, by a longer one somebody else", () => {
  const named = "“It holds,” Tom Hale said.\n\nThe ferryman coughed. He had built it himself, he said.";
  assert.equal(meant(named, "Tom Hale", "he said"), "Tom Hale");
  assert.equal(meant(named.replace("The ferryman", "The Danish captain of the barge"), "Tom Hale", "he said"), "The Danish captain of the barge");
});

test("she is no place, however much it looks like a name", () => {
  const text = "Dora Flint teaches the children of Quill Ness. She went to Quill Ness in May, and the water of Quill Ness was green. It smelled of eggs, she said.";
  assert.equal(meant(text, "she said"), "Dora Flint");
});

test("beside her is beside somebody else", () => {
  const text = "Mrs Dora Flint spoke first. The money was gone, she said.\n\nOyvin Vell sat beside her. It was in the bank, he said.";
  assert.equal(meant(text, "Mrs Dora Flint", "she said", "he said"), "Oyvin Vell");
});

test("the waiter is the one told of before, and the mayor nobody who holds another office", () => {
  const bar = "No money was handed out, Karl Boom said.\n\nA waiter of the hotel had a cold. A man went from table to table, the waiter said.";
  assert.equal(meant(bar, "Karl Boom", "the waiter"), "A waiter of the hotel");
  const coal = "The coal is good, said Ida Falk, a spokeswoman for the company. There were eleven days left, the mayor said. “Then I burn chairs,” the mayor, Nina Holt, told the Herald.";
  assert.equal(meant(coal, "Ida Falk, a spokeswoman for the company", "the mayor", "the mayor, Nina Holt"), "Nina Holt");
  assert.equal(meant(coal, "Ida Falk, a spokeswoman for the company", "the mayor"), "the mayor");
  assert.equal(meant("“It flew,” Curtis Hale said on Monday. His planes were sound, said the chief executive.", "Curtis Hale", "the chief executive"), "Curtis Hale");
});

test("the authority is no person, and somebody named before they spoke is one", () => {
  assert.equal(meant("“Every lump,” Ida Falk said. Two cranes stand still, the port authority says.", "Ida Falk", "the port authority"), "the port authority");
  const brother = "The price was fair, said Roman Vell.\n\nDarius Kemp himself picked up the telephone. A third was his, the hotelier told the Herald.";
  assert.equal(meant(brother, "Roman Vell", "the hotelier"), "Darius Kemp");
});

test("what somebody is called tells he from she before a first name does, but women are chairmen too", () => {
  assert.equal(meant("“We oppose it,” Lin Guowei, a spokesman for the port, told reporters. It would take measures, he said.", "Lin Guowei, a spokesman for the port", "he said"), "Lin Guowei");
  assert.equal(meant("“We oppose it,” Anne Bell, the chairman of the port, told reporters. It would take measures, she said.", "Anne Bell, the chairman of the port", "she said"), "Anne Bell");
});
