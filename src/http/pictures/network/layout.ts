import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";

/** A label to be placed by its centre. */
export type Box = { readonly id: string; readonly width: number; readonly height: number };
export type Pull = { readonly from: string; readonly to: string; readonly weight: number };
export type Spot = { readonly x: number; readonly y: number };

const TICKS = 320, GAP = 12;
type Node = SimulationNodeDatum & Box & { x: number; y: number };

/** Boxes drawn together by what ties them, pushed apart until none lies over another. The same input gives the same picture. */
export function spread(boxes: readonly Box[], pulls: readonly Pull[], width: number): ReadonlyMap<string, Spot> {
  // starting places on a spiral, as d3 does, but wide, since labels are
  const nodes = boxes.map((b, i): Node => ({ ...b, x: 2.2 * 26 * Math.sqrt(i + 0.5) * Math.cos(i * 2.399963), y: 26 * Math.sqrt(i + 0.5) * Math.sin(i * 2.399963) }));
  const links = pulls.map((p) => ({ source: p.from, target: p.to, weight: p.weight }));
  forceSimulation(nodes)
    .force("pull", forceLink<Node, (typeof links)[number] & { source: string | Node; target: string | Node }>(links).id((d) => d.id).distance(150).strength((l) => Math.min(0.7, 0.18 + 0.1 * l.weight)))
    .force("push", forceManyBody<Node>().strength(-900))
    .force("keep", forceCollide<Node>((d) => d.width / 2.6))
    .force("x", forceX<Node>(0).strength(0.03))
    .force("y", forceY<Node>(0).strength(0.11))
    .stop().tick(TICKS);
  apart(nodes, false);
  const left = Math.min(...nodes.map((d) => d.x - d.width / 2)), right = Math.max(...nodes.map((d) => d.x + d.width / 2));
  const squeeze = Math.min(1, width / (right - left)), slack = Math.max(0, width - (right - left)) / 2;
  for (const d of nodes) d.x = Math.min(width - d.width / 2 - 1, Math.max(d.width / 2 + 1, (d.x - left) * squeeze + slack));
  apart(nodes, true);
  const top = Math.min(...nodes.map((d) => d.y - d.height / 2)) - 1;
  return new Map(nodes.map((d) => [d.id, { x: d.x, y: d.y - top }]));
}

/** Pushes boxes that overlap apart along the shorter way, or up and down only, until all are free. */
function apart(nodes: readonly Node[], upright: boolean): void {
  for (let round = 0, moved = true; moved && round < 400; round++) {
    moved = false;
    for (const [i, a] of nodes.entries()) for (const b of nodes.slice(i + 1)) {
      const dx = (a.width + b.width) / 2 + GAP - Math.abs(a.x - b.x), dy = (a.height + b.height) / 2 + GAP - Math.abs(a.y - b.y);
      if (dx <= 0.01 || dy <= 0.01) continue;
      moved = true;
      const [first, second] = (a.y === b.y ? a.id < b.id : a.y < b.y) ? [a, b] : [b, a];
      if (upright || dy <= dx) { first.y -= dy / 2 + 0.01; second.y += dy / 2 + 0.01; }
      else { const way = Math.sign(a.x - b.x) || 1; a.x += way * (dx / 2 + 0.01); b.x -= way * (dx / 2 + 0.01); }
    }
  }
}
