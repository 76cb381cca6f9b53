/** A box to be placed: in which column, and how tall. */
export type Box = { readonly id: string; readonly layer: number; readonly height: number };
export type Line = { readonly from: string; readonly to: string };
/** Centres of the boxes, and for each line the heights at which it passes the columns between its ends. */
export type Placed = { readonly y: ReadonlyMap<string, number>; readonly via: readonly (readonly number[])[]; readonly height: number };

const GAP = 14, PASS = 10, SWEEPS = 12;
type Cell = { readonly height: number; readonly left: Cell[]; readonly right: Cell[]; y: number };

/**
 * Boxes in columns with few crossings and short lines (Sugiyama, Tagawa and Toda 1981): a line over several columns gets a
 * cell of its own in each, columns are ordered by the median of their neighbours, heights are the least squares that keep
 * boxes apart. Boxes of one column start in the order given.
 */
export function layered(boxes: readonly Box[], lines: readonly Line[]): Placed {
  const columns: Cell[][] = Array.from({ length: Math.max(0, ...boxes.map((b) => b.layer)) + 1 }, () => []);
  const cells = new Map(boxes.map((b) => [b.id, { height: b.height, left: [], right: [], y: 0 } satisfies Cell as Cell]));
  const layerOf = new Map(boxes.map((b) => [b.id, b.layer]));
  for (const b of boxes) columns[b.layer]!.push(cells.get(b.id)!);
  const passes = lines.map((line) => {
    const from = cells.get(line.from), to = cells.get(line.to), start = layerOf.get(line.from), end = layerOf.get(line.to);
    if (!from || !to || start === undefined || end === undefined || end <= start) return [];
    const between = columns.slice(start + 1, end).map((column) => {
      const cell: Cell = { height: PASS, left: [], right: [], y: 0 };
      column.push(cell);
      return cell;
    });
    const whole = [from, ...between, to];
    for (const [i, cell] of whole.slice(0, -1).entries()) {
      cell.right.push(whole[i + 1]!);
      whole[i + 1]!.left.push(cell);
    }
    return between;
  });
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const forward = sweep % 2 === 0;
    for (const column of forward ? columns.slice(1) : columns.toReversed().slice(1)) order(column, columns, forward ? "left" : "right");
  }
  for (const column of columns) stack(column);
  for (let sweep = 0; sweep < SWEEPS * 2; sweep++) for (const column of sweep % 2 === 0 ? columns : columns.toReversed()) settle(column);
  const all = columns.flat();
  const top = all.length === 0 ? 0 : Math.min(...all.map((c) => c.y - c.height / 2));
  return {
    y: new Map([...cells].map(([id, c]) => [id, c.y - top])),
    via: passes.map((cs) => cs.map((c) => c.y - top)),
    height: Math.max(0, ...all.map((c) => c.y + c.height / 2)) - top,
  };
}

/** By the median place of the neighbours on one side; who has none keeps the place. */
function order(column: Cell[], columns: readonly (readonly Cell[])[], side: "left" | "right"): void {
  const place = new Map(columns.flatMap((c) => c.map((cell, i) => [cell, i / c.length] as const)));
  const wish = new Map(column.map((cell) => [cell, median(cell[side].map((n) => place.get(n)!)) ?? place.get(cell)!]));
  column.sort((a, b) => wish.get(a)! - wish.get(b)!);
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b), half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : sorted.length === 0 ? undefined : (sorted[half - 1]! + sorted[half]!) / 2;
}

function stack(column: readonly Cell[]): void {
  let at = 0;
  for (const cell of column) {
    cell.y = at + cell.height / 2;
    at += cell.height + GAP;
  }
}

/** Moves each cell towards the mean of its neighbours, none nearer to the next than its gap: isotonic regression by pooling. */
function settle(column: readonly Cell[]): void {
  let room = 0;
  const offsets = column.map((cell, i) => (room += i === 0 ? 0 : (column[i - 1]!.height + cell.height) / 2 + GAP));
  const pools: { sum: number; count: number }[] = [];
  for (const [i, cell] of column.entries()) {
    const near = [...cell.left, ...cell.right];
    const wish = near.length === 0 ? cell.y : near.reduce((sum, n) => sum + n.y, 0) / near.length;
    pools.push({ sum: wish - offsets[i]!, count: 1 });
    for (let last = pools.at(-1)!, before = pools.at(-2); before && before.sum / before.count > last.sum / last.count; before = pools.at(-2)) {
      before.sum += last.sum;
      before.count += last.count;
      pools.pop();
      last = before;
    }
  }
  let i = 0;
  for (const pool of pools) for (let n = 0; n < pool.count; n++, i++) column[i]!.y = pool.sum / pool.count + offsets[i]!;
}
