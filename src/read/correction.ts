import type { Correction } from "../domain/report.ts";
import { paragraphs, wordCount } from "./paragraph.ts";

const PIECE = "(?:article|story|report|post|piece|column|item|headline|version|page|dispatch|caption|transcript)";
const NOTE = String.raw`^[\s*_([–—-]*(?:editor['’]s?['’]? note|note to readers|editor['’]s? clarification)\b`;
const RETRACTED = new RegExp(String.raw`^[\s*_([]*retract(?:ion|ed)\b\s*[:.—–-]|\b(?:this|the|an earlier) ${PIECE} (?:has been|was|is) (?:retracted|withdrawn)\b|\b(?:has|have) (?:retracted|withdrawn) (?:this|the|its|our|an earlier) ${PIECE}\b`, "i");
const CORRECTED = new RegExp(String.raw`^[\s*_([]*(?:corrections?|clarification|corrects|corrected|erratum)\b[^.:]{0,40}[:—–]|^[\s*_([]*corrects\b|\b(?:an? )?(?:earlier|previous|original|prior) versions? of (?:this|the|our) ${PIECE}\b|\bthis ${PIECE} (?:has been|was|is|has since been) (?:corrected|amended|clarified)\b|\b(?:this|the) ${PIECE} (?:originally|previously|incorrectly) (?:stated|said|misstated|reported)\b`, "i");
const LABEL = new RegExp(`${NOTE}|^[\\s*_([]*(?:correction|clarification|retraction|update)`, "i");
const NOTED = new RegExp(NOTE, "i");
const UPDATED = new RegExp(String.raw`^[\s*_([]*(?:updates?|updated)\b\s*(?:\d|[:—–]|at\b|on\b|\()[^]*\w|\bthis ${PIECE} (?:has been|was|is being|will be|has since been) (?:updated|revised)\b`, "i");

/** Notes in which the outlet corrects, updates or withdraws the report, with the kind the words give and their span. */
export function readCorrections(text: string): Correction[] {
  const found: Correction[] = [];
  for (const span of paragraphs(text)) {
    const kind = correctionKind(text.slice(...span));
    if (kind) found.push({ kind, spans: [span] });
  }
  return found;
}

/** The kind of note a paragraph is; null where it is news. A long paragraph is news, whatever it mentions. */
export function correctionKind(words: string): Correction["kind"] | null {
  const long = wordCount(words) > 110;
  const label = LABEL.test(words);
  if (long && !label) return null;
  if (RETRACTED.test(words)) return "retraction";
  if (CORRECTED.test(words)) return "correction";
  if (UPDATED.test(words)) return "update";
  if (!NOTED.test(words)) return null;
  if (/\bretract/i.test(words)) return "retraction";
  if (/\b(?:correct|incorrect|misstat|misspell|misidentif|mistaken|error|wrong)/i.test(words)) return "correction";
  return /\b(?:updat|revis|add(?:ed)? )/i.test(words) ? "update" : null;
}
