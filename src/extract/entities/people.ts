import { folded, type Cluster, type Mention } from "./mention.ts";

/** "Assad" is "al-Assad". */
const ARTICLE = /^(?:al|el|ul)-(?=\p{L})/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/u;

const parts = (name: string): readonly string[] => folded(name).split(" ").filter((part) => !SUFFIX.test(part)).map((part) => part.replace(ARTICLE, ""));
const isEnd = (long: readonly string[], short: readonly string[]): boolean => short.length < long.length && short.every((part, i) => part === long[long.length - short.length + i]);

/**
 * One cluster a person. A full name is the same person's as another with its first and last part ("Vladimir V. Putin"); a
 * surname or a given name alone is that of the one person who bears it. Where two bear it, it is nobody's: that is not for us to guess.
 */
export function people(mentions: readonly Mention[]): readonly Cluster[] {
  const all = new Map<string, Mention[]>();
  const full = mentions.filter((m) => parts(m.name).length > 1);
  for (const m of full) put(all, fullKey(m.name), m);
  const bearers = [...all].map(([key, list]) => ({ key, names: list.map((m) => parts(m.name)) }));
  const alone: Mention[] = [];
  for (const m of mentions) {
    if (full.includes(m)) continue;
    const own = parts(m.name);
    const bySurname = bearers.filter(({ names }) => names.some((name) => isEnd(name, own)));
    const byGiven = bearers.filter(({ names }) => names.some(([given]) => given === own[0]));
    const found = bySurname.length > 0 ? bySurname : byGiven;
    if (found.length === 1) put(all, found[0]?.key ?? "", m);
    else if (found.length === 0) alone.push(m);
  }
  for (const m of alone) put(all, parts(m.name).join(" "), m);
  return [...all.values()].map((list) => ({ kind: "person", name: longest(list), mentions: list }));
}

/** "de la Cruz" and other surnames of several parts alone are full names here; their end joins them. */
function fullKey(name: string): string {
  const list = parts(name);
  return `${list[0] ?? ""} ${list.at(-1) ?? ""}`;
}

function put(all: Map<string, Mention[]>, key: string, mention: Mention): void {
  all.set(key, [...(all.get(key) ?? []), mention]);
}

/** The name that says most; of those the first. */
export function longest(mentions: readonly Mention[]): string {
  return mentions.reduce((best, { name }) => (name.length > best.length ? name : best), "");
}
