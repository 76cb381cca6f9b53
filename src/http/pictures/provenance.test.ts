import assert from "node:assert/strict";
import { test } from "node:test";
import { Hono } from "hono";
import { cases } from "../../../test/made-up.ts";
import { faults, labelsOf, overlaps } from "../../../test/svg.ts";
import { provenance } from "../../show/provenance.ts";
import type { Env } from "../env.ts";
import { provenancePicture } from "./provenance.ts";
import { placed } from "./provenance/placed.ts";
import { provenanceSvg } from "./provenance/picture.ts";

const SIZES = { name: [14, 600], note: [12.5, 400], column: [12.5, 400] } as const;

for (const [name, given] of cases()) {
  const p = provenance(given);
  test(`${name}: no words lie over others or over a box, and all stand inside the picture`, async () => {
    const svg = (await provenanceSvg(p)).toString(), labels = labelsOf(svg, SIZES), picture = placed(p);
    assert.deepEqual(overlaps(labels), []);
    const boxes = [...picture.papers.flatMap((x) => (x.box ? [x.box] : [])), ...picture.answers.map((a) => a.box)];
    for (const l of labels) {
      assert.ok(l.left >= 0 && l.right <= picture.width && l.top >= 0 && l.bottom <= picture.height, `${l.words} stands outside`);
      for (const b of boxes) {
        const apart = l.right <= b.x || l.left >= b.x + b.width || l.bottom <= b.y || l.top >= b.y + b.height;
        assert.ok(apart || (l.left >= b.x && l.right <= b.x + b.width && l.top >= b.y && l.bottom <= b.y + b.height), `${l.words} crosses a box`);
      }
    }
  });
  test(`${name}: well-formed, and every edge leads to its words`, async () => {
    const app = new Hono<Env>().get("/", (c) => c.html(provenancePicture(c, p)));
    const page = await (await app.request("/")).text();
    const svg = /<svg[\s\S]*<\/svg>/.exec(page)?.[0] ?? "";
    assert.deepEqual(faults(svg, page), []);
    assert.equal(svg === "", p.papers.length === 0);
    for (const step of p.steps) assert.ok(page.includes(`id="${step.id}"`), `${step.id} is not in the list`);
    assert.doesNotMatch(page, /\sstyle=/);
  });
}

test("200 reports stay one picture of a few screens, and none of them is lost", () => {
  const p = provenance(cases().get("200 reports")!), picture = placed(p);
  assert.ok(picture.height < 1500, `${picture.height} px`);
  assert.equal(new Set(picture.papers.flatMap((x) => x.node.papers.map((paper) => paper.id))).size, 200);
  assert.equal(picture.lines.reduce((n, l) => n + l.line.steps.length, 0), p.steps.length);
});

test("the same reports in another order of derivations give the same picture", async () => {
  const given = cases().get("200 reports")!;
  const draw = async (derivations: typeof given.derivations): Promise<string> => (await provenanceSvg(provenance({ ...given, derivations }))).toString();
  assert.ok((await draw(given.derivations.toReversed())) === (await draw(given.derivations)));
});
