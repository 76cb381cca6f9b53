import { randomBytes } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { THEMES, type Env } from "./env.ts";

const YEAR = 365 * 24 * 3600;
const KEPT = { path: "/", httpOnly: true, sameSite: "Strict", maxAge: YEAR } as const;

/** Who sits at this browser: the name that signs decisions (the system's user until one is given), theme, and token. */
export function who(user: string): MiddlewareHandler<Env> {
  return async (c, next) => {
    let token = getCookie(c, "hearsay-token") ?? "";
    if (!/^[\w-]{43}$/.test(token)) {
      token = randomBytes(32).toString("base64url");
      setCookie(c, "hearsay-token", token, KEPT);
    }
    const theme = getCookie(c, "hearsay-theme");
    c.set("csrf", token);
    c.set("who", getCookie(c, "hearsay-name")?.trim() || user);
    c.set("theme", THEMES.find((t) => t === theme) ?? "auto");
    await next();
  };
}

/** Keeps a name or a theme in the browser. */
export function keep(c: Parameters<typeof setCookie>[0], name: "hearsay-name" | "hearsay-theme", value: string): void {
  setCookie(c, name, value, KEPT);
}
