import { ask, type AskOptions } from "./ask.ts";
import type { Io } from "./io.ts";
import { actors, claims, contacts, decisions, derivations, inquiries, positions, reports, sources, stories, timeline, type Question } from "./questions.ts";

type Answer = (options: AskOptions, io: Io) => Promise<number>;

/** Each question keeps its own kind of item to itself. */
const answer = <Item>(question: Question<Item>): Answer => (options, io) => ask(question, options, io);

export const answers = {
  claims: answer(claims), reports: answer(reports), stories: answer(stories), derivations: answer(derivations), sources: answer(sources), actors: answer(actors), contacts: answer(contacts),
  positions: answer(positions), inquiries: answer(inquiries), timeline: answer(timeline), decisions: answer(decisions),
} as const;
export type AnswerName = keyof typeof answers;
