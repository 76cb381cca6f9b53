import { nameKey } from "../name-key.ts";
import type { Appearing, Identity } from "./appearing.ts";
import { SAME_NAME } from "./appearing.ts";
import { holderOf, officesOf, plainName } from "./offices.ts";

/** A form of address tells the sex, a closed class. */
const HE = /\b(?:mr|sir|lord|monsieur|señor|herr)\.?\s*$/i, SHE = /\b(?:mrs|ms|miss|lady|dame|madame|señora|frau)\.?\s*$/i;

type Full = { readonly key: string; readonly offices: Set<string>; readonly papers: Set<string>; readonly sexes: Set<string> };

/**
 * Who is which person. A full name is one person. A shorter form is the one person in these reports whose name it
 * shortens, those of its own report first; where several fit, the one whose office it has; else it stands by itself, in
 * its own report. A description is the person who alone holds that office.
 */
export function personsOf(all: readonly Appearing[]): (one: Appearing) => Identity {
  const full = new Map<string, Full>();
  for (const one of all) {
    const key = plainName(one.entity.name);
    if (!key.includes(" ") || isDescription(one)) continue;
    const known = full.get(key) ?? { key, offices: new Set(), papers: new Set(), sexes: new Set() };
    for (const office of officesOf(one)) known.offices.add(office);
    for (const sex of sexesOf(one)) known.sexes.add(sex);
    known.papers.add(one.paper.id);
    full.set(key, known);
  }
  const fullest = [...full.values()];
  return (one) => {
    if (isDescription(one)) {
      const holder = holderOf(one.entity.name, fullest);
      return holder === null ? apart(one) : { key: `person ${holder.key}`, reason: `“${one.entity.name}” is an office that only ${holder.key} holds in these reports`, confidence: 0.55 };
    }
    const key = plainName(one.entity.name), sexes = sexesOf(one), offices = officesOf(one);
    const longer = fullest.filter((f) => f.key !== key && shortens(key, f.key) && (sexes.length === 0 || f.sexes.size === 0 || sexes.some((sex) => f.sexes.has(sex))));
    const outermost = longer.filter((f) => !longer.some((g) => g !== f && shortens(f.key, g.key)));
    const inReport = outermost.filter((f) => f.papers.has(one.paper.id));
    const sameOffice = outermost.filter((f) => offices.some((office) => f.offices.has(office)));
    const found = [inReport, outermost, sameOffice].find((list) => list.length === 1)?.[0];
    if (found !== undefined) {
      const shared = offices.find((office) => found.offices.has(office));
      const reason = `“${one.entity.name}” shortens “${found.key}”, ${inReport.length === 1 ? "named in full in the same report" : outermost.length === 1 ? "the only such name in these reports" : "who has the same office"}${shared === undefined ? "" : ` (${shared})`}`;
      return { key: `person ${found.key}`, reason, confidence: inReport.length === 1 ? 0.85 : shared === undefined ? 0.65 : 0.8 };
    }
    if (full.has(key)) return { key: `person ${key}`, ...SAME_NAME };
    const holders = new Set(all.filter((other) => plainName(other.entity.name) === key).map((other) => other.paper.id));
    return outermost.length === 0 && holders.size > 1 ? { key: `person ${key} in ${[...holders].sort()[0]}`, reason: "the same short name, and no fuller one in these reports", confidence: 0.5 } : apart(one);
  };
}

function apart(one: Appearing): Identity {
  return { key: `person ${nameKey(one.entity.name)} in ${one.paper.id}`, reason: "nothing tells who else this is", confidence: 0.9 };
}

/** "Russia’s foreign minister", "manager of the sheds": a phrase with a common noun at its end or its head, and no name. */
function isDescription({ entity: { name } }: Appearing): boolean {
  return /\p{Ll}\S*$/u.test(name) && !/\p{Lu}\S*$/u.test(name.split(/\s+(?:of|for|at|in)\s+/)[0] ?? name);
}

/** Does the longer name end as the shorter does and hold its words in order, initials counting for their names? */
function shortens(shorter: string, longer: string): boolean {
  const [few, many] = [shorter.split(" "), longer.split(" ")];
  if (few.length >= many.length || few.at(-1) !== many.at(-1)) return false;
  let at = 0;
  for (const word of few) {
    while (at < many.length && many[at] !== word && !(word.length === 1 && many[at]!.startsWith(word))) at++;
    if (at++ >= many.length) return false;
  }
  return true;
}

function sexesOf({ entity, paper }: Appearing): readonly string[] {
  return [...new Set(entity.mentions.flatMap(([start]) => {
    const before = paper.text.slice(Math.max(0, start - 12), start);
    return HE.test(before) ? ["he"] : SHE.test(before) ? ["she"] : [];
  }))];
}
