import type { Attribution } from "../../domain/attribution.ts";
import type { Span } from "../../domain/span.ts";
import { spanOf, type Tagged, within } from "../claims/tagger.ts";
import { partyKind } from "./book.ts";
import { isMedia } from "./media.ts";
import { nounPhraseEnd } from "./noun-phrase.ts";
import data from "./data/ways.json" with { type: "json" };

/** A party the words passed through, or (as `origin`) came from, beside the attribution's own source. */
export type Relay = { readonly role: "origin" | "relay"; readonly party: Span; readonly cue: string | null; readonly spans: readonly Span[] };

/** What a party does to another's words so that they reach print: "images obtained by", "a letter seen by". */
const HANDED = new Set(data.handed.split(" "));
/** What a publication's words come in. */
const PRINTED = /^(?:report|story|article|interview|investigation|broadcast|post|column|dispatch|account|documentary|analysis)s?$/;
const REPORTS = /^(?:report(?:ed|s)|sa(?:id|ys)|wrote|writes|revealed|reveals|quoted|cited)$/;
const CITING = new Set(["citing", "quoting", "cites", "cited", "quotes", "quoted"]);

/** The parties an attribution's sentence names on the way of its words, in the order the words took: origins first. */
export function relaysOf(text: string, attribution: Attribution, tokens: readonly Tagged[], otherCues: readonly Span[]): readonly Relay[] {
  const source = attribution.sources.flatMap((entry) => entry.spans);
  const { content, cue } = attribution;
  const relays: Relay[] = [];
  const phrase = (from: number): Span | null => {
    const end = nounPhraseEnd(tokens, from, (token) => within(token, content.spans));
    const [first, last] = [tokens[from], tokens[end - 1]];
    return end > from && first !== undefined && last !== undefined ? spanOf(first, last) : null;
  };
  const media = source.some(([start, end]) => isMedia(text.slice(start, end)));
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!, next = tokens[i + 1];
    const cited = CITING.has(token.lower) || token.lower === "according", own = within(token, source);
    if (!own && !cited || within(token, content.spans) || (within(token, otherCues) && !within(token, cue.spans))) continue;
    if (own) {
      const relay = citedInside(text, tokens, i, source, phrase) ?? inSource(text, tokens, i, phrase);
      if (relay !== null) relays.push(relay);
    } else if (CITING.has(token.lower)) {
      const passive = token.tag === "VBN" && next?.lower !== undefined && /^(?:by|as|in)$/.test(next.lower);
      const party = passive ? byPhrase(tokens, i, phrase) : phrase(i + 1);
      if (party === null) continue;
      const asSaying = within(token, cue.spans) && tokens.slice(i, i + 14).some((other) => other.lower === "saying");
      const role = passive ? "relay" : "origin";
      // A speaker who cites gives reasons more often than origins; a publication cites whom it has it from.
      const kind = partyKind(text.slice(party[0], party[1]));
      const origin = asSaying || /^(?:media|document|imagery)$/.test(kind) || (media && kind !== "unspecified");
      if (passive || origin) relays.push({ role, party: role === "origin" ? withPostmodifier(text, party) : party, cue: token.text, spans: [party] });
    } else if (token.lower === "according" && next?.lower === "to" && !within(token, cue.spans)) {
      const party = phrase(i + 2);
      if (party !== null && next !== undefined) relays.push({ role: "relay", party, cue: text.slice(token.start, next.end), spans: [party] });
    }
  }
  return [...relays, ...trailing(text, attribution, tokens, otherCues)];
}

/** "people [who asked not to be named]", "two officials [familiar with the plan]", "two clerks [in the sheriff's office]": who is cited, up to the clause's end. */
function withPostmodifier(text: string, [start, end]: Span): Span {
  return [start, end + (/^ (?:who|it did not|familiar|close|with|briefed|involved|knowledgeable|(?:in|at|from) (?:the|its|his|her|their|\p{Lu}\p{L}*))\b[^,.;“”"\n]{0,160}/u.exec(text.slice(end, end + 200))?.[0].length ?? 0)];
}

/** "images obtained by the broadcaster Nine": the publication that got hold of what stands in these words, and by which verb. */
export function handedTo(text: string, [start, end]: Span): { readonly party: Span; readonly cue: string } | null {
  const words = text.slice(start, end);
  for (const { 0: found, 1: verb = "", index } of words.matchAll(/\b(\w+) (?:by|to|with) /g)) {
    const at = start + index + found.length;
    const party = /^[^,.;()]{2,60}?(?=$|,| (?:that|which|and|on|in)\b)/.exec(text.slice(at, end))?.[0] ?? text.slice(at, end);
    if (HANDED.has(verb.toLowerCase()) && isMedia(party)) return { party: [at, at + party.length], cue: verb };
  }
  return null;
}

/** Inside the source's own words: "images obtained by X", "a report in X", "a Reuters report". */
function inSource(text: string, tokens: readonly Tagged[], at: number, phrase: (from: number) => Span | null): Relay | null {
  const token = tokens[at];
  const link = tokens[at + 1];
  if (token === undefined || link === undefined) return null;
  const handed = HANDED.has(token.lower) && /^(?:by|to|with|in|on)$/.test(link.lower);
  const printed = PRINTED.test(token.lower) && /^(?:in|by|from|on|with|of)$/.test(link.lower);
  if (!handed && !printed) return null;
  const party = phrase(at + 2);
  if (party === null) return null;
  // Another's eyes make a hop only where they publish; who took or gave the pictures is part of the source.
  if (!isMedia(text.slice(party[0], party[1]))) return null;
  return { role: "relay", party, cue: handed ? token.text : null, spans: [party] };
}

/** "the Ledger, which cited two officials", "a report in the Post, citing a memo": whom the source's own words say that it cites. */
function citedInside(text: string, tokens: readonly Tagged[], at: number, source: readonly Span[], phrase: (from: number) => Span | null): Relay | null {
  const token = tokens[at], before = tokens[at - 1], start = source.find((span) => token !== undefined && within(token, [span]))?.[0];
  const active = token !== undefined && CITING.has(token.lower) && (token.lower.endsWith("ing") ? before?.text === "," : before?.lower === "which" || tokens[at - 2]?.lower === "which");
  if (!active || start === undefined || !isMedia(text.slice(start, token.start).replace(/,.*$/su, ""))) return null;
  const party = phrase(at + 1);
  return party === null || partyKind(text.slice(...party)) === "unspecified" ? null : { role: "origin", party: withPostmodifier(text, party), cue: token.text, spans: [party] };
}

/** "was quoted as saying by X", "was quoted by X as saying". */
function byPhrase(tokens: readonly Tagged[], at: number, phrase: (from: number) => Span | null): Span | null {
  const by = tokens.findIndex((token, i) => i > at && i < at + 8 && /^(?:by|in)$/.test(token.lower));
  return by < 0 ? null : phrase(by + 1);
}

/** "…, the agency reported": a publication with a verb of saying of its own after the attribution, in the same sentence. */
function trailing(text: string, attribution: Attribution, tokens: readonly Tagged[], otherCues: readonly Span[]): readonly Relay[] {
  const source = attribution.sources.flatMap((entry) => entry.spans);
  const own = [...source, ...attribution.cue.spans, ...attribution.content.spans, ...(attribution.recipient?.spans ?? [])];
  const end = Math.max(...own.map((span) => span[1]));
  const from = tokens.findIndex((token) => token.start >= end && token.lower === ",");
  if (from < 0) return [];
  const stop = nounPhraseEnd(tokens, from + 1);
  const [first, last, verb] = [tokens[from + 1], tokens[stop - 1], tokens[stop]];
  if (stop === from + 1 || first === undefined || last === undefined || verb === undefined) return [];
  if (within(verb, otherCues) || !isMedia(text.slice(first.start, last.end))) return [];
  const reports = REPORTS.test(verb.lower) || (verb.lower === "has" && tokens[stop + 1]?.lower === "reported");
  const party = spanOf(first, last);
  return reports ? [{ role: "relay", party, cue: verb.text, spans: [party] }] : [];
}
