import type { Words } from "../model/words.ts";
import type { NameClass } from "./classes.ts";
import type { NameRun } from "./decode.ts";

const SURE = 0.6;
const SPOT = /^(?:in|at|near|from|to|into|across|around|outside|towards?)$/iu;

/**
 * Names made to agree within a text. The same words are the same kind of name everywhere, as their sum of confidence says; but
 * an acronym is what the name is that it stands behind in brackets or is the initials of, and the surname of somebody named in
 * full is a person's, unless it is somewhere one can be ("in Paris"). Such a surname is a name wherever it has a capital.
 */
export function consistent(text: string, words: Words, runs: readonly NameRun[]): readonly NameRun[] {
  const forms = words.spans.map(([start, end]) => text.slice(start, end));
  const form = (i: number): string => forms[i] ?? "";
  const parts = ({ first, last }: NameRun): readonly string[] => Array.from({ length: last - first + 1 }, (_, k) => form(first + k));
  const key = (run: NameRun): string => parts(run).join(" ");
  const votes = new Map<string, Map<NameClass, number>>();
  for (const run of runs) {
    const of = votes.get(key(run)) ?? new Map<NameClass, number>();
    votes.set(key(run), of.set(run.kind, (of.get(run.kind) ?? 0) + run.confidence));
  }
  const settled = new Map<string, NameClass>();
  const full = runs.filter((r) => r.kind === "person" && r.last > r.first && r.confidence >= SURE);
  const known = new Map(full.map((r) => [form(r.last), r.confidence]));
  const spots = new Set(forms.filter((word, i) => known.has(word) && SPOT.test(form(i - 1))));
  for (const surname of known.keys()) if (!spots.has(surname)) settled.set(surname, "person");
  for (const run of runs.filter((r) => r.last > r.first && (r.kind === "organization" || r.confidence >= SURE))) {
    const behind = form(run.last + 1) === "(" && form(run.last + 3) === ")" ? form(run.last + 2) : "";
    const initials = parts(run).filter((w) => /^\p{Lu}/u.test(w)).map((w) => w[0]).join("");
    for (const acronym of [behind, run.kind === "organization" ? initials : ""]) if (/^\p{Lu}{2,}$/u.test(acronym)) settled.set(acronym, run.kind);
  }
  const kindOf = (run: NameRun): NameClass => settled.get(key(run)) ?? [...(votes.get(key(run)) ?? [])].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  const agreed = runs.map((run) => ({ ...run, kind: kindOf(run) }));
  return [...agreed, ...surnames(forms, agreed, known)].sort((a, b) => a.first - b.first);
}

function surnames(forms: readonly string[], runs: readonly NameRun[], known: ReadonlyMap<string, number>): readonly NameRun[] {
  if (known.size === 0) return [];
  const taken = new Set(runs.flatMap((r) => Array.from({ length: r.last - r.first + 1 }, (_, k) => r.first + k)));
  const lower = new Set(forms.filter((w) => /^\p{Ll}/u.test(w)));
  return forms.flatMap((word, i) => {
    const confidence = known.get(word);
    const plain = confidence !== undefined && !taken.has(i) && /^\p{Lu}\p{L}*\p{Ll}/u.test(word) && !lower.has(word.toLowerCase());
    return plain ? [{ first: i, last: i, kind: "person" as const, confidence: confidence * SURE }] : [];
  });
}
