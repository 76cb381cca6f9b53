import { type Antecedent, antecedents, mayBe } from "./antecedent.ts";
import type { Gender } from "./name.ts";
import { fullName, phraseGender } from "./mention.ts";
import type { Phrase } from "./phrase.ts";
import { type Scene, type Target, add } from "./scene.ts";
import { sentences } from "./token.ts";

/** "Her" before a noun; behind a verb or a preposition and alone it is somebody else ("sat beside her"). */
const POSSESSIVE = /\b(?:(his|himself)|(herself|her(?=\s(?!(?:and|or|but|when|while|as|to|in|on|at|by|for|from|with|about|after|before|if|that|because|since|again|back|up|out|off|down|away)\b)\p{L})))\b/iu;
/** Code units behind a name within which another noun stands for it. */
const EPITHET = 600;
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

/** "the billionaire": whoever of those named shortly before fits best; undefined where nobody does. */
export function calledAnew(scene: Scene, phrase: Phrase, noun: string): Target | undefined {
  const isNamed = ({ party, name }: Antecedent): boolean => (party === null ? name?.name.includes(" ") === true : party.name !== null && party.kind === "person" && mayBe(party, noun));
  const fit = antecedents(scene, phrase, phraseGender(phrase), gendersOf(scene)).filter((c) => isNamed(c) && phrase.span[0] - c.mentions.at(-1)![0] < EPITHET);
  return scene.choose(fit, phrase.span)?.target();
}

/** "he", "she": the person who fits best among those named or heard before. */
export function who(scene: Scene, phrase: Phrase, gender: Gender): Target {
  return scene.choose(antecedents(scene, phrase, gender, gendersOf(scene)), phrase.span)?.target() ?? add(scene, phrase, 0.4, null, "role");
}
