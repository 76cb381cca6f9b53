import { parseHTML } from "linkedom";
import { widthOf } from "../src/http/pictures/text.ts";

export type Rect = { readonly words: string; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** The words of a picture as rectangles, measured with the desk's own widths. `sizes` are px and weight by class. */
export function labelsOf(markup: string, sizes: Readonly<Record<string, readonly [size: number, weight: 400 | 600]>>): readonly Rect[] {
  const { document } = parseHTML(`<html><body>${markup}</body></html>`);
  return [...document.querySelectorAll("svg tspan, svg text:not(:has(tspan))")].map((node) => {
    const [size, weight] = sizes[node.getAttribute("class")?.split(" ")[0] ?? ""] ?? [14, 400];
    const x = Number(node.getAttribute("x")), y = Number(node.getAttribute("y")), words = node.textContent ?? "", width = widthOf(words, size, weight);
    const anchor = (node.closest("text")?.getAttribute("text-anchor") ?? "start") === "middle" ? width / 2 : node.getAttribute("text-anchor") === "end" ? width : 0;
    return { words, left: x - anchor, right: x - anchor + width, top: y - size * 0.75, bottom: y + size * 0.22 };
  });
}

/** Pairs of rectangles that share room. */
export function overlaps(rects: readonly Rect[]): readonly string[] {
  return rects.flatMap((a, i) => rects.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).map((b) => `${a.words} / ${b.words}`));
}

/** What is wrong with markup as XML: tags left open, doubled ids, links to no id. */
export function faults(markup: string, body = markup): readonly string[] {
  const open: string[] = [], wrong: string[] = [];
  for (const [, close, name, rest] of markup.matchAll(/<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|[^">])*)>/g)) {
    if (close === "/") { if (open.pop() !== name) wrong.push(`</${name}>`); }
    else if (!rest?.endsWith("/")) open.push(name ?? "");
  }
  const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) wrong.push(`id ${id} twice`);
  for (const [, id] of markup.matchAll(/\shref="#([^"]+)"|url\(#([^)]+)\)/g)) if (id && !ids.includes(id)) wrong.push(`#${id} leads nowhere`);
  if (/NaN|undefined|Infinity/.test(markup)) wrong.push("a number is none");
  return [...wrong, ...open.map((name) => `<${name}>`)];
}
