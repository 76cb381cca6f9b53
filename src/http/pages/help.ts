import { html } from "hono/html";
import type { Html } from "../answer.ts";
import type { Ctx } from "../env.ts";
import { layout } from "./layout.ts";

export const KEYS: readonly (readonly [string, string])[] = [
  ["/", "search"], ["?", "this help"], ["j", "next item on the page"], ["k", "previous item"], ["Enter", "open the item"], ["n", "write a note, at the words selected"],
  ["c", "confirm the claim"], ["e", "correct it"], ["m", "merge it with another"], ["x", "mark an appearance as not the same claim"], ["s", "split off what is marked, or the appearance at hand"], ["t", "set its status"], ["a", "assign it"], ["w", "watch, or stop watching"],
  ["u", "undo what was just decided"], ["r", "hand in a report (front)"], ["f", "narrow a list down"], ["g", "to the front"], ["Esc", "close, let go"],
];

export function helpHtml(c: Ctx): Html {
  return layout(c, {
    title: "Help and keys",
    body: html`<h1>Help and keys</h1><p class="lede">Hearsay says who asserts, hedges, conditions and denies. Whether it is true is for you to judge.</p>
<section id="keys"><h2>Keys</h2><dl class="keys">${KEYS.map(([key, words]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${words}</dd></div>`)}</dl></section>
<section><h2>How to read the marks</h2><ul class="plainlist marks">
<li><span class="src">Single underline</span>: a named source. <span class="src anon">Double</span>: an unnamed one.</li>
<li><span class="cue">Dotted, in italics</span>: the words that say it was said.</li>
<li><span class="say opens closes" data-f="CT+">Between brackets</span>: what was said. The line under it is how sure the source is: thin and solid certain, <span class="say" data-f="PR+">dashed probable</span>, <span class="say" data-f="PS+">dotted possible</span>, <span class="say" data-f="CT-">double said not to be</span>.</li>
<li><span class="if">A wave</span>: the condition it hangs on.</li></ul></section>
<section><h2>How origins are counted</h2><p>An origin is where information about a claim entered the record by itself: a person speaking, a document, a set of pictures. A reprint, a rewrite or a citation adds none. The count is a range, because unnamed people may be the same people: “1–2” is at least one and at most two; a plus says the upper end is open.</p></section>
<section><h2>Two clocks</h2><p>“In print by” asks what had been published by a time; “known by” asks what this ledger had recorded by then. Every list and every claim can be seen as of either.</p></section>
<section><h2>Data</h2><p>Add <code>.json</code> or <code>.csv</code> to a page’s address, or ask for the type in <code>Accept</code>.</p></section>`,
  });
}
