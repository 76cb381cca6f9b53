import { InvalidArgumentError, Option, type Command } from "commander";
import { FACTUALITIES, type Factuality } from "../domain/factuality.ts";
import type { Filter } from "../ledger/question.ts";
import type { AnswerName } from "./answers.ts";
import type { AskOptions, Format } from "./ask.ts";
import { ledgerOption, type Front } from "./ledger-commands.ts";
import { ledgerAt } from "./ledger-options.ts";

/** Commands that ask a ledger, each by the same filters, clocks and formats. */
const QUESTIONS: Readonly<Record<Exclude<AnswerName, "decisions">, string>> = {
  claims: "claims over all reports, with how many independent origins each has",
  reports: "reports in the order of print",
  stories: "reports about the same happening",
  derivations: "which report took from which, and why Hearsay thinks so",
  sources: "whoever is cited: named people, and outlets' use of unnamed ones",
  actors: "parties across reports, with the names and roles each goes by",
  contacts: "who met, phoned or wrote to whom",
  positions: "which party takes which position on what",
  inquiries: "who was asked, and did not answer, declined or denied",
  timeline: "what happened or was said, day by day",
};

export function askingCommands(program: Command, front: Front): void {
  const { io, ended } = front;
  for (const [name, about] of Object.entries(QUESTIONS) as readonly (readonly [keyof typeof QUESTIONS, string])[]) {
    filtered(program.command(name).description(about).argument("[query]", 'words, "a phrase", -without, begin*, a OR b'), front).action(async (query: string | undefined, o: AskFlags) => {
      const { answers } = await import("./answers.ts");
      ended(await answers[name](optionsOf(o, front, query), io));
    });
  }
  clocked(program.command("decisions").description("what people have decided, in order, with what was taken back")).option("--csv", "print CSV", false).option("--limit <n>", "at most so many", front.count).action(async (o: AskFlags) => {
    const { answers } = await import("./answers.ts");
    ended(await answers.decisions(optionsOf(o, front), io));
  });
  for (const [name, about, rows] of [["claim", "one claim in full, by the id of any report's version of it", "print CSV, a row for each place where it stands"], ["report", "one report in full, by id, URL, given id or file", "print CSV, its row of `hearsay reports`"]] as const) {
    clocked(program.command(name).description(about).argument("<id>", "an id or its unique beginning")).option("--csv", rows, false).action(async (id: string, o: AskFlags) => {
      const options = optionsOf(o, front);
      ended(name === "claim" ? await (await import("./claim.ts")).claim(id, options, io) : await (await import("./report.ts")).report(id, options, io));
    });
  }
}

type AskFlags = {
  ledger?: string; json: boolean; csv?: boolean; from?: string; to?: string; actor?: string; place?: string; outlet?: string; story?: string; factuality?: readonly Factuality[]; anonymous?: boolean; limit?: number;
  knownAt?: string; publishedBy?: string;
};

function clocked(command: Command): Command {
  return command
    .addOption(ledgerOption())
    .option("--json", "print JSON, one object a line (docs/ledger.md)", false)
    .option("--known-at <time>", "what the ledger had recorded by then, UTC")
    .option("--published-by <time>", "what had been in print by then, UTC");
}

function filtered(command: Command, { count }: Front): Command {
  return clocked(command)
    .option("--csv", "print CSV", false)
    .option("--from <time>", "first in print from then on")
    .option("--to <time>", "first in print up to then")
    .option("--actor <name>", "that it comes from, names or involves")
    .option("--place <name>", "that it names; of a country, the places in it too")
    .option("--outlet <name>", "words of an outlet's name")
    .option("--story <id or words>", "a story by id or words of its title")
    .addOption(new Option("--factuality <list>", `any of ${FACTUALITIES.join(", ")}`).argParser(factualities))
    .option("--anonymous", "only what rests on unnamed people")
    .option("--limit <n>", "at most so many", count);
}

function factualities(value: string): readonly Factuality[] {
  const wanted = value.split(",").map((v) => v.trim());
  const unknown = wanted.find((v) => !FACTUALITIES.some((f) => f === v));
  if (unknown !== undefined) throw new InvalidArgumentError(`It must be any of ${FACTUALITIES.join(", ")}, with commas between.`);
  return FACTUALITIES.filter((f) => wanted.includes(f));
}

function optionsOf(o: AskFlags, { io }: Front, query?: string): AskOptions {
  const wanted: Record<string, unknown> = { query, from: o.from, to: o.to, actor: o.actor, place: o.place, outlet: o.outlet, story: o.story, factuality: o.factuality, anonymous: o.anonymous, limit: o.limit };
  const clocks = { ...(o.knownAt === undefined ? {} : { knownAt: o.knownAt }), ...(o.publishedBy === undefined ? {} : { publishedBy: o.publishedBy }) };
  const format: Format = o.json ? "json" : o.csv === true ? "csv" : "table";
  return { ledger: ledgerAt(o.ledger, io), format, filter: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Filter, clocks };
}
