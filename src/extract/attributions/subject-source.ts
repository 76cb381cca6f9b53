import { overlap, type Span } from "../../domain/span.ts";
import type { RawAttribution } from "../attributions.ts";
import type { Prose } from "../claims/prose.ts";
import type { Tagged } from "../claims/tagger.ts";
import { mended } from "../clauses/mend.ts";
import { subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";

/** The source that the verb's own subject gives where the model found none, or took another phrase for it. */
export function withSubjects(raw: readonly RawAttribution[], prose: Prose): readonly RawAttribution[] {
  return raw.map((a) => {
    const subject = a.source.length > 1 || a.cue[0] === undefined ? null : subjectOf(a.cue[0], a, prose);
    if (subject === null || a.source.some((s) => overlap(s, subject.span) > 0)) return a;
    const content = a.content.some((s) => overlap(s, subject.span) > 0);
    if (content || (a.source.length > 0 && !subject.beside)) return a;
    return { ...a, source: [subject.span] };
  });
}

/** The words of the subject of a cue's verb, and whether they stand right before it; null where it has none of its own. */
function subjectOf(cue: Span, a: RawAttribution, prose: Prose): { readonly span: Span; readonly beside: boolean } | null {
  const sentence = prose.sentences.find(([s, e]) => s <= cue[0] && cue[0] < e);
  if (sentence === undefined) return null;
  const tokens = mended(prose.around([sentence]));
  const verb = tokens.findLastIndex((t) => t.start >= cue[0] && t.end <= cue[1] && /^VB[DZPNG]?$/.test(t.tag));
  if (verb < 0) return null;
  const group = verbGroup(tokens, verb);
  const [first, ...more] = subjectsOf(tokens, group.from);
  if (group.passive || first === undefined || first.relative || /^(?:it|there|this|that|which)$/.test(tokens[first.phrase.from]?.lower ?? "")) return null;
  const last = more.at(-1) ?? first;
  const to = (last.apposed ?? last.phrase).to;
  const span: Span = [(tokens[first.phrase.from] as Tagged).start, (tokens[to - 1] as Tagged).end];
  return { span, beside: tokens.slice(to, group.from).every((t) => t.tag === "RB" || t.text === ",") };
}
