import { overlap, type Span } from "../../domain/span.ts";
import type { RawAttribution } from "../attributions.ts";

const PEOPLE = "(?:reporters?|correspondents?|photographers?|journalists?|(?:camera |news )?(?:crew|team))";
/** What an outlet does by whoever it sends. */
const WENT = "(?:saw|watched|witnessed|heard|counted|paced|measured|timed|visited|toured|walked|was (?:there|at|in)|did not see)";
const OURSELVES = String.raw`(?:I|[Ww]e|me|us|(?:[Tt]his|[Oo]ur) (?:own )?${PEOPLE})`;

/** "I", "we", "our reporter", "a Post reporter", "the Post" where it saw something: the outlet's own people, outside what others say. */
export function ourselvesIn(text: string, raw: readonly RawAttribution[], outlet: string | null): readonly Span[] {
  const said = raw.flatMap((a) => a.content);
  return [...text.matchAll(patternOf(outlet))].map((m): Span => [m.index, m.index + m[0].length]).filter((s) => !said.some((c) => overlap(c, s) > 0));
}

function patternOf(outlet: string | null): RegExp {
  const forms = [OURSELVES], bare = outlet?.replace(/^the\s+/iu, "").trim() ?? "";
  if (bare !== "") {
    // "the Post" for The Rydal Post, "Channel 2" for Channel 2 News
    const last = bare.split(/\s+/u).at(-1)!, short = bare.replace(/ (?:News|Online|Television|TV)$/u, ""), name = `(?:${[...new Set([bare, short === bare ? last : short])].map((n) => RegExp.escape(n)).join("|")})`;
    forms.push(String.raw`(?:[Aa]n? |[Tt]he )?${name}(?:['’]s?)? (?:own )?${PEOPLE}`, String.raw`(?:[Tt]he|[Aa]n?|[Oo]ne) ${PEOPLE} (?:of|for|from|with) (?:the |The )?${name}`, String.raw`(?:[Tt]he )?${name}(?= ${WENT}(?!\p{L}))`);
  }
  return new RegExp(String.raw`(?<![\p{L}’'])(?:${forms.join("|")})(?![\p{L}’'])`, "gu");
}

/** What an outlet's people do to be where they see what a sentence tells, or see it there. */
const THERE = String.raw`(?:came|arrived|passed|walked|visited|drove|went|reached|stood|watched|saw|heard|counted|paced|measured|timed|was|were|could (?:see|hear)|did not see|didn['’]t see)`;
const CAME = new RegExp(String.raw`\b(?:when|as|while|where|that|which|whom|until)\s$`, "u"), DOES = new RegExp(String.raw`^\s${THERE}(?!\p{L})`, "u");
/** Where they were, between them and what they do ("a Post reporter at the gate saw"). */
const AT = String.raw`(?:\s(?:at|in|on|near|outside|inside|behind|from)\s(?:(?!\s(?:was|were|who|that|which|had|has|told|said|asked)\s)[^,.;:]){1,50})?`;
const SEES = new RegExp(String.raw`^(?:,[^,.]*,|${AT})\s(?:saw|heard|watched|witnessed|counted|noticed|did not (?:see|hear)|didn['’]t (?:see|hear)|could (?:see|hear))(?!\p{L})`, "u");
const GOES = new RegExp(String.raw`^${AT}\s(?:visited|toured|walked|drove|went(?! to press)|spent|was (?:there|at|in))(?!\p{L})`, "u");
/** What may stand before the people who open a sentence: when, or where it was. */
const OPENS = /^(?:[^,.]{0,60}[,–—-] ?)?(?:[^,.]{0,60} )?$/u, TOLD = /\b(?:that|if|whether|who|told|said|last)\b/iu;
const opens = (before: string): boolean => OPENS.test(before) && !TOLD.test(before);
const PRESENT = /^\s(?:was|were|stood|sat)\s(?:there|present|in|at|on|among|outside|inside|behind|beside|near)(?!\p{L})/u;

/** The outlet's people where a sentence says that they saw what it tells ("our team did not see a lorry move", "the gate was shut when this reporter came"); null where it doesn't. */
export function seenByUs(text: string, [start, end]: Span, ourselves: readonly Span[]): Span | null {
  return ourselves.find(([from, to]) => {
    const before = text.slice(start, from), after = text.slice(to, end);
    // what stands in quotation marks, or behind a colon in a headline, is another's "I"
    return from >= start && to <= end && !/[:"“‘]/u.test(before) && ((CAME.test(before) && DOES.test(after)) || (opens(before) && SEES.test(after)));
  }) ?? null;
}

/** The outlet's people where a sentence says that they went to the place ("The Post visited the site on Monday"), or saw something there; what its paragraph goes on with they saw. */
export function cameBy(text: string, sentence: Span, ourselves: readonly Span[]): Span | null {
  const [start, end] = sentence;
  return seenByUs(text, sentence, ourselves) ?? ourselves.find(([from, to]) => from >= start && to <= end && opens(text.slice(start, from)) && GOES.test(text.slice(to, end))) ?? null;
}

/** The outlet's people where a sentence says that they were where the one before it happened ("A reporter of the Post was in the hall"); null where it doesn't. */
export function presentIn(text: string, [start, end]: Span, ourselves: readonly Span[]): Span | null {
  return ourselves.find(([from, to]) => from >= start && to <= end && text.slice(start, from).trim() === "" && PRESENT.test(text.slice(to, end))) ?? null;
}
