import { InputError } from "../domain/error.ts";
import type { Span } from "../domain/span.ts";
import { joinTokens } from "./joinTokens.ts";
import { parseXml, type XmlNode } from "./xml.ts";

/** An event as ECB+ marks it; `chain` is what it shares with every other mention of the same event, in any document. */
export type EventMention = { readonly id: string; readonly spans: readonly Span[]; readonly chain: string };

/**
 * A document of ECB+ (Cybulska and Vossen 2014): `topic` is the folder's number; its two sub-topics, one happening each, are
 * told apart by the file's name. `annotated` are the sentences in which a mention of an event is marked, which are the only ones
 * that annotators went through.
 */
export type EcbDocument = {
  readonly id: string;
  readonly topic: string;
  readonly subtopic: string;
  readonly text: string;
  readonly mentions: readonly EventMention[];
  readonly annotated: readonly Span[];
};

const NAME = /(\d+)_\d+(ecb(?:plus)?)\.xml$/;

/** @throws InputError gold-xml or gold-shape */
export function parseEcb(path: string, body: string): EcbDocument {
  const [id, topic, kind] = NAME.exec(path) ?? [];
  if (id === undefined || topic === undefined || kind === undefined) throw shapeError(`${path} is not named as ECB+ names its files (1_10ecbplus.xml)`);
  const root = parseXml(body, "Document");
  // the first line of the newer half is the page's address
  const tokens = Array.from(root.querySelectorAll("token")).filter((t) => !(kind === "ecbplus" && attribute(t, "sentence") === "0"));
  const { text, spans } = joinTokens(tokens.map((t) => ({ word: (t.textContent ?? "").trim(), line: attribute(t, "sentence") })));
  const place = new Map(tokens.map((t, i) => [attribute(t, "t_id"), i]));
  const chains = chainsOf(root, id);
  const lines = new Map<string, Span>();
  for (const [i, t] of tokens.entries()) lines.set(attribute(t, "sentence"), [lines.get(attribute(t, "sentence"))?.[0] ?? spans[i]![0], spans[i]![1]]);
  const annotated = new Set<string>();
  const mentions = Array.from(root.querySelector("Markables")?.childNodes ?? []).flatMap((mark): readonly EventMention[] => {
    if (!/^(?:NEG_)?ACTION/.test(mark.nodeName)) return [];
    const own = Array.from(mark.querySelectorAll("token_anchor")).flatMap((anchor) => place.get(attribute(anchor, "t_id")) ?? []).toSorted((a, b) => a - b);
    if (own.length === 0) return []; // it stands for a chain, not for words
    for (const i of own) annotated.add(attribute(tokens[i]!, "sentence"));
    const mention = attribute(mark, "m_id");
    return [{ id: mention, spans: runs(own).map(([from, to]): Span => [spans[from]![0], spans[to]![1]]), chain: chains.get(mention) ?? `${id} ${mention}` }];
  });
  return { id, topic, subtopic: `${topic}${kind}`, text, mentions, annotated: [...annotated].flatMap((line) => [lines.get(line)!]) };
}

/** From a mention to its chain: across documents by the note of its relation, inside one by the relation. */
function chainsOf(root: XmlNode, id: string): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const relation of root.querySelectorAll("CROSS_DOC_COREF, INTRA_DOC_COREF")) {
    const across = relation.nodeName === "CROSS_DOC_COREF";
    const chain = across ? attribute(relation, "note") : `${id} chain ${attribute(relation, "r_id")}`;
    for (const source of relation.querySelectorAll("source")) out.set(attribute(source, "m_id"), chain);
  }
  return out;
}

/** First and last of each unbroken run of numbers. */
function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const out: [number, number][] = [];
  for (const n of numbers) {
    const last = out.at(-1);
    if (last !== undefined && last[1] === n - 1) last[1] = n;
    else out.push([n, n]);
  }
  return out;
}

function attribute(node: XmlNode, name: string): string {
  const value = node.getAttribute?.(name) ?? null;
  if (value === null) throw shapeError(`<${node.nodeName}> has no ${name}`);
  return value;
}

function shapeError(what: string): InputError {
  return new InputError("gold-shape", what, "Give the XML files as ECB+ has them.");
}
