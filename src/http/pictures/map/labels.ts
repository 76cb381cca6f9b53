import { widthOf } from "../text.ts";

export type Rect = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
/** A label to be put beside a mark of radius `r` at a point; the first ones choose first. */
export type Wanted = { readonly words: string; readonly x: number; readonly y: number; readonly r: number };
export type Set = Wanted & { readonly left: number; readonly base: number };

export const SIZE = 13;
const LINE = 15;

/** Each label at the first place around its mark where it meets no mark and no other label; null where there is none. */
export function labelled(wanted: readonly Wanted[], width: number, height: number, taken: readonly Rect[] = []): readonly (Set | null)[] {
  const busy: Rect[] = [...taken, ...wanted.map((w) => ({ left: w.x - w.r, right: w.x + w.r, top: w.y - w.r, bottom: w.y + w.r }))];
  return wanted.map((w, i) => {
    const own = busy[taken.length + i], room = widthOf(w.words, SIZE, 600);
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -0.8], [1, 0.8], [-1, -0.8], [-1, 0.8]] as const) {
      const left = w.x + dx * (w.r + 5) - (dx === 0 ? room / 2 : dx < 0 ? room : 0), top = w.y + dy * (w.r + LINE / 2 + 2) - LINE / 2;
      const rect: Rect = { left: left - 2, right: left + room + 2, top, bottom: top + LINE };
      const meets = busy.some((b) => b !== own && rect.left < b.right && b.left < rect.right && rect.top < b.bottom && b.top < rect.bottom);
      if (!meets && rect.left >= 0 && rect.right <= width && rect.top >= 0 && rect.bottom <= height) {
        busy.push(rect);
        return { ...w, left, base: top + LINE - 4 };
      }
    }
    return null;
  });
}
