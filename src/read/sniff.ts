/** Tags that open an HTML page (WHATWG MIME Sniffing §7.1), without the ones prose about HTML might start with. */
const OPENING = /^(?:\ufeff|\s|<\?xml[^>]*>|<!--[\s\S]{0,4000}?-->)*<(?:!doctype\s+html|html|head|body|title|meta|script|iframe|style|table|div|h1|article|main|section|p|br|a|b|font)\b/i;

const DOCUMENT = /^(?:\ufeff|\s|<!--[\s\S]{0,4000}?-->)*<(?:!doctype\s+html|html)\b/i;

/** Whether the text is an HTML page: by its header, its file name, then by how it opens. */
export function isHtml(text: string, contentType: string | null, fileName: string | null): boolean {
  const head = text.slice(0, 8192);
  if (contentType && /\b(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType)) return true;
  if (fileName && /\.x?html?$/i.test(fileName)) return true;
  // Plain text stays plain text, unless it is a whole document that was named wrongly.
  if ((contentType && /^\s*text\/plain\b/i.test(contentType)) || (fileName && /\.(?:txt|text|md)$/i.test(fileName))) return DOCUMENT.test(head);
  return OPENING.test(head);
}
