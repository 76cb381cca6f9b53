import type { Reading } from "../domain/reading.ts";
import { wordsOf } from "../domain/span.ts";

/** One line of who said what. */
export type Statement = {
  readonly number: number;
  /** The attribution this one stands in, by number; null for the outermost. */
  readonly within: number | null;
  readonly who: string;
  /** "named", "role", "unnamed, 2 people", "no source named" … */
  readonly kind: string;
  readonly cue: string;
  readonly recipient: string | null;
  readonly what: string;
  readonly factuality: string;
  readonly conditional: boolean;
  readonly mode: string;
  /** Speaker first, this report last. */
  readonly chain: readonly string[];
  readonly confidence: number;
};

/** Who said what in a reading, in the text's order. */
export function statements(reading: Reading): readonly Statement[] {
  const sources = new Map(reading.sources.map((s) => [s.id, s]));
  const numbers = new Map(reading.attributions.map((a, i) => [a.id, i + 1]));
  const claims = new Map(reading.claims.flatMap((c) => (c.attribution === null || c.within !== null ? [] : [[c.attribution, c] as const])));
  return reading.attributions.map((a, i) => {
    const claim = claims.get(a.id);
    const parties = a.sources.flatMap((s) => sources.get(s.id) ?? []);
    return {
      number: i + 1,
      within: a.within === null ? null : (numbers.get(a.within) ?? null),
      who: parties.map((p) => p.name ?? p.description).join("; ") || "—",
      kind: parties.length === 0 ? "no source named" : [...new Set(parties.map(kindOf))].join("; "),
      cue: wordsOf(reading.report.text, a.cue.spans),
      recipient: a.recipient?.name ?? null,
      what: wordsOf(reading.report.text, a.content.spans),
      factuality: claim?.factuality ?? "U",
      conditional: claim?.condition != null,
      mode: a.mode,
      chain: (claim?.chain ?? []).map((hop) => (hop.sources === "report" ? "this report" : hop.sources.map((id) => sources.get(id)?.name ?? sources.get(id)?.description ?? "?").join(" and ") || "someone unnamed")),
      confidence: a.confidence,
    };
  });
}

function kindOf(source: Reading["sources"][number]): string {
  if (!source.anonymous) return source.name === null ? source.kind : `named ${source.kind}`;
  const [min, max] = source.count ?? [1, null];
  const many = max === null ? `${min} or more` : min === max ? `${min}` : `${min}–${max}`;
  return `unnamed, ${many}`;
}
