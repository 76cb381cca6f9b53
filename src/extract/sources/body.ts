import type { SourceKind } from "../../domain/source.ts";
import { type Name, TIED, isRegion } from "./name.ts";
import { who } from "./person.ts";
import { DEFINITE } from "./closed-class.ts";
import { type Phrase, readPhrase } from "./phrase.ts";
import { type Party, type Scene, type Target, add, nameOnly, named } from "./scene.ts";

/** Nouns for public bodies, whatever the body is otherwise. */
const PUBLIC = new Set(["agency", "authority", "board", "body", "bureau", "commission", "council", "department", "office", "regulator", "service", "watchdog"]);
/** Bodies that are none of another sort: no name means one of them that does not say so. */
const OWN = /^(?:army|navy|military|air force|police|ministry|council|court|parliament|cabinet|senate|coastguard|coast guard|embassy|hospital|university|church|union|party|tribunal)$/;
/** What ends the name of a body that is no club, company or team. */
const OTHER = /^(?:association|federation|confederation|union|ministry|department|council|committee|league|court|police|party|army|navy|forces|commission|university|hospital|church|parliament|nations)$/;

/** "exports to Japan", "died in France", "United Nations": a country in passing, or none. */
function isInPassing(text: string, { name, span }: Name): boolean {
  return /\b(?:in|to|from|at|near|across|off|through|into|outside|with) (?:the )?$/iu.test(text.slice(Math.max(0, span[0] - 14), span[0])) || /(?:Nations|Union)$/u.test(name);
}

/** Does a name say that it is another sort of body than the noun ("the club", Football Association)? */
function differs({ name }: Name, head: string): boolean {
  const last = name.toLowerCase().split(" ").at(-1) ?? "";
  return /^(?:club|team|company|firm|bank|airline|group|charity|school)$/.test(head) && OTHER.test(last);
}

/** What a country's name may stand for: "the navy" is none of the countries that are named. */
const COUNTRY = /^(?:government|country|state|kingdom|republic|nation|administration|authorities|junta)$/;
/** Code units within which a body is still the one spoken of. */
export const NEAR = 500;
const KEPT = 1000;
const patterns = new Map<string, RegExp>();

/** "the Riga Transport Agency" for "agency": capitalised words that end in the noun. */
function namedAs(head: string): RegExp {
  const known = patterns.get(head);
  if (known !== undefined) return known;
  if (patterns.size >= KEPT) patterns.clear();
  const made = new RegExp(`(?:\\p{Lu}[\\p{L}.-]+(?:['’]s?)? ){1,4}${head}\\b`, "giu");
  patterns.set(head, made);
  return made;
}

/** "the campaign", "his campaign", "the agency": a body named before whose name holds the noun, or the one of its owner. */
export function body(scene: Scene, phrase: Phrase, kind: SourceKind): Target {
  const head = phrase.head as string, earlier = calledSo(scene, phrase, kind);
  const before = scene.names.filter((n) => n.span[1] <= phrase.span[0]);
  if (phrase.owner !== null && phrase.owner.pronoun !== null) {
    // "its maker", "their office": of no person
    if (phrase.owner.pronoun !== "he" && phrase.owner.pronoun !== "she") return add(scene, phrase, 0.7);
    const owner = who(scene, phrase, phrase.owner.pronoun).party;
    if (owner.name !== null && owner.kind === "person") {
      const name = `${owner.name.split(" ").at(-1) ?? owner.name} ${head}`;
      const same = scene.parties.find((p) => p.name !== null && p.name.toLowerCase().replace(/['’]s?\b/u, "").endsWith(name.toLowerCase()));
      return same === undefined ? add(scene, phrase, 0.6, name, kind) : { party: same, sure: 0.7 };
    }
    return add(scene, phrase, 0.7);
  }
  if (phrase.determiner !== "definite" || phrase.plural) return add(scene, phrase, 0.85);
  // "the emergency inspectorate", and "the inspectorate" after it
  if (earlier !== undefined && earlier.phrase.determiner === "definite" && apart(earlier.phrase).length > 0 && apart(phrase).length === 0) return { party: earlier, sure: 0.8 };
  const isIts = (name: string): boolean => !isOfAnother(phrase, name);
  const held = scene.parties.filter((p) => p.name !== null && p.name.toLowerCase().endsWith(head) && isIts(p.name)).at(-1);
  if (held !== undefined) return { party: held, sure: 0.75 };
  const written = [...scene.text.slice(0, phrase.span[0]).matchAll(namedAs(head))].filter((m) => /^\p{Lu}/u.test(m[0]) && isIts(m[0])).at(-1);
  const named_ = written === undefined ? null : readPhrase(scene.text, [written.index, written.index + written[0].length], scene.known).name;
  if (named_ !== null) return add(scene, phrase, 0.65, named_.name, kind);
  const holding = before.filter((n) => n.kind !== "person" && n.name.toLowerCase().split(" ").includes(head) && isIts(n.name)).at(-1);
  if (holding !== undefined) return named(scene, nameOnly(scene, phrase, holding), holding, 0.65);
  const called = before.findLast((n) => n.kind !== "person" && isPlain(phrase) && isIts(n.name) && !isRegion(n.name) && isCalled(scene.text, n, head));
  if (called !== undefined) return named(scene, nameOnly(scene, phrase, called), called, 0.65);
  const outlet = kind === "media" ? scene.parties.filter((p) => p.name !== null && p.kind === "media").at(-1) : undefined;
  if (outlet !== undefined) return { party: outlet, sure: 0.65 };
  const bodies = OWN.test(head) && !COUNTRY.test(head) ? [] : before.filter((n) => n.name.length > 3 && !differs(n, head) && (!COUNTRY.test(head) || (isRegion(n.name) && !isInPassing(scene.text, n))) && ((n.kind === kind && (COUNTRY.test(head) || !isRegion(n.name))) || (PUBLIC.has(head) && /^(?:organization|government)$/.test(n.kind) && !isRegion(n.name))));
  const only = bodies.at(-1);
  const near = bodies.filter((n) => phrase.span[0] - n.span[1] < NEAR);
  // "the agency" with just one body named so far, or just before, is that one; among several it is left apart.
  if (only !== undefined && [bodies, near].some((list) => new Set(list.map((n) => n.name)).size === 1) && phrase.core.length === 2 && phrase.list.length === 2) return named(scene, nameOnly(scene, phrase, only), only, 0.55);
  // among companies the one public body just before
  const publics = PUBLIC.has(head) && phrase.core.length === 2 && phrase.list.length === 2 ? near.filter((n) => n.kind === "government" && !isRegion(n.name)) : [];
  if (publics.length > 0 && new Set(publics.map((n) => n.name)).size === 1) return named(scene, nameOnly(scene, phrase, publics[0]!), publics[0]!, 0.5);
  if (earlier === undefined) return add(scene, phrase, 0.8);
  // "ministry" in the headline is the defence ministry of the first sentence
  if (apart(earlier.phrase).length === 0 && apart(phrase).length > 0) earlier.phrase = phrase;
  return { party: earlier, sure: 0.8 };
}

/** Bodies of which a country has several, each by what it is over. */
const PORTFOLIO = /^(?:ministry|department|committee)$/;

/** "The foreign ministry" behind the Interior Ministry: what it is over is not in the name. */
function isOfAnother({ core, head }: Phrase, name: string): boolean {
  const over = core.slice(0, -1).filter((t) => /^\p{Ll}/u.test(t.text) && !DEFINITE.has(t.lower));
  return PORTFOLIO.test(head ?? "") && !over.every((t) => name.toLowerCase().includes(t.lower));
}

/** "the lender", "the Oslo-based lender": nothing sets it apart but where it is. */
const isPlain = ({ core, list }: Phrase): boolean => core.length === list.length && core.slice(1, -1).every((t) => TIED.test(t.text));

/** "the lender Nordbank", "Vesta Air, a budget airline": does the text call a body by a noun, right before its name or behind it? */
function isCalled(text: string, { span: [start, end] }: Name, head: string): boolean {
  return text.slice(Math.max(0, start - head.length - 2), start).toLowerCase().endsWith(` ${head} `) || new RegExp(`^, (?:an?|the|its|\\p{L}+['’]s) (?:[\\p{L}-]+ ){0,3}${head}\\b(?!['’-])`, "iu").test(text.slice(end, end + 90));
}

/** What sets a body apart from others of its sort: "defence" in "the defence ministry". */
const apart = ({ core }: Phrase): readonly string[] => core.slice(0, -1).map((t) => t.lower).filter((word) => !DEFINITE.has(word));

/** The body without a name that the same noun called last; "the health ministry" is not the defence ministry of before. */
function calledSo({ parties }: Scene, phrase: Phrase, kind: SourceKind): Party | undefined {
  const own = apart(phrase), last = (p: Party): number => Math.max(-1, ...p.mentions.filter(([start]) => start < phrase.span[0]).map(([start]) => start));
  const agrees = (words: readonly string[]): boolean => words.every((w) => own.includes(w)) || own.every((w) => words.includes(w));
  return parties.filter((p) => p.name === null && p.kind === kind && p.phrase.head === phrase.head && p.plural === phrase.plural && agrees(apart(p.phrase))).toSorted((a, b) => last(b) - last(a))[0];
}
