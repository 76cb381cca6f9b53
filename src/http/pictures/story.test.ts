import assert from "node:assert/strict";
import { test } from "node:test";
import { entity, place, storyActors, storyReadings, contact } from "../../../test/made-up-story.ts";
import { madeReading } from "../../../test/made-up.ts";
import { faults, labelsOf, overlaps } from "../../../test/svg.ts";
import { storyMap } from "../../show/story-map.ts";
import { storyNetwork } from "../../show/story-network.ts";
import { storyPositions } from "../../show/story-positions.ts";
import { storyTimeline } from "../../show/story-timeline.ts";
import { historySvg } from "./history.ts";
import { scaleOf } from "./time/scale.ts";
import { storyMapHtml } from "./story-map.ts";
import { storyNetworkHtml } from "./story-network.ts";
import { storyPositionsHtml } from "./story-positions.ts";
import { storyTimelineHtml } from "./story-timeline.ts";

const readings = storyReadings(), parts = { readings, clusters: [], actors: storyActors(readings) };
const SIZES = { name: [14, 600], "place-name": [13, 600], "land-name": [11, 600] } as const;
const many = { ...madeReading({ outlet: "Meridian Wire", published: "2015-09-23" }), entities: Array.from({ length: 40 }, (_, i) => entity(`n${i}`, ["Ana Ruiz of the Harbour Board", "وزارة الخارجية", "Lee", "The Interministerial Commission on Waterways, Bridges and Dams"][i % 4] + ` ${i}`)) };
const crowd = { readings: [{ ...many, contacts: Array.from({ length: 90 }, (_, i) => contact(`k${i}`, [`n${i % 7}`, `n${(i * i + 3) % 40}`])) }], clusters: [], actors: [] };
const cities = Array.from({ length: 60 }, (_, i) => place(`l${i}`, `Village ${i}`, { lat: 35 + (i % 8) * 0.04, lon: 36 + Math.floor(i / 8) * 0.05, country: "SY", spans: Array.from({ length: (i % 5) + 1 }, (_, k) => [k, k + 1] as const) }));

test("every picture is well-formed, its links lead somewhere, and nothing is styled in place", async () => {
  for (const drawn of [storyTimelineHtml(storyTimeline(parts)), storyMapHtml(storyMap(readings)), storyNetworkHtml(storyNetwork(parts)), storyNetworkHtml(storyNetwork(crowd)), storyPositionsHtml(storyPositions(parts)), storyMapHtml(storyMap([{ ...many, places: cities }]))]) {
    const markup = (await drawn).toString();
    assert.deepEqual(faults(markup.replaceAll("<br>", "")), []);
    assert.doesNotMatch(markup, /\sstyle=/);
  }
});

test("no name lies over another, in a crowd of parties or of villages", async () => {
  for (const drawn of [storyNetworkHtml(storyNetwork(crowd)), storyNetworkHtml(storyNetwork(parts)), storyMapHtml(storyMap([{ ...many, places: cities }])), storyMapHtml(storyMap(readings))]) {
    const svg = /<svg class="(?:ties|atlas)[\s\S]*?<\/svg>/.exec((await drawn).toString())?.[0] ?? "";
    const labels = labelsOf(svg, SIZES);
    assert.ok(labels.length > 0);
    assert.deepEqual(overlaps(labels), []);
    for (const l of labels) assert.ok(l.left >= -1 && l.right <= 1121, `${l.words} stands outside`);
  }
});

test("the same network is drawn the same way twice", async () => {
  const draw = async (): Promise<string> => (await storyNetworkHtml(storyNetwork(crowd))).toString();
  assert.ok((await draw()) === (await draw()));
});

test("a map holds the places most named and leaves a far one to the inset", async () => {
  const far = place("l99", "Auckland", { lat: -36.85, lon: 174.76, country: "NZ" });
  const markup = (await storyMapHtml(storyMap([{ ...many, places: [...cities, far] }]))).toString();
  assert.match(markup, /class="place-name"[^>]*>Village/);
  assert.doesNotMatch(markup, /class="place-name"[^>]*>Auckland/);
  assert.match(markup, /<bdi>Auckland<\/bdi>/, "the table has it");
});

test("nothing to draw is said in words", async () => {
  const none = { readings: [], clusters: [], actors: [] };
  for (const drawn of [storyTimelineHtml(storyTimeline(none)), storyMapHtml(storyMap([])), storyNetworkHtml(storyNetwork(none)), storyPositionsHtml([])]) assert.match((await drawn).toString(), /class="empty"/);
});

test("an axis has ticks that keep apart, and holds what lies far off at its edge", () => {
  const day = (d: string): number => Date.parse(d);
  for (const [from, to] of [["2015-09-23", "2015-09-24"], ["2015-09-01", "2015-11-20"], ["2001-01-01", "2015-11-20"], ["1815-01-01", "2015-01-01"]] as const) {
    const scale = scaleOf([day(from), day(to)], [[day("0500-01-01"), day("0501-01-01")]], 400);
    assert.ok(scale.ticks.length >= 2, `${from} to ${to}: ${scale.ticks.length} ticks`);
    assert.deepEqual(overlaps(scale.ticks.map((t) => ({ words: t.words, left: t.x - t.words.length * 3.6, right: t.x + t.words.length * 3.6, top: 0, bottom: 10 }))), []);
    assert.equal(scale.x(day("0500-01-01")), 4);
  }
  assert.deepEqual(scaleOf([], [], 400).ticks, []);
});

test("the history has a step a report, both clocks, and no words over others", async () => {
  const steps = ["2015-09-22T08:00:00Z", "2015-09-23T17:05:00Z", "2015-09-24T00:00:00Z"].map((at, i) => ({ at, printed: at, recorded: `2026-11-2${i + 4}T09:00:00Z`, outlets: i + 1, reports: i + 1, newcomers: [] }));
  const svg = (await historySvg(steps, 1)).toString();
  assert.deepEqual(faults(svg), []);
  assert.deepEqual(overlaps(labelsOf(svg, { note: [12.5, 400], tick: [11, 400] })), []);
  assert.equal(svg.match(/<line class="printed"/g)?.length, 3);
  assert.match((await historySvg(steps.map((s) => ({ ...s, recorded: "2026-11-26T09:00:00Z" })), 1)).toString(), /recorded in this ledger on 26 Nov 2026/, "one day needs no axis");
  assert.equal(historySvg(steps.slice(0, 1), 0), "", "one step is no history");
});
