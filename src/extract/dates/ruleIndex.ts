import type { Rule } from "./rule.ts";

type Row = { readonly any: readonly Rule[]; readonly bySecond: ReadonlyMap<string, readonly Rule[]> };

/** The rules that can match at two neighbouring tokens, in the order given: most words begin none, "the" begins many. A word's row is made when first met. */
export function ruleIndex(rules: readonly Rule[]): (first: string, second: string) => readonly Rule[] {
  const keys = new Set(rules.flatMap((rule) => [...rule.pattern.keys]));
  const rows = new Map<string, Row>();
  return (first, second) => {
    if (!keys.has(first)) return NONE;
    let row = rows.get(first);
    if (row === undefined) rows.set(first, (row = rowOf(first, rules)));
    return row.bySecond.get(second) ?? row.any;
  };
}

const NONE: readonly Rule[] = [];

function rowOf(key: string, rules: readonly Rule[]): Row {
  const here = rules.filter((rule) => rule.pattern.keys.has(key)).map((rule) => ({ rule, follow: rule.pattern.follow(key) }));
  const seconds = new Set(here.flatMap(({ follow }) => [...(follow ?? [])]));
  return {
    any: here.filter(({ follow }) => follow === null).map(({ rule }) => rule),
    bySecond: new Map([...seconds].map((second) => [second, here.filter(({ follow }) => follow?.has(second) ?? true).map(({ rule }) => rule)])),
  };
}
