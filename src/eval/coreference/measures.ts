import type { Prf } from "../prf.ts";
import { bestAssignment } from "./assignment.ts";

/** Mentions in groups, each mention in one; mentions that stand on one side only are missed, or too many. */
export type Partition = readonly (readonly string[])[];

/** Measures of coreference in percent; `conll` is the mean F1 of MUC, B³ and CEAF-e (CoNLL-2011). */
export type CoreferenceScore = { readonly muc: Prf; readonly bCubed: Prf; readonly ceafE: Prf; readonly conll: number };

/** The measures as the reference scorer counts them (Pradhan et al. 2014, v8), for mentions given or found. */
export function coreference(gold: Partition, system: Partition): CoreferenceScore {
  const [muc, b3, ceafE] = [mucOf(gold, system), bCubed(gold, system), ceafEOf(gold, system)];
  return { muc, bCubed: b3, ceafE, conll: (muc.f1 + b3.f1 + ceafE.f1) / 3 };
}

/** MUC (Vilain et al. 1995): links of each group that the other side has. */
function mucOf(gold: Partition, system: Partition): Prf {
  return ofShares(linksKept(gold, system), linksKept(system, gold));
}

type Share = { readonly right: number; readonly of: number };

function linksKept(groups: Partition, others: Partition): Share {
  const place = placesOf(others);
  let right = 0, of = 0;
  for (const group of groups) {
    const parts = new Set(group.map((m) => place.get(m) ?? m)); // a mention that the other side lacks is a part by itself
    right += group.length - parts.size;
    of += group.length - 1;
  }
  return { right, of };
}

/** B³ (Bagga and Baldwin 1998): each mention's precision and recall, averaged over mentions. */
export function bCubed(gold: Partition, system: Partition): Prf {
  return ofShares(mentionsKept(gold, system), mentionsKept(system, gold));
}

function mentionsKept(groups: Partition, others: Partition): Share {
  const place = placesOf(others);
  let right = 0, of = 0;
  for (const group of groups) {
    const parts = new Map<number, number>();
    for (const m of group) { const at = place.get(m); if (at !== undefined) parts.set(at, (parts.get(at) ?? 0) + 1); }
    for (const n of parts.values()) right += (n * n) / group.length;
    of += group.length;
  }
  return { right, of };
}

/** CEAF with φ₄ (Luo 2005): groups matched one to one so that what they share is greatest. */
function ceafEOf(gold: Partition, system: Partition): Prf {
  const place = placesOf(system);
  const touched = gold.map((group) => [...new Set(group.flatMap((m) => place.get(m) ?? []))]);
  const back = new Map<number, number[]>();
  for (const [g, others] of touched.entries()) for (const s of others) back.set(s, [...(back.get(s) ?? []), g]);
  // groups that share no mention, not even through others, never compete: each such block is matched by itself
  let sum = 0;
  const seen = new Set<number>();
  for (const first of gold.keys()) {
    if (seen.has(first)) continue;
    const rows = [first], columns = new Set<number>();
    seen.add(first);
    for (const g of rows) for (const s of touched[g]!) {
      if (columns.has(s)) continue;
      columns.add(s);
      for (const other of back.get(s)!) if (!seen.has(other)) { seen.add(other); rows.push(other); }
    }
    const held = rows.map((g) => new Set(gold[g])), against = [...columns].map((s) => system[s]!);
    const likeness = held.map((own) => against.map((other) => (2 * other.filter((m) => own.has(m)).length) / (own.size + other.length)));
    sum += bestAssignment(rows.length, against.length, (r, c) => likeness[r]![c]!);
  }
  return ofShares({ right: sum, of: gold.length }, { right: sum, of: system.length });
}

function placesOf(groups: Partition): ReadonlyMap<string, number> {
  return new Map(groups.flatMap((group, i) => group.map((m) => [m, i] as const)));
}

function ofShares(recalled: Share, precise: Share): Prf {
  const [recall, precision] = [recalled, precise].map(({ right, of }) => (of === 0 ? 0 : (100 * right) / of)) as [number, number];
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
