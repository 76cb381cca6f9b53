import { overlap } from "../../domain/span.ts";
import type { Reading } from "../../domain/reading.ts";
import type { GoldSet } from "../goldSet.ts";
import { parseGum } from "../gum.ts";
import { NAME_KINDS, scoreNames, type Name, type NameKind } from "../names.ts";
import { measure } from "../sheet.ts";
import { sheetGold } from "./sheetSet.ts";

/** GUM's people, organisations and places by name. */
export const names: GoldSet = {
  name: "names",
  holds: ({ path, body }) => path.endsWith(".conllu") && body.includes("Entity="),
  open: (files) => {
    const texts = files.map(({ body }) => ({ ...parseGum(body), published: null }));
    return sheetGold("names", texts, (pairs) => {
      const score = scoreNames(pairs.map(([gold, reading]) => ({ gold: gold.names, predicted: namesIn(reading) })));
      return [
        measure("names, kind and overlap", score.overlap, score.gold), measure("names, kind and exact words", score.exact, score.gold),
        ...NAME_KINDS.map((kind) => measure(`  ${kind}, overlap`, score.byKind[kind].overlap, score.byKind[kind].gold)),
      ];
    });
  },
};

const KINDS: { readonly [kind: string]: NameKind } = { person: "person", organization: "organization" };

/** The names a reading gives: places, and mentions of people and organisations that begin with a capital and lie in no place. */
function namesIn({ report, places, entities }: Reading): readonly Name[] {
  const placed = places.flatMap(({ spans }) => spans.map((span): Name => ({ span, kind: "place" })));
  const parties = entities.flatMap(({ kind, mentions }) => {
    const own = KINDS[kind];
    return own === undefined ? [] : mentions.filter(([start]) => /^\p{Lu}/u.test(report.text.slice(start, start + 2))).map((span): Name => ({ span, kind: own }));
  });
  return [...placed, ...parties.filter(({ span }) => placed.every((place) => overlap(place.span, span) === 0))];
}
