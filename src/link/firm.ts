import type { Paper } from "./paper.ts";
import { isEnterprise } from "./origins/speech.ts";

/** Signs that a name which looks like a person's is a firm's, each counted once: one of them a person may have too. */
const ENOUGH = 2;

/**
 * Is a name of several words a firm's by what the reports say of it ("Hale Morrow’s shares", "Hale Morrow, the builder", "Ida Falk of Hale Morrow"), though each may say too
 * little for its reading to know? Nobody by the name is told by the last word alone, by a title, or by "he" or "who".
 */
export function isToldAsFirm(name: string, papers: readonly Paper[]): boolean {
  if (!name.includes(" ")) return false;
  const texts = papers.map((p) => p.text).filter((text) => text.includes(name)), words = name.split(" ");
  const alone = new RegExp(`(?<!\\p{Lu}[\\p{L}.’'-]*\\s)(?<![\\p{L}’'-])${RegExp.escape(words.at(-1)!)}(?![\\p{L}-])`, "u");
  if (texts.some((text) => alone.test(text.replaceAll(name, "")))) return false;
  const said = signsOf(name);
  if (texts.some((text) => said.ofPerson.test(text))) return false;
  const called = texts.some((text) => [...text.matchAll(said.called)].some((m) => isEnterprise((m[1] ?? m[2] ?? m[3])!)));
  return [called, ...said.ofFirm.map((sign) => texts.some((text) => sign.test(text)))].filter(Boolean).length >= ENOUGH;
}

type Signs = { readonly called: RegExp; readonly ofFirm: readonly RegExp[]; readonly ofPerson: RegExp };

function signsOf(name: string): Signs {
  const n = RegExp.escape(name), end = "(?![\\p{L}-]|\\s\\p{Lu})";
  return {
    // "a lawyer for the company, Ida Falk"
    called: new RegExp(`${n}, (?:the|an?) (?:[\\p{L}-]+ ){0,2}?(\\p{Ll}+)(?=[,.;)])|\\b(?:[Tt]he|[Aa]n?) (?:[\\p{L}-]+ ){0,2}?(\\p{Ll}+) ${n}${end}|(?<!\\b(?:for|of|at|to|by) )\\b(?:[Tt]he|[Aa]n?) (?:[\\p{L}-]+ ){0,2}?(\\p{Ll}+), ${n}${end}`, "gu"),
    ofFirm: [
      new RegExp(`${n}['’]s? (?:\\p{Ll}+ ){0,2}?(?:spokes\\p{L}+|chief executive|managing director|chairman|chairwoman)(?!\\p{L})|(?:spokes\\p{L}+|chief executive|managing director|chairman|chairwoman) (?:of|for|at) ${n}${end}`, "u"),
      new RegExp(`${n}['’]s? (?:\\p{Ll}+ ){0,2}?(?:shares?|shareholders|customers|clients|headquarters|employees|factory|factories|fleet|subsidiary|stock|revenues?|profits?|investors|engineers|workers)(?!\\p{L})`, "u"),
      new RegExp(`\\p{Lu}[\\p{L}.’'-]* \\p{Lu}[\\p{L}’'-]+,? (?:of|from|at) ${n}${end}`, "u"),
      new RegExp(`${n} (?:(?:has|have|had) )?(?:said|says|added|adds|announced|confirmed|confirms|denied|denies|insists|insisted)(?: that)? (?:it (?:has|had|was|is|will|would|did|does|never|knew)|its|it had)(?!\\p{L})|${n} \\p{Ll}[^,.;:“”"]{0,30} its `, "u"),
      new RegExp(`${n}, which(?!\\p{L})`, "u"),
    ],
    ofPerson: new RegExp(`\\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Professor|Colonel|Captain|Judge)\\.? ${n}|${n},? (?:who|\\d{2})(?!\\p{L})|${n} (?:and|or) (?:his|her)\\b`, "u"),
  };
}
