import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { extname } from "node:path";
import { Hono } from "hono";
import type { Env } from "./env.ts";

type Asset = { readonly body: Uint8Array<ArrayBuffer>; readonly type: string };

const desk = new URL("../desk/", import.meta.url);
/** In a checkout the browser's code is TypeScript, in the package it is built. */
const SCRIPT = existsSync(new URL("desk.ts", desk)) ? ".ts" : ".js";

const assets: ReadonlyMap<string, Asset> = new Map([...styles(), ...scripts(), ...fonts(), ["icon.svg", { body: bytes(readFileSync(new URL("icon.svg", desk))), type: "image/svg+xml" }]]);
const version = createHash("sha256").update([...assets].map(([name, { body }]) => `${name}${createHash("sha256").update(body).digest("hex")}`).join()).digest("hex").slice(0, 12);

/** The address of a stylesheet, a picture or a browser module (`desk`, without its ending). */
export const assetUrl = (name: string): string => `/assets/${extname(name) === "" ? name + SCRIPT : name}?v=${version}`;

export const assetRoutes = new Hono<Env>().get("/assets/:name", (c) => {
  const asset = assets.get(c.req.param("name"));
  if (!asset) return c.text("There is no such file.", 404);
  c.header("cache-control", c.req.query("v") === version || asset.type === "font/woff2" ? "public, max-age=31536000, immutable" : "no-cache");
  return c.body(asset.body, 200, { "content-type": asset.type });
});

function styles(): readonly (readonly [string, Asset])[] {
  const folder = new URL("css/", desk);
  const names = readdirSync(folder).filter((f) => f.endsWith(".css")).sort((a, b) => Number(b === "base.css") - Number(a === "base.css") || (a < b ? -1 : 1));
  return [["desk.css", { body: bytes(names.map((f) => readFileSync(new URL(f, folder), "utf8")).join("\n")), type: "text/css; charset=utf-8" }]];
}

function scripts(): readonly (readonly [string, Asset])[] {
  return readdirSync(desk).filter((f) => f.endsWith(SCRIPT) && !f.endsWith(`.test${SCRIPT}`)).map((f) => {
    const text = readFileSync(new URL(f, desk), "utf8");
    return [f, { body: bytes(SCRIPT === ".ts" ? stripTypeScriptTypes(text) : text), type: "text/javascript; charset=utf-8" }] as const;
  });
}

function fonts(): readonly (readonly [string, Asset])[] {
  const folder = new URL("fonts/", desk);
  return readdirSync(folder).filter((f) => f.endsWith(".woff2")).map((f) => [f, { body: bytes(readFileSync(new URL(f, folder))), type: "font/woff2" }] as const);
}

function bytes(value: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(typeof value === "string" ? Buffer.from(value) : value);
}
