import type { EventType } from "../domain/event.ts";
import { hull, overlap, wordsOf, type Span } from "../domain/span.ts";
import { entityOf } from "./reading-names.ts";
import { parties, type PartyRef, type StoryParts } from "./story-parts.ts";

/** `met`: a contact; `against` and `with`: what one did to the other; `about`: one spoke of the other. */
export type TieKind = "met" | "against" | "with" | "about";

/** What ties two parties; `met` and only it has no direction. */
export type Tie = {
  readonly kind: TieKind;
  readonly from: string;
  readonly to: string;
  /** Where the reports say so, in the order of print. */
  readonly evidence: readonly { readonly report: string; readonly words: string; readonly what: string }[];
};

export type StoryNetwork = { readonly parties: readonly (PartyRef & { readonly ties: number })[]; readonly ties: readonly Tie[] };

/** PLOVER's types by which way they point; requests and consultations point neither. */
const SIDE: Readonly<Partial<Record<EventType, "against" | "with">>> = {
  AGREE: "with", SUPPORT: "with", CONCEDE: "with", COOPERATE: "with", AID: "with",
  REJECT: "against", ACCUSE: "against", THREATEN: "against", PROTEST: "against", SANCTION: "against", MOBILIZE: "against", COERCE: "against", ASSAULT: "against",
};

type Found = { readonly kind: TieKind; readonly from: PartyRef; readonly to: PartyRef; readonly report: string; readonly words: string; readonly what: string };

/** Who spoke to, about, with and against whom. Two who merely share a sentence are not tied. */
export function storyNetwork(parts: StoryParts): StoryNetwork {
  const party = parties(parts);
  const found = parts.readings.flatMap((reading): readonly Found[] => {
    const { id, text } = reading.report;
    const named = new Set(reading.entities.map((e) => e.id));
    // an unnamed source is no party: nobody can tell whether two of them are one
    const all = (refs: readonly string[]): readonly PartyRef[] => refs.filter((ref) => named.has(entityOf(reading, ref))).flatMap((ref) => party(id, ref) ?? []);
    const pairs = (kind: TieKind, from: readonly PartyRef[], to: readonly PartyRef[], spans: readonly Span[], what: string): readonly Found[] =>
      from.flatMap((a) => to.filter((b) => b.id !== a.id).map((b) => ({ kind, from: a, to: b, report: id, words: wordsOf(text, spans), what })));
    return [
      ...reading.contacts.flatMap((c) => all(c.parties).flatMap((a, i, who) => pairs("met", [a], who.slice(i + 1), c.spans, `${c.how}, ${c.status}`))),
      ...reading.events.flatMap((e) => {
        const side = e.type === null ? undefined : SIDE[e.type];
        return side === undefined || e.auxiliary.includes("negated") ? [] : pairs(side, all(e.actors), all(e.recipients), e.spans, [e.type?.toLowerCase() ?? "", ...e.auxiliary].join(", "));
      }),
      ...reading.attributions.flatMap((a) => {
        const whole = hull(a.content.spans);
        const inside = whole === undefined ? [] : reading.entities.filter((e) => e.mentions.some((m) => a.content.spans.some((s) => overlap(m, s) === m[1] - m[0])));
        return pairs("about", all(a.sources.map((s) => s.id)), all(inside.map((e) => e.id)), a.content.spans, a.stance);
      }),
    ];
  });
  const ties = [...Map.groupBy(found, (f) => `${f.kind} ${f.kind === "met" ? [f.from.id, f.to.id].sort().join(" ") : `${f.from.id} ${f.to.id}`}`).values()].map((group): Tie => ({
    kind: group[0]!.kind, from: group[0]!.from.id, to: group[0]!.to.id,
    evidence: [...new Map(group.map(({ report, words, what }) => [`${report} ${words}`, { report, words, what }])).values()],
  })).toSorted((a, b) => b.evidence.length - a.evidence.length || (`${a.kind}${a.from}${a.to}` < `${b.kind}${b.from}${b.to}` ? -1 : 1));
  const known = new Map(found.flatMap((f) => [[f.from.id, f.from], [f.to.id, f.to]] as const));
  const count = Map.groupBy(ties.flatMap((t) => [t.from, t.to]), (id) => id);
  return {
    parties: [...known.values()].map((p) => ({ ...p, ties: count.get(p.id)?.length ?? 0 })).toSorted((a, b) => b.ties - a.ties || (a.name < b.name ? -1 : 1)),
    ties,
  };
}
