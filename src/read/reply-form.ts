import type { Furniture, FurnitureField } from "../domain/report.ts";

const SECRET = /\be-?mail(?: address(?:es)?)?\b[^.]{0,40}\b(?:not|never|n['’]t)\b[^.]{0,20}\b(?:be )?(?:publish|display|show|shared|made public|disclos|appear)|\bkept (?:private|confidential|secret)|\b(?:remain|stays?) (?:private|confidential)|\b(?:not|never|n['’]t|without) (?:publish|display|show|shar|disclos)(?:ing|e)?\b[^.]{0,30}\be-?mail|\be-?mail\b[^.]{0,30}\((?:will not|won['’]t|not|never)[^)]*\)/i;
const SHOWN = /\be-?mail(?: address)?\b[^.]{0,20}\b(?:will|is) (?:be )?(?:publish|display|show|public)/i;
const MARKED = /\b(?:required|mandatory)\b[^.]{0,30}\b(?:marked|\*)|\*\s*(?:required|mandatory|denotes|indicates)|\bmarked (?:with )?(?:an )?(?:asterisk|\*)/i;
const EMAIL_REQUIRED = /\be-?mail(?: address)?\b[^.]{0,30}(?:\*|\((?:[^)]*\b)?required|\bis required|\bmandatory)|\brequired\b[^.]{0,20}\be-?mail\b/i;

const LABEL = /^(name|full name|your name|e-?mail|your e-?mail|e-?mail address|website|web ?site|url|comment|your comment|message|subject|phone|city|location)(?: address)?\s*:?\s*(\*|\((?:[^)]*)\))*\s*$/i;

/** What a page promises about a reader's e-mail address: false where it says it stays private, null where it says nothing. */
export function emailPublished(words: string): boolean | null {
  if (SECRET.test(words)) return false;
  return SHOWN.test(words) ? true : null;
}

/** A reply form left in a text, with the fields its words name and what they promise. */
export function replyFormOf(text: string): Furniture {
  const fields = new Map<string, FurnitureField>();
  for (const line of text.split("\n")) {
    const m = LABEL.exec(line.trim());
    if (!m?.[1]) continue;
    const name = fieldName(m[1]);
    fields.set(name, { name, required: /\*|required/i.test(line) && !/optional/i.test(line), published: name === "email" ? emailPublished(`${line} ${text}`) : null });
  }
  const promise = emailPublished(text);
  const known = fields.get("email");
  if (known || promise !== null || EMAIL_REQUIRED.test(text)) {
    // WordPress prints both sentences only when it asks for the address.
    const required = (known?.required ?? false) || EMAIL_REQUIRED.test(text) || (!known && promise !== null && MARKED.test(text));
    fields.set("email", { name: "email", required, published: promise });
  }
  return { kind: "reply-form", text, fields: [...fields.values()] };
}

/** One name for a field, whatever its label: `email`, `name`, `comment`, `url`, else the label in small letters. */
export function fieldName(label: string): string {
  const words = label.toLowerCase().trim();
  if (/e-?mail/.test(words)) return "email";
  if (/\b(?:name|author)\b/.test(words)) return "name";
  if (/\b(?:web ?site|url|homepage)\b/.test(words)) return "url";
  return /\b(?:comment|message|reply|text)\b/.test(words) ? "comment" : words;
}
