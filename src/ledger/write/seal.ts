import { createHash } from "node:crypto";
import { sql } from "kysely";
import { contentId } from "../../domain/id.ts";
import { rowOf, rowsOf, transaction, type Db } from "../database.ts";
import { leaves } from "../evidence.ts";
import type { Change, Evidence, Seal } from "../writer.ts";
import { misfits } from "./misfits.ts";
import { insertRows } from "./rows.ts";

type SealRow = { readonly seq: number; readonly root: string; readonly leaves: number; readonly by_whom: string; readonly recorded_at: string };
type SealedRow = { readonly seal: number; readonly kind: Evidence | "seal"; readonly id: string; readonly leaf: string };

/** Seals what came since the last seal: a Merkle root over its rows' hashes, who seals and when, and the root before it. Note the root elsewhere. */
export async function seal(db: Db, by: string, now: string): Promise<Seal> {
  return transaction(db, async (tx) => {
    const sealed = new Set((await rowsOf(tx, sql<SealedRow>`select kind, id from sealed`)).map(key));
    const fresh: Omit<SealedRow, "seal">[] = [];
    for await (const { kind, id, leaf } of leaves(tx)) if (!sealed.has(key({ kind, id }))) fresh.push({ kind, id, leaf });
    const before = await rowOf(tx, sql<SealRow>`select seq, root, leaves, by_whom, recorded_at from seals order by seq desc limit 1`);
    if (before && fresh.length === 0) return sealFrom(before);
    const rows = [...fresh, witness({ leaves: fresh.length, by_whom: by, recorded_at: now })], root = rootOf(before?.root ?? null, rows);
    await insertRows(tx, "seals", [{ root, leaves: fresh.length, by_whom: by, recorded_at: now }]);
    const made = (await rowOf(tx, sql<SealRow>`select seq, root, leaves, by_whom, recorded_at from seals order by seq desc limit 1`))!;
    await insertRows(tx, "sealed", rows.map((row) => ({ seal: made.seq, ...row })));
    return sealFrom(made);
  });
}

/** What is not as it was sealed, and what no seal covers yet; also content that does not fit its own id, and rows that are not what the evidence makes them. */
export async function verify(db: Db): Promise<readonly Change[]> {
  const changes: Change[] = [], seen = new Set<string>();
  const sealed = new Map((await rowsOf(db, sql<SealedRow>`select seal, kind, id, leaf from sealed order by seal, kind, id`)).map((row) => [key(row), row]));
  for await (const { kind, id, leaf, sound } of leaves(db)) {
    const was = sealed.get(key({ kind, id }));
    seen.add(key({ kind, id }));
    if (!sound || (was && was.leaf !== leaf)) changes.push({ kind, id, change: "changed" });
    else if (!was) changes.push({ kind, id, change: "unsealed" });
  }
  const erased = new Set((await rowsOf(db, sql<{ report: string; captures: string; readings: string }>`select report, captures, readings from tombstones`)).flatMap((t) => [t.report, ...t.captures.split(" "), ...t.readings.split(" ")]));
  for (const [name, { kind, id }] of sealed) if (kind !== "seal" && !seen.has(name)) changes.push({ kind, id, change: erased.has(id) ? "erased" : "missing" });
  const told = new Set(changes.filter((c) => c.change === "changed" || c.change === "missing").map(key));
  for await (const { kind, id } of misfits(db)) if (!told.has(key({ kind, id }))) changes.push({ kind, id, change: "changed" });
  return [...changes, ...(await brokenSeals(db, [...sealed.values()]))];
}

export async function seals(db: Db): Promise<readonly Seal[]> {
  return (await rowsOf(db, sql<SealRow>`select seq, root, leaves, by_whom, recorded_at from seals order by seq`)).map(sealFrom);
}

async function brokenSeals(db: Db, rows: readonly SealedRow[]): Promise<readonly Change[]> {
  const of = Map.groupBy(rows, (row) => row.seal), out: Change[] = [];
  let before: string | null = null;
  for (const { seq, root, ...made } of await rowsOf(db, sql<SealRow>`select seq, root, leaves, by_whom, recorded_at from seals order by seq`)) {
    const own = of.get(seq) ?? [], told = own.find((row) => row.kind === "seal");
    if (rootOf(before, own) !== root || (told !== undefined && told.leaf !== witness(made).leaf)) out.push({ kind: "seal", id: root, change: "changed" });
    before = root;
  }
  return out;
}

/** Who sealed, when and how much, as a row of the seal itself; older seals have none. */
function witness({ leaves, by_whom, recorded_at }: Pick<SealRow, "leaves" | "by_whom" | "recorded_at">): Omit<SealedRow, "seal"> {
  const leaf = contentId({ leaves, by_whom, recorded_at });
  return { kind: "seal", id: leaf, leaf };
}

/** RFC 6962's tree: leaves and nodes are hashed apart, so that neither can stand for the other. */
function rootOf(before: string | null, rows: readonly { readonly kind: string; readonly id: string; readonly leaf: string }[]): string {
  const sorted = rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  let level = [...(before === null ? [] : [before]), ...sorted.map((row) => `${key(row)} ${row.leaf}`)].map((leaf) => sha256("\u0000", leaf));
  while (level.length > 1) level = Array.from({ length: Math.ceil(level.length / 2) }, (_, i) => (level[2 * i + 1] === undefined ? level[2 * i]! : sha256("\u0001", level[2 * i]!, level[2 * i + 1]!)));
  return level[0] ?? sha256("");
}

const sha256 = (...parts: readonly string[]): string => parts.reduce((sum, part) => sum.update(part), createHash("sha256")).digest("hex");
const key = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind} ${id}`;
const sealFrom = (row: SealRow): Seal => ({ number: row.seq, root: row.root, leaves: row.leaves, by: row.by_whom, recordedAt: row.recorded_at });
