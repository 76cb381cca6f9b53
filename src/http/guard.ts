import { timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Env } from "./env.ts";
import { Refusal } from "./errors.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Refuses what a page on another site could make a browser send: a Host that is not ours (a rebound name), a foreign
 * Origin, a write from elsewhere. `hosts` are the names the desk answers to beside loopback, without a port.
 */
export function guard(hosts: readonly string[]): MiddlewareHandler<Env> {
  const ours = new Set([...LOOPBACK, ...hosts.map((h) => h.toLowerCase())]);
  return async (c, next) => {
    const host = c.req.header("host") ?? "";
    const name = URL.parse(`http://${host}`)?.hostname ?? "";
    if (!ours.has(name)) throw new Refusal(421, "wrong-host", "This desk does not answer to that name.", "Open it at the address it printed when it started, or start it with --allow-host NAME.");
    const origin = c.req.header("origin");
    if (origin !== undefined && URL.parse(origin)?.host !== host) throw foreign();
    if (c.req.method !== "GET" && c.req.method !== "HEAD" && (c.req.header("sec-fetch-site") ?? "same-origin") !== "same-origin") throw foreign();
    await next();
  };
}

const foreign = (): Refusal => new Refusal(403, "foreign-origin", "That request came from another site.", "Open the desk itself and do it there.");

/** Refuses a write whose token is not the one the desk gave this browser. */
export function checkToken(expected: string, given: unknown): void {
  const a = Buffer.from(expected), b = Buffer.from(typeof given === "string" ? given : "");
  if (a.length === 0 || a.length !== b.length || !timingSafeEqual(a, b)) {
    throw new Refusal(403, "no-token", "That form was not made for this browser, or is too old.", "Load the page again and send it once more; a program sends the token of /you.json as x-csrf-token.");
  }
}

/** What every answer carries: no script but ours, no frame but ours, no address given away. */
export const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  // not "no-referrer": a browser would then send its own forms with the origin "null"
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
};
