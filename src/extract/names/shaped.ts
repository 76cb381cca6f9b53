import type { Words } from "../model/words.ts";
import { DEMONYMS } from "../../domain/country.ts";
import { findNames, overBoth } from "../sources/name.ts";
import { nounKind } from "../sources/noun.ts";
import { tokens } from "../sources/token.ts";
import type { NameRun } from "./decode.ts";

const GLUED = 0, SPACE = 1, PARAGRAPH = 2;

/**
 * Names with the ends that spelling gives them: parts of one person's name side by side are one name, a hyphen goes on, the
 * point of an abbreviation belongs to it, "University of …" takes in what follows; a demonym alone is no name.
 */
export function shaped(text: string, words: Words, runs: readonly NameRun[]): readonly NameRun[] {
  const forms = words.spans.map(([start, end]) => text.slice(start, end));
  const form = (i: number): string => forms[i] ?? "";
  const kept = runs.filter(({ first, last }) => !(first === last && DEMONYMS.has(form(first))));
  return withBodies(text, words, withAmpersands(joined(words, outermost(kept.map((run) => overTwo(text, words, bodyBeside(widened(words, run, form), form))))), form));
}

/** "Food and Drug Administration": the body's name from its first field. */
function overTwo(text: string, words: Words, run: NameRun): NameRun {
  const [from, to] = [words.spans[run.first - 2]?.[0], words.spans[run.last]?.[1]];
  return from !== undefined && to !== undefined && overBoth(tokens(text, from, to), 0) ? { ...run, first: run.first - 2, kind: "organization" } : run;
}

const outermost = (runs: readonly NameRun[]): readonly NameRun[] => runs.filter((run) => !runs.some((other) => other.last - other.first > run.last - run.first && other.first <= run.first && run.last <= other.last));

/** "Carrow & Lyle": two names with "&" between are one body. */
function withAmpersands(runs: readonly NameRun[], form: (i: number) => string): readonly NameRun[] {
  return runs.reduce<NameRun[]>((out, run) => {
    const before = out.at(-1);
    if (before === undefined || before.last + 2 !== run.first || form(before.last + 1) !== "&") return [...out, run];
    return [...out.slice(0, -1), { ...before, last: run.last, kind: "organization", confidence: Math.max(before.confidence, run.confidence) }];
  }, []);
}

/** "The hospital company, Midt Health,": a name between commas behind a noun for bodies is a body's, but in "a lawyer for the company, Ana Ruiz," it may be the lawyer's. */
function bodyBeside(run: NameRun, form: (i: number) => string): NameRun {
  const noun = form(run.first - 2);
  let start = run.first - 2;
  while (/^[\p{Ll}'’]/u.test(form(start - 1)) && !LINK.test(form(start)) && run.first - start < LONGEST) start--;
  const of = run.last > run.first && LINK.test(form(start)) && nounKind(form(start - 1).toLowerCase()) === "person";
  const beside = !of && form(run.first - 1) === "," && form(run.last + 1) === "," && /^\p{Ll}/u.test(noun);
  return beside && run.kind === "person" && /^(?:organization|media)$/.test(nounKind(noun) ?? "") ? { ...run, kind: "organization" } : run;
}

/** What ties an office to its body, and the words of a body's phrase at most. */
const LINK = /^(?:of|for|at|from|to|with|in)$/u, LONGEST = 7;

const CAPITALS_SAY_LITTLE = 0.85, SURE = 0.7;

/** Of a line that capitalises its words, the names that the text below has too; all that is sure where nothing stands below. */
export function withoutHeadlines(text: string, words: Words, runs: readonly NameRun[]): readonly NameRun[] {
  const titled = words.spans.map(() => false);
  for (let from = 0; from < words.spans.length; ) {
    let to = from + 1;
    while (to < words.spans.length && words.before[to] !== PARAGRAPH) to++;
    const long = words.spans.slice(from, to).map((span) => text.slice(...span)).filter((word) => /^\p{L}{4,}/u.test(word));
    titled.fill(long.length > 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= CAPITALS_SAY_LITTLE * long.length, from, to);
    from = to;
  }
  const key = ({ first, last }: NameRun): string => text.slice(words.spans[first]?.[0], words.spans[last]?.[1]);
  const elsewhere = runs.filter((run) => titled[run.first] !== true).map((run) => ` ${key(run)} `);
  const alone = titled.filter((is) => !is).length < BODY;
  const recurring = (run: NameRun): NameRun | undefined => partsOf(run).find((part) => elsewhere.some((name) => name.includes(` ${key(part)} `)));
  return runs.flatMap((run) => {
    if (titled[run.first] !== true || (alone && run.confidence >= SURE)) return run;
    const part = recurring(run);
    return part === undefined ? [] : run.confidence >= SURE ? run : part;
  });
}

/** Words of prose below a headline from which it can be told what is a name in it. */
const BODY = 60;

/** A run and what is left of it without words at its ends, the longest first. */
function partsOf(run: NameRun): readonly NameRun[] {
  const length = run.last - run.first + 1;
  return Array.from({ length }, (_, cut) => Array.from({ length: cut + 1 }, (_, k) => ({ ...run, first: run.first + k, last: run.last - cut + k }))).flat();
}

function widened(words: Words, run: NameRun, form: (i: number) => string): NameRun {
  let { last } = run;
  // "Faya-" of "Faya-Largeau"
  if (last > run.first && /^[-‑]$/u.test(form(last))) last = words.before[last + 1] === GLUED && /^\p{Lu}/u.test(form(last + 1)) ? last + 1 : last - 1;
  while (/^[-‑]$/u.test(form(last + 1)) && words.before[last + 1] === GLUED && words.before[last + 2] === GLUED && /^\p{Lu}/u.test(form(last + 2))) last += 2;
  if (form(last + 1) === "." && words.before[last + 1] === GLUED && /^\p{Lu}$/u.test(form(last)) && form(last - 1) === ".") last++;
  return { ...run, last };
}

/** Two runs of a person or a body with only a space between them. */
export function joined(words: Words, runs: readonly NameRun[]): readonly NameRun[] {
  const out: NameRun[] = [];
  for (const run of runs) {
    const before = out.at(-1);
    if (before !== undefined && run.first <= before.last) continue;
    const one = before?.kind === run.kind && (run.kind === "person" || run.kind === "organization") && run.first === before.last + 1 && words.before[run.first] === SPACE;
    if (one && before !== undefined) out[out.length - 1] = { ...before, last: run.last, confidence: Math.min(before.confidence, run.confidence) };
    else out.push(run);
  }
  return out;
}

/** A body's name that goes on by "of" or "for", where the network saw at least a part of it as a body. */
function withBodies(text: string, words: Words, runs: readonly NameRun[]): readonly NameRun[] {
  const starts = words.spans.map(([start]) => start);
  const whole = findNames(text).flatMap(({ name, span, kind }) => {
    if (kind === "person" || !/ (?:of|for) /u.test(name)) return [];
    const first = starts.indexOf(span[0]), last = words.spans.findIndex(([, end]) => end === span[1]);
    const parts = runs.filter((r) => r.first <= last && r.last >= first);
    const body = parts.find((r) => r.kind === "organization");
    return first < 0 || last < first || body === undefined ? [] : [{ first: Math.min(first, parts[0]!.first), last: Math.max(last, parts.at(-1)!.last), kind: "organization" as const, confidence: body.confidence }];
  });
  const free = runs.filter((r) => !whole.some((w) => w.first <= r.last && w.last >= r.first));
  return [...free, ...whole].sort((a, b) => a.first - b.first);
}
