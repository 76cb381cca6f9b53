import { nounKind, type NounKind } from "./noun.ts";
import { isAnonymous } from "./anonymity.ts";
import { isRegion } from "./name.ts";
import type { Phrase } from "./phrase.ts";
import type { SourceKind } from "../../domain/source.ts";

const OF_NOUN: Readonly<Record<NounKind, SourceKind>> = {
  person: "role", collective: "role", institution: "role", organization: "organization", government: "government", media: "media", document: "document", imagery: "imagery", poll: "poll",
};

/** The kind of party a phrase stands for; "unspecified" where its words name nobody. An unnamed person is "person" only if withheld. */
export function kindOf(phrase: Phrase): SourceKind {
  if (phrase.pronoun !== null) return phrase.pronoun === "i" || phrase.pronoun === "we" ? "role" : "unspecified";
  if (phrase.name !== null) return phrase.name.kind === "government" && !isRegion(phrase.name.name) && /campaign|team|camp$/iu.test(phrase.name.name) ? "organization" : phrase.name.kind;
  if (phrase.kind === null || phrase.head === null) return "unspecified";
  if (phrase.head === "people" && phrase.core.length <= 2 && phrase.list.length === phrase.core.length && ["bare", "quantified"].includes(phrase.determiner) && !/\d|^(?:two|three|four|five|six)/iu.test(phrase.words)) return "unspecified";
  if (phrase.kind === "media" && ITS_PAGES.test(phrase.head) && isOwned(phrase)) return "document";
  return isAnonymous(phrase) ? "person" : OF_NOUN[phrase.kind];
}

/** Whose it is stands before it, and is no outlet. */
function isOwned({ owner, core }: Phrase): boolean {
  const before = core.findLast(({ possessive }) => possessive);
  return (owner !== null && owner.pronoun !== null) || (before !== undefined && nounKind(before.lower) !== "media");
}

/** "the commission’s website": its own word in writing, and no outlet. */
const ITS_PAGES = /^(?:website|site|webpage|page|homepage|portal)$/u;
