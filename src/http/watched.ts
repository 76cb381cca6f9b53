import type { Decision, Verdict } from "../domain/decision.ts";

type Noun = Extract<Verdict, { readonly noun: string }>["noun"];

/** The decision by which one of these is watched; null where the last word is not to. */
export function watchOf(decisions: readonly Decision[], noun: Noun, targets: readonly string[]): string | null {
  const last = decisions.filter(({ verdict: v }) => (v.kind === "watch" || v.kind === "unwatch") && v.noun === noun && targets.includes(v.target)).at(-1);
  return last?.verdict.kind === "watch" ? last.id : null;
}

/** Everything that is watched now, the newest first; decisions that were undone are left out before. */
export function watchedNow(decisions: readonly Decision[]): readonly { readonly noun: Noun; readonly target: string; readonly by: string; readonly at: string }[] {
  const undone = new Set(decisions.flatMap(({ verdict: v }) => (v.kind === "undo" ? [v.decision] : [])));
  const now = new Map<string, { noun: Noun; target: string; by: string; at: string }>();
  for (const { id, by, at, verdict: v } of decisions) {
    if (undone.has(id) || (v.kind !== "watch" && v.kind !== "unwatch")) continue;
    const key = `${v.noun} ${v.target}`;
    if (v.kind === "unwatch") now.delete(key);
    else now.set(key, { noun: v.noun, target: v.target, by, at });
  }
  return [...now.values()].toReversed();
}
