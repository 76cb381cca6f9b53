import { isOffice, isOneName, isRegion, nameLike, overBoth, readName, runStart } from "./name.ts";
import { FIRM_OFFICE, isPlural, nounKind } from "./noun.ts";
import { NUMERAL } from "./closed-class.ts";
import { coreOf } from "./core.ts";
import { type Token, tokens } from "./token.ts";
import type { Span } from "../../domain/span.ts";

const JOINS = new Set(["and", "&"]);
const OPENS = new Set(["a", "an", "another", "one", "two", "three", "several", "some", "somebody", "someone", "other", "others", "many", "the", "his", "her", "their", "its", "much", "most", "at"]);

/** The spans of the parties in one source span: "a person close to X and an adviser to Y" are two, "Johnson & Johnson" one. */
export function splitParties(text: string, span: Span, known: (word: string) => boolean): readonly Span[] {
  const list = tokens(text, span[0], span[1]);
  const told = namesAfter(list);
  if (told.length > 0) return told;
  if (isToldApart(list)) return [span];
  const cuts: number[] = [];
  let from = 0;
  for (let i = 1; i < list.length - 1; i++) {
    const token = list[i] as Token;
    const joins = token.lower === "and" ? 1 : token.lower === "well" && list[i - 1]?.lower === "as" && list[i + 1]?.lower === "as" ? 2 : token.lower === "with" && ["along", "together"].includes(list[i - 1]?.lower ?? "") ? 1 : 0;
    if (joins === 0) continue;
    if (!parts(text, list, from, i, i + joins, known)) continue;
    // The members of a list before its "and": commas between bare names or bare phrases.
    for (let c = from + 1; c < i; c++) if ((list[c] as Token).text === "," && c + 1 < i && listMember(list, from, c, i)) cuts.push(c);
    cuts.push(i);
    from = i + 1;
  }
  const spans: Span[] = [];
  let start = 0;
  for (const cut of [...cuts.toSorted((a, b) => a - b), list.length]) {
    const part = cuts.length === 0 ? list : trim(list.slice(start, cut));
    if (part.length > 0) spans.push([(part[0] as Token).start, (part.at(-1) as Token).end]);
    start = cut + 1;
  }
  return spans.length === 0 ? [span] : spans;
}

/** "Two people on the ship: a captain who left in May and an engineer": a number of people, and then that many of them one by one. */
function isToldApart(list: readonly Token[]): boolean {
  const number = NUMERAL[list[0]?.lower ?? ""] ?? 0;
  const mark = list.findIndex((t) => t.text === ":" || t.text === ",");
  if (number < 2 || mark < 0) return false;
  return list.slice(mark + 1).filter((t, i, rest) => /^(?:an?|one|another)$/.test(t.lower) && (i === 0 || /^(?:,|and)$/.test(rest[i - 1]?.lower ?? ""))).length === number;
}

/** The second of two spans, where it tells one by one who the people of the first one's number are ("two people said: a captain and an engineer"). */
export function membersIn(text: string, [group, members]: readonly Span[]): Span | null {
  if (group === undefined || members === undefined) return null;
  return isToldApart([...tokens(text, ...group), { ...(tokens(text, ...members)[0] as Token), text: ",", lower: ",", mark: true }, ...tokens(text, ...members)]) ? members : null;
}

/** "Two objectors, Ann Jones and Ben Reyes,": a group and then all its names; empty elsewhere. */
function namesAfter(list: readonly Token[]): readonly Span[] {
  const core = coreOf(list);
  const head = core.at(-1);
  if (head === undefined || nameLike(head) || !isPlural(head.lower) || nounKind(head.lower) !== "person" || list[core.length]?.text !== ",") return [];
  const found: Token[][] = [[]];
  for (const token of list.slice(core.length + 1)) {
    if (token.text === "," || token.lower === "and") found.push([]);
    else if (nameLike(token)) (found.at(-1) as Token[]).push(token);
    else return [];
  }
  const names = found.filter((run) => run.length > 0);
  return names.length < 2 ? [] : names.map((run) => [(run[0] as Token).start, (run.at(-1) as Token).end]);
}

function trim(part: readonly Token[]): readonly Token[] {
  let list = part;
  while (list.length > 0 && ((list[0] as Token).text === "," || JOINS.has((list[0] as Token).lower) || ["both", "as", "well"].includes((list[0] as Token).lower))) list = list.slice(1);
  while (list.length > 0 && ["," , "along", "together", "as"].includes((list.at(-1) as Token).lower)) list = list.slice(0, -1);
  return list;
}

/** Whether the join at `at` stands between two parties rather than inside one. */
function parts(text: string, list: readonly Token[], from: number, at: number, right: number, known: (word: string) => boolean): boolean {
  const left = list.slice(from, at);
  const rest = list.slice(right);
  const first = rest[0] as Token;
  const before = left.at(-1) as Token;
  const core = coreOf(rest);
  const rightHead = core.at(-1) as Token;
  const rightName = nameLike(rightHead) && !rightHead.possessive;
  const rightPerson = isParty(core);
  if (isOneName(text.slice((left[0] as Token).start, rightHead.end)) || overBoth(list, at - 1)) return false;
  // "the Minister of Youth and Sports": what one office is over
  const office = left.findLastIndex((t) => isOffice(t));
  if (office >= 0 && /^(?:of|for)$/.test(left[office + 1]?.lower ?? "") && left.slice(office + 2).every((t) => nameLike(t) || t.lower === "the") && core.length === 1 && rightName) return false;
  const leftCore = coreOf(left);
  const comma = before.text === ",";
  const inApposition = left.some((t) => t.text === "," || t.text === "(") && !comma;
  if (inApposition) {
    // "X, mayor of Y, and Z" has its comma; "A, B and C" is a list of bare members.
    if (before.text === ")") return rightPerson;
    const pieces = pieceCores(left);
    // Members are of one sort: a name followed by common nouns is a name with its apposition.
    if (new Set(pieces.map((p) => nameLike(p.core.at(-1) as Token))).size > 1) return false;
    return pieces.every((p) => p.whole && isParty(p.core)) && rightPerson && pieces.length > 1 && (rightName === nameLike((pieces.at(-1) as Piece).core.at(-1) as Token));
  }
  if (comma) return rightPerson && (rightName || OPENS.has(first.lower)) && (leftCore.length < left.length - 1 || isParty(leftCore));
  // "a pair of his own people and a lawyer": what is counted
  const part = left[leftCore.length]?.lower === "of" ? coreOf(left.slice(leftCore.length + 1)).at(-1) : undefined;
  const leftKind = nounKind((leftCore.at(-1) as Token).lower) ?? nounKind(part?.lower ?? "");
  if (!isParty(leftCore) && leftKind === null && !pronounish(leftCore)) return false;
  const leftWhole = leftCore.length === left.length;
  const opens = OPENS.has(first.lower);
  if (leftWhole) {
    if (!rightPerson && !pronounish(core)) return false;
    const leftHead = leftCore.at(-1) as Token;
    if (nameLike(leftHead) && rightName) return !oneBody(leftCore, core, opens);
    // "Filmmaker and author Dana Reyes": two callings of one person.
    if (leftCore.length === 1 && !nameLike(core[0] as Token) && rightName && !opens && nounKind(leftHead.lower) === "person" && !isPlural(leftHead.lower)) return false;
    if (sharedHead(leftCore, core, known) || isOneHolder(leftCore, core, opens)) return false;
    // "elected officials and party leaders" are two groups; "men and women", "a dozen leaders and officials" one.
    const counted = COUNTED.test((leftCore[0] as Token).lower) && leftCore.length > 1;
    return opens || rightName || nameLike(leftHead) && known(leftHead.text) || core.length > 1 && !counted;
  }
  // Left has a modifier: only a new phrase of its own, of the same sort as the left one, is a second party.
  // "an engineer in Riga and another in Oslo", "and a second one who left"
  const rightKind = /^(?:one|another)$/u.test(rightHead.lower) ? leftKind : nounKind(rightHead.lower);
  return opens && leftKind !== null && (leftKind === rightKind || rightKind === "person" || (rightKind === "institution" && leftKind === "person")) && !(first.lower === "the" && nameLike(rightHead)) || nameLike(leftCore.at(-1) as Token) && rightName && readName(core.slice(runStart(core, core.length - 1)), false)?.kind === "person" && core.length > 1;
}

const COUNTED = /^(?:an?|some|several|many|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|other|most|\d+)$/u;

/** "The president and chief executive": one article before two offices that one person may hold in a firm. */
function isOneHolder(left: readonly Token[], right: readonly Token[], opens: boolean): boolean {
  return !opens && left.length > 1 && OPENS.has((left[0] as Token).lower) && [left, right].every((core) => FIRM_OFFICE.has((core.at(-1) as Token).lower));
}

/** "Current and former officials", "House and Senate leaders": two words before one noun. */
function sharedHead(left: readonly Token[], right: readonly Token[], known: (word: string) => boolean): boolean {
  const only = left.at(-1) as Token, head = right.at(-1) as Token, first = right[0] as Token;
  if (left.length > 2 || right.length < 2 || nameLike(head) || OPENS.has(first.lower)) return false;
  if (nounKind(only.lower) !== null && !nameLike(only)) return false;
  return !known(only.text) || /(?:ic|can|ish|ese|ian)$/u.test(only.lower) || nameLike(first);
}

/** "Department of Health and Human Services", "Marks and Spencer Group": one body with "and" in its name. */
function oneBody(left: readonly Token[], right: readonly Token[], opens: boolean): boolean {
  if (opens) return false;
  const run = right.slice(runStart(right, right.length - 1));
  const whole = readName([...left.slice(runStart(left, left.length - 1)), ...run], false);
  const own = left.slice(runStart(left, left.length - 1));
  const rightName = readName(run, false), leftName = readName(own, (left[0] as Token).lower === "the");
  // "the Ministry of Waters and Aquaculture": one word more of what it is over
  const over = rightName?.kind === "person" && rightName.gender === null && right.length === 1;
  if (left.some((t) => t.lower === "of" || t.lower === "for") && (over || rightName?.kind !== "person") && leftName?.kind !== "person") return true;
  // "the Disaster Management and Mitigation Unit": the last word says what it all is
  const bare = readName(own, false);
  const ending = whole !== null && whole.kind !== "person" && rightName !== null && rightName.kind !== "person" && bare?.kind === "person" && bare.gender === null && left.length > 1;
  return ending && !isRegion(rightName.name) && right.length > 1;
}

type Piece = { readonly core: readonly Token[]; readonly whole: boolean };
function pieceCores(list: readonly Token[]): readonly Piece[] {
  const pieces: Token[][] = [[]];
  for (const token of list) if (token.text === ",") pieces.push([]); else (pieces.at(-1) as Token[]).push(token);
  return pieces.filter((p) => p.length > 0).map((p) => ({ core: coreOf(p), whole: coreOf(p).length === p.length }));
}

function listMember(list: readonly Token[], from: number, comma: number, join: number): boolean {
  const pieces = pieceCores(list.slice(from, join));
  return comma > from && pieces.length > 1 && new Set(pieces.map((p) => nameLike(p.core.at(-1) as Token))).size === 1 && pieces.every((p) => p.whole && isParty(p.core));
}

function isParty(core: readonly Token[]): boolean {
  const head = core.at(-1);
  if (head === undefined) return false;
  return nameLike(head) || nounKind(head.lower) !== null;
}

const pronounish = (core: readonly Token[]): boolean => core.length === 1 && ["he", "she", "they", "it", "we", "i", "another", "others", "many", "some", "him", "her", "them"].includes((core[0] as Token).lower);
