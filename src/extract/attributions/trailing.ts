import { overlap, type Span } from "../../domain/span.ts";
import type { Group } from "./group.ts";
import reporting from "./data/reporting.json" with { type: "json" };
import { CLAUSAL, clauseBefore, LONGEST, PHRASE } from "./refine.ts";

const VERBS = [...reporting.trailing, "told(?= (?:the |an? )?(?:reporters|journalists|\\p{Lu}))", "assured(?= (?:me|us|him|her|them|reporters))", "(?:is|was|were|are) quoted(?: by [^,.;]{2,60})? as saying"].join("|");
/** "…, NOUN PHRASE said", "…, it added" or "… told the Valley Post", where the clause ends, or goes on with a time, a place or another clause. */
const SPEAKER = new RegExp(`,[”"’']?\\s+(it|he|she|they|[^,;:!?“”"\\n]{2,120}?(?:, [^,;:!?“”"\\n]{2,60},)?) (?:(?:has|have|had) )?(${VERBS})(?=[.,;]|\\n|$| (?:me|us|him|her|them)[.,;]| (?:the |an? )?(?:reporters|journalists|\\p{Lu}[\\p{L}’' ]{1,50})[.,;]| (?:on|in|at|from|late|early|earlier|last|this|by|to|through|via|and|but|yesterday|today|\\p{Lu}\\p{Ll}+day)\\b)`, "gu");
const PRONOUN = /^(?:it|he|she|they)$/;

type Spans = Omit<Group, "evidence">;

/** Attributions of the form "A, two officials said" that the model passed over beside its other ones; the grammar leaves no doubt of them. */
export function trailingSpeakers(text: string, known: readonly Spans[]): readonly Spans[] {
  const taken = known.flatMap((g) => [...g.source, ...g.cue, ...g.content]);
  const free = (span: Span): boolean => !taken.some((t) => overlap(t, span) > 0);
  return [...text.matchAll(SPEAKER)].flatMap((m): Spans[] => {
    const [phrase, verb] = [m[1] ?? "", m[2] ?? ""];
    if (phrase.length > LONGEST || (!PRONOUN.test(phrase) && (!PHRASE.test(phrase) || CLAUSAL.test(phrase))) || /\p{Ll}{4}\. /u.test(phrase)) return [];
    const end = m.index + m[0].length, start = m.index + m[0].indexOf(phrase, 1);
    const source: Span = [start, start + phrase.replace(/,$/, "").length], cue: Span = [end - verb.length, end];
    const clause = clauseBefore(text, start);
    if (clause === undefined || /[“”"]/.test(text.slice(...clause)) || ![source, cue, clause].every(free)) return [];
    return [{ source: [source], cue: [cue], content: [clause] }];
  });
}
