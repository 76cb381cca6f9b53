import { z } from "zod";
import { sentJson } from "./answer.ts";
import type { Ctx } from "./env.ts";
import { Refusal } from "./errors.ts";
import { checkToken } from "./guard.ts";

/** A path on this desk, for going back; anything else becomes the front. */
export const localPath = z.string().default("/").transform((path) => (/^\/(?![/\\])/.test(path) ? path : "/"));

/** A form or JSON body whose token is checked and whose fields are what `schema` says. */
export async function formOf<T extends z.ZodType>(c: Ctx, schema: T): Promise<z.output<T>> {
  return parsed(schema, await bodyOf(c));
}

/** The body as it came, its token checked. */
export async function bodyOf(c: Ctx): Promise<Record<string, unknown>> {
  let body: Record<string, unknown>;
  try {
    const read: unknown = sentJson(c) ? await c.req.json() : await c.req.parseBody({ all: true });
    body = read !== null && typeof read === "object" && !Array.isArray(read) ? { ...read } : {};
  } catch (cause) {
    throw new Refusal(400, "bad-body", "The desk could not read what was sent.", "Send a form, or JSON.", { cause });
  }
  checkToken(c.get("csrf"), c.req.header("x-csrf-token") ?? body["token"]);
  return body;
}

/** What was asked for in the address, as `schema` says. */
export const queryOf = <T extends z.ZodType>(c: Ctx, schema: T): z.output<T> => parsed(schema, c.req.query());

export function parsed<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Refusal(400, "bad-input", `${issue?.path.join(".") || "What was sent"}: ${issue?.message ?? "not understood"}.`, "Change it and send it again.");
}
