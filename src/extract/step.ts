/** One step of extraction: what it needs of the draft, what it gives, and how. Steps are pure but for the tools handed in. */
export type Step<Draft, Tools> = {
  readonly name: string;
  readonly needs: readonly (keyof Draft)[];
  readonly gives: readonly (keyof Draft)[];
  readonly run: (draft: Draft, tools: Tools) => Partial<Draft> | Promise<Partial<Draft>>;
};

/** A step whose function sees only what it says it needs, and gives what it says it gives. */
export function step<Draft, Tools>() {
  return <N extends keyof Draft, G extends keyof Draft>(
    name: string, needs: readonly N[], gives: readonly G[],
    run: (draft: Pick<Draft, N>, tools: Tools) => Pick<Draft, G> | Promise<Pick<Draft, G>>,
  ): Step<Draft, Tools> => ({ name, needs, gives, run: run as unknown as Step<Draft, Tools>["run"] });
}

/** The steps in an order in which each finds what it needs; throws where one never can. */
export function ordered<Draft, Tools>(steps: readonly Step<Draft, Tools>[], given: readonly (keyof Draft)[]): readonly Step<Draft, Tools>[] {
  const known = new Set<keyof Draft>(given);
  const out: Step<Draft, Tools>[] = [];
  let left = [...steps];
  while (left.length > 0) {
    const ready = left.filter((s) => s.needs.every((need) => known.has(need)));
    if (ready.length === 0) {
      const unmet = left.map((s) => `${s.name} needs ${s.needs.filter((need) => !known.has(need)).join(", ")}`);
      throw new Error(`steps with unmet needs: ${unmet.join("; ")}`);
    }
    for (const s of ready) for (const gift of s.gives) known.add(gift);
    out.push(...ready);
    left = left.filter((s) => !ready.includes(s));
  }
  return out;
}
