import assert from "node:assert/strict";
import { test } from "node:test";
import { openTable } from "./table.ts";

const table = openTable(Buffer.from("aden\t1\nnew york\t2\nnew york\t3\nnewark\t4\nzürich\t5\n"));

test("finds every line of a key and no other", () => {
  assert.equal(table.size, 5);
  const { from, to } = table.find("new york");
  assert.deepEqual([from, to], [1, 3]);
  assert.deepEqual(table.line(1), ["new york", "2"]);
  assert.deepEqual(table.line(table.find("zürich").from), ["zürich", "5"]);
  for (const absent of ["new", "a", "aden ", "zz", ""]) {
    const none = table.find(absent);
    assert.equal(none.from, none.to, absent);
  }
});

test("knows whether a key goes on with another word", () => {
  assert.equal(table.continues("new"), true);
  assert.equal(table.continues("newark"), false);
  assert.equal(table.continues("zürich"), false);
});
