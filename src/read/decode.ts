import { InputError } from "../domain/error.ts";

const BOMS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** How far into a page a `<meta charset>` is looked for; HTML says 1024, pages say otherwise. */
const META_WINDOW = 4096;

/**
 * The text of some bytes: by byte order mark, then the `Content-Type` header, then the page's own `meta` or XML
 * declaration, then UTF-8, then windows-1252 (WHATWG Encoding). The mark itself is dropped.
 */
export function decode(bytes: Uint8Array, contentType: string | null): string {
  for (const [encoding, mark] of BOMS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return decodeAs(bytes.subarray(mark.length), encoding);
  }
  const silent = utf16WithoutMark(bytes);
  if (silent) return decodeAs(bytes, silent);
  const declared = charsetOf(contentType ?? "") ?? declaredInside(bytes);
  // A page that calls itself Latin-1 but is well-formed UTF-8 beyond ASCII is UTF-8: chance does not make that.
  const utf8 = strictly(bytes, "utf-8");
  if (utf8 !== null && (declared === null || /^(utf-?8|iso-8859-1|latin-?1|windows-1252|us-ascii|ascii|utf-16.*)$/i.test(declared))) return utf8;
  if (declared !== null && !/^utf-?8$/i.test(declared)) return decodeAs(bytes, declared);
  return mostlyUtf8(bytes) ? decodeAs(bytes, "utf-8") : decodeAs(bytes, "windows-1252");
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  // TextDecoder would replace lone surrogates; a Buffer keeps them as they came.
  if (encoding === "utf-16le") return Buffer.from(evenly(bytes)).toString("utf16le");
  if (encoding === "utf-16be") return Buffer.from(evenly(bytes)).swap16().toString("utf16le");
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return strictly(bytes, "utf-8") ?? new TextDecoder("windows-1252").decode(bytes);
  }
}

function evenly(bytes: Uint8Array): Uint8Array {
  return bytes.length % 2 === 0 ? bytes : bytes.subarray(0, -1);
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 of a Western text has a zero in nearly every second byte. */
function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const n = Math.min(bytes.length, 2048) & ~1;
  if (n < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > n * 0.35 && even < n * 0.02) return "utf-16le";
  if (even > n * 0.35 && odd < n * 0.02) return "utf-16be";
  return null;
}

function charsetOf(value: string): string | null {
  return /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(value)?.[1] ?? null;
}

function declaredInside(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, META_WINDOW)).toString("latin1");
  const meta = /<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  const xml = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  return meta?.[1] ?? xml?.[1] ?? null;
}

/** Fewer than one broken sequence for five sound ones: UTF-8 with some damage, not another encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.split("\ufffd").length - 1;
  let sound = 0;
  for (const ch of text) if (ch > "\u007f" && ch !== "\ufffd") sound++;
  return broken * 5 < sound;
}

const MAGIC: readonly (readonly [name: string, start: string])[] = [
  ["a PDF", "%PDF-"], ["a PNG picture", "\x89PNG"], ["a JPEG picture", "\xff\xd8\xff"], ["a GIF picture", "GIF8"],
  ["a ZIP archive or Office document", "PK\x03\x04"], ["a gzip archive", "\x1f\x8b"], ["an ELF program", "\x7fELF"],
  ["an old Office document", "\xd0\xcf\x11\xe0"], ["a RAR archive", "Rar!\x1a"], ["a SQLite file", "SQLite format 3\0"],
];

/** Throws `binary` when the bytes are no text: known file types by their first bytes, else by their control characters. */
export function refuseBinary(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  const known = MAGIC.find(([, magic]) => start.startsWith(magic));
  if (!known && !looksBinary(bytes)) return;
  throw new InputError("binary", `This is ${known?.[0] ?? "binary data"}, not text or HTML.`, "Give the report as text or as an HTML page; convert a PDF or document to text first.");
}

function looksBinary(bytes: Uint8Array): boolean {
  if (BOMS.some(([, mark]) => mark.every((byte, i) => bytes[i] === byte)) || utf16WithoutMark(bytes)) return false;
  const head = bytes.subarray(0, 8192);
  let control = 0;
  for (const byte of head) if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)) control++;
  return control > Math.max(2, head.length * 0.02);
}
