import { type Gender, type Name } from "./name.ts";
import { fullName } from "./mention.ts";
import { type Phrase, type Pronoun } from "./phrase.ts";
import { type Scene, type Target, add, nameOnly, named } from "./scene.ts";
import { sentences } from "./token.ts";

const POSSESSIVE = /\b(?:(his|himself)|(her|herself))\b/i;
let latest: { readonly names: Scene["names"]; readonly genders: ReadonlyMap<string, Gender> } | null = null;

/** The gender of each name: what its titles and first name say, else "her" or "his" behind it in its sentence, before anybody else is named, where these agree. */
function gendersOf({ text, names }: Scene): ReadonlyMap<string, Gender> {
  if (latest?.names === names) return latest.genders;
  const genders = new Map<string, Gender>(names.flatMap((n) => (n.gender === null ? [] : [[n.name, n.gender] as const])));
  const people = names.filter((n) => n.kind === "person"), ends = sentences(text);
  const votes = new Map<string, { he: number; she: number }>();
  for (const [i, name] of people.entries()) {
    const full = fullName(names, name).name;
    if (genders.has(full)) continue;
    const end = Math.min(people[i + 1]?.span[0] ?? Infinity, ends.find(([s, e]) => name.span[0] >= s && name.span[0] < e)?.[1] ?? 0);
    const found = POSSESSIVE.exec(text.slice(name.span[1], end));
    const vote = votes.get(full) ?? { he: 0, she: 0 };
    if (found?.[1]) vote.he++;
    if (found?.[2]) vote.she++;
    votes.set(full, vote);
  }
  for (const [name, { he, she }] of votes) if (Math.max(he, she) > 2 * Math.min(he, she)) genders.set(name, he > she ? "he" : "she");
  latest = { names, genders };
  return genders;
}

/** "At Sorrel the soldiers turned": one word behind a word for where is a place, whatever else it looks like. */
const isWhere = (text: string, { name, span }: Name): boolean => !name.includes(" ") && /\b(?:at|near|into|towards?|outside|around)\s$/iu.test(text.slice(Math.max(0, span[0] - 9), span[0]));

/** "he", "she", and the owner in "his campaign": the person who fits and stands nearest, speakers before others. */
export function who(scene: Scene, phrase: Phrase, gender: Gender, as: Pronoun): readonly Target[] {
  const at = phrase.span[0];
  type Candidate = { readonly score: number; readonly target: () => Target };
  const candidates: Candidate[] = [];
  const owned = as !== "he" && as !== "she";
  const starts = new Set(sentences(scene.text).map(([s]) => s));
  const genders = gendersOf(scene);
  const breaks = (from: number): number => scene.text.slice(from, at).split("\n").filter((l) => l.trim() !== "").length - 1;
  for (const party of scene.parties) {
    const last = party.mentions.filter((m) => m[0] < at).at(-1);
    if (last === undefined || party.plural || !["person", "role"].includes(party.kind) || party.phrase.pronoun === "i" || party.phrase.pronoun === "we") continue;
    const known = party.gender ?? (party.name === null ? null : genders.get(party.name) ?? null);
    if (!owned && known !== null && known !== gender) continue;
    if (party.phrase.kind === "collective" || party.phrase.kind === "institution") continue;
    const unnamed = party.name !== null || known !== null ? 0 : at - last[0] > 250 ? 2.5 : 1;
    candidates.push({ score: 5 - unnamed + (known === gender ? 1.5 : 0) - (at - last[0]) / 150 - breaks(last[0]) * 0.7, target: () => ({ party, sure: 0.75 }) });
  }
  for (const name of scene.names) {
    if (name.kind !== "person" || scene.places.has(name.name) || isWhere(scene.text, name) || name.span[0] >= at || at - name.span[0] > 1200) continue;
    const full = fullName(scene.names, name).name;
    const known = name.gender ?? genders.get(full) ?? null;
    if (!owned && known !== null && known !== gender) continue;
    const subject = [...starts].some((s) => s <= name.span[0] && name.span[0] - s < 30);
    const possessive = /^['’]/u.test(scene.text.slice(name.span[1], name.span[1] + 1));
    candidates.push({
      score: (subject ? 3.5 : 1.5) + (known === gender ? 1.5 : 0) - (possessive ? 1 : 0) - (at - name.span[0]) / 150 - breaks(name.span[0]) * 0.7,
      target: () => named(scene, nameOnly(scene, phrase, name), name, 0.7),
    });
  }
  const best = candidates.toSorted((a, b) => b.score - a.score)[0];
  if (best !== undefined) return [best.target()];
  return owned ? [] : [add(scene, phrase, 0.4, null, "role")];
}
