import { Hono } from "hono";
import { LedgerError } from "../domain/error.ts";
import { compress } from "hono/compress";
import { pathWithoutFormat, formatOf, sentJson } from "./answer.ts";
import { assetRoutes } from "./assets.ts";
import type { Ctx, Env } from "./env.ts";
import { bodyOf, Refusal } from "./errors.ts";
import { guard, HEADERS } from "./guard.ts";
import { errorHtml } from "./pages/error.ts";
import type { Parts } from "./parts.ts";
import { intake } from "./intake.ts";
import { claimRoutes } from "./routes/claims.ts";
import { decisionRoutes } from "./routes/decisions.ts";
import { derivationRoutes } from "./routes/derivations.ts";
import { frontRoutes } from "./routes/front.ts";
import { intakeRoutes } from "./routes/intake.ts";
import { listRoutes } from "./routes/lists.ts";
import { outletRoutes } from "./routes/outlets.ts";
import { placeRoutes } from "./routes/places.ts";
import { reportRoutes } from "./routes/reports.ts";
import { searchRoutes } from "./routes/search.ts";
import { sourceRoutes } from "./routes/sources.ts";
import { storyRoutes } from "./routes/stories.ts";
import { watchedRoutes } from "./routes/watched.ts";
import { youRoutes } from "./routes/you.ts";
import { who } from "./who.ts";

/** Longest that one submission may be read, in ms. */
const READING_MS = 180_000;

/** The desk: every route, behind one guard. Nothing here listens on a port; tests call `app.request`. */
export function desk(parts: Parts, log: (error: unknown) => void = console.error): Hono<Env> {
  const app = new Hono<Env>({ getPath: (request) => pathWithoutFormat(new URL(request.url).pathname) });
  app.use(compress());
  app.use(async (c, next) => {
    const after: (() => Promise<void>)[] = [];
    c.set("after", after);
    await next();
    await Promise.all(after.map((work) => work()));
    for (const [name, value] of Object.entries(HEADERS)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  });
  app.use(who(parts.user));
  app.use(guard(parts.hosts));
  app.route("/", assetRoutes);
  for (const routes of [frontRoutes, reportRoutes, claimRoutes, storyRoutes, sourceRoutes, outletRoutes, placeRoutes, listRoutes, derivationRoutes, decisionRoutes, searchRoutes, watchedRoutes, youRoutes]) app.route("/", routes(parts));
  app.route("/", intakeRoutes(intake(parts.readApart, READING_MS)));
  app.notFound((c) => refuse(c, new Refusal(404, "not-found", "There is no such page on this desk.", "Start from the front, or look for it by its words.")));
  app.onError((error, c) => {
    if (error instanceof Refusal) return refuse(c, error);
    if (error instanceof LedgerError && ["ambiguous-id", "bad-decision"].includes(error.code)) return refuse(c, new Refusal(400, error.code, error.message, error.remedy));
    log(error);
    return refuse(c, new Refusal(500, "failed", "The desk could not do that.", "Nothing was lost. Load the page again; if it happens once more, the desk's own window says why."));
  });
  return app;
}

async function refuse(c: Ctx, refusal: Refusal): Promise<Response> {
  if (c.get("theme") === undefined) c.set("theme", "auto");
  return formatOf(c) === "html" && !sentJson(c) ? c.html(errorHtml(c, refusal), refusal.status) : c.json(bodyOf(refusal), refusal.status);
}
