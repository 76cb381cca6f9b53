import type { Context } from "hono";

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What the frame knows of a request before its route runs; `after` is done once it is answered. */
export type Env = { Variables: { readonly who: string; readonly csrf: string; readonly theme: Theme; readonly after: (() => Promise<void>)[] } };
export type Ctx = Context<Env>;
