import { overlap, type Span } from "../../domain/span.ts";
import type { RawAttribution } from "../attributions.ts";
import type { Prose } from "../claims/prose.ts";
import type { Tagged } from "../claims/tagger.ts";
import { mended } from "../clauses/mend.ts";
import { extentOf, subjectsOf } from "../clauses/subject.ts";
import { verbGroup } from "../clauses/verb-group.ts";

/** The source that the verb's own subject gives where the model found none, or took another phrase for it. */
export function withSubjects(raw: readonly RawAttribution[], prose: Prose): readonly RawAttribution[] {
  return raw.map((a) => {
    if (a.cue[0] !== undefined && a.source.some(([, e]) => e <= (a.cue[0]?.[0] ?? 0)) && isHeldByNobody(a.cue[0], prose)) return { ...a, source: [] };
    const subject = a.source.length > 1 || a.cue[0] === undefined ? null : subjectOf(a.cue[0], prose);
    if (subject === null || a.source.some((s) => overlap(s, subject.span) > 0)) return a;
    const content = a.content.some((s) => overlap(s, subject.span) > 0);
    // "One of them said A": a piece that is the subject alone is who says it
    const piece = a.content.length > 1 && a.source.length === 0 && subject.beside ? a.content.find((s) => s[0] === subject.span[0] && s[1] <= (a.cue[0]?.[0] ?? 0)) : undefined;
    if (piece !== undefined) return { ...a, source: [piece], content: a.content.filter((s) => s !== piece) };
    if (content || (a.source.length > 0 && !subject.beside && !speaksElsewhere(a, raw))) return a;
    return { ...a, source: [subject.span] };
  });
}

/** Whether an attribution's source stands behind it, right before the verb of another: "insisted that A, and diplomats said B". */
function speaksElsewhere(a: RawAttribution, raw: readonly RawAttribution[]): boolean {
  const [source, cue] = [a.source[0], a.cue[0]];
  return source !== undefined && cue !== undefined && source[0] > cue[1] && raw.some((b) => b !== a && b.cue.some(([s]) => s === source[1] + 1));
}

/** "are believed to be", "was told that": a passive names nobody who believes or tells. */
function isHeldByNobody(cue: Span, prose: Prose): boolean {
  const tokens = sentenceOf(cue, prose);
  const verb = verbOf(tokens, cue);
  if (verb >= 0 && isReduced(tokens, verb)) return true;
  if (verb < 0 || !verbGroup(tokens, verb).passive || tokens.slice(verb + 1, verb + 8).some((t) => t.lower === "by")) return false;
  return HELD.test(tokens[verb]?.lower ?? "") && /^(?:TO|IN)$/.test(tokens[verb + 1]?.tag ?? "");
}

/** "two sites believed to be bases": a participle, whatever its tag. */
function isReduced(tokens: readonly Tagged[], verb: number): boolean {
  return /^(?:believed|thought|said|understood|reported|known|supposed|rumou?red|alleged)$/.test(tokens[verb]?.lower ?? "") && tokens[verb + 1]?.tag === "TO" && !/^(?:has|have|had)$/.test(tokens[verb - 1]?.lower ?? "");
}

const HELD = /^(?:believed|thought|said|understood|expected|reported|known|supposed|estimated|rumou?red|alleged|told|asked|informed)$/;

function sentenceOf(cue: Span, prose: Prose): readonly Tagged[] {
  const sentence = prose.sentences.find(([s, e]) => s <= cue[0] && cue[0] < e);
  return sentence === undefined ? [] : mended(prose.around([sentence]));
}

/** The verb of a cue: the last, or in "would have us believe", "lets it be known" the one before whoever is to know. */
function verbOf(tokens: readonly Tagged[], cue: Span): number {
  const inside = (t: Tagged | undefined): boolean => t !== undefined && t.start >= cue[0] && t.end <= cue[1];
  const outer = tokens.findIndex((t, i) => inside(t) && inside(tokens[i + 2]) && CAUSES.test(t.lower) && HEARERS.test(tokens[i + 1]?.lower ?? ""));
  return outer >= 0 ? outer : tokens.findLastIndex((t) => inside(t) && /^VB[DZPNG]?$/.test(t.tag));
}

const CAUSES = /^(?:lets?|letting|have|has|had|gives?|gave|given|leads?|led|wants?|wanted)$/, HEARERS = /^(?:it|us|you|me|everyone|everybody|people)$/;

/** The words of the subject of a cue's verb, and whether no other verb stands between; null where it has none of its own. */
function subjectOf(cue: Span, prose: Prose): { readonly span: Span; readonly beside: boolean } | null {
  const tokens = sentenceOf(cue, prose);
  const verb = verbOf(tokens, cue);
  if (verb < 0) return null;
  const group = verbGroup(tokens, verb);
  const [first, ...more] = subjectsOf(tokens, group.from);
  if (isReduced(tokens, verb) || group.passive || first === undefined || first.relative || /^(?:it|there|this|that|which)$/.test(tokens[first.phrase.from]?.lower ?? "")) return null;
  // "Correction: On Monday the Post wrote": a heading does nothing
  if (tokens[first.phrase.to]?.text === ":") return null;
  const last = more.at(-1) ?? first;
  const to = last.apposed?.to ?? extentOf(tokens, last.phrase, group.from);
  const span: Span = [(tokens[first.phrase.from] as Tagged).start, (tokens[to - 1] as Tagged).end];
  return { span, beside: tokens.slice(to, group.from).every((t) => !/^(?:VB|MD|WH|CC)/.test(t.tag)) };
}
