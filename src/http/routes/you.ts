import { Hono } from "hono";
import { z } from "zod";
import { answer } from "../answer.ts";
import { THEMES, type Env } from "../env.ts";
import { formOf, localPath } from "../form.ts";
import { youHtml } from "../pages/you.ts";
import { keep } from "../who.ts";

const You = z.object({ name: z.string().trim().max(80).optional(), theme: z.enum(THEMES).optional(), back: localPath });

/** Who sits at this browser, and how it looks. */
export const youRoutes = (): Hono<Env> => new Hono<Env>()
  .get("/you", (c) => answer(c, {
    page: () => youHtml(c), json: { name: c.get("who"), theme: c.get("theme"), token: c.get("csrf") }, rows: [{ name: c.get("who"), theme: c.get("theme") }],
  }))
  .post("/you", async (c) => {
    const form = await formOf(c, You);
    if (form.name) keep(c, "hearsay-name", form.name);
    if (form.theme) keep(c, "hearsay-theme", form.theme);
    return c.redirect(form.back, 303);
  });
