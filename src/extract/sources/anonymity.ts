import { NUMERAL } from "./closed-class.ts";
import { CLASS, INSIDER, OFFICE, among } from "./noun.ts";
import type { Phrase } from "./phrase.ts";
import { sentences } from "./token.ts";
import type { Span } from "../../domain/span.ts";

/** Whether a phrase without a name leaves out who its people are, rather than giving an office, a body or a class of people. */
export function isAnonymous(phrase: Phrase): boolean {
  const { head, kind, determiner, plural } = phrase;
  if (phrase.name !== null || head === null || kind !== "person") return false;
  if (head.startsWith("spokes") || STANDING.has(head)) return false;
  // "its chief executive" is an office that one person holds
  if (!plural && (determiner === "definite" || determiner === "possessive") && /\b(?:chief|managing|commanding|presiding)\s/i.test(phrase.words)) return false;
  // "the second person": one of several who were told of before, unlike "the first person to …"
  if (!plural && determiner === "definite" && phrase.ordinal !== null && WITHHELD.has(head)) return !/\bto\s+\p{Ll}/u.test(phrase.words);
  const insider = among(INSIDER, head), wide = among(CLASS, head);
  if (head === "people" && accessOf(phrase.words) !== null) return true;
  if (!plural) {
    if (determiner === "indefinite" || determiner === "quantified") return !among(OFFICE, head) || accessOf(phrase.words) !== null;
    if (determiner === "bare") return head === "source" || head === "someone" || head === "somebody" || (insider && !among(OFFICE, head) && accessOf(phrase.words) !== null);
    return determiner === "definite" ? WITHHELD.has(head) && head !== "person" : insider && !wide && determiner === "possessive" && CIRCLE.has(head);
  }
  // A share of a class ("few politicians", "most voters") is no withheld person; "many economists" are some who spoke.
  if (determiner === "proportion") return insider && !wide && (MANY.test(phrase.words) || accessOf(phrase.words) !== null);
  if (determiner === "quantified") return !(head === "people" && phrase.core.length === 2 && /^(?:many|some|most|other)/iu.test(phrase.words) && phrase.list.length === 2) && !among(OFFICE, head);
  // "the two people" go back to two who were not named
  if (wide) return determiner === "definite" && head === "people" && phrase.core.slice(1).some((t) => NUMERAL[t.lower] !== undefined || /^\d+$/u.test(t.lower));
  if (determiner === "definite") return insider && head !== "candidate";
  // "officials said" leaves speakers out; "farmers want" and "members of the public" tell of a class, as do nouns known only by their ending.
  return insider && !among(OFFICE, head) && !(head === "member" && phrase.list[phrase.core.length]?.lower === "of");
}

const MANY = /^(?:so |how |very )?many\b/iu;

// Those who stand for an office do so by name.
const STANDING = new Set(["candidate", "nominee", "contender", "challenger", "hopeful", "frontrunner", "front-runner", "competitor", "rival"]);
// Nouns by which a definite singular refers back to someone who was never named.
const WITHHELD = new Set(["source", "official", "person", "individual", "aide", "insider", "associate", "staffer", "operative", "diplomat", "whistleblower", "informant", "adviser", "advisor", "witness", "eyewitness", "employee", "agent"]);
const CIRCLE = new Set(["source", "aide", "adviser", "advisor", "ally", "associate", "friend", "confidant", "confidante", "insider", "acquaintance", "staffer", "colleague", "neighbor", "neighbour", "relative", "official", "operative", "critic", "donor", "executive", "employee"]);

const ACCESS = [
  /\b(?:intimately |closely |directly |deeply )?(?:familiar|acquainted|conversant) with\b.*/iu,
  /\b(?:very |so )?close to\b.*/iu,
  /\b(?:who (?:was|were|had been|has been|have been) |recently )?briefed (?:on|about|by)\b.*/iu,
  /\b(?:with|who (?:has|have|had)|having) (?:\w+[\s-]){0,3}(?:knowledge|information|insight|access)\b.*/iu,
  /\b(?:directly |closely )?involved (?:in|with)\b.*/iu,
  /\b(?:aware|privy|apprised|informed|knowledgeable) (?:of|to|about)\b.*/iu,
  /\bin (?:a position to know|the know)\b.*/iu,
  /\bwho (?:has |have |had )?(?:directly |personally )?(?:saw|seen|attended|witnessed|reviewed|read|took part in|participated in|worked (?:on|with|for|closely)|works? (?:on|with|for|closely)|listened to|knows?|was present|were present|was there|were there|was in the room)\b.*/iu,
  /\bpresent at\b.*/iu,
  /\b(?:working|tracking|monitoring|following) (?:on|with|closely|the)\b.*/iu,
];
const WITHHOLDING = /,?\s*(?:and\s+)?(?:who|but|which)?\s*(?:\b(?:was|were|is|are) not (?:authori[sz]ed|permitted|allowed)|\b(?:asked|declined|refused|requested|insisted|spoke on|speaking on|did(?: not|n['’]t) want|wished|not authori[sz]ed|requesting|granted)\b).*$/iu;

/** How the source knows, in its own words: "familiar with the matter"; null where nothing is said. */
export function accessOf(words: string): string | null {
  const own = words.replace(WITHHOLDING, "");
  for (const pattern of ACCESS) {
    const found = pattern.exec(own)?.[0];
    if (found === undefined) continue;
    const cut = /[,:]|\s[-–—]\s|\s(?:told|said|says)\b|\band (?:an?|another|who|two)\b/u.exec(found)?.index ?? found.length;
    const access = found.slice(0, cut).trim();
    if (/\s/u.test(access)) return access;
  }
  return null;
}

const CONDITION = new RegExp([
  `(?:who\\s+)?(?:(?:all\\s+)?(?:spoke|speaking|spoken|talked|talking|agreed to (?:speak|talk)|commented|discussed \\w+(?: \\w+){0,3}|interviewed|insisted|granted interviews?)\\s+)?(?:only\\s+)?(?:up)?on (?:the |a )?condition (?:of (?:strict )?anonymity|(?:that )?(?:\\w+ ){1,4}(?:not be|remain) \\w+)`,
  `(?:who\\s+)?(?:(?:has|have|had|also|all|both)\\s+)*(?:asked|requested|declined|refused|wished|wanted|insisted|preferred|chose|requesting|asking|declining|refusing|insisting|opted)\\s+(?:on\\s+|for\\s+)?(?:not\\s+)?(?:to\\s+)?(?:be\\s+(?:named|identified|quoted by name)|remain(?:ing)?\\s+(?:anonymous|unnamed|unidentified)|(?:give|provide|disclose|reveal)\\s+(?:his|her|their|its)\\s+(?:\\w+\\s+)?names?|anonymity|speak(?:ing)? (?:anonymously|for attribution|on the record)|that (?:his|her|their) names? not be \\w+)`,
  `(?:who\\s+)?(?:did|does|do|would|could|was|were|is|are|has|have|had)(?:\\s+not|n['’]t)\\s+(?:want|wish|agree|like|willing)?\\s*(?:to\\s+)?(?:be\\s+(?:named|identified|quoted)|give\\s+(?:his|her|their)\\s+names?|(?:his|her|their)\\s+(?:\\w+\\s+)?names?\\s+(?:used|published|disclosed)|speak for attribution|(?:been\\s+)?(?:authori[sz]ed|permitted|allowed|cleared|empowered)\\s+to\\s+(?:\\w+\\s+)?(?:speak|talk|comment|discuss|disclose|brief|be quoted|reveal|share|release)\\w*)`,
  `(?:who\\s+)?(?:was|were|is|are)?\\s*(?:not|un)\\s?-?authori[sz]ed to (?:\\w+ )?(?:speak|talk|comment|discuss|disclose|brief)\\w*`,
  `(?:who\\s+)?(?:(?:was|were|been)\\s+)?granted anonymity`,
  `(?:who\\s+)?(?:asked|requested|insisted)\\s+that\\s+(?:\\w+\\s+){1,2}(?:identify|name|call|quote)\\s+(?:him|her|them)\\s+(?:only\\s+)?by\\s+(?:\\w+\\s+){1,3}names?`,
  `(?:who\\s+)?(?:spoke|speak|speaking|talked|talking|commented|commenting) (?:anonymously|on background|on deep background|off the record|not for attribution|without attribution)`,
  `(?:whose|his|her|their) (?:names?|identit(?:y|ies)) (?:\\w+ ){0,3}(?:withheld|not being (?:used|published|disclosed)|not disclosed)`,
].map((p) => `(?:${p})`).join("|"), "giu");

/** The stated ground for anonymity near a source, as words with their reason; null where the text gives none. */
export function conditionOf(text: string, at: Span): string | null {
  const list = sentences(text);
  const here = list.findIndex(([start, end]) => at[0] < end && at[1] > start);
  if (here < 0) return null;
  const [start, end] = list[here] as Span;
  const own = nearest(text.slice(start, end), at[0] - start);
  if (own !== null) return own;
  const next = list[here + 1];
  // The next sentence speaks of the same people only where its subject is a pronoun or refers back.
  if (next === undefined) return null;
  const words = text.slice(next[0], next[1]);
  return /^["“']?(?:he|she|they|both|all|the (?:\w+ )?(?:people|person|officials?|sources?|aides?|diplomats?|advisers?|executives?|two|three|man|woman)|none|neither|like others|those|each)\b/iu.test(words) ? nearest(words, 0) : null;
}

function nearest(sentence: string, at: number): string | null {
  const found = [...sentence.matchAll(CONDITION)];
  const best = found.toSorted((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))[0];
  if (best === undefined) return null;
  const from = best.index + best[0].length;
  // The reason, if one follows, runs to the end of the sentence, the quotation or an aside's dash.
  const tail = /^[^.;”"—]*?(?=,?\s(?:said|told|says|added|adding)\b|[.;”"—]|$)/u.exec(sentence.slice(from))?.[0] ?? "";
  const reason = /^,?\s*(?:\w+\s+){0,6}?(?:because|since|as|in order|so as|for fear|to (?:speak|discuss|talk|describe|share|avoid|protect|be|publicly|reveal|comment)|citing|out of|given|due to|publicly|about|on|only|and)\b/u.test(tail) ? tail : /^\s(?:publicly|freely|candidly)/u.exec(tail)?.[0] ?? "";
  return sentence.slice(best.index, from + reason.length).trim().replace(/,$/u, "");
}
