import short from "./data/short-names.json" with { type: "json" };
import { plainName } from "./actors/offices.ts";
import type { Paper } from "./paper.ts";

/** From a person's name as printed to the key of the fullest form that the reports have: "Putin" to "vladimir putin". */
export function personKeys(papers: readonly Paper[]): (name: string) => string {
  const full = new Map<string, Map<string, number>>(), byFirst = new Map<string, Set<string>>();
  for (const { reading } of papers)
    for (const name of [...reading.entities.filter((e) => e.kind === "person").map((e) => e.name), ...reading.sources.flatMap((s) => (s.kind === "person" && s.name !== null ? [s.name] : []))]) {
      const key = plainName(name), words = key.split(" ");
      if (words.length < 2) continue;
      const last = words.at(-1)!;
      const forms = full.get(last) ?? new Map<string, number>();
      full.set(last, forms.set(key, (forms.get(key) ?? 0) + 1));
      byFirst.set(words[0]!, (byFirst.get(words[0]!) ?? new Set()).add(key));
    }
  return (name) => {
    const key = plainName(name);
    const fuller = [...(full.get(key.split(" ").at(-1)!) ?? [])].filter(([k]) => covers(k, key)).sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
    // "his wife Dora": the only one of that first name
    const [only, ...others] = fuller.length === 0 && !key.includes(" ") ? (byFirst.get(key) ?? []) : [];
    return fuller[0]?.[0] ?? (others.length === 0 ? only : undefined) ?? key;
  };
}

const FULL: Readonly<Record<string, string>> = short.full;
const isOne = (a: string, b: string): boolean => a === b || FULL[a] === b || FULL[b] === a;

/** Does the longer name hold the shorter one's words in order, initials and short forms ("Ken") counting for their names? */
function covers(longer: string, shorter: string): boolean {
  const words = longer.split(" ");
  let at = 0;
  for (const word of shorter.split(" ")) {
    while (at < words.length && !isOne(words[at]!, word) && !(word.length === 1 && words[at]!.startsWith(word))) at++;
    if (at++ >= words.length) return false;
  }
  return true;
}
