import { PARAGRAPH, type Words } from "../model/words.ts";
import type { NameRun } from "./decode.ts";

/** Words that make of a place somewhere one can be, whoever plays there. */
const SPOT = /^(?:in|at|near|from|into|across|around|outside|through)$/iu;
const DASH = /^[-–—:]$/u;
const SENTENCE_END = /^[.!?]$/u;

/**
 * Places that play are teams, which are organizations: "Norway 2 – 1 Chile". A place beside a score is one, with the side it
 * plays in that sentence, and wherever its name stands in the text, but for "in Norway".
 */
export function withTeams(text: string, words: Words, runs: readonly NameRun[]): readonly NameRun[] {
  const form = (i: number): string => text.slice(...(words.spans[i] ?? [0, 0]));
  const scores = words.spans.flatMap((_, i) => (isScore(form(i), form(i + 1), form(i + 2)) ? [i] : []));
  if (scores.length === 0) return runs;
  const name = ({ first, last }: NameRun): string => text.slice(words.spans[first]?.[0], words.spans[last]?.[1]);
  const mayPlay = (run: NameRun): boolean =>
    run.kind === "place" && !SPOT.test(form(run.first - 1)) && !(/^the$/iu.test(form(run.first - 1)) && SPOT.test(form(run.first - 2)));
  const teams = new Set<string>();
  for (const at of scores) {
    const beside = runs.some((run) => mayPlay(run) && (run.last + 1 === at || run.first === at + 3));
    if (!beside) continue;
    let from = at, to = at;
    while (from > 0 && words.before[from] !== PARAGRAPH && !SENTENCE_END.test(form(from - 1))) from--;
    while (to + 1 < words.spans.length && words.before[to + 1] !== PARAGRAPH && !SENTENCE_END.test(form(to))) to++;
    const sides = runs.filter((run) => run.first >= from && run.last <= to && (run.kind === "organization" || mayPlay(run)));
    if (new Set(sides.map(name)).size < 2) continue;
    for (const run of sides) teams.add(name(run));
  }
  return runs.map((run) => (mayPlay(run) && teams.has(name(run)) ? { ...run, kind: "organization" } : run));
}

/** Two small numbers with a dash between; two that make up a hundred or nearly are shares of a vote. */
function isScore(a: string, dash: string, b: string): boolean {
  if (!DASH.test(dash) || !/^\d{1,3}$/.test(a) || !/^\d{1,3}$/.test(b)) return false;
  const [x, y] = [Number(a), Number(b)];
  return x < 200 && y < 200 && !(x + y > 80 && x + y <= 100);
}
