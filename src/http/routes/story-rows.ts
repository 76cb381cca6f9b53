import type { Row } from "../../export/csv.ts";
import { rangeWords } from "../../show/range.ts";
import type { StoryPage } from "../../show/story-page.ts";
import type { Printed } from "../../show/printed.ts";

export const STORY_COLUMNS = ["part", "what", "who", "status", "when", "where", "words", "outlet", "report", "published", "reports", "claim"] as const;

type Cells = Partial<Record<(typeof STORY_COLUMNS)[number], string | number | null>>;

/** Everything on a story's page as rows of one table: `part` says which list a row belongs to. */
export function storyRows(story: StoryPage): readonly Row[] {
  const items = [...story.timeline.dated, ...story.timeline.undated];
  return [
    ...story.claims.map((k) => row({ part: "claim", what: rangeWords(k.origins), status: k.factuality, words: k.text, outlet: k.outlets.join("; "), published: k.firstSeen, reports: k.reports, claim: k.id })),
    ...items.filter((i) => i.kind === "event").map((i) => row({ part: "event", who: i.parties.join("; "), status: i.standing, when: i.when?.value ?? null, where: i.place, words: i.words, claim: i.claim, ...inPrint(i.printed) })),
    ...story.contacts.map((k) => row({ part: "contact", what: k.how, who: k.parties.join("; "), status: k.status, when: k.when, where: k.where, words: k.words, ...inPrint(k.printed) })),
    ...story.positions.flatMap((p) => p.stands.map((s) => row({ part: "position", what: p.issue, who: p.party, status: s.stance, when: s.at === null ? null : new Date(s.at[0]).toISOString(), words: s.words, ...inPrint(s.printed) }))),
    ...story.inquiries.map((i) => row({ part: "inquiry", what: i.channel, who: i.asked, status: i.outcome, words: i.words, ...inPrint(i.printed) })),
    ...[...story.map.placed, ...story.map.unplaced].map((p) => row({ part: "place", what: p.kind, status: p.precision, where: p.lat === null || p.lon === null ? p.country : `${p.lat} ${p.lon}`, words: p.name, outlet: p.outlets.join("; "), reports: p.reports.length })),
    ...story.network.ties.map((t) => row({ part: "tie", what: t.kind, who: [t.from, t.to].map((id) => story.network.parties.find((p) => p.id === id)?.name ?? id).join("; "), words: t.evidence[0]?.words ?? null, report: t.evidence[0]?.report ?? null, reports: new Set(t.evidence.map((e) => e.report)).size })),
    ...story.reports.map((r) => row({ part: "report", what: r.took.map((t) => `${t.kind} ${t.outlet}`).join("; "), words: r.headline, outlet: r.outlet, report: r.id, published: r.published })),
  ];
}

const row = (cells: Cells): Row => Object.fromEntries(STORY_COLUMNS.map((key) => [key, cells[key] ?? null]));
const inPrint = (printed: readonly Printed[]): Cells => ({ outlet: printed[0]?.outlet ?? null, report: printed[0]?.report ?? null, published: printed[0]?.published ?? null, reports: printed.length });
