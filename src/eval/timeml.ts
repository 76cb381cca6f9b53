import { InputError } from "../domain/error.ts";
import type { Span } from "../domain/span.ts";
import { TIMEX_TYPES, type Timex, type TimexType } from "./dates.ts";
import { parseXml, type XmlNode } from "./xml.ts";

/**
 * An event as TimeML marks it, in values that can be told apart: `certain` unless a modal or conditional link or a modality
 * hangs on it; `tense` of finite verbs only.
 */
export type TimemlEvent = { readonly span: Span; readonly certain: boolean; readonly positive: boolean; readonly tense: "past" | "present" | "future" | null };

/** One TimeML document: its text, when it was written (TIMEX3 value, null where not given), its time expressions and its events. */
export type TimemlDocument = { readonly id: string; readonly text: string; readonly written: string | null; readonly timexes: readonly Timex[]; readonly events: readonly TimemlEvent[] };

/**
 * Reads a TimeML file (`.tml`, as in TempEval-3): the text of `<TEXT>` without its tags, spans counted in it.
 * @throws InputError gold-xml where it is no TimeML
 */
export function parseTimeml(body: string): TimemlDocument {
  const root = parseXml(body, "TimeML");
  const textNode = root.querySelector("TEXT");
  if (textNode === null) throw new InputError("gold-xml", "there is no <TEXT> in it", "Give a TimeML file as TempEval-3 has it.");
  let text = "";
  const timexes: Timex[] = [];
  const marked: { readonly id: string; readonly span: Span }[] = [];
  const walk = (node: XmlNode): void => {
    if (node.nodeType === 3 || node.nodeType === 4) text += node.textContent ?? "";
    const start = text.length;
    for (const child of node.childNodes ?? []) walk(child);
    if (node.nodeName.toUpperCase() === "TIMEX3") timexes.push(timex(node, [start, text.length]));
    if (node.nodeName.toUpperCase() === "EVENT") marked.push({ id: node.getAttribute?.("eid") ?? "", span: [start, text.length] });
  };
  walk(textNode);
  return {
    id: root.querySelector("DOCID")?.textContent?.trim() ?? "",
    text,
    written: root.querySelector("DCT")?.querySelector("TIMEX3")?.getAttribute?.("value") ?? null,
    timexes: timexes.filter((t) => t.span[0] < t.span[1]),
    events: events(root, marked),
  };
}

const TENSES: { readonly [tense: string]: TimemlEvent["tense"] } = { PAST: "past", PRESENT: "present", FUTURE: "future" };

/** The events that have an instance; their values are those of the first. */
function events(root: XmlNode, marked: readonly { readonly id: string; readonly span: Span }[]): readonly TimemlEvent[] {
  const of = (node: XmlNode, name: string): string => node.getAttribute?.(name) ?? "";
  const instances = new Map(Array.from(root.querySelectorAll("MAKEINSTANCE")).toReversed().map((node) => [of(node, "eventID"), node]));
  const modal = new Set(Array.from(root.querySelectorAll("SLINK")).filter((node) => /^(?:MODAL|CONDITIONAL)$/.test(of(node, "relType"))).map((node) => of(node, "subordinatedEventInstance")));
  return marked.flatMap(({ id, span }) => {
    const instance = instances.get(id);
    if (instance === undefined) return [];
    const certain = !modal.has(of(instance, "eiid")) && /^(?:none)?$/i.test(of(instance, "modality"));
    return [{ span, certain, positive: of(instance, "polarity") !== "NEG", tense: TENSES[of(instance, "tense")] ?? null }];
  });
}

function timex(node: XmlNode, span: Span): Timex {
  const type = node.getAttribute?.("type") ?? "";
  if (!isType(type)) throw new InputError("gold-xml", `a TIMEX3 has the type “${type}”`, `TIMEX3 types are ${TIMEX_TYPES.join(", ")}.`);
  return { span, type, value: node.getAttribute?.("value") ?? null };
}

function isType(type: string): type is TimexType {
  return TIMEX_TYPES.some((known) => known === type);
}
