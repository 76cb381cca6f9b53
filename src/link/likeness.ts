import type { Reading } from "../domain/reading.ts";
import { sharedRuns } from "./derivations/shared-passages.ts";
import { outletOf } from "./outlet.ts";
import { cosine, topicOf, topicOfWords, type Topic } from "./topic.ts";

/** How alike two reports are, 0–1: in all their words, and where they begin and in their headlines too. */
export type Likeness = { readonly body: number; readonly whole: number };

/** Below this two texts share nothing worth a second look. */
const NOTHING = 0.05;
/** What one outlet prints under all its reports is less than this part of each. */
const FURNITURE = 0.6;

/** How alike two reports are; words that one outlet prints in both are its furniture and no matter of either. */
export function likenessOf(a: Reading, b: Reading): Likeness {
  const [x, y] = [topicOf(a), topicOf(b)];
  const plain = between(x, y);
  const outlet = outletOf(a)?.key;
  if (plain.body < NOTHING || outlet === undefined || outlet !== outletOf(b)?.key) return plain;
  const runs = sharedRuns(x, y);
  const shared = runs.reduce((sum, run) => sum + run.length, 0);
  if (shared === 0 || shared >= FURNITURE * Math.max(x.words.length, y.words.length)) return plain;
  const left = (topic: Topic, side: "from" | "to"): Topic["words"] => topic.words.filter((_, i) => !runs.some((run) => i >= run[side] && i < run[side] + run.length));
  return between(topicOfWords(a, left(x, "from")), topicOfWords(b, left(y, "to")));
}

/** The mix that tells reports of one happening from others best (chosen by hand on the articles of `stories`). */
function between(x: Topic, y: Topic): Likeness {
  const body = cosine(x.body, y.body);
  return { body, whole: (body + cosine(x.lead, y.lead) + cosine(x.headline, y.headline) / 2) / 2.2 };
}
