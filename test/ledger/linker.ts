import { claimIdsOf } from "../../src/domain/evidence-id.ts";
import { contentId } from "../../src/domain/id.ts";
import type { Cluster } from "../../src/domain/cluster.ts";
import type { Links } from "../../src/domain/links.ts";
import type { Reading } from "../../src/domain/reading.ts";
import type { Linker } from "../../src/ledger/writer.ts";

/** The plainest linking there is, for tests of the ledger alone: reports that share a claim's words hang together, claims of the same words are one. */
export const plainLinker: Linker = {
  version: "plain",
  prepare: async () => {},
  keys: (reading) => {
    const keys = reading.claims.map((c) => Number.parseInt(contentId(c.text).slice(0, 11), 16));
    return { held: keys, sought: keys };
  },
  related: (a, b) => Number(a.claims.some((c) => b.claims.some((d) => d.text === c.text))),
  link: async (readings, decisions): Promise<Links> => {
    const printed = [...readings].sort((a, b) => (`${a.report.published.value ?? "~"}${a.report.id}` < `${b.report.published.value ?? "~"}${b.report.id}` ? -1 : 1));
    const apart = new Set(decisions.flatMap(({ verdict }) => (verdict.kind === "different-claim" ? [verdict.b] : [])));
    const members = printed.flatMap((r) => [...claimIdsOf(r)].map(([local, claim]) => ({ claim, reading: r, item: r.claims.find((c) => c.id === local)! })));
    const clusters = [...Map.groupBy(members, (m) => `${m.item.text}${apart.has(m.claim) ? m.claim : ""}`).values()].map((of): Cluster => {
      const first = of[0]!;
      return {
        id: first.claim, story: printed[0]!.report.id, text: first.item.text, factuality: first.item.factuality, conditional: first.item.condition !== null,
        members: of.map(({ claim, reading, item }) => ({ claim, tie: "sure" as const, report: reading.report.id, spans: item.spans, words: item.text, factuality: item.factuality, condition: item.condition })),
        origins: { low: 1, high: of.length, open: false, ends: first.reading.sources.filter((s) => first.item.chain[0]!.sources.includes(s.id)).map((s) => ({ id: contentId({ s: first.claim }), source: { name: s.name, description: s.description, kind: s.kind, anonymous: s.anonymous, count: s.count }, chain: [s.description], reports: [first.reading.report.id], sources: [], evidence: [], low: 1, high: 1 })), collapsed: [], circles: [] },
        relations: [], drift: [], firstSeen: first.reading.report.published.value,
      };
    });
    const derivations = printed.slice(1).map((r) => ({ id: contentId({ from: r.report.id, to: printed[0]!.report.id }), from: r.report.id, to: printed[0]!.report.id, kind: "copy" as const, score: 1, spans: [], basis: "inferred" as const, reason: "shared words" }));
    const actors = [...Map.groupBy(printed.flatMap((r) => r.entities.map((e) => ({ r, e }))), ({ e }) => e.name)].map(([name, of]) => ({
      id: contentId({ actor: name }), kind: of[0]!.e.kind, name, roles: [...new Set(of.flatMap(({ e }) => e.roles.map((x) => x.role)))], appearances: of.map(({ r, e }) => ({ report: r.report.id, entity: e.id, name: e.name, reason: "same name", confidence: 1 })),
    }));
    return { stories: [{ id: printed[0]!.report.id, title: printed[0]!.report.headline ?? "", reports: printed.map((r) => r.report.id) }], clusters, derivations, actors };
  },
};

/** A reading made by hand: `claims` are [words, source] in a text of their own. */
export type Sketch = { readonly text?: string; readonly url?: string | null; readonly publisher?: string; readonly published?: string | null; readonly headline?: string; readonly claims: readonly (readonly [words: string, source: string, anonymous?: boolean])[]; readonly model?: string };

export function sketch({ url = null, publisher = "The Elbland Courier", published = "2025-03-04", headline = "The quay", claims, model = "sha256:one", text: given }: Sketch): Reading {
  const text = given ?? `${headline}\n\n${claims.map(([words, source]) => `${source} said: ${words}.`).join("\n\n")}`;
  const at = (words: string): readonly [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const basis = "stated" as const, confidence = 0.9;
  const names = [...new Set(claims.map(([, source]) => source))];
  const hidden = new Set(claims.filter(([, , anonymous]) => anonymous).map(([, source]) => source));
  return {
    format: "hearsay/1", by: { version: "0.1.0", model },
    report: {
      id: contentId({ url, publisher, published, headline, text }), given: { id: null }, url, headline, publisher, authors: ["A. Writer"], dateline: null, published: { value: published, precision: published === null ? "unknown" : "day", from: published === null ? "unknown" : "given" },
      language: "en", modified: null, revisionOf: null, credits: [], links: [], corrections: [], text, furniture: [],
    },
    sources: names.map((name, i) => ({ id: `s${i + 1}`, entity: hidden.has(name) ? null : `e${i + 1}`, kind: "person", name: hidden.has(name) ? null : name, description: name, anonymous: hidden.has(name), count: hidden.has(name) ? [2, 2] : null, access: null, affiliation: null, anonymityCondition: null, mentions: [at(name)], confidence, basis })),
    attributions: claims.map(([words, source], i) => ({ id: `a${i + 1}`, sources: [{ id: `s${names.indexOf(source) + 1}`, spans: [at(source)] }], cue: { spans: [at("said")], lemma: "say" }, content: { spans: [at(words)] }, recipient: null, mode: "indirect", stance: "say", when: null, within: null, confidence, basis })),
    claims: claims.map(([words, source], i) => ({
      id: `c${i + 1}`, spans: [at(words)], text: words, attribution: `a${i + 1}`, within: null, factuality: "CT+", condition: null, status: "done", confidence, basis,
      chain: [{ sources: [`s${names.indexOf(source) + 1}`], cue: "said", spans: [at("said")], when: null, factuality: "CT+", condition: null, basis }, { sources: "report", cue: null, spans: [], when: null, factuality: "CT+", condition: null, basis }],
    })),
    events: [], contacts: names.length < 2 ? [] : [{ id: "k1", parties: ["e1", "e2"], how: "phone", count: 3, when: "d1", within: null, where: "p1", status: "held", spans: [at(names[0]!)], confidence, basis }],
    positions: [{ id: "o1", party: "s1", stance: "rejects", issue: "the plan", when: null, attribution: "a1", spans: [at(names[0]!)], confidence, basis }],
    inquiries: [{ id: "i1", asked: "s1", for: null, by: null, channel: "phone", outcome: "no-response", spans: [at(names[0]!)], confidence, basis }],
    entities: names.map((name, i) => ({ id: `e${i + 1}`, kind: "person" as const, name, mentions: [at(name)], roles: [], confidence, basis })),
    places: [{ id: "p1", name: "Varna", spans: [at(headline)], use: "place", lat: 43.2, lon: 27.9, gazetteer: { name: "GeoNames", id: "726050" }, country: "BG", kind: "city", precision: "city", confidence, basis }],
    dates: [{ id: "d1", words: "Monday", spans: [at(headline)], value: "2025-03-03", precision: "day", relativeTo: null, confidence, basis }],
    findings: [],
  };
}
