import { DOMParser } from "linkedom";
import { InputError } from "../domain/error.ts";

/** The little of a parsed XML tree that the gold readers use. */
export type XmlNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<XmlNode>;
  getAttribute?(name: string): string | null;
  querySelector(selector: string): XmlNode | null;
  querySelectorAll(selector: string): Iterable<XmlNode>;
};

/** @throws InputError gold-xml where there is no such root element */
export function parseXml(body: string, root: string): XmlNode {
  const document = new DOMParser().parseFromString(body, "text/xml") as unknown as XmlNode;
  const found = document.querySelector(root);
  if (found === null) throw new InputError("gold-xml", `there is no <${root}> in it`, `Give the XML file as its set has it, with <${root}> as its root.`);
  return found;
}

/** The text of the first such element inside, undefined where there is none. */
export function textOf(node: XmlNode, name: string): string | undefined {
  return node.querySelector(name)?.textContent ?? undefined;
}
