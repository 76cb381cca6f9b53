import type { Phrase } from "./phrase.ts";
import type { Party, Scene, Target } from "./scene.ts";
import { sentences } from "./token.ts";

/** What a body or a person says something in, to all at once: it has no word but theirs. */
const STATEMENT = /^(?:statement|release|communiqué|communique)$/, ISSUED = /\b(?:statement|release|communiqu[eé])\b/giu;
const POLICE = /\b(?:police|constabulary|gendarmerie|carabinieri)\b/iu;
/** Code units within which a statement, or the police, are still the ones spoken of. */
const REACH = 1200;

/** "The force" for the police told of before, "the statement" for who issued it; null for other words. */
export function calledAgain(scene: Scene, { determiner, list, head, span: [at] }: Phrase): Target | null {
  if (determiner !== "definite" || list.length !== 2 || head === null) return null;
  const party = head === "force" ? lastSpoken(scene.parties.filter(isPolice), at - REACH, at) : STATEMENT.test(head) ? issuer(scene, at) : undefined;
  return party === undefined ? null : { party, sure: 0.75 };
}

const isPolice = ({ name, phrase, kind }: Party): boolean => (kind === "organization" || kind === "government" || (kind === "role" && phrase.head === "police")) && POLICE.test(name ?? phrase.words);

/** Who speaks in the sentence that tells of a statement last. */
function issuer({ text, parties }: Scene, at: number): Party | undefined {
  const told = [...text.slice(Math.max(0, at - REACH), at).matchAll(ISSUED)].at(-1), where = told === undefined ? -1 : Math.max(0, at - REACH) + told.index;
  const [from, to] = sentences(text).find(([start, end]) => start <= where && where < end) ?? [0, 0];
  return where < 0 || to > at ? undefined : lastSpoken(parties.filter((p) => !p.anonymous && p.phrase.pronoun === null && p.kind !== "document" && p.kind !== "media"), from, to);
}

/** Of some parties the one that speaks last in a stretch of text. */
function lastSpoken(parties: readonly Party[], from: number, to: number): Party | undefined {
  const last = (p: Party): number => Math.max(-1, ...p.mentions.flatMap(([start]) => (start >= from && start < to ? [start] : [])));
  return parties.filter((p) => last(p) >= 0).toSorted((a, b) => last(b) - last(a))[0];
}
