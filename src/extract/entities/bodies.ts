import type { Span } from "../../domain/span.ts";
import { folded, type Cluster, type Mention } from "./mention.ts";
import { longest } from "./people.ts";

const STATED = /^\s\((?:the\s)?((?=[^)]*\p{Lu}[^)]*\p{Lu})[\p{L}.&-]{2,10})\)/u;
const ACRONYM = /^\p{Lu}[\p{Lu}.&]{2,7}$/u;

/**
 * One cluster an organization: by its name without the article, by the acronym that the text gives after it or that its
 * initials make, and by a short form that begins only one longer name ("Hartwell" for "Hartwell Shipping").
 */
export function bodies(text: string, mentions: readonly Mention[]): readonly Cluster[] {
  const known = new Map(mentions.map((m) => [folded(m.name), m]));
  const same = new Map<string, string>();
  for (const m of mentions) {
    const acronym = STATED.exec(text.slice(m.span[1], m.span[1] + 20))?.[1];
    if (acronym !== undefined && folded(acronym) !== folded(m.name)) same.set(folded(acronym), folded(m.name));
  }
  const names = [...known.keys()];
  for (const [short, { name }] of known) {
    if (same.has(short)) continue;
    const longer = names.filter((long) => shortens(short, long) || (ACRONYM.test(name) && initials(known.get(long)?.name ?? "") === short));
    if (longer.length === 1 && longer[0] !== undefined) same.set(short, longer[0]);
  }
  const root = (key: string, depth = 0): string => (depth < 4 && same.has(key) ? root(same.get(key) ?? key, depth + 1) : key);
  const stated = [...same.keys()].flatMap((key) => (known.has(key) ? [] : acronyms(text, key, mentions)));
  const groups = Map.groupBy([...mentions, ...stated], (m) => root(folded(m.name)));
  return [...groups.values()].map((list) => {
    const kind = list.some((m) => m.kind === "government") ? "government" : "organization";
    return { kind, name: longest(list), mentions: list };
  });
}

const LEGAL: ReadonlySet<string> = new Set(["inc", "corp", "corporation", "co", "company", "ltd", "llc", "plc", "group", "holdings", "gmbh", "ag", "sa", "nv"]);

/** One word that begins the longer name, or all of it but its legal form. "United Nations" is not its Security Council. */
function shortens(short: string, long: string): boolean {
  if (!long.startsWith(`${short} `)) return false;
  return !short.includes(" ") || long.slice(short.length + 1).split(" ").every((word) => LEGAL.has(word));
}

function initials(name: string): string {
  return name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]).join("").toLowerCase();
}

/** The other places where an acronym stands that the text has introduced. */
function acronyms(text: string, key: string, mentions: readonly Mention[]): readonly Mention[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${[...key].map((c) => (/\p{L}/u.test(c) ? `${c.toUpperCase()}\\.?` : c)).join("")}(?![\\p{L}\\p{N}])`, "gu");
  const free = (span: Span): boolean => mentions.every((m) => m.span[1] <= span[0] || m.span[0] >= span[1]);
  return [...text.matchAll(pattern)].flatMap((found) => {
    const name = found[0].replace(/(?<=\p{L}{2})\.$/u, "");
    const span: Span = [found.index, found.index + name.length];
    return free(span) ? [{ span, kind: "organization" as const, name, confidence: 0.9, basis: "stated" as const }] : [];
  });
}
