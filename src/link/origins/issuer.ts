import type { Source } from "../../domain/source.ts";
import type { Paper } from "../paper.ts";
import { headOf, isNamelessReport, writingOf } from "./speech.ts";

const WRITING = /^(?:the|that|this) (?:\p{Ll}+ )?(\p{Ll}+)$/iu;

/** Code units behind a cue in which it may say what something was said in. */
export const BEHIND = 60;

/** Whose word "the statement" is: of who said something "in a statement" last before it; null where nobody did. */
export function whoStated({ description, mentions }: Source, { text, reading, sources }: Paper): Source | null {
  const noun = WRITING.exec(description)?.[1]?.toLowerCase(), at = mentions[0]?.[0] ?? 0;
  if (noun === undefined) return null;
  const said = reading.attributions.filter(({ cue: { spans } }) => {
    const [start, end] = [spans[0]?.[0] ?? at, spans.at(-1)?.[1] ?? at];
    return end < at && writingOf(text.slice(start, end), text.slice(end, end + BEHIND)) === noun;
  });
  const last = said.toSorted((a, b) => b.cue.spans[0]![0] - a.cue.spans[0]![0])[0];
  const by = last === undefined ? undefined : sources.get(last.sources[0]?.id ?? "");
  return by === undefined || by.kind === "document" ? null : by;
}

const POINTS = /^(?:the|that|this) (?:same )?(?:report|paper|document|study)$/iu;
/** Nouns for what "the report" may be for. */
const RECORD = new Set(["report", "audit", "study", "review", "survey", "assessment", "analysis", "paper", "document", "dossier", "evaluation", "inquiry", "investigation"]);

/** The record that "the report" is: the last told of before it ("an audit"), where no outlet (`isOutlet`) was since; null where none was. */
export function recordMeant(source: Source, { sources }: Paper, isOutlet: (source: Source) => boolean): Source | null {
  const at = source.mentions[0]?.[0] ?? 0;
  if (!POINTS.test(source.description)) return null;
  const before = [...sources.values()].filter((s) => s !== source).flatMap((s) => s.mentions.filter(([start]) => start < at).map(([start]) => ({ s, start }))).toSorted((a, b) => b.start - a.start);
  const last = before.find(({ s }) => isOutlet(s) || isToldRecord(s))?.s;
  return last === undefined || isOutlet(last) ? null : last;
}

function isToldRecord({ kind, description }: Source): boolean {
  return kind === "document" && !POINTS.test(description) && !isNamelessReport(description) && RECORD.has(headOf(description) ?? "");
}

const AUTHOR = /\bauthors? of (?:\p{L}+ ){0,4}?(study|paper|report|review|survey|analysis|audit)\b|\b(study|paper|report|review|survey|analysis|audit)(?:['’]s)? (?:(?:lead|first|senior|main|chief|principal|co)[ -])?author\b/iu;

/** "the lead author of a study": the noun for what somebody wrote; null where the words tell of nothing written. */
export function authorOf(description: string): string | null {
  const [, of, owned] = AUTHOR.exec(description) ?? [];
  return (of ?? owned)?.toLowerCase() ?? null;
}
