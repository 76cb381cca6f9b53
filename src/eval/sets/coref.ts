import { eventIdsOf } from "../../domain/evidence-id.ts";
import type { Reading } from "../../domain/reading.ts";
import { overlap } from "../../domain/span.ts";
import { eventsWhereAnnotated, givenEvents } from "../coreference/given.ts";
import { coreference, type Partition } from "../coreference/measures.ts";
import { parseEcb, type EcbDocument } from "../ecb.ts";
import type { GoldSet, Linking } from "../goldSet.ts";
import { measure, peersOf, sheetTable, type Measure, type Sheet } from "../sheet.ts";
import { rounded } from "../table.ts";

/** ECB+: events that are one across documents, given gold's mentions and with the product's own; the same-head-lemma baseline beside it. */
export const coref: GoldSet = {
  name: "coref",
  holds: ({ path, body }) => /_\d+ecb(?:plus)?\.xml$/.test(path) && body.includes("<Markables"),
  open: (files) => {
    const documents = files.map(({ path, body }) => parseEcb(path, body));
    return {
      texts: documents.map(({ id, text }) => ({ id, text, published: null })),
      score: (readings, linking) => {
        const sheet: Sheet = { as: "coref", documents: documents.length, measures: measuresOf(documents, readings, linking), note: "MUC, B³ and CEAF-e as the reference scorer counts them; CoNLL is their mean. The baseline is told gold's topics, or the two happenings of each; the product is told neither. Mentions in all sentences; a mention in no chain stands alone." };
        return { json: { ...sheet, measures: sheet.measures.map(rounded), peers: peersOf("coref") }, text: sheetTable(sheet) };
      },
    };
  },
};

/** A mention with gold's chain, the baseline's groups, and whether annotators put it into a chain. */
type Mention = { readonly key: string; readonly chain: string; readonly chained: boolean; readonly byTopic: string; readonly byHappening: string };

function measuresOf(documents: readonly EcbDocument[], readings: readonly Reading[], { events, headsIn }: Linking): readonly Measure[] {
  const heads = documents.map(({ text }) => headsIn(text));
  const mentions = documents.flatMap((d, i) => d.mentions.map((m): Mention => {
    const key = `${d.id} ${m.id}`, lemma = heads[i]!(m.spans)?.lemma ?? key;
    return { key, chain: m.chain, chained: !m.chain.startsWith(`${d.id} `), byTopic: `${d.topic} ${lemma}`, byHappening: `${d.subtopic} ${lemma}` };
  }));
  const given = documents.map((d, i) => givenEvents(d, readings[i]!, heads[i]!));
  const keys = new Map(documents.flatMap((d, i) => { const ids = eventIdsOf(given[i]!); return d.mentions.map((m) => [ids.get(m.id)!, `${d.id} ${m.id}`] as const); }));
  const own = events(given).map(({ members }) => members.map((m) => keys.get(m.event)!));
  const found = foundIn(documents, readings.map((r, i) => eventsWhereAnnotated(documents[i]!, r)), events);
  return [["all mentions", mentions], ["mentions in chains", mentions.filter((m) => m.chained)]].flatMap(([name, list]) => {
    const some = list as readonly Mention[], kept = new Set(some.map((m) => m.key)), gold = by(some, (m) => m.chain);
    const only = (groups: Partition): Partition => groups.map((g) => g.filter((key) => kept.has(key))).filter((g) => g.length > 0);
    return [
      ...rows(`given ${name as string}`, gold, only(own), some.length),
      ...rows("  same head lemma, gold topics", gold, by(some, (m) => m.byTopic), some.length),
      ...rows("  same head lemma, gold happenings", gold, by(some, (m) => m.byHappening), some.length),
    ];
  }).concat(rows("events as found", by(mentions, (m) => m.chain), found, mentions.length));
}

/** The product's own events by the mention they stand on, one event a mention; any other is one too many. */
function foundIn(documents: readonly EcbDocument[], readings: readonly Reading[], events: Linking["events"]): Partition {
  const byId = new Map(documents.map((d) => [d.id, d])), taken = new Set<string>();
  return events(readings).map(({ members }) => members.map(({ event, report, trigger }) => {
    const mention = byId.get(report)!.mentions.find((m) => !taken.has(`${report} ${m.id}`) && m.spans.some((s) => trigger.some((t) => overlap(s, t) > 0)));
    if (mention === undefined) return event;
    taken.add(`${report} ${mention.id}`);
    return `${report} ${mention.id}`;
  }));
}

function rows(name: string, gold: Partition, system: Partition, count: number): readonly Measure[] {
  const score = coreference(gold, system);
  return [
    { name: `${name}: CoNLL F1`, value: score.conll, count },
    ...([["MUC", score.muc], ["B³", score.bCubed], ["CEAF-e", score.ceafE]] as const).map(([measured, prf]) => measure(`    ${measured}`, prf, count)),
  ];
}

function by(mentions: readonly Mention[], group: (mention: Mention) => string): Partition {
  return [...Map.groupBy(mentions, group).values()].map((list) => list.map((m) => m.key));
}
