type Point = { readonly x: number; readonly y: number };
/** A column that a line passes. */
export type Across = { readonly left: number; readonly right: number; readonly y: number };

/** How far before a column a line begins to bend. */
const BEND = 130;

/** A line from left to right: level inside columns, curved between them. `next` is where the next column begins. */
export function path(from: Point, across: readonly Across[], to: Point, next: number): string {
  const parts = [`M${n(from.x)} ${n(from.y)}`];
  let at = from, begin = next;
  for (const column of [...across, { left: to.x, right: to.x, y: to.y }]) {
    const start = Math.max(at.x, begin - BEND), middle = (start + column.left) / 2;
    if (start > at.x) parts.push(`H${n(start)}`);
    parts.push(`C${n(middle)} ${n(at.y)} ${n(middle)} ${n(column.y)} ${n(column.left)} ${n(column.y)}`);
    if (column.right > column.left) parts.push(`H${n(column.right)}`);
    at = { x: column.right, y: column.y };
    begin = 0;
  }
  return parts.join("");
}

/** An arc beside a column from one of its boxes to another, on the side of `out` (−1 left, 1 right). */
export function loop(from: Point, to: Point, out: -1 | 1): string {
  const far = (out < 0 ? Math.min(from.x, to.x) : Math.max(from.x, to.x)) + out * Math.min(40, 22 + Math.abs(to.y - from.y) / 8);
  return `M${n(from.x)} ${n(from.y)}C${n(far)} ${n(from.y)} ${n(far)} ${n(to.y)} ${n(to.x)} ${n(to.y)}`;
}

/** To a tenth of a px. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);
