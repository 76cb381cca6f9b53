import type { Attribution } from "../domain/attribution.ts";
import type { Position } from "../domain/position.ts";
import type { Span } from "../domain/span.ts";
import type { Tagged } from "./claims/tagger.ts";
import { mended } from "./clauses/mend.ts";
import { withGroups } from "./clauses/groups.ts";
import { partiesOf, type Parties } from "./clauses/parties.ts";
import type { Party, Scene, Wanted } from "./clauses/scene.ts";
import { whenOf } from "./clauses/when.ts";
import { governorOf } from "./factuality/governor.ts";
import { effectOf } from "./factuality/predicates.ts";
import type { Found } from "./positions/found.ts";
import { idiomStance } from "./positions/idiom.ts";
import { nounStance } from "./positions/noun.ts";
import { sideStance } from "./positions/side.ts";
import { verbStance } from "./positions/verb.ts";
import { inTitleCase } from "./sources/title-case.ts";

export type PositionsRead = { readonly positions: readonly Position[]; readonly wanted: readonly Wanted[] };

type Row = Omit<Position, "id">;
type Tokens = readonly Tagged[];

const HINT =
  /propos|prefer|favou?r|demand|insist|urg(?:e|ing)|resist|baulk|balk|reject|oppos|veto|spurn|rebuff|accept|endors|embrac|refus|want|support|back|welcom|approv|dismiss|seek|sought|call|push|press|lobb|object|agree|consent|rul(?:e|ing)|turn|hold|held|sign|consider|recommend|advocat|against|unacceptable|lobb|beg|implor|pressur|see no|sees no|saw no|seen no|rather|live with|argu|\bsaid (?:no|yes)\b|\bvot(?:e|ing)|behind|willing|ready|prepared|open|reluctant|offer|won['’]t|will not|readiness|plan|draft|initiative|table/i;

/**
 * Which party holds which stance to which issue, "p1" … in the text's order. The issue is given in the text's words; a
 * condition ("if X rejects Y") and a question state no position, and a headline's capitals hide who holds one. `wanted` are the parties no entity covers.
 */
export function readPositions(scene: Scene): PositionsRead {
  const parties = withGroups(scene.text, partiesOf(scene));
  const rows: Row[] = [];
  for (const sentence of scene.prose.sentences) {
    const said = scene.text.slice(sentence[0], sentence[1]);
    if (!HINT.test(said) || /\?["”’]?$/u.test(said)) continue;
    const tokens = mended(scene.prose.around([sentence]));
    if (inTitleCase(tokens)) continue;
    for (let at = 0; at < tokens.length; at++) {
      const found = nounStance(tokens, at) ?? verbStance(tokens, at) ?? sideStance(tokens, at) ?? idiomStance(tokens, at);
      if (found === null || guessed(tokens, found.at)) continue;
      for (const row of rowsOf(scene, parties, tokens, found, rows.at(-1))) {
        if (!rows.some((r) => r.party === row.party && overlapping(r, row))) rows.push(row);
      }
    }
  }
  const positions = rows.toSorted((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0)).map((row, i) => ({ id: `p${String(i + 1)}`, ...row }));
  return { positions, wanted: parties.wanted(positions.map((p) => p.party)) };
}

/** "Analysts doubt that regulators will approve it": what others think of a party is no position of its own. */
function guessed(tokens: Tokens, at: number): boolean {
  const governor = governorOf(tokens, at);
  const by = governor?.relation === "clause" ? tokens[governor.at] : undefined;
  return by !== undefined && /^(?:doubt|believe|expect|possible)$/.test(effectOf(by) ?? "");
}

/** Two readings of the same words: the second lies mostly within the first. */
function overlapping(a: Row, b: Row): boolean {
  return a.stance === b.stance && b.spans.every((s) => a.spans.some((t) => s[0] >= t[0] && s[1] <= t[1]));
}

function rowsOf(scene: Scene, parties: Parties, tokens: Tokens, found: Found, before: Row | undefined): readonly Row[] {
  const held: readonly Party[] = found.owner === null ? found.subjects.flatMap(({ phrase, apposed }) => parties.at(tokens, phrase, apposed)) : parties.owner(tokens, found.owner);
  const span = ([from, to]: readonly [number, number]): Span => [(tokens[from] as Tagged).start, (tokens[to - 1] as Tagged).end];
  const whole = found.issue === null ? null : span(found.issue);
  const day = whole === null ? null : dayBehind(scene, whole);
  const issue = whole === null ? issueBefore(scene, tokens, before) : wordsAt(scene, [whole[0], day?.from ?? whole[1]]);
  if (issue === null) return [];
  const at = (tokens[found.at] as Tagged).start;
  const around = within(scene.attributions, at);
  const spans = found.spans.map(span);
  const clause = spans.at(-1) as Span;
  const outside = { ...scene, dates: scene.dates.filter(({ spans: on }) => whole === null || !on.some((s) => s[0] >= whole[0] && s[1] <= whole[1])) };
  return held.filter((party) => !found.bodyOnly || party.kind !== "person").map((party) => ({
    party: party.id, stance: found.stance, issue, when: day?.id ?? whenOf(outside, clause, at, clause) ?? around?.when ?? null, attribution: around?.id ?? null, spans,
    confidence: party.basis === "stated" ? found.confidence : found.confidence - 0.2, basis: found.issue === null ? "inferred" as const : party.basis,
  }));
}

/** "the plan on Tuesday": the day of the stance, at the issue's end, and where the issue ends before it. */
function dayBehind(scene: Scene, [from, to]: Span): { readonly id: string; readonly from: number } | null {
  for (const { id, precision, spans } of scene.dates) {
    const at = spans[0];
    if (at === undefined || spans.length > 1 || at[1] !== to || at[0] <= from || (precision !== "day" && precision !== "time")) continue;
    const lead = /[^ ]* on $/.exec(scene.text.slice(from, at[0]));
    const bare = /^(?:yesterday|today)$/i.test(scene.text.slice(...at));
    if (lead !== null || bare) return { id, from: lead === null ? at[0] - 1 : at[0] - " on ".length };
  }
  return null;
}

const wordsAt = (scene: Scene, [from, to]: Span): string =>
  scene.text.slice(from, to).replaceAll(/\s+/g, " ").replace(/^(?:["“‘]|for |that )|[,;]$/gu, "");

/** The issue of the position before, where it stands in this sentence or the one before it ("which X has resisted", "Y has refused"). */
function issueBefore(scene: Scene, tokens: Tokens, before: Row | undefined): string | null {
  const here = scene.prose.sentences.findIndex(([s, e]) => s <= (tokens[0]?.start ?? 0) && e > (tokens[0]?.start ?? 0));
  const from = scene.prose.sentences[Math.max(0, here - 1)]?.[0] ?? 0;
  return before !== undefined && (before.spans[0]?.[0] ?? -1) >= from ? before.issue : null;
}

/** The innermost attribution whose content holds offset `at`. */
function within(attributions: readonly Attribution[], at: number): Attribution | undefined {
  const length = (a: Attribution): number => a.content.spans.reduce((sum, [s, e]) => sum + e - s, 0);
  return attributions.filter((a) => a.content.spans.some(([s, e]) => s <= at && at < e)).toSorted((a, b) => length(a) - length(b))[0];
}
