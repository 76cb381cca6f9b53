import { userInfo } from "node:os";
import type { Verdict } from "../domain/decision.ts";
import type { Span } from "../domain/span.ts";
import { LedgerError } from "../domain/error.ts";
import { decide as decideIn } from "../flow/decide.ts";
import type { LedgerReader } from "../ledger/reader.ts";
import { asking } from "./ask.ts";
import { write, type Io } from "./io.ts";
import { withLedger } from "./ledger-options.ts";
import { printable } from "./paint.ts";
import { verdictInWords } from "./questions.ts";

export type DecideOptions = { readonly ledger: string; readonly as: string | undefined; readonly reason: string; readonly json: boolean };

/** Whose decision it is: as named, else the system's user. */
export const whoever = (as: string | undefined, io: Io): string => as ?? io.env["USER"] ?? userInfo().username;

/** `hearsay decide KIND …`: a person's decision as a row; linking obeys it at once. */
export async function decide(kind: string, targets: readonly string[], options: DecideOptions, io: Io): Promise<number> {
  return withLedger(options.ledger, { create: false }, async (ledger) => {
    const verdict = await verdictOf(kind, targets, ledger.reader), by = whoever(options.as, io);
    if (by.trim() === "") throw new LedgerError("bad-decision", "A decision says who made it.", "Give a name with --as.");
    if (options.reason.trim() === "") throw new LedgerError("bad-decision", "A decision says why.", "Give the reason in some words with --reason.");
    const decision = await decideIn(ledger, verdict, { by, reason: options.reason, at: new Date().toISOString() });
    await write(io.stdout, options.json ? `${JSON.stringify(decision)}\n` : `Decided ${kind} (${decision.id.slice(0, 12)}). \`hearsay undo ${decision.id.slice(0, 12)}\` takes it back.\n`);
    return 0;
  });
}

const SHAPES: Readonly<Record<string, string>> = {
  "same-claim": "CLAIM CLAIM", "different-claim": "CLAIM CLAIM", split: "CLAIM,… FROM-CLAIM,…", "same-source": "SOURCE SOURCE", "different-source": "SOURCE SOURCE", derives: "REPORT FROM-REPORT", "does-not-derive": "REPORT FROM-REPORT",
  confirm: "CLAIM", correct: "CLAIM factuality|source|condition|not-a-claim VALUE", status: "CLAIM open|checking|verified|disputed|closed", assign: "CLAIM PERSON", note: "REPORT WORDS [QUOTE]",
  watch: "claim|source|place|story TARGET", unwatch: "claim|source|place|story TARGET", undo: "DECISION",
};

export const KINDS = Object.entries(SHAPES).map(([kind, shape]) => `${kind} ${shape}`);

async function verdictOf(kind: string, targets: readonly string[], reader: LedgerReader): Promise<Verdict> {
  const [a = "", b = "", c = ""] = targets;
  const shape = SHAPES[kind];
  if (shape === undefined) throw new LedgerError("unknown-decision", `“${kind}” is no kind of decision.`, `Give one of: ${KINDS.join("; ")}.`);
  const most = shape.split(" "), least = most.filter((part) => !part.startsWith("["));
  if ((targets.length < least.length || targets.length > most.length) && !(kind === "correct" && b === "not-a-claim")) throw new LedgerError("bad-decision", `${kind} asks for ${shape}.`, "The lists show ids; their beginning is enough.");
  const one = <T extends string>(value: string, of: readonly T[]): T => {
    const found = of.find((v) => v === value);
    if (found === undefined) throw new LedgerError("bad-decision", `“${value}” is none of ${of.join(", ")}.`, `${kind} asks for ${shape}.`);
    return found;
  };
  switch (kind) {
    case "same-claim": case "different-claim": return { kind, a: await reader.resolve("claim", a), b: await reader.resolve("claim", b) };
    case "split": return { kind, claims: await claimsOf(reader, a), from: await claimsOf(reader, b) };
    case "same-source": case "different-source": return { kind, a: await reader.resolve("source", a), b: await reader.resolve("source", b) };
    case "derives": case "does-not-derive": return { kind, from: await reader.resolve("report", a), to: await reader.resolve("report", b) };
    case "confirm": return { kind, claim: await reader.resolve("claim", a) };
    case "correct": return { kind, claim: await reader.resolve("claim", a), field: one(b, ["factuality", "source", "condition", "not-a-claim"]), value: c };
    case "status": return { kind, claim: await reader.resolve("claim", a), value: one(b, ["open", "checking", "verified", "disputed", "closed"]) };
    case "assign": return { kind, claim: await reader.resolve("claim", a), to: b };
    case "note": {
      const report = await reader.resolve("report", a);
      return { kind, report, spans: c === "" ? [] : [await spanOf(reader, report, c)], words: b };
    }
    case "watch": case "unwatch": {
      const noun = one(a, ["claim", "source", "place", "story"]);
      return { kind, noun, target: noun === "place" ? b : await reader.resolve(noun, b) };
    }
    default: return { kind: "undo", decision: await reader.resolve("decision", a) };
  }
}

const claimsOf = (reader: LedgerReader, list: string): Promise<readonly string[]> => Promise.all(list.split(",").map((id) => reader.resolve("claim", id)));

/** `hearsay queue`: decisions whose claim or source the current reading does not have, with what stands nearest now. */
export async function queue({ ledger, json }: { readonly ledger: string; readonly json: boolean }, io: Io): Promise<number> {
  return asking(ledger, {}, io, async (reader) => {
    const waiting = await reader.queue();
    if (waiting.length === 0 && !json) await write(io.stdout, "Nothing waits: every decision stands on words that the current readings have.\n");
    for (const { decision, target, words, nearest, ...rest } of waiting) {
      await write(io.stdout, json
        ? `${JSON.stringify({ decision, target, words, nearest, ...rest })}\n`
        : printable(`${verdictInWords(decision)} by ${decision.by} (${decision.id.slice(0, 12)})\n  was about: ${words ?? "words that are not in the ledger"}\n${nearest.map((n) => `  now: ${n.id.slice(0, 12)} ${n.words}\n`).join("")}`));
    }
    return 0;
  });
}

/** Where a report has these words, the first time. */
async function spanOf(reader: LedgerReader, report: string, words: string): Promise<Span> {
  const at = (await reader.readings([report])).get(report)?.report.text.indexOf(words) ?? -1;
  if (at === -1) throw new LedgerError("bad-decision", `The report does not have the words “${words}”.`, "Give them as they stand in it.");
  return [at, at + words.length];
}
