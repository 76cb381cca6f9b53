import type { FurnitureKind } from "../domain/report.ts";
import phrases from "./data/furniture.json" with { type: "json" };

/** What a line is to a page: a heading that opens a block of furniture, furniture by itself, or neither. */
export type LineRole = { readonly role: "heading" | "line"; readonly kind: FurnitureKind };

const ORDER: readonly FurnitureKind[] = ["reply-form", "comments", "newsletter", "share", "advert", "related", "notice", "menu"];
const HEADINGS = compile(phrases.headings);
const LINES = compile(phrases.lines);

/** Over this length (code units) no line is furniture by its words alone. */
const LONGEST = 300;

/** The line's role by its whole words; null for news. */
export function furnitureRole(line: string): LineRole | null {
  if (line.length > LONGEST) return null;
  const words = line.trim().replace(/^[\s*•·–—>»#=_[-]+(?=\S)/u, "").replace(/[\s:.!…\]=_]+$/u, "");
  if (words === "") return null;
  // A heading has no full stop: "Related stories will no longer be shown." is news about furniture.
  const stopped = /[^.]\.$/.test(line.trim()) && words.includes(" ");
  for (const [kind, pattern] of HEADINGS) if (!stopped && pattern.test(words)) return { role: "heading", kind };
  if (/\b(?:said|says|told)\b/i.test(words)) return null;
  for (const [kind, pattern] of LINES) if (pattern.test(line.trim()) || pattern.test(words)) return { role: "line", kind };
  return null;
}

function compile(table: Readonly<Partial<Record<string, readonly string[]>>>): readonly (readonly [FurnitureKind, RegExp])[] {
  return ORDER.flatMap((kind) => {
    const patterns = table[kind];
    return patterns ? [[kind, new RegExp(`^(?:${patterns.join("|")})[?!]*$`, "iu")] as const] : [];
  });
}
