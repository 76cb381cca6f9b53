import { coreOf } from "./core.ts";
import { isOffice, isRegion, isTitle, nameLike, readName } from "./name.ts";
import { CLASS, among, isPlural, nounKind, singular } from "./noun.ts";
import type { Phrase } from "./phrase.ts";
import type { Token } from "./token.ts";

const LINKS = new Set(["at", "with", "from", "for", "to", "of", "on", "in", "inside", "within"]);
/** Where one is, which is whom one works for only where it is a body. */
const INSIDE = new Set(["in", "inside", "within"]);

/** Whom a person speaks for or works with, as the text words it: "Defense Ministry", "U.S.", "regulator"; null where unsaid. */
export function affiliationOf(phrase: Phrase, known: (word: string) => boolean): string | null {
  const { list, core, head, kind } = phrase;
  if (phrase.name !== null && phrase.name.kind !== "person") return null;
  if (phrase.name === null && kind !== "person") return null;
  const after = modifier(list, phrase.name !== null && head === null ? core.length : 0);
  if (after !== null) return after;
  if (phrase.name !== null && head === null) return null;
  // "a State Department official", "Clinton aides": the names before the noun.
  const noun = head === null ? core.length : core.length - 1;
  const names = core.slice(0, noun);
  // "the Communications Minister": what an office is over is no employer
  const last = core[noun], office = last !== undefined && isOffice(last);
  const from = names.findIndex((t, i) => nameLike(t) && (!office || t.possessive || isRegion(t.text) || among(CLASS, t.lower)) && !isTitle(t) && (i > 0 || t.possessive || known(t.text) || among(CLASS, t.lower) || /^(?:\p{Lu}\.?){2,}$/u.test(t.text)) && !t.text.startsWith("“"));
  // "the Norland federation’s secretary": whose it is goes on to its last noun
  const owner = names.findLastIndex((t) => t.possessive), held = owner < 0 ? null : nounKind((names[owner] as Token).lower);
  if (owner > 0 && (from < 0 || from !== owner) && held !== null && held !== "person") return joined(names.slice(POINTING.test((names[0] as Token).lower) ? 1 : 0, owner + 1).map((t, i, all) => (i === all.length - 1 ? { ...t, possessive: false } : t)));
  // "a finance ministry official"
  const body = from < 0 && kind === "person" ? names.findLastIndex((t) => BODY.test(nounKind(t.lower) ?? "") && !t.possessive) : -1;
  if (body >= 0) return joined(names.slice(names.findIndex((t) => !UNTOLD.test(t.lower)), body + 1));
  if (from < 0) return null;
  let to = from;
  while (to + 1 < names.length && !(names[to] as Token).possessive && (nameLike(names[to + 1] as Token) || ["of", "for", "and", "the", "campaign", "administration", "government", "team", "party"].includes((names[to + 1] as Token).lower))) to++;
  return joined(names.slice(from, to + 1));
}

const BODY = /^(?:organization|government|institution)$/;
/** Words before a body that say nothing of which it is. */
const UNTOLD = /^(?:the|an?|one|two|three|four|five|six|several|some|many|other|another|former|current|senior|top|local|unnamed|its|their|his|her|this|that)$/;
const POINTING = /^(?:the|an?|its|their|this|that)$/;
/** Offices whose "for" tells what they are over ("Minister for Works"), not whom they speak for. */
const OVER = new Set(["minister", "commissioner", "secretary"]);
const UNTIED = new Set(["resident", "native", "citizen", "voter", "ally", "friend", "supporter", "backer", "son", "daughter", "wife", "husband", "star", "critic", "author", "democrat", "republican", "opponent", "survivor", "fan", "veteran", "student", "candidate", "man", "woman", "person", "people"]);
const SERVES = new Set(["minister", "president", "official", "diplomat", "ambassador", "governor", "senator", "mayor", "king", "queen", "premier", "chancellor", "spokesman", "spokeswoman", "secretary", "representative", "leader", "envoy", "delegate", "lawmaker", "negotiator"]);

/** The name, or the body without a name, after "at", "for", "to", … behind a person noun. */
function modifier(list: readonly Token[], from: number): string | null {
  for (let i = Math.max(1, from); i < list.length - 1; i++) {
    const token = list[i] as Token;
    if (token.lower === "who" || token.lower === "which") return null;
    if (!LINKS.has(token.lower)) continue;
    const before = list[i - 1] as Token;
    // "close to" and "familiar with" give access, "an adviser to" an employer.
    if (nounKind(before.lower) !== "person" && !isTitle(before)) { if (["close", "familiar", "briefed", "knowledge"].includes(before.lower)) return null; continue; }
    if (UNTIED.has(singular(before.lower))) continue;
    const rest = list.slice(i + 1);
    const start = ["the", "a", "an"].includes((rest[0] as Token).lower) ? 1 : 0;
    const core = coreOf(rest).slice(start);
    const last = core.at(-1);
    if (last === undefined || core.length > 7) return null;
    const kind = nounKind(last.lower);
    if (!nameLike(last) && kind !== "organization" && kind !== "government" && kind !== "media" && kind !== "institution") return null;
    const name = nameLike(last) ? readName(core, start === 1) : null;
    // One speaks for a person or advises one; "of" and "from" a person or a bare place say something else.
    if (INSIDE.has(token.lower) && (name?.kind === "person" || isRegion(core.map((t) => t.text).join(" ")))) return null;
    if ((token.lower === "of" || token.lower === "from" || OVER.has(before.lower)) && name !== null && (name.kind === "person" || isRegion(name.name) && !SERVES.has(singular(before.lower)))) return null;
    if (token.lower === "on" && kind === null && readName(core, true)?.kind === "person") return null;
    return joined(core);
  }
  return null;
}

/** The words of a phrase, each owner but a last one with its ending. */
export function joined(core: readonly Token[]): string {
  return core.map((t, i) => (t.possessive && i < core.length - 1 ? `${t.text}${/s$/iu.test(t.text) && isPlural(t.lower) ? "’" : "’s"}` : t.text)).join(" ");
}

