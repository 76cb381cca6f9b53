import type { Span } from "../../domain/span.ts";
import { fold } from "./fold.ts";
import type { Candidate, Gazetteer } from "./gazetteer.ts";
import { qualified } from "./qualifier.ts";
import type { Token } from "./token.ts";

/** Words that the gazetteer knows as a place's name, and so may name one here. */
export type Mention = {
  readonly span: Span;
  readonly key: string;
  /** Its first and last token. */
  readonly first: number;
  readonly last: number;
  readonly candidates: readonly Candidate[];
  /** The same for mentions of one name with the same candidates. */
  readonly sense: string;
};

const LONGEST = 6;
const JOINS = /^(?:[ \u00a0]|[-–‑]|['’ʻ‘]|\.|[-–] )$/;
const SHORTENED = /^(?:\p{Lu}|St|Ste|Mt|Ft|No)$/u;

/** Names of the gazetteer in the text, each at its longest, none over another. */
export function mentionsIn(text: string, tokens: readonly Token[], gazetteer: Gazetteer): readonly Mention[] {
  return qualified(text, namesIn(text, tokens, gazetteer));
}

function namesIn(text: string, tokens: readonly Token[], gazetteer: Gazetteer): readonly Mention[] {
  const out: Mention[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!tokens[first]!.capital) continue;
    const mention = longestAt(text, tokens, first, gazetteer);
    if (mention === undefined) continue;
    out.push(mention);
    first = mention.last;
  }
  return out;
}

function longestAt(text: string, tokens: readonly Token[], first: number, gazetteer: Gazetteer): Mention | undefined {
  let best: Mention | undefined;
  const start = tokens[first]!.start;
  for (let last = first; last < tokens.length && last < first + LONGEST; last++) {
    const token = tokens[last]!;
    if (last > first && !joined(tokens[last - 1]!, token)) break;
    const key = fold(text.slice(start, token.end));
    const candidates = token.capital || last > first ? allowed(gazetteer.find(key), text, tokens, first, last) : [];
    if (candidates.length > 0 && /\p{L}$/u.test(token.word)) {
      // The full stop of "Calif." and "U.S." belongs to the name.
      const dotted: boolean = text[token.end] === "." && (text[token.end - 2] === "." || candidates.some((c) => c.alias && isAbbreviation(c, key)));
      best = { span: [start, dotted ? token.end + 1 : token.end], key, first, last, candidates, sense: `${key}:${String(candidates.length)}` };
    }
    if (last - first + 1 < LONGEST && !gazetteer.continues(key) && !glued(tokens[last + 1])) break;
  }
  return best;
}

function joined(before: Token, token: Token): boolean {
  if (JOINS.test(token.gap)) return true;
  if (token.gap === ". ") return SHORTENED.test(before.word);
  return token.gap === ", " && before.word === "Washington" && (token.word === "D" || token.word === "DC");
}

/** An apostrophe or a full stop within a word breaks no key: "Sana'a", "W.Va.". */
function glued(next: Token | undefined): boolean {
  return next !== undefined && /^['’ʻ‘.]$/.test(next.gap);
}

function isAbbreviation(candidate: Candidate, key: string): boolean {
  return candidate.kind === "state" && key.length <= 5;
}

const MONTH = /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)$/;
const PARTY = /\b[RDI]-$/;

/** Those of the candidates whose way of writing is the text's. */
function allowed(found: readonly Candidate[], text: string, tokens: readonly Token[], first: number, last: number): readonly Candidate[] {
  if (found.length === 0) return found;
  const token = tokens[first]!;
  // "Nov. 3", "March 2019": a month, whatever towns are called so
  if (first === last && MONTH.test(token.word) && /^\.?\s\d/.test(text.slice(token.end, token.end + 3))) return [];
  const surface = text.slice(token.start, tokens[last]!.end);
  const capitals = !/\p{Ll}/u.test(surface);
  const afterTown = (token.gap === ", " && tokens[first - 1]?.capital === true) || PARTY.test(text.slice(token.start - 2, token.start));
  const abbreviated = /[.]/.test(surface) || (capitals && surface.length <= 4);
  // "the Middle East": an article means the region of our own table, not the town of its name
  const regions = tokens[first - 1]?.lower === "the" ? found.filter((c) => c.id.startsWith("hearsay:") && c.kind !== "city" && c.rule === "always") : [];
  if (regions.length > 0) return regions;
  return found.filter((c) => {
    if (c.rule === "capitals") return capitals;
    if (c.rule === "after-town") return afterTown && (capitals || surface.length > 2 || text[tokens[last]!.end] === ".");
    return !abbreviated || surface.length > 4 || c.kind === "country" || !found.some((other) => other.rule === "capitals");
  });
}
