import { z } from "zod";
import type { Verdict } from "../domain/decision.ts";
import type { Span } from "../domain/span.ts";
import type { LedgerReader } from "../ledger/reader.ts";
import { Refusal } from "./errors.ts";

const id = z.string().trim().min(1, "missing").max(200);
const words = z.string().trim().min(1, "missing").max(5000);
const spans = z.array(z.tuple([z.number().int().min(0), z.number().int().min(1)])).min(1);
const offset = z.union([z.literal("").transform(() => undefined), z.coerce.number().int().min(0)]).optional();

/** A verdict as a form or JSON gives it. */
export const VerdictInput = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal(["same-claim", "different-claim", "same-source", "different-source"]), a: id, b: id }),
  z.object({ kind: z.literal("split"), claim: id, claims: z.preprocess((v) => (v === undefined ? [] : [v].flat()), z.array(id)) }),
  z.object({ kind: z.literal(["derives", "does-not-derive"]), from: id, to: id }),
  z.object({ kind: z.literal("confirm"), claim: id }),
  z.object({ kind: z.literal("correct"), claim: id, field: z.enum(["factuality", "source", "condition", "not-a-claim"]), value: z.string().trim().max(500).default("") }),
  z.object({ kind: z.literal("status"), claim: id, value: z.enum(["open", "checking", "verified", "disputed", "closed"]) }),
  z.object({ kind: z.literal("assign"), claim: id, to: z.string().trim().min(1, "missing").max(80) }),
  z.object({ kind: z.literal("note"), report: id, words, about: z.string().max(5000).optional(), start: offset, end: offset, spans: spans.optional() }),
  z.object({ kind: z.literal(["watch", "unwatch"]), noun: z.enum(["claim", "source", "place", "story"]), target: id }),
  z.object({ kind: z.literal("undo"), decision: id }),
], { error: "not a kind of decision" });
export type VerdictInput = z.output<typeof VerdictInput>;

/** The verdict, a note put in its place in the report, a split with the rest of its claim. */
export async function verdictOf(input: VerdictInput, reader: LedgerReader): Promise<Verdict> {
  if (input.kind === "correct" && input.field !== "not-a-claim" && input.value === "") throw new Refusal(400, "bad-input", "The correction says nothing.", "Say what is right.");
  if (input.kind === "split") return splitOf(input, reader);
  if (input.kind !== "note") return input;
  const reading = (await reader.readings([input.report])).get(input.report);
  if (!reading) throw new Refusal(404, "not-found", "There is no such report in this ledger.", "Open the report and write the note there.");
  return { kind: "note", report: input.report, spans: placeOf(input, reading.report.text), words: input.words };
}

/** The marked appearances against all others that the claim has now. */
async function splitOf({ claim, claims }: Extract<VerdictInput, { kind: "split" }>, reader: LedgerReader): Promise<Verdict> {
  const members = (await reader.claim(claim))?.members.map((m) => m.claim) ?? [];
  const from = members.filter((m) => !claims.includes(m));
  if (claims.length === 0) throw new Refusal(400, "nothing-marked", "No appearance is marked.", "Mark those that are not the same claim, and split them off.");
  if (from.length === 0) throw new Refusal(400, "all-marked", "Every appearance is marked.", "Leave those unmarked that are the claim itself.");
  if (claims.some((k) => !members.includes(k))) throw new Refusal(400, "bad-input", "What is marked does not belong to this claim any more.", "Load the page again and mark it anew.");
  return { kind: "split", claims, from };
}

/** By position where it is given and holds; else by the words, which must stand there exactly once: rather no note than one in the wrong place. */
function placeOf({ about, start, end, spans: given }: Extract<VerdictInput, { kind: "note" }>, text: string): readonly Span[] {
  const all = given ?? (start !== undefined && end !== undefined ? [[start, end] as [number, number]] : []);
  if (all.length > 0 && all.every(([s, e]) => s < e && e <= text.length) && (about === undefined || about === "" || all.map(([s, e]) => text.slice(s, e)).join(" ") === about)) return all;
  const wanted = about ?? "";
  const at = wanted === "" ? -1 : text.indexOf(wanted);
  if (at < 0) throw new Refusal(400, "words-not-found", "Those words do not stand in the report.", "Copy them as they stand in the text.");
  if (text.indexOf(wanted, at + 1) >= 0) throw new Refusal(400, "words-twice", "Those words stand in the report more than once.", "Give more of the words around them, so that the note has one place.");
  return [[at, at + wanted.length]];
}
