import { html } from "hono/html";
import { counted } from "../../show/range.ts";
import type { StoryNetwork, Tie, TieKind } from "../../show/story-network.ts";
import type { Html } from "../answer.ts";
import { spread, type Spot } from "./network/layout.ts";
import { n } from "./provenance/path.ts";
import { clipped, widthOf } from "./text.ts";

const WIDTH = 1120, NAME = 14, ROOM = 210, HEIGHT = 28;
/** Parties and ties drawn; the table has the rest. */
const PARTIES = 20, TIES = 44;

const WORDS: Readonly<Record<TieKind, readonly [verb: string, head: string]>> = { met: ["spoke with", "Spoke with one another"], against: ["acted against", "Acted against"], with: ["acted with or for", "Acted with or for"], about: ["spoke about", "Spoke about"] };
/** Doing weighs more than talking when parties are chosen and drawn together. */
const WEIGHT: Readonly<Record<TieKind, number>> = { met: 4, against: 3, with: 3, about: 1 };

/** Who spoke to, about, with and against whom: the parties most tied, and behind it every tie with its words. */
export function storyNetworkHtml(network: StoryNetwork): Html {
  const { parties, ties } = network;
  if (ties.length === 0) return html`<p class="empty"><strong>No two parties are tied</strong>These reports tell of no contact, act or word between parties that Hearsay could read.</p>`;
  const name = new Map(parties.map((p) => [p.id, p.name]));
  return html`<figure class="picture network"><div class="scroll">${svgOf(network)}</div><figcaption><ul class="signs"><li><i class="sign met"></i>spoke with</li><li><i class="sign with"></i>acted with or for</li><li><i class="sign against"></i>acted against</li><li><i class="sign about"></i>spoke about</li></ul>${parties.length > PARTIES ? `The ${PARTIES} most tied of ${parties.length} parties. ` : ""}<span class="noprint">Choose a line to see the words.</span></figcaption></figure>
<details class="behind"><summary>The ${counted(ties.length, "tie")} as a table, with the words</summary>${(["met", "against", "with", "about"] as const).map((kind) => group(kind, ties, name))}</details>`;
}

function group(kind: TieKind, all: readonly Tie[], name: ReadonlyMap<string, string>): Html | string {
  const ties = all.map((tie, i) => ({ tie, i })).filter(({ tie }) => tie.kind === kind);
  if (ties.length === 0) return "";
  return html`<h3>${WORDS[kind][1]}</h3><ul class="way first">${ties.map(({ tie, i }) => html`<li><bdi><strong>${name.get(tie.from) ?? ""}</strong></bdi> <span class="soft">${WORDS[kind][0]}</span> <bdi><strong>${name.get(tie.to) ?? ""}</strong></bdi> <details class="step"><summary>${counted(tie.evidence.length, "passage")}</summary><div id="tie-${i + 1}">${tie.evidence.map((e) => html`<p><q dir="auto">${e.words}</q> <a class="small" href="/reports/${e.report}">report</a> <span class="small soft">${e.what}</span></p>`)}</div></details></li>`)}</ul>`;
}

function svgOf({ parties, ties }: StoryNetwork): Html {
  const weight = new Map<string, number>();
  for (const t of ties) for (const id of [t.from, t.to]) weight.set(id, (weight.get(id) ?? 0) + WEIGHT[t.kind] * Math.sqrt(t.evidence.length));
  const chosen = parties.toSorted((a, b) => weight.get(b.id)! - weight.get(a.id)!).slice(0, PARTIES);
  const ids = new Set(chosen.map((p) => p.id));
  const drawn = ties.map((tie, i) => ({ tie, i })).filter(({ tie }) => ids.has(tie.from) && ids.has(tie.to)).toSorted((a, b) => WEIGHT[b.tie.kind] * b.tie.evidence.length - WEIGHT[a.tie.kind] * a.tie.evidence.length || a.i - b.i).slice(0, TIES);
  const tied = new Set(drawn.flatMap(({ tie }) => [tie.from, tie.to]));
  const boxes = chosen.filter((p) => tied.has(p.id)).map((p) => {
    const words = clipped(p.name, ROOM, NAME, 600);
    return { ...p, words, width: widthOf(words, NAME, 600) + 26 + (p.kind === "person" ? 0 : 4), height: HEIGHT };
  });
  const at = spread(boxes, drawn.map(({ tie }) => ({ from: tie.from, to: tie.to, weight: WEIGHT[tie.kind] })), WIDTH);
  const height = Math.max(0, ...boxes.map((b) => at.get(b.id)!.y + HEIGHT / 2)) + 4;
  const box = new Map(boxes.map((b) => [b.id, b]));
  const name = (id: string): string => box.get(id)?.name ?? "";
  return html`<svg class="ties" viewBox="0 0 ${WIDTH} ${n(height)}" width="${WIDTH}" height="${n(height)}" role="group" aria-labelledby="ties-title ties-desc"><title id="ties-title">Who spoke to, about and against whom</title><desc id="ties-desc">${drawn.slice(0, 6).map(({ tie }) => `${name(tie.from)} ${WORDS[tie.kind][0]} ${name(tie.to)}.`).join(" ")} The table behind it has all.</desc>
<defs><marker id="tie-head" class="head open" viewBox="-1 -1 10 10" refX="8" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M1 0 8 4 1 8"/></marker><marker id="tie-bar" class="head deny" viewBox="-1 -1 10 10" refX="8" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>
${drawn.toSorted((a, b) => WEIGHT[a.tie.kind] - WEIGHT[b.tie.kind]).map(({ tie, i }) => {
    const d = curve(edgeOf(box.get(tie.from)!, at), edgeOf(box.get(tie.to)!, at), tie.kind), words = `${name(tie.from)} ${WORDS[tie.kind][0]} ${name(tie.to)}: ${counted(tie.evidence.length, "passage")}`;
    return html`<a class="edge tie ${tie.kind}" href="#tie-${i + 1}" aria-label="${words}"><title>${words}</title><path class="hit" d="${d}"/><path class="line" d="${d}"${tie.kind === "met" ? "" : html` marker-end="url(#tie-${tie.kind === "against" ? "bar" : "head"})"`}/>${tie.kind === "met" ? html`<path class="core" d="${d}"/>` : ""}</a>`;
  })}
${boxes.map((b) => {
    const { x, y } = at.get(b.id)!, left = x - b.width / 2;
    return html`<g class="party"><title>${b.name}</title><rect class="box ${b.kind}" x="${n(left)}" y="${n(y - HEIGHT / 2)}" width="${n(b.width)}" height="${HEIGHT}" rx="${b.kind === "person" ? HEIGHT / 2 : 4}"/><text class="name" x="${n(left + 13)}" y="${n(y + 5)}">${b.words}</text></g>`;
  })}</svg>`;
}

type Edge = Spot & { readonly w: number; readonly h: number };
const edgeOf = (box: { readonly id: string; readonly width: number; readonly height: number }, at: ReadonlyMap<string, Spot>): Edge => ({ ...at.get(box.id)!, w: box.width / 2 + 3, h: box.height / 2 + 3 });

/** A bow from the edge of one box to the edge of the other; the kinds bow differently, so that two between the same boxes are seen. */
function curve(a: Edge, b: Edge, kind: TieKind): string {
  const bow = { met: 0, with: 0.1, against: -0.1, about: 0.18 }[kind];
  const mx = (a.x + b.x) / 2 - (b.y - a.y) * bow, my = (a.y + b.y) / 2 + (b.x - a.x) * bow;
  const start = onEdge(a, mx, my), end = onEdge(b, mx, my);
  return `M${n(start.x)} ${n(start.y)}Q${n(mx)} ${n(my)} ${n(end.x)} ${n(end.y)}`;
}

/** Where the line from a box's centre towards a point leaves the box. */
function onEdge({ x, y, w, h }: Edge, tx: number, ty: number): Spot {
  const dx = tx - x, dy = ty - y, t = Math.min(dx === 0 ? Infinity : w / Math.abs(dx), dy === 0 ? Infinity : h / Math.abs(dy), 1);
  return { x: x + dx * t, y: y + dy * t };
}
