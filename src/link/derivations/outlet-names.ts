import { isLoneOutlet, namesOfOutlet } from "../../domain/outlet-name.ts";
import type { Span } from "../../domain/span.ts";
import { bareName, hostLabel, isHost, KIND, outletKey, type Outlet } from "../outlet.ts";
import type { Paper } from "../paper.ts";
import { weightOf } from "../weight.ts";
import { stemOf } from "../words.ts";

const names = new Map<string, RegExp>();

/** Are the two one outlet? An outlet without a name is no other's. */
export function sameOutlet(a: Paper, b: Paper): boolean {
  return a.outlet !== null && b.outlet !== null && a.outlet.key === b.outlet.key;
}

/** Where a text names an outlet: in full, without its article, or without what kind of outlet it is ("Union Press Service" as "Union Press"). */
export function mentionsOf(text: string, outlet: Outlet): readonly Span[] {
  let pattern = names.get(outlet.name);
  if (pattern === undefined) names.set(outlet.name, (pattern = patternOf(unaccented(outlet.name))));
  return [...unaccented(text).matchAll(pattern)].flatMap((m): Span[] => (/^(?:[Tt]he\s+)?[\p{Lu}\d]/u.test(m[0]) ? [[m.index, m.index + m[0].length]] : []));
}

/** "The Herald" for "Valley Herald": the last words of an outlet's name, where no other outlet's (`others`) ends so. */
export function isShortFor(words: string, outlet: Outlet, others: readonly Outlet[]): boolean {
  const short = words.replace(/^the\s+/i, "");
  const ends = (name: string): boolean => name.endsWith(` ${short}`);
  return short !== "" && /^\p{Lu}/u.test(short) && ends(outlet.name) && !others.some((o) => o.key !== outlet.key && (ends(o.name) || o.name.replace(/^the\s+/i, "") === short));
}

/** Do the words name that outlet, spelling and kind of outlet aside, or by its initials? */
export function isNamed(words: string, outlet: Outlet): boolean {
  return outletKey(words) === outlet.key || formsOf(outlet.name).includes(words);
}

function patternOf(name: string): RegExp {
  const bare = bareName(name);
  const label = isHost(name) ? hostLabel(name) : null;
  // a host's label is its name without the spaces
  if (label !== null) return new RegExp(String.raw`(?<![\p{L}\p{N}.@/])${label.split("").map(escaped).join(String.raw`[\s.’'-]?`)}(?![\p{L}\p{N}@/])`, "giu");
  const common = !/\s/.test(bare) && /^\p{Lu}\p{Ll}+$/u.test(bare) && weightOf(stemOf(bare)) < 1 && !isLoneOutlet(bare.toLowerCase());
  const forms = formsOf(name).map((form) => escaped(form).replace(/\s+/g, String.raw`\s+`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}.@/-])${common ? String.raw`[Tt]he\s+` : ""}(?:${forms.join("|")})(?![\p{L}\p{N}@-]|\.\w)`, "gu");
}

/** "Valley News Agency", "Valley News", "VNA": a name of one word, or initials of fewer than three, could be anything. */
function formsOf(name: string): readonly string[] {
  const bare = bareName(name), forms = [bare, ...namesOfOutlet(bare).filter((name) => name !== bare)];
  const tells = (shorter: string): boolean => /\s/.test(shorter) || /^\p{Lu}{3,}$/u.test(shorter) || isLoneOutlet(shorter.toLowerCase());
  for (let shorter = bare.replace(KIND, ""); shorter !== forms.at(-1) && tells(shorter); shorter = shorter.replace(KIND, "")) forms.push(shorter);
  // "El Faro" for "El Faro del Teide", "Construction Week" for "Construction Week NZ"
  const elsewhere = name.replace(/^the\s/i, "").replace(/\s(?:(?:of|de|del|di|du|da|do|von|van)\s(?:\p{Ll}+\s)?\p{Lu}[\p{L}-]+|NZ|UK|US|USA)$/u, "");
  if (elsewhere.length < bare.length && /\s/.test(elsewhere)) forms.push(elsewhere);
  const words = bare.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= 3 ? [...forms, words.map((word) => word[0]).join("")] : forms;
}

/** A text as agencies print it, without accents, each letter in its place. */
function unaccented(text: string): string {
  return text.replace(/[\u00C0-\u024F\u1E00-\u1EFF]/gu, (letter) => { const base = letter.normalize("NFD").replace(/\p{M}/gu, ""); return base.length === letter.length ? base : letter; });
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
