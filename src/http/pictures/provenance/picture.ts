import { html } from "hono/html";
import type { OriginNode, Provenance, Step } from "../../../show/provenance.ts";
import type { Html } from "../../answer.ts";
import { KIND, originName } from "./labels.ts";
import { n } from "./path.ts";
import type { Label } from "./label.ts";
import { placed, type PlacedLine, type PlacedOrigin, type PlacedPapers } from "./placed.ts";
import type { PlacedAnswer } from "./answers.ts";

/** The picture as SVG: colours and lines by class, every edge a link to its words in the list behind it. */
export function provenanceSvg(p: Provenance): Html {
  const picture = placed(p);
  const name = new Map<string, string>([...p.origins.map((o) => [o.id, o.label] as const), ...p.papers.map((x) => [x.id, x.outlet] as const)]);
  return html`<svg class="provenance" viewBox="0 0 ${picture.width} ${n(picture.height)}" width="${picture.width}" height="${n(picture.height)}" role="group" aria-labelledby="provenance-title provenance-desc">
<title id="provenance-title">How the claim reached print</title><desc id="provenance-desc">${p.sentence}</desc>
<defs>${(["open", "full", "deny"] as const).map((kind) => html`<marker id="head-${kind}" class="head ${kind}" viewBox="-1 -1 10 10" refX="8" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="${kind === "open" ? "M1 0 8 4 1 8" : "M0 0 8 4 0 8z"}"/></marker>`)}</defs>
${picture.heads.map((h) => html`<text class="column" x="${h.x}" y="14">${h.words}</text>`)}
${picture.lines.toSorted((a, b) => weight(b) - weight(a)).map((l) => edge(l, name))}
${picture.origins.map(originOf)}
${p.origins.length === 0 && picture.papers.length > 0 ? html`<text class="note" x="4" y="${n(44 + (Math.max(...picture.papers.map((x) => x.y)) - 44) / 2 + 14)}">no source is given</text>` : ""}
${picture.papers.map(papersOf)}
${picture.against === null ? "" : html`<path class="rule" d="M0 ${n(picture.against)}H${picture.width}"/><text class="column" x="4" y="${n(picture.against + 20)}">What others say of it</text>`}
${picture.answers.map(answerOf)}
</svg>`;
}

/** The broad lines are drawn first, so that none hides a thin one. */
const weight = ({ line }: PlacedLine): number => (line.steps[0]?.kind === "reprinted" ? 1 : 0);

function edge({ line, d }: PlacedLine, name: ReadonlyMap<string, string>): Html {
  const [first] = line.steps as readonly [Step, ...Step[]];
  const found = first.basis === "inferred" ? " found" : "";
  const many = line.steps.length > 1;
  const words = `${name.get(first.to) ?? "An outlet"}${many ? ` and ${line.steps.length - 1} more` : ""} ${KIND[first.kind][many ? 1 : 0]}${first.kind === "told" ? " by " : " from "}${name.get(first.from) ?? "another"}${first.basis === "inferred" ? "; found by comparing" : ""}: the words on both sides`;
  return html`<a class="edge ${first.kind}${found}" href="#${first.id}" aria-label="${words}"><title>${words}${first.reason === null ? "" : `. ${first.reason}`}</title><path class="hit" d="${d}"/><path class="line" d="${d}"${first.kind === "cited" ? html` marker-end="url(#head-open)"` : first.kind === "rewrote" ? html` marker-end="url(#head-full)"` : ""}/>${first.kind === "reprinted" ? html`<path class="core" d="${d}"/>` : ""}</a>`;
}

function originOf({ origin, more, y, label }: PlacedOrigin): Html {
  return html`<g class="origin"><title>${originName({ origin, more })}</title>${mark(origin, y, false, more)}${labelText(label)}</g>`;
}

/** As many circles as people, five at most, overlapping where they may be one; other marks for what is no person. */
export function mark(origin: OriginNode, y: number, deny = false, more = 0): Html {
  const kind = `mark${origin.named ? "" : " hollow"}${deny ? " deny" : ""}`;
  const box = (d: string): Html => html`<path class="${kind} thing" d="${d}"/>`;
  switch (origin.mark) {
    case "document": return box(`M14 ${n(y - 13)}H29L37 ${n(y - 5)}V${n(y + 13)}H14ZM29 ${n(y - 13)}V${n(y - 5)}H37M19 ${n(y + 1)}H32M19 ${n(y + 7)}H32`);
    case "imagery": return box(`M10 ${n(y - 12)}H42V${n(y + 12)}H10ZM10 ${n(y + 7)}L19 ${n(y - 2)}L27 ${n(y + 6)}L32 ${n(y + 1)}L42 ${n(y + 9)}M33 ${n(y - 6)}h3`);
    case "poll": return box(`M12 ${n(y + 12)}V${n(y + 1)}H18V${n(y + 12)}ZM22 ${n(y + 12)}V${n(y - 12)}H28V${n(y + 12)}ZM32 ${n(y + 12)}V${n(y - 5)}H38V${n(y + 12)}Z`);
    case "body": return html`<rect class="${kind}" x="13" y="${n(y - 12)}" width="24" height="24" rx="3"/>`;
    case "unknown": return html`<circle class="${kind} nobody" cx="26" cy="${n(y)}" r="12"/>`;
    case "person": return people(origin, y, kind, more);
  }
}

function people({ people: { low, high, open }, named }: OriginNode, y: number, kind: string, more: number): Html {
  const most = Math.min(5, Math.max(1, named && more === 0 ? 1 : more > 0 ? Math.min(3, more + 1) : open ? Math.max(high, 2) : high));
  const r = most > 3 || (most > 2 && low >= high) ? 8 : 11, step = low >= high && !open ? r * 2 + 2 : r * 1.25;
  const left = Math.max(r + 2, 25 - (step * (most - 1)) / 2);
  return html`${Array.from({ length: most }, (_, i) => html`<circle class="${kind}${open && i === most - 1 ? " nobody" : ""}" cx="${n(left + i * step)}" cy="${n(y)}" r="${r}"/>`)}`;
}

function papersOf({ node, label, box }: PlacedPapers): Html {
  const [first] = node.papers;
  const href = node.papers.length > 1 && node.by !== null ? `#${node.by.id}` : first?.report ? `/reports/${first.report}` : null;
  const text = labelText(label);
  return html`<g class="paper${first?.report === null ? " absent" : ""}"><title>${node.papers.map((p) => p.outlet).join(", ")}${first?.headline ? `: ${first.headline}` : ""}</title>${box === null ? "" : html`<rect class="box" x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" rx="5"/>`}${href === null ? text : html`<a href="${href}">${text}</a>`}</g>`;
}

function answerOf({ answer, y, label, box, told, arrow, words }: PlacedAnswer): Html {
  const against = answer.kind !== "confirms";
  const [first] = answer.papers;
  return html`<g class="answer${against ? " deny" : ""}">${told === null ? "" : html`<path class="line" d="${told}"/>`}<path class="line arrow" d="${arrow}" marker-end="url(#head-${against ? "deny" : "full"})"/>
${answer.origin === null ? "" : mark(answer.origin, y, against)}${label === null ? "" : labelText(label)}
<rect class="box" x="${n(box.x)}" y="${n(box.y)}" width="${n(box.width)}" height="${n(box.height)}" rx="5"/>${first?.report ? html`<a href="/reports/${first.report}">${labelText(box.label)}</a>` : labelText(box.label)}
${first?.claim ? html`<a href="/claims/${first.claim}">${labelText(words)}</a>` : labelText(words)}</g>`;
}

const labelText = ({ x, lines }: Label): Html => html`<text>${lines.map((l) => html`<tspan class="${l.note ? "note" : "name"}" x="${n(x)}" y="${n(l.y)}">${l.words}</tspan>`)}</text>`;
