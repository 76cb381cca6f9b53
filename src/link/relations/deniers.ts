import type { Attribution } from "../../domain/attribution.ts";
import type { Source } from "../../domain/source.ts";
import { sameSource } from "../origins/same-source.ts";
import { headOf, isNamelessReport } from "../origins/speech.ts";
import type { Context } from "../origins/strand.ts";
import { voiceOf, type Voice } from "../origins/voice.ts";
import type { Paper } from "../paper.ts";

/** Whose denial it is, with the words for it in the report. */
export type Denier = { readonly voices: readonly Voice[]; readonly words: string };

/** Who denies: a person, an office or a body; null where nobody is named whose word it could be. */
export function denierOf(attribution: Attribution, paper: Paper, context: Context): Denier | null {
  const told = attribution.sources.flatMap((s) => paper.sources.get(s.id) ?? []).filter((s) => !isNamelessReport(s.description));
  const sources = told.map((s) => holderIn(s, paper) ?? s);
  const voices = sources.map((s) => voiceOf(s, { cue: attribution.cue.lemma, before: "", after: "", via: paper.outlet?.key ?? paper.id, paper }, context));
  const words = sources.map((s, i) => { const voice = voices[i]!; const full = voice.kind === "person" ? context.people.name(voice.key) : ""; return /\p{Lu}/u.test(full) ? full : (s.name ?? s.description); }).join(", ");
  return voices.length === 0 ? null : { voices, words };
}

/** So many characters between an office and the name behind it; so many from an office to the first word of who holds it. */
const TITLE = 60, SOON = 600;

/** "The minister": the one person whom the report names behind that office; else the one without another office who speaks soon after. */
function holderIn(source: Source, { reading, sources, text }: Paper): Source | null {
  const office = source.name === null && source.kind === "role" && source.count?.[1] === 1 ? headOf(source.description) : null;
  if (office === null) return null;
  const titled = reading.entities.filter((e) => e.kind === "person" && e.mentions.some(([at]) => new RegExp(`\\b${office}\\b[^.!?\\n]*$`, "iu").test(text.slice(Math.max(0, at - TITLE), at))));
  const at = source.mentions[0]?.[0] ?? Infinity;
  const soon = [...sources.values()].filter((s) => s.kind === "person" && s.name === s.description && s.mentions.some(([start]) => start > at && start - at < SOON));
  const names = titled.length > 0 ? titled.map((e) => e.name) : soon.flatMap((s) => s.name ?? []);
  return names.length === 1 ? { ...source, kind: "person", name: names[0]!, description: names[0]! } : null;
}

/** Of those who deny the same and are one, the person who is named: a body speaks through its people. */
export function named(denier: Denier, all: readonly Denier[]): string {
  if (denier.voices.some((v) => v.kind === "person")) return denier.words;
  const person = all.find((d) => d.voices.some((v) => v.kind === "person" && denier.voices.some((w) => sameSource(v, w) !== null)));
  return (person ?? denier).words;
}
