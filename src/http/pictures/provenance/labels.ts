import { driftWords } from "../../../show/drift-words.ts";
import type { AnswerNode, OriginMark, OriginNode, StepKind } from "../../../show/provenance.ts";
import { rangeWords } from "../../../show/range.ts";
import { dayWords } from "../../pages/party.ts";
import type { ShownOrigin, ShownPapers } from "./gathered.ts";

export const KIND: Readonly<Record<StepKind, readonly [one: string, many: string]>> = {
  told: ["was told", "were told"], reprinted: ["reprints it", "reprint it"], rewrote: ["rewrites it", "rewrite it"], cited: ["cites it", "cite it"],
};
export const ANSWER: Readonly<Record<AnswerNode["kind"], string>> = { denies: "denies it", confirms: "confirms it", contradicts: "says otherwise", corrects: "corrects it", retracts: "takes it back" };
const MARK: Readonly<Record<OriginMark, string>> = { person: "named", body: "named", document: "a document", imagery: "imagery", poll: "a poll or count", unknown: "nobody is named" };

/** How a report came by the claim from an origin of this kind. */
export const toldBy = (mark: OriginMark): string => (mark === "person" || mark === "body" || mark === "unknown" ? KIND.told[0] : mark === "imagery" ? "saw it" : "read it");

/** What stands under an origin's name. */
export function originNote(o: OriginNode, more = 0): string {
  const { low, high, open } = o.people;
  const who = o.named || o.mark !== "person" ? MARK[o.mark] : high > 1 || (open && high > 0) ? `unnamed · counts as ${rangeWords(o.people)}` : "unnamed";
  const counts = low === 0 && high === 0 ? " · counts for none" : "";
  return more > 0 ? `each ${o.named ? "named" : "unnamed"}, each told one outlet` : `${who}${counts}${o.by.length > 0 ? ` · by way of ${o.by.join(", ")}` : ""}`;
}

export const originName = ({ origin, more }: Pick<ShownOrigin, "origin" | "more">): string => (more > 0 ? `${origin.label} and ${more} more` : origin.label);

/** The outlets of a node: all where they are three at most, else some and how many more; the longest form first. */
export function outletNames({ papers }: Pick<ShownPapers, "papers">): readonly string[] {
  const names = papers.map((p) => p.outlet);
  const some = (n: number): string => `${names.slice(0, n).join(", ")} and ${names.length - n} more`;
  return names.length <= 3 ? [names.join(", ")] : [some(2), some(1), `${names.length} outlets`];
}

/** What stands under an outlet's name: how it came by the claim, what changed, when. */
export function paperNote({ papers, by, circle }: ShownPapers): string {
  const many = papers.length > 1 ? 1 : 0;
  const first = papers[0]!;
  const how = first.report === null ? "named in the texts; not in this ledger" : circle ? "in a circle" : first.unsourced ? ["gives no source", "give no source"][many]! : by === null || by.kind === "told" ? "" : KIND[by.kind][many];
  return [how, ...first.drift.map(driftWords), many === 1 ? "" : first.published !== null ? dayWords(first.published) : first.report === null ? "" : "no date"].filter(Boolean).join(" · ");
}
