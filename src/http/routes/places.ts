import { Hono } from "hono";
import { answer } from "../answer.ts";
import type { Env } from "../env.ts";
import { notFound } from "../errors.ts";
import { askedOf, readerAt } from "../filter.ts";
import { placeHtml } from "../pages/place.ts";
import type { Parts } from "../parts.ts";
import { watchOf } from "../watched.ts";
import { claimLines } from "./claims.ts";

export const placeRoutes = (parts: Parts): Hono<Env> => new Hono<Env>().get("/places/:name", async (c) => {
  const name = c.req.param("name"), { clocks } = askedOf(c);
  const reader = await readerAt(c, parts, clocks);
  const [found, clusters, decisions] = await Promise.all([reader.places({ place: name, limit: 500 }), reader.claims({ place: name, limit: 100 }), reader.decisionsOn([name])]);
  if (found.length === 0) throw notFound("place");
  const claims = await claimLines(reader, clusters);
  return answer(c, {
    page: () => placeHtml(c, { name, clocks, found, claims, watched: watchOf(decisions, "place", [name]) }),
    json: { name, mentions: found.map((f) => ({ ...f.item, report: f.report.id, words: f.words })), claims },
    rows: found.map((f) => ({ name: f.item.name, country: f.item.country, kind: f.item.kind, precision: f.item.precision, lat: f.item.lat, lon: f.item.lon, use: f.item.use, outlet: f.report.outlet, report: f.report.id, words: f.words })),
    columns: ["name", "country", "kind", "precision", "lat", "lon", "use", "outlet", "report", "words"],
  });
});
