import type { Source, SourceKind } from "../../domain/source.ts";
import { overlap, type Span } from "../../domain/span.ts";
import data from "./data/ways.json" with { type: "json" };
import { isMedia, isMediaNoun, plain, sameOutlet } from "./media.ts";

/** What a party named by `span` is; the sources step's reader where one is at hand. */
export type Describe = (span: Span) => Omit<Source, "id"> | null;

/** The sources of a reading while chains are drawn: finds the party a span names, and enters one where none is known. */
export type Book = {
  /** The id of the source that `span` names. */
  readonly at: (span: Span) => string;
  /** The source that `span` names, where there is one. */
  readonly known: (span: Span) => Source | undefined;
  readonly get: (id: string) => Source | undefined;
  /** The sources entered since the book was opened. */
  readonly added: () => readonly Source[];
};

/** A book over the sources a reading has; new ones go on counting its ids ("s7"). */
export function openBook(text: string, sources: readonly Source[], describe: Describe = () => null): Book {
  const all = [...sources];
  const known = (span: Span): Source | undefined =>
    all.find((source) => source.mentions.some((mention) => sameParty(mention, span)))
    ?? named(all, text.slice(span[0], span[1]), span);
  const at = (span: Span): string => {
    const found = known(span);
    if (found !== undefined) return found.id;
    const source: Source = { id: nextId(all), ...(describe(span) ?? party(text.slice(span[0], span[1]), span)) };
    all.push(source);
    return source.id;
  };
  return { at, known, get: (id) => all.find((source) => source.id === id), added: () => all.slice(sources.length) };
}

/** A mention begins where the party's phrase does, or lies at its end: "the Herald" in "a report in the Herald" is another party. */
function sameParty(mention: Span, party: Span): boolean {
  if (overlap(mention, party) === 0) return false;
  return Math.abs(mention[0] - party[0]) <= LONGEST_ARTICLE || (mention[0] >= party[0] && mention[1] === party[1]);
}

const LONGEST_ARTICLE = "the ".length;

/** "the newspaper" is the outlet named last before it; a name is the source that bears it. */
function named(all: readonly Source[], words: string, span: Span): Source | undefined {
  if (isMediaNoun(words) && /^the\b/i.test(words)) {
    const before = (source: Source): number => Math.max(-1, ...source.mentions.map(([start]) => start).filter((start) => start < span[0]));
    const media = all.filter((source) => source.kind === "media" && before(source) >= 0);
    return media.toSorted((a, b) => before(b) - before(a))[0];
  }
  if (!/\p{Lu}/u.test(words)) return undefined;
  return all.find((source) => source.name !== null && (plain(source.name) === plain(words) || (isMedia(words) && sameOutlet(source.name, words))));
}

const IMAGERY = new Set(data.imagery.split(" "));
const DOCUMENTS = new Set(data.documents.split(" "));
const PEOPLE = new Set(data.people.split(" "));
/** Nouns for people by their endings: "engineers", "editors", "activists". */
const AGENT = /(?:ers?|ors?|ists?|ians?|men)$/;

/** What a party's words alone make it; "unspecified" where they name no party ("her experience"). */
export function partyKind(words: string): SourceKind {
  if (isMedia(words)) return "media";
  const all = words.toLowerCase().split(/[^\p{L}-]+/u);
  if (all.some((word) => IMAGERY.has(word))) return "imagery";
  if (all.some((word) => DOCUMENTS.has(word))) return "document";
  if (/\p{Lu}/u.test(words.replace(/^(?:The|A|An)\s/u, ""))) return "organization";
  const head = words.toLowerCase().replace(/ (?:familiar|close|briefed|with|who|in|from|of)\b.*$/u, "").split(" ").at(-1) ?? "";
  return PEOPLE.has(head) || AGENT.test(head) ? "role" : "unspecified";
}

/** A party by its words alone, where no sources step has read it; marked inferred. */
function party(words: string, span: Span): Omit<Source, "id"> {
  const kind = partyKind(words);
  const anonymous = kind === "role" && !/^(?:the|his|her|its|their|a spokes)/i.test(words);
  return {
    entity: null, kind, name: (kind === "media" && /\p{Lu}/u.test(words)) || kind === "organization" ? words : null, description: words, anonymous,
    count: null, access: null, affiliation: null, anonymityCondition: null, mentions: [span], confidence: 0.6, basis: "inferred",
  };
}

function nextId(all: readonly Source[]): string {
  const numbers = all.map(({ id }) => Number(/^s(\d+)$/.exec(id)?.[1] ?? 0));
  return `s${Math.max(0, ...numbers) + 1}`;
}
