import { accepts } from "hono/accepts";
import type { HtmlEscapedString } from "hono/utils/html";
import { csv, type Row } from "../export/csv.ts";
import type { Ctx } from "./env.ts";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
export type Format = "html" | "json" | "csv";

/** One URL, three answers: the page for people, the same as JSON, its rows as CSV. */
export type Answer = { readonly page: () => Html; readonly json: unknown; readonly rows: readonly Row[]; readonly columns?: readonly string[] };

const SUFFIX = /\.(json|csv)$/;

/** The path without the ending that asks for a format. */
export const pathWithoutFormat = (path: string): string => (path.startsWith("/assets/") ? path : path.replace(SUFFIX, ""));

/** By the path's ending, else by the Accept header. */
export function formatOf(c: Ctx): Format {
  const suffix = SUFFIX.exec(new URL(c.req.url).pathname)?.[1];
  if (suffix === "json" || suffix === "csv") return suffix;
  const type = accepts(c, { header: "Accept", supports: ["text/html", "application/json", "text/csv"], default: "text/html" });
  return type === "application/json" ? "json" : type === "text/csv" ? "csv" : "html";
}

/** Whether a program speaks JSON to us; it is answered in it. */
export const sentJson = (c: Ctx): boolean => (c.req.header("content-type") ?? "").startsWith("application/json");

export async function answer(c: Ctx, { page, json, rows, columns }: Answer): Promise<Response> {
  c.header("vary", "accept, cookie");
  switch (formatOf(c)) {
    case "json": return c.body(`${JSON.stringify(json)}\n`, 200, { "content-type": "application/json; charset=utf-8" });
    case "csv": return c.body(csv(rows, columns), 200, { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${nameOf(c)}.csv"` });
    case "html": return c.html(page());
  }
}

const nameOf = (c: Ctx): string => pathWithoutFormat(new URL(c.req.url).pathname).split("/").filter(Boolean).map((part) => part.replace(/[^\w-]/g, "").slice(0, 16)).join("-") || "hearsay";

/** The address of this page in another format, with its filters. */
export function inFormat(c: Ctx, format: "json" | "csv"): string {
  const url = new URL(c.req.url);
  return `${pathWithoutFormat(url.pathname)}.${format}${url.search}`;
}
