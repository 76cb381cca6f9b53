import { createHash } from "node:crypto";

/** A JSON value, as ids are made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** JSON with sorted keys and no white space (RFC 8785 for the values used here); lone surrogates are escaped. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value as { readonly [key: string]: Json });
  return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(",")}}`;
}

/** SHA-256 over canonical JSON of the named fields of the evidence, in hex. */
export function contentId(fields: Json): string {
  return createHash("sha256").update(canonical(fields)).digest("hex");
}
