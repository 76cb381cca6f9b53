import assert from "node:assert/strict";
import { test } from "node:test";
import { hearsay, readings } from "../../test/front.ts";
import { papersOf } from "./paper.ts";
import { peopleOf } from "./people.ts";

const peopleIn = async (text: string) => peopleOf(papersOf(readings((await hearsay(["read", "-", "--json", "--no-progress"], JSON.stringify({ publisher: "The Rydal Post", published: "2024-03-01", text }))).out)));

test("“its” spokeswoman is of the body that just did something, though it has only its noun", async () => {
  const people = await peopleIn("It rained. The contractor did not come. Its spokeswoman, Lena Ott, said that the pumps had failed on Sunday night.");
  assert.deepEqual(people.institutions("lena ott"), ["contractor"]);
});

test("an owner without a name is the firm that is called so", async () => {
  const people = await peopleIn("The owner, Calder Fisheries, said that the pumps had failed on Sunday night. It was cold in the town.");
  assert.equal(people.holder("the trawler’s owner") ?? people.holder("the owner"), "calder fisheries");
});
