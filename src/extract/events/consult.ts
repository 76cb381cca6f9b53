import words from "../contacts/data/words.json" with { type: "json" };
import type { Contact } from "../../domain/contact.ts";
import { overlap, type Span } from "../../domain/span.ts";
import type { Tagged } from "../claims/tagger.ts";
import { formsOf } from "../stance/lemma.ts";
import { anyVerb, type Trigger } from "./trigger.ts";

const VERBS = new Set([...Object.keys(words.withObject), ...Object.keys(words.withPreposition), ...words.travel]);
const consults = formsOf((verb) => VERBS.has(verb));
const NOUNS = new Set([...Object.keys(words.event), "phone", "telephone"]);

/** The contacts of a sentence that no event at `told` tells of, each with the verb or noun that does. */
export function contactTriggers(tokens: readonly Tagged[], contacts: readonly Contact[], told: readonly Span[]): readonly { readonly contact: Contact; readonly trigger: Trigger }[] {
  const first = tokens[0]?.start ?? 0, end = tokens.at(-1)?.end ?? 0;
  return contacts.flatMap((contact) => {
    const clause = contact.spans.at(-1);
    if (clause === undefined || clause[0] < first || clause[1] > end || told.some((t) => contact.spans.some((s) => overlap(s, t) > 0))) return [];
    const at = tokens.findLastIndex((token) => token.start >= clause[0] && token.end <= clause[1] && (token.tag.startsWith("VB") ? consults(token.lower) : token.tag === "NN" && NOUNS.has(token.lower)));
    const token = tokens[at];
    if (token === undefined) return [];
    return [{ contact, trigger: token.tag.startsWith("VB") ? anyVerb(tokens, at) : { at, lemma: token.lower, particle: "", verbal: false, passive: false, types: [], objects: [] } }];
  });
}
