import data from "./data/media.json" with { type: "json" };

const NAMES = new Set(data.names.map(plain));
const HEADS = new Set(data.heads);
const NOUNS = new Set(data.nouns);

/** "the broadcaster Nine", "the news site Pravo": a name behind the noun for what it is. */
const APPOSED = /^(?:the |its |a )?(?:[\p{L}’'-]+ ){0,3}(?:broadcaster|newspaper|daily|weekly|magazine|tabloid|website|news (?:agency|site|website|channel|service|outlet)|radio station|television (?:channel|station|network)|TV (?:channel|station)) \p{Lu}[\p{L}\d .&'’-]*$/u;

/** Whether a noun phrase is a publication, broadcaster or agency, by name ("RIA Novosti", "the Riga Herald") or noun ("the newspaper"). */
export function isMedia(phrase: string): boolean {
  // "the BBC's Today programme"
  const owner = PROGRAMME.exec(phrase)?.[1];
  if (owner !== undefined) return isMedia(owner);
  const words = phrase.replace(/^(?:["“'‘])|(?:["”'’])$/gu, "").trim().split(/\s+/u);
  const bare = plain(words.join(" "));
  if (NAMES.has(bare) || NAMES.has(bare.replace(/ (?:news|tv|radio|television)(?: \d+)?$/, ""))) return true;
  const head = (words.at(-1) ?? "").replace(/['’]s?$/u, "");
  if (HEADS.has(head) && words.filter((word) => /^\p{Lu}/u.test(word)).length > 1) return true;
  if (HEADS.has(words.find((word) => HEADS.has(word)) ?? "") && / (?:of|in|of the) /.test(phrase)) return false;
  if (APPOSED.test(phrase) || /^(?:Radio|TV|Television|Channel) ?[\p{Lu}\d]/u.test(bareName(words))) return true;
  return NOUNS.has(head.toLowerCase()) && !DOCUMENT.test(phrase) && /^(?:the|a|an|this|that|its|local|state|public|\p{Lu})/u.test(phrase);
}

/** "A confidential board paper": a document, which "the local paper" is not. */
const DOCUMENT = new RegExp(`\\b(?:${data.documents.join("|")}|[\\p{L}\\d]+-page)(?: \\p{Ll}+)? papers?$`, "iu");

const bareName = (words: readonly string[]): string => words.join(" ").replace(/^[Tt]he /, "");

const PROGRAMME = /^(.{2,40}?)['’]s? (?:\p{Lu}[\p{L}’]*|\p{Ll}+)?(?: \p{L}+){0,3}? ?(?:programmes?|programs?|podcast|show|bulletin|newsletter|Today|Newsnight|Newshour)$/u;

/** Whether a phrase names a publication only by a noun, as in "the newspaper". */
export function isMediaNoun(phrase: string): boolean {
  return NOUNS.has((phrase.split(/\s+/u).at(-1) ?? "").toLowerCase()) && !/\s\p{Lu}/u.test(phrase);
}

/** A publication's name for comparing: no article, case or possessive. */
export function plain(name: string): string {
  return name.toLowerCase().replaceAll("’", "'").replace(/^the /, "").replace(/'s$/, "").replace(/\.(?:com|org|net)$/, "").trim();
}

/** Whether two names can be the same outlet: equal, or one is the other with "News", "Online" and the like behind. */
export function sameOutlet(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  const tail = /^(?:news|online|tv|radio|newspaper|news agency|agency|magazine|world|international)$/;
  if (x === y) return true;
  const [long, short] = x.length > y.length ? [x, y] : [y, x];
  return long.startsWith(`${short} `) && tail.test(long.slice(short.length + 1));
}
