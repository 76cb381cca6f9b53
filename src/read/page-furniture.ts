import type { Furniture, FurnitureField, FurnitureKind } from "../domain/report.ts";
import { blocksOf } from "./block.ts";
import names from "./data/page-furniture.json" with { type: "json" };
import type { PageDocument, PageElement } from "./dom.ts";
import { furnitureRole } from "./furniture.ts";
import { emailPublished, fieldName, replyFormOf } from "./reply-form.ts";

const KINDS = Object.entries(names.words).map(([kind, words]) => [kind as FurnitureKind, new Set(words.split(" "))] as const);
const POPUPS = new Set(names.popups.split(" "));
const BODY_WORDS = new Set(names.unless.split(" "));
const MARKED = "nav, aside, footer, form, menu, dialog, [role=navigation], [role=complementary], [role=search], [role=contentinfo], [role=dialog], div[class], div[id], section[class], section[id], ul[class], ul[id], ol[class], p[class], header[class], span[class], li[class], h2[class], h3[class], h4[class], h5[class]";
/** Longest text kept of one piece of furniture, in code units. */
const LONGEST = 2000;

/** Furniture's kind by the element's tag, role, class and id; null for what may hold the report. */
export function elementKind(element: PageElement): FurnitureKind | null {
  const tag = element.tagName;
  const role = element.getAttribute("role");
  if (tag === "NAV" || role === "navigation" || tag === "MENU") return "menu";
  if (tag === "FORM") return isReplyForm(element) ? "reply-form" : element.querySelector("input[type=email], input[name*=mail]") ? "newsletter" : "other";
  if (tag === "FOOTER" || role === "contentinfo") return "notice";
  const words = nameWords(element);
  const kind = KINDS.find(([, known]) => words.some((word) => known.has(word)))?.[0] ?? null;
  if (kind !== null && !(kind === "other" && words.some((word) => BODY_WORDS.has(word)))) return kind;
  return tag === "ASIDE" || role === "complementary" || role === "search" || role === "dialog" || tag === "DIALOG" ? "other" : null;
}

/** What shows only when pointed at, though it stands in a sentence. */
export function isPopup(element: PageElement): boolean {
  return nameWords(element).some((word) => POPUPS.has(word));
}

function nameWords(element: PageElement): string[] {
  const name = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`.slice(0, 400);
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z]+/).filter((word) => word !== "");
}

function isReplyForm(form: PageElement): boolean {
  if (!form.querySelector("textarea")) return false;
  return /comment|respond|reply|discussion/i.test(`${form.id} ${form.getAttribute("class") ?? ""} ${form.getAttribute("action") ?? ""}`) || kindOfWords(form) === "reply-form";
}

/** What the first set phrase in an unnamed box says it is; null for bylines, captions and the like. */
function kindOfWords(element: PageElement): FurnitureKind | null {
  return blocksOf(element).flatMap((block) => furnitureRole(block.text)?.kind ?? [])[0] ?? null;
}

/**
 * The page's furniture by kind, reply forms with their fields. What holds a large share of the page's paragraphs is
 * none, whatever it is called. Forms and navigation are taken out of the document, the rest is left to the body's reader.
 */
export function takeFurniture(page: PageDocument): Furniture[] {
  const body = page.body;
  if (!body) return [];
  const prose = proseLength(body);
  const found: Furniture[] = [];
  const seen = new Set<PageElement>();
  for (const element of body.querySelectorAll(MARKED)) {
    const kind = elementKind(element);
    if (kind === null || isUnder(element, seen)) continue;
    if (element.querySelector("h1") || proseLength(element) > prose * (kind === "reply-form" ? 0.9 : 0.3) || holdsBody(element)) continue;
    if (insideProse(element)) continue;
    const form = element.tagName === "FORM" ? element : element.querySelector("form");
    if (form && isReplyForm(form)) found.push(replyForm(element, form));
    else {
      const said = kind === "other" ? kindOfWords(element) : kind;
      const text = said === null ? "" : textOf(element);
      if (said !== null && text !== "") found.push({ kind: said, text, fields: [] });
    }
    seen.add(element);
  }
  for (const element of seen) if (/^(?:NAV|FORM|DIALOG)$/.test(element.tagName) || element.querySelector("form textarea")) element.remove();
  return found;
}

function isUnder(element: PageElement, ancestors: ReadonlySet<PageElement>): boolean {
  for (let up = element.parentElement; up; up = up.parentElement) if (ancestors.has(up)) return true;
  return false;
}

/** A marked span in a sentence (a dateline, a share link on a quotation) stays with it. */
function insideProse(element: PageElement): boolean {
  if (element.tagName !== "SPAN") return false;
  const parent = element.parentElement;
  return parent !== null && (parent.textContent ?? "").trim().length > (element.textContent ?? "").trim().length + 40;
}

function holdsBody(element: PageElement): boolean {
  return element.tagName === "FORM" && element.querySelectorAll("p").length > 8 && !element.querySelector("textarea");
}

function proseLength(element: PageElement): number {
  let length = 0;
  for (const p of element.querySelectorAll("p")) {
    const words = (p.textContent ?? "").trim();
    if (words.length > 60) length += words.length;
  }
  return length;
}

function textOf(element: PageElement): string {
  return blocksOf(element).map((block) => block.text).join("\n").slice(0, LONGEST);
}

function replyForm(element: PageElement, form: PageElement): Furniture {
  const text = textOf(element);
  const fields = new Map<string, FurnitureField>();
  for (const input of form.querySelectorAll("input, textarea, select")) {
    const type = (input.getAttribute("type") ?? "text").toLowerCase();
    if (["hidden", "submit", "button", "checkbox", "radio", "image", "reset"].includes(type)) continue;
    const label = labelOf(form, input);
    const name = type === "email" ? "email" : fieldName(input.getAttribute("name") ?? (input.id || label));
    if (name === "" || fields.has(name)) continue;
    const required = input.hasAttribute("required") || input.getAttribute("aria-required") === "true" || /\*|\brequired\b/i.test(label);
    fields.set(name, { name, required, published: name === "email" ? emailPublished(`${label} ${text}`) : null });
  }
  const said = replyFormOf(text);
  for (const field of said.fields) if (!fields.has(field.name)) fields.set(field.name, field);
  return { kind: "reply-form", text, fields: [...fields.values()] };
}

function labelOf(form: PageElement, input: PageElement): string {
  const id = input.id.replace(/["\\\]]/g, "");
  const label = id === "" ? null : form.querySelector(`label[for="${id}"]`);
  const around = input.parentElement?.tagName === "LABEL" ? input.parentElement : null;
  return `${label?.textContent ?? around?.textContent ?? ""} ${input.getAttribute("placeholder") ?? ""}`.trim();
}
