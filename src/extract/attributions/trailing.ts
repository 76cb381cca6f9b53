import { overlap, type Span } from "../../domain/span.ts";
import type { Group } from "./group.ts";
import { CLAUSAL, clauseBefore, isReporting, LONGEST, PHRASE } from "./refine.ts";

/** "…, NOUN PHRASE said" or "… told the Valley Post", where the clause ends, or goes on with a time, a place or another clause. */
const SPEAKER = /,[”"’']?\s+([^,;:!?“”"\n]{2,120}?) (said|says|reported|announced|wrote|told(?= (?:the |an? )?(?:reporters|journalists|\p{Lu})))(?=[.,;]|\n|$| (?:the |an? )?(?:reporters|journalists|\p{Lu}[\p{L}’' ]{1,50})[.,;]| (?:on|in|at|late|early|earlier|last|this|by|to|through|via|and|but|yesterday|today|\p{Lu}\p{Ll}+day)\b)/gu;

type Spans = Omit<Group, "evidence">;

/** Attributions of the form "A, two officials said" that the model passed over beside its other ones; the grammar leaves no doubt of them. */
export function trailingSpeakers(text: string, known: readonly Spans[]): readonly Spans[] {
  const taken = known.flatMap((g) => [...g.source, ...g.cue, ...g.content]);
  const free = (span: Span): boolean => !taken.some((t) => overlap(t, span) > 0);
  return [...text.matchAll(SPEAKER)].flatMap((m): Spans[] => {
    const [phrase, verb] = [m[1] ?? "", m[2] ?? ""];
    if (phrase.length > LONGEST || !PHRASE.test(phrase) || CLAUSAL.test(phrase) || /\p{Ll}{4}\. /u.test(phrase) || !isReporting(verb)) return [];
    const start = m.index + m[0].length - verb.length - 1 - phrase.length;
    const source: Span = [start, start + phrase.length], cue: Span = [source[1] + 1, source[1] + 1 + verb.length];
    const clause = clauseBefore(text, start);
    if (clause === undefined || /[“”"]/.test(text.slice(...clause)) || ![source, cue, clause].every(free)) return [];
    return [{ source: [source], cue: [cue], content: [clause] }];
  });
}
