import type { Attribution } from "../../domain/attribution.ts";
import type { Status } from "../../domain/claim.ts";
import type { Source } from "../../domain/source.ts";
import type { Assertion } from "../paper.ts";
import { extentOf } from "../paper.ts";
import { tenth } from "../tenth.ts";
import type { Bundle, Voiced } from "./ends.ts";
import { tellingStems } from "./same-source.ts";
import { headOf, isEnterprise, isFormer, isOtherBody } from "./speech.ts";
import type { Context } from "./strand.ts";
import type { Voice } from "./voice.ts";

/** What is known of an end by itself. */
export type Portrait = {
  readonly bundle: Bundle;
  readonly kind: Voice["kind"];
  /** The reports that tell it, and those of them that took it from no other. */
  readonly papers: ReadonlySet<string>;
  readonly direct: ReadonlySet<string>;
  /** How many tell it who took it from no other report: a reprint adds nothing. */
  readonly tellings: number;
  /** When the first of its strands was printed. */
  readonly first: number;
  readonly sure: boolean;
  /** Told as one who held an office: whoever holds it now is another. */
  readonly former: boolean;
  /** A body told to be an enterprise, or none ("the dockers’ union"). */
  readonly enterprise: boolean | null;
  /** Keys of the institutions it is. */
  readonly bodies: readonly string[];
  /** Keys of the people whose word or record it is. */
  readonly people: ReadonlySet<string>;
  /** The names by which the reports call it. */
  readonly names: readonly string[];
  /** For each of its sources, the stems of the words for it that tell; for each body that it is or belongs to, those of its name. */
  readonly stems: readonly (readonly string[])[];
  readonly bodyStems: readonly (readonly string[])[];
  /** The nouns by which it is called. */
  readonly heads: readonly string[];
  /** The tellings that were taken from no other report, else all. */
  readonly said: readonly Assertion[];
  readonly shape: Readonly<Record<Shape, boolean>>;
  /** What speaks for and against its being an origin of its own, by name. */
  readonly features: Readonly<Record<string, number>>;
};

export const SHAPES = ["generic", "pronoun", "definite", "indefinite", "anonymous", "several", "role", "quoted"] as const;
/** How an end is spoken of. */
export type Shape = (typeof SHAPES)[number];

const DEFINITE = /^the\s/iu, INDEFINITE = /^(?:an?|one|some|two|three)\s/iu;
const PRONOUN = /^(?:he|she|they|it|we|I|who|him|her|them|others?|some|one|those|these|that|this|many|everyone|nobody|people|you)$/iu;

export function portraitOf(bundle: Bundle, context: Context): Portrait {
  const direct = bundle.filter((b) => b.strand.parent === null), told = direct.length > 0 ? direct : bundle;
  const { kind } = bundle[0]!.voice, voices = bundle.map((b) => b.voice), sources = told.flatMap(({ voice }) => ("source" in voice ? [voice.source] : []));
  const said = told.map((t) => saidIn(t, context));
  const attributions = said.flatMap((s) => s.attribution ?? []);
  const sure = bundle.some((b) => b.tie === null), names = [...new Set(voices.flatMap((v) => ("source" in v ? (v.source.name ?? []) : [])))], tellings = new Set(told.map((b) => b.strand)).size;
  const stems = sources.map((s) => [...tellingStems(s.description)]), bodies = voices.flatMap((v) => (v.kind === "institution" ? [v.key] : v.kind === "person" ? v.institutions : []));
  const called = (test: (source: Source, at: number) => boolean): boolean => sources.some(test);
  const shape: Portrait["shape"] = {
    generic: sources.length > 0 && sources.every((s, i) => s.name === null && stems[i]!.length <= 1), pronoun: sources.length > 0 && sources.every((s) => PRONOUN.test(s.description)),
    definite: called((s) => DEFINITE.test(s.description)), indefinite: called((s) => INDEFINITE.test(s.description)), anonymous: called((s) => s.anonymous),
    several: called((s) => s.count !== null && s.count[1] !== 1), role: called((s) => s.kind === "role"), quoted: attributions.some((a) => a.mode === "direct"),
  };
  const flags: readonly (readonly [string, boolean])[] = [
    [kind, true], ["likely", !sure], ["single", tellings === 1], ["nameless", sources.every((s) => s.name === null)], ["named", called((s) => /.\p{Lu}/u.test(s.description))],
    ["pronoun", said.every((s) => PRONOUN.test(s.words ?? ""))], ["noWords", said.every((s) => s.words === null)],
    ["oneWord", sources.length > 0 && sources.every((s) => !/\s/u.test(s.description))], ["definite", DEFINITE.test(sources[0]?.description ?? "")], ["indefinite", INDEFINITE.test(sources[0]?.description ?? "")],
    ["open", called((s) => s.count?.[1] === null)], ["handedOn", told.some((t) => t.strand.member.claim.chain.length > 2)], ["inferred", told.every((t) => t.strand.member.claim.chain[0]?.basis === "inferred")],
    ["quoted", shape.quoted], ...attributions.map((a) => [a.stance, true] as const),
  ];
  return {
    bundle, kind, sure, tellings, names, stems, bodies, shape, former: called((s) => isFormer(s.description)),
    enterprise: voices.map((v) => (v.kind !== "institution" ? null : isOtherBody(v.key) ? false : isEnterprise(v.key) ? true : null)).find((e) => e !== null) ?? null,
    people: new Set(voices.flatMap((v) => (v.kind === "person" ? [v.key] : v.kind === "evidence" && v.writer !== null ? [v.writer] : []))),
    papers: new Set(bundle.map((b) => b.strand.member.paper)), direct: new Set(direct.map((b) => b.strand.member.paper)), first: Math.min(...bundle.map((b) => context.papers.get(b.strand.member.paper)?.at ?? Infinity)),
    bodyStems: [...bodies, ...voices.flatMap((v) => ("source" in v ? (v.source.affiliation ?? []) : []))].map((body) => [...tellingStems(body)]),
    heads: sources.flatMap((s) => headOf(s.description) ?? []), said: told.map((t) => t.strand.member),
    features: {
      ...Object.fromEntries(flags.filter(([, on]) => on).map(([name]) => [name, 1])),
      read: tenth(Math.max(...told.map((t) => t.strand.member.claim.confidence))), heard: tenth(Math.max(0.5, ...attributions.map((a) => a.confidence))), known: tenth(Math.max(0.5, ...sources.map((s) => s.confidence))),
      tied: sure ? 1 : 1 / (1 + Math.exp(-Math.max(...bundle.map((b) => b.tie ?? Infinity)))), telling: Math.min(stems[0]?.length ?? 0, 4) / 4, direct: Math.min(direct.length, 5) / 5, mentions: Math.min(5, Math.max(0, ...sources.map((s) => s.mentions.length))) / 5,
      terms: Number(sources.some((s) => s.anonymityCondition !== null)), recipient: Number(attributions.some((a) => a.recipient !== null)), ...standingOf(told, context),
      long: Math.min(300, ...told.map((t) => t.strand.member.claim.text.length)) / 300, far: Math.min(400, ...said.flatMap((s) => s.far ?? [])) / 400,
    },
  };
}

/** How a telling says whose word it is: the relation, the words for the source, how far they stand from the claim. */
function saidIn({ voice, strand: { member } }: Voiced, { papers }: Context): { readonly attribution: Attribution | null; readonly words: string | null; readonly far: number | null } {
  const paper = papers.get(member.paper), attribution = paper?.reading.attributions.find((a) => a.id === member.claim.attribution) ?? null;
  const span = (attribution?.sources.find((s) => "source" in voice && s.id === voice.source.id) ?? attribution?.sources[0])?.spans[0];
  return { attribution, words: span === undefined ? null : paper!.text.slice(...span), far: span === undefined ? null : Math.abs(span[0] - extentOf(member)[0]) };
}

/** What has not happened yet: nobody can have seen it. */
const AHEAD: ReadonlySet<Status> = new Set(["considered", "planned", "prepared", "proposed", "promised", "threatened", "demanded"]);

/** What is told and where in its reports, how many sources these have, what else they have from this one, and whether they take from others and others from them. */
function standingOf(told: Bundle, { papers, derivations, takers }: Context): Readonly<Record<string, number>> {
  const tellings = told.map(({ voice, strand: { member } }) => ({ voice, member, paper: papers.get(member.paper)! })), ids = new Set(tellings.map((t) => t.paper.id));
  const from = ({ claim: { chain: [hop] } }: Assertion, { source }: Extract<Voice, { source: Source }>): boolean => hop !== undefined && hop.sources !== "report" && hop.sources.includes(source.id);
  return {
    certain: Number(tellings.some((t) => /^CT[+-]$/.test(t.member.claim.factuality))), ahead: Number(tellings.every((t) => AHEAD.has(t.member.claim.status))), place: Math.min(...tellings.map((t) => extentOf(t.member)[0] / Math.max(1, t.paper.text.length))),
    sources: Math.min(20, ...tellings.map((t) => t.paper.sources.size)) / 20, claims: Math.min(10, Math.max(...tellings.map(({ voice, paper }) => ("source" in voice ? paper.claims.filter((c) => from(c, voice)).length : 0)))) / 10,
    takes: [...ids].filter((id) => derivations.has(id)).length / ids.size, taken: Math.min(5, [...ids].reduce((sum, id) => sum + (takers.get(id)?.length ?? 0), 0)) / 5,
  };
}
