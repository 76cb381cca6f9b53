import type { OriginNode, Provenance } from "../provenance.ts";

const SAID: Readonly<Record<Provenance["answers"][number]["kind"], string>> = {
  denies: "denied it", confirms: "confirmed it", contradicts: "said otherwise", corrects: "corrected it", retracts: "took it back",
};
/** Origins named before the rest is counted. */
const NAMED = 4;

/** The picture in words: who told whom, how many took it from there, who answered. */
export function sentenceOf(p: Omit<Provenance, "sentence">): string {
  const outlet = new Map(p.papers.map((paper) => [paper.id, paper.outlet]));
  const counted = p.origins.filter((o) => o.people.high > 0);
  const told = counted.slice(0, NAMED).map((origin) => {
    const to = [...new Set(p.steps.filter((s) => s.from === origin.id).map((s) => outlet.get(s.to) ?? "an outlet"))];
    return `${capital(whoIs(origin))} ${origin.mark === "person" || origin.mark === "body" ? "told" : "was read by"} ${listed(to, 3) || "no report here"}.`;
  });
  const more = counted.length - NAMED;
  const taken = new Set(p.steps.filter((s) => s.kind !== "told").map((s) => s.to)).size;
  const unsourced = [...new Set(p.papers.filter((paper) => paper.unsourced).map((paper) => paper.outlet))];
  const sentences = [
    ...told,
    more > 0 ? `${more} more ${more === 1 ? "origin" : "origins"} stood behind others.` : "",
    taken > 0 ? `${taken} ${taken === 1 ? "report" : "reports"} took it from another.` : "",
    unsourced.length > 0 ? `${capital(listed(unsourced, 3))} ${unsourced.length === 1 ? "gives" : "give"} no source.` : "",
    ...p.circles.map((c) => `${capital(listed(c.map((id) => outlet.get(id) ?? "an outlet"), 5))} cite one another in a circle.`),
    ...p.answers.map((a) => `${capital(a.origin === null ? (a.papers[0]?.outlet ?? "an outlet") : whoIs(a.origin))} ${SAID[a.kind]}${a.origin === null || a.papers.length === 0 ? "" : ` in ${listed([...new Set(a.papers.map((x) => x.outlet))], 3)}`}.`),
  ];
  return sentences.filter(Boolean).join(" ") || "No report of this claim is in the ledger.";
}

const whoIs = (o: OriginNode): string => (o.named ? o.label : `${o.label} (unnamed)`);
const capital = (words: string): string => words.replace(/^\p{Ll}/u, (c) => c.toUpperCase());

/** "a, b and 3 more". */
export function listed(words: readonly string[], most: number): string {
  if (words.length <= 1) return words[0] ?? "";
  const shown = words.length > most ? words.slice(0, most) : words.slice(0, -1);
  const last = words.length > most ? `${words.length - most} more` : words.at(-1)!;
  return `${shown.join(", ")} and ${last}`;
}
