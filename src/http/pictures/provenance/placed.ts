import type { OriginNode, Provenance } from "../../../show/provenance.ts";
import { layered } from "../layered.ts";
import { answersPlaced, type PlacedAnswer } from "./answers.ts";
import { gathered, type ShownLine, type ShownPapers } from "./gathered.ts";
import { block, BOX, labelAt, WIDTH, type Column, type Label, type Words } from "./label.ts";
import { originName, originNote, outletNames, paperNote } from "./labels.ts";
import { loop, path } from "./path.ts";

export type PlacedOrigin = { readonly origin: OriginNode; readonly more: number; readonly y: number; readonly label: Label };
export type PlacedPapers = { readonly node: ShownPapers; readonly y: number; readonly height: number; readonly label: Label; readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null };
export type PlacedLine = { readonly line: ShownLine; readonly d: string };
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly heads: readonly { readonly x: number; readonly words: string }[];
  readonly origins: readonly PlacedOrigin[];
  readonly papers: readonly PlacedPapers[];
  readonly lines: readonly PlacedLine[];
  /** Where the part that answers begins; null where nobody does. */
  readonly against: number | null;
  readonly answers: readonly PlacedAnswer[];
};

const COLUMNS: readonly (readonly Column[])[] = [
  [{ x: 76, room: 300 }, { x: 450, room: 300 }],
  [{ x: 76, room: 236 }, { x: 396, room: 180 }, { x: 690, room: 430 }],
  [{ x: 76, room: 190 }, { x: 336, room: 160 }, { x: 590, room: 200 }, { x: 880, room: 240 }],
];
const HEADS = ["Origin", "First in print", "Taken from it", "And from there"];
const TOP = 44;

/** Where everything stands, in px of a picture `WIDTH` wide. */
export function placed(p: Provenance): Picture {
  const shown = gathered(p);
  const columns = COLUMNS[Math.max(0, ...shown.papers.map((n) => n.layer - 1))]!;
  const words = new Map<string, Words>([
    ...shown.origins.map((o) => [o.id, block([originName(o)], originNote(o.origin, o.more), columns[0]!.room)] as const),
    ...shown.papers.map((n) => [n.id, block(outletNames(n), paperNote(n), columns[n.layer]!.room)] as const),
  ]);
  const heightOf = (id: string, layer: number): number => words.get(id)!.height + (layer === 1 ? 2 * BOX - 4 : 0);
  const circles = blocks(p, shown.papers, (n) => heightOf(n.id, n.layer));
  const home = (id: string): string => circles.find((b) => b.members.some((m) => m.id === id))?.id ?? id;
  const nodes = [...shown.origins.map((o) => ({ id: o.id, layer: 0, height: Math.max(34, heightOf(o.id, 0)) })), ...shown.papers.map((n) => ({ id: n.id, layer: n.layer, height: heightOf(n.id, n.layer) }))];
  const boxes = [...new Map(nodes.map((n) => [home(n.id), circles.find((b) => b.id === home(n.id)) ?? n])).values()];
  const layout = layered(boxes.map(({ id, layer, height }) => ({ id, layer, height })), shown.lines.map((l) => ({ from: home(l.from), to: home(l.to) })));
  const yOf = (id: string): number => TOP + (layout.y.get(home(id)) ?? 0) + (circles.find((b) => b.id === home(id))?.members.find((m) => m.id === id)?.offset ?? 0);
  const layerOf = new Map(nodes.map((n) => [n.id, n.layer]));
  const origins = shown.origins.map((o): PlacedOrigin => ({ origin: o.origin, more: o.more, y: yOf(o.id), label: labelAt(words.get(o.id)!, columns[0]!.x, yOf(o.id)) }));
  const papers = shown.papers.map((n): PlacedPapers => {
    const y = yOf(n.id), height = heightOf(n.id, n.layer), label = labelAt(words.get(n.id)!, columns[n.layer]!.x, y);
    return { node: n, y, height, label, box: n.layer === 1 ? { x: label.x - BOX, y: y - height / 2, width: label.width + 2 * BOX, height } : null };
  });
  const edge = new Map([...origins.map((o) => [o.origin.id, { left: 0, right: o.label.x + o.label.width + 8 }] as const), ...papers.map((n) => [n.node.id, n.box ? { left: n.box.x, right: n.box.x + n.box.width } : { left: n.label.x - 10, right: n.label.x + n.label.width + 8 }] as const)]);
  const lines = shown.lines.flatMap((line, i): PlacedLine[] => {
    const [a, b] = [edge.get(line.from), edge.get(line.to)], [from, to] = [layerOf.get(line.from), layerOf.get(line.to)];
    if (!a || !b || from === undefined || to === undefined) return [];
    const [y1, y2] = [yOf(line.from), yOf(line.to)];
    if (to <= from) {
      const side = y2 > y1 && from === 1 ? "right" : "left";
      return [{ line, d: loop({ x: a[side], y: y1 }, { x: b[side], y: y2 }, side === "right" ? 1 : -1) }];
    }
    const across = columns.slice(from + 1, to).map((column, k) => ({ left: column.x - BOX, right: column.x + column.room + BOX, y: TOP + (layout.via[i]?.[k] ?? 0) }));
    return [{ line, d: path({ x: a.right, y: y1 }, across, { x: b.left, y: y2 }, columns[from + 1]!.x - BOX) }];
  });
  const bottom = TOP + layout.height;
  const against = p.answers.length === 0 ? null : bottom + 40;
  const first = papers.filter((n) => n.box !== null).toSorted((a, b) => b.y - a.y)[0];
  const answers = against === null ? [] : answersPlaced(p.answers, columns, against + 34, { x: first?.label.x ?? columns[1]!.x, y: first ? first.y + first.height / 2 : bottom, line: bottom + 22 });
  return {
    width: WIDTH, height: Math.max(bottom, ...answers.map((a) => a.bottom)) + 10,
    heads: columns.map((column, i) => ({ x: i === 0 ? 4 : i === 1 ? column.x - BOX : column.x, words: HEADS[i]! })),
    origins, papers, lines, against, answers,
  };
}

type Block = { readonly id: string; readonly layer: number; readonly height: number; readonly members: readonly { readonly id: string; readonly offset: number }[] };

/** Reports of a circle stand together, one under the other in the circle's order. */
function blocks(p: Provenance, papers: readonly ShownPapers[], heightOf: (n: ShownPapers) => number): readonly Block[] {
  const apart = 30, taken = new Set<string>();
  return p.circles.flatMap((circle, i): Block[] => {
    const members = circle.flatMap((id) => papers.find((n) => n.id === id && n.layer === 1 && !taken.has(id)) ?? []);
    if (members.length < 2) return [];
    for (const m of members) taken.add(m.id);
    const height = members.reduce((sum, n) => sum + heightOf(n), (members.length - 1) * apart);
    let at = -height / 2;
    return [{ id: `circle ${i}`, layer: 1, height, members: members.map((n) => {
      const offset = at + heightOf(n) / 2;
      at += heightOf(n) + apart;
      return { id: n.id, offset };
    }) }];
  });
}

