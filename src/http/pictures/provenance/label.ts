import { linesOf, widthOf } from "../text.ts";

export const WIDTH = 1120, NAME = 14, NOTE = 12.5, NAME_LINE = 18, NOTE_LINE = 16;
/** Between words and the frame around them, in px. */
export const BOX = 12;

/** Lines of words with their left edge and the baseline of each. */
export type Label = { readonly x: number; readonly width: number; readonly lines: readonly { readonly words: string; readonly y: number; readonly note: boolean }[] };
/** A column: where its words begin and how much room they have. */
export type Column = { readonly x: number; readonly room: number };

export type Words = { readonly name: readonly string[]; readonly note: readonly string[]; readonly width: number; readonly height: number };

/** A name, in the first of its forms that needs no cutting, and what stands under it, broken into lines. */
export function block(forms: readonly string[], note: string, room: number): Words {
  const broken = forms.map((form) => linesOf(form, room, NAME, 600));
  const names = broken.find((lines) => !lines.some((l) => l.endsWith("…"))) ?? broken[0] ?? [], notes = linesOf(note, room, NOTE);
  return { name: names, note: notes, width: Math.max(0, ...names.map((w) => widthOf(w, NAME, 600)), ...notes.map((w) => widthOf(w, NOTE))), height: names.length * NAME_LINE + notes.length * NOTE_LINE };
}

/** The lines of a block centred at `y`. */
export function labelAt({ name, note, width, height }: Words, x: number, y: number): Label {
  const top = y - height / 2;
  return { x, width, lines: [...name.map((words, i) => ({ words, y: top + 14 + i * NAME_LINE, note: false })), ...note.map((words, i) => ({ words, y: top + name.length * NAME_LINE + 12 + i * NOTE_LINE, note: true }))] };
}
