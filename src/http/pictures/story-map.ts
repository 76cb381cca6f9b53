import { html } from "hono/html";
import { geoCircle, geoDistance, geoGraticule10, geoNaturalEarth1, geoPath, type GeoProjection } from "d3-geo";
import type { GeometryCollection } from "geojson";
import { counted } from "../../show/range.ts";
import type { MapPlace, StoryMap } from "../../show/story-map.ts";
import type { Html } from "../answer.ts";
import { frameOf, type Located } from "./map/frame.ts";
import { labelled, type Wanted } from "./map/labels.ts";
import { thinned } from "./map/thinned.ts";
import { numberOf, pieces, type Piece } from "./map/world.ts";
import { n } from "./provenance/path.ts";
import { widthOf } from "./text.ts";

const WIDTH = 1120, HEIGHT = 520, INSET = { width: 196, height: 100 };
/** Nominal radius of a region whose outline no gazetteer gives, in degrees. */
const REGION = 0.7;

/** Outlets named in a row of the table. */
const SHOWN = 8;

const PRECISION: Readonly<Record<MapPlace["precision"], string>> = { point: "this point", city: "this town", region: "somewhere in this region", country: "somewhere in this country", near: "near here", unknown: "where is not known" };

/** Where the story is: points as points, regions as areas, countries as their shapes, "near" as a ring. */
export function storyMapHtml(map: StoryMap): Html {
  const { placed, unplaced } = map;
  if (placed.length === 0) return html`<p class="empty"><strong>No place to draw</strong>${unplaced.length === 0 ? "These reports name no place." : `No gazetteer has ${unplaced.map((p) => p.name).join(", ")}.`}</p>`;
  return html`<figure class="picture map"><div class="scroll">${svgOf(placed)}</div><figcaption><ul class="signs"><li><svg width="18" height="16" aria-hidden="true"><circle class="spot" cx="8" cy="8" r="5"/></svg>a town or site; larger where more often named</li><li><svg width="24" height="20" aria-hidden="true"><circle class="ring" cx="11" cy="10" r="8"/></svg>near here</li><li><svg width="24" height="20" aria-hidden="true"><circle class="area" cx="11" cy="10" r="9"/></svg>somewhere in this region; its outline is not known</li><li><svg width="24" height="16" aria-hidden="true"><rect class="named-land" x="1" y="2" width="20" height="12"/></svg>a country as a whole</li></ul>Shapes: Natural Earth; places: GeoNames, CC BY 4.0, modified. Borders show no opinion.</figcaption></figure>
<details class="behind"><summary>The ${counted(placed.length + unplaced.length, "place")} as a table</summary><div class="scroll"><table class="stack"><thead><tr><th scope="col">Place</th><th scope="col">How exact</th><th scope="col">Named</th><th scope="col">By</th></tr></thead><tbody>${[...placed, ...unplaced].map((p) => html`<tr><td class="main"><a href="/reports?place=${encodeURIComponent(p.name)}"><bdi>${p.name}</bdi></a></td><td data-label="How exact">${PRECISION[p.precision]}${p.lat === null || p.lon === null || p.precision === "country" ? "" : html` <span class="soft small num">${p.lat.toFixed(2)}, ${p.lon.toFixed(2)}</span>`}</td><td data-label="Named">${counted(p.mentions, "time")}</td><td data-label="By">${p.outlets.length > SHOWN + 1 ? `${p.outlets.slice(0, SHOWN).join(", ")} and ${p.outlets.length - SHOWN} more` : p.outlets.join(", ")}</td></tr>`)}</tbody></table></div></details>`;
}

const together = (shapes: readonly Piece[]): GeometryCollection => ({ type: "GeometryCollection", geometries: shapes.map((s) => s.shape) });
const located = (p: MapPlace): p is Located => p.lat !== null && p.lon !== null;

function svgOf(placed: readonly MapPlace[]): Html {
  const lands = placed.filter((p) => p.kind === "country"), spots = placed.filter((p) => p.kind !== "country").filter(located);
  const frame = frameOf(spots.length > 0 ? spots : lands.filter(located), WIDTH, HEIGHT);
  const path = geoPath(thinned(frame.projection)).digits(1);
  const near = pieces("50m").filter((s) => (geoDistance(s.centre as [number, number], frame.centre as [number, number]) * 180) / Math.PI < s.reach + frame.reach);
  const named = lands.map((land) => ({ land, shape: together(near.filter((s) => land.country !== null && s.code === numberOf(land.country))) })).map((x) => ({ ...x, d: path(x.shape) })).filter((x) => x.d !== null && x.d !== "");
  const at = (p: Located): readonly [number, number] => frame.projection([p.lon, p.lat]) as [number, number];
  const inView = ([x, y]: readonly [number, number]): boolean => x > 4 && x < WIDTH - 4 && y > 4 && y < HEIGHT - 4;
  const drawn = spots.filter((p) => inView(at(p)));
  const inset = insetOf(placed, frame.projection);
  const wanted = drawn.map((p): Wanted => ({ words: p.precision === "near" ? `near ${p.name}` : p.name, x: at(p)[0], y: at(p)[1], r: p.precision === "near" ? 12 : p.precision === "region" ? 4 : radius(p) }));
  const landWanted = named.flatMap(({ land, shape }): readonly Wanted[] => {
    const [x, y] = path.centroid(shape), words = land.name.toUpperCase();
    return Number.isNaN(x) || !inView([x, y]) ? [] : [{ words, x: x - widthOf(words, 13, 600) / 2, y, r: 0 }];
  });
  const labels = labelled([...wanted, ...landWanted], WIDTH, HEIGHT, [{ left: 0, right: INSET.width + 16, top: HEIGHT - INSET.height - 16, bottom: HEIGHT }]);
  const words = `${placed.slice(0, 6).map((p) => p.name).join(", ")}${placed.length > 6 ? ` and ${placed.length - 6} more places` : ""}`;
  return html`<svg class="atlas" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="map-title map-desc"><title id="map-title">Where the story is</title><desc id="map-desc">${words}. The table behind it has them all.</desc>
<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line class="hatch" x1="0" x2="0" y1="0" y2="5"/></pattern><clipPath id="map-frame"><rect width="${WIDTH}" height="${HEIGHT}"/></clipPath></defs>
<rect class="sea" width="${WIDTH}" height="${HEIGHT}"/><g clip-path="url(#map-frame)"><path class="graticule" d="${path(geoGraticule10()) ?? ""}"/><path class="land" d="${path(together(near)) ?? ""}"/>${named.map(({ land, d }) => html`<path class="named-land" d="${d ?? ""}"><title>${land.name}: ${counted(land.mentions, "mention")}</title></path>`)}
${drawn.map((p) => spot(p, at(p), path))}</g>
${labels.map((l, i) => (l === null ? "" : html`<text class="${i < wanted.length ? "place-name" : "land-name"}" x="${n(l.left)}" y="${n(l.base)}">${l.words}</text>`))}
${inset}</svg>`;
}

const radius = (p: MapPlace): number => Math.min(10, 3.5 + Math.sqrt(p.mentions));

function spot(p: Located, [x, y]: readonly [number, number], path: ReturnType<typeof geoPath>): Html {
  const title = html`<title>${p.name}: ${PRECISION[p.precision]}; ${counted(p.mentions, "mention")}</title>`;
  if (p.precision === "near") return html`<circle class="ring" cx="${n(x)}" cy="${n(y)}" r="12">${title}</circle>`;
  if (p.precision === "region") return html`<path class="area" d="${path(geoCircle().center([p.lon, p.lat]).radius(REGION)()) ?? ""}">${title}</path>`;
  return html`<circle class="spot" cx="${n(x)}" cy="${n(y)}" r="${n(radius(p))}">${title}</circle>`;
}

const earth = (): GeoProjection => geoNaturalEarth1().fitExtent([[4, 4], [INSET.width - 4, INSET.height - 4]], { type: "Sphere" });
let worldPath: string | undefined;
/** The inset's land is the same for every story. */
const world = (): string => (worldPath ??= geoPath(thinned(earth())).digits(1)(together(pieces("110m"))) ?? "");

/** The whole world with the frame on it, and every place, also those outside. */
function insetOf(placed: readonly MapPlace[], frame: ReturnType<typeof frameOf>["projection"]): Html {
  const projection = earth(), path = geoPath(projection).digits(1);
  const edge = outline().flatMap((point) => {
    const at = frame.invert?.(point) ?? null;
    return at === null ? [] : [at];
  });
  return html`<g class="inset" transform="translate(8 ${HEIGHT - INSET.height - 8})"><rect class="inset-frame" width="${INSET.width}" height="${INSET.height}"/><path class="land" d="${world()}"/><path class="extent" d="${path({ type: "LineString", coordinates: edge }) ?? ""}"/>${placed.filter(located).map((p) => {
    const [x, y] = projection([p.lon, p.lat]) ?? [0, 0];
    return html`<circle class="spot" cx="${n(x)}" cy="${n(y)}" r="1.8"/>`;
  })}</g>`;
}

/** Points along the frame's edge, going round. */
function outline(): readonly [number, number][] {
  const side = (x1: number, y1: number, x2: number, y2: number): [number, number][] => Array.from({ length: 12 }, (_, i) => [x1 + ((x2 - x1) * i) / 12, y1 + ((y2 - y1) * i) / 12]);
  return [...side(0, 0, WIDTH, 0), ...side(WIDTH, 0, WIDTH, HEIGHT), ...side(WIDTH, HEIGHT, 0, HEIGHT), ...side(0, HEIGHT, 0, 0), [0, 0]];
}
