import { InputError } from "../domain/error.ts";
import type { Span } from "../domain/span.ts";
import { TIMEX_TYPES, type Timex, type TimexType } from "./dates.ts";
import { parseXml, type XmlNode } from "./xml.ts";

/** One TimeML document: its text, when it was written (TIMEX3 value, null where not given) and its time expressions. */
export type TimemlDocument = { readonly id: string; readonly text: string; readonly written: string | null; readonly timexes: readonly Timex[] };

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
  const walk = (node: XmlNode): void => {
    if (node.nodeType === 3 || node.nodeType === 4) text += node.textContent ?? "";
    const start = text.length;
    for (const child of node.childNodes ?? []) walk(child);
    if (node.nodeName.toUpperCase() === "TIMEX3") timexes.push(timex(node, [start, text.length]));
  };
  walk(textNode);
  return {
    id: root.querySelector("DOCID")?.textContent?.trim() ?? "",
    text,
    written: root.querySelector("DCT")?.querySelector("TIMEX3")?.getAttribute?.("value") ?? null,
    timexes: timexes.filter((t) => t.span[0] < t.span[1]),
  };
}

function timex(node: XmlNode, span: Span): Timex {
  const type = node.getAttribute?.("type") ?? "";
  if (!isType(type)) throw new InputError("gold-xml", `a TIMEX3 has the type “${type}”`, `TIMEX3 types are ${TIMEX_TYPES.join(", ")}.`);
  return { span, type, value: node.getAttribute?.("value") ?? null };
}

function isType(type: string): type is TimexType {
  return TIMEX_TYPES.some((known) => known === type);
}
