import { outside, overlap, type Span } from "../../domain/span.ts";
import { sentenceAt } from "./clause.ts";
import type { Group } from "./group.ts";

type Spans = Omit<Group, "evidence">;
type Read = { readonly group: Spans; readonly confidence: number };

/** "…, adding that B": a speaker goes on. "…, which he denies": somebody turns down what has just been said. */
const ADDING = /, (?<verb>adding|saying|noting|insisting|arguing|warning|claiming|stressing|explaining|maintaining)(?= that \S|: [“"])/gu;
const DENYING = /, (?<what>which|something(?: that)?|an? (?:charge|claim|allegation|accusation)|(?:charges|claims|allegations|accusations)(?: that)?) (?<who>he|she|it|they|(?:the \p{Ll}+|\p{Lu}[\p{L}’'-]+)(?: \p{Lu}[\p{L}’'-]+){0,2}) (?<verb>(?:(?:has|have|had) )?(?:(?:repeatedly|always|strongly|flatly|vehemently|consistently) )?(?:denies|deny|denied|rejects?|rejected|disputes?|disputed))(?=[.,;”"]|$)/gu;

/** Attributions with those that go on from them in their own sentence; what goes on is no part of what was said before. */
export function withGoingOn(text: string, read: readonly Read[]): readonly Read[] {
  const found = [...[...text.matchAll(ADDING)].flatMap((m) => adding(text, m, read)), ...[...text.matchAll(DENYING)].flatMap((m) => denying(m, read))];
  return found.reduce<readonly Read[]>((all, { cut, more, instead }) => [...all.filter((r) => r.group !== instead).map((r) => ({ ...r, group: { ...r.group, content: r.group.content.flatMap((span) => outside(span, cut)).filter(([s, e]) => e - s > 1) } })).filter(({ group }) => group.content.length > 0), more], read);
}

/** `instead`: what the model took the same verb for. */
type Found = { readonly cut: Span; readonly more: Read; readonly instead: Spans | null };

function adding(text: string, m: RegExpExecArray, read: readonly Read[]): readonly Found[] {
  const start = m.index + 2, cue: Span = [start, start + m.groups!["verb"]!.length], sentence = sentenceAt(text, start);
  // who spoke last in the sentence, by a verb of its own
  const speaker = read.filter(({ group }) => group.source.length > 0 && group.cue.some(([s]) => s >= sentence[0] && s < start)).toSorted((a, b) => (b.group.cue[0]?.[0] ?? 0) - (a.group.cue[0]?.[0] ?? 0))[0];
  const quoted = /^: [“"](?<words>[^“”"\n]+)[”"]/u.exec(text.slice(cue[1])), end = quoted === null ? sentence[1] - Number(/[.!?]$/u.test(text.slice(...sentence))) : cue[1] + quoted[0].length;
  if (speaker === undefined || end <= cue[1] + 1 || read.some(({ group }) => group.cue.some((c) => overlap(c, cue) > 0) || group.source.some((s) => overlap(s, [cue[0], end]) > 0))) return [];
  const content: Span = [cue[1] + (quoted === null ? 1 : 2), end];
  return [{ cut: [m.index, end], more: { group: { ...speaker.group, cue: [cue], content: [content] }, confidence: speaker.confidence }, instead: null }];
}

function denying(m: RegExpExecArray, read: readonly Read[]): readonly Found[] {
  const { what = "", who = "", verb = "" } = m.groups ?? {}, at = m.index + 2, end = m.index + m[0].length;
  const source: Span = [at + what.length + 1, at + what.length + 1 + who.length], cue: Span = [end - verb.length, end];
  const instead = read.find(({ group }) => group.cue.some((c) => overlap(c, cue) > 0) && group.source.some(([s]) => s === at)) ?? null;
  const told = instead ?? read.find(({ group }) => group.content.some(([s, e]) => s < m.index && e >= m.index));
  if (told === undefined || read.some((r) => r !== instead && r.group.cue.some((c) => overlap(c, cue) > 0))) return [];
  return [{ cut: [m.index, end], more: { group: { source: [source], cue: [cue], content: [[at, at + what.length]] }, confidence: told.confidence }, instead: instead?.group ?? null }];
}
