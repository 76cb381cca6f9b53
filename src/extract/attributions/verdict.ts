import { wordsOf } from "../../domain/span.ts";
import verdicts from "../stance/data/verdicts.json" with { type: "json" };
import type { Group } from "./group.ts";

const CALLS = new RegExp(String.raw`^(?:${verdicts.calls})$`, "iu");
const UNTRUE = new RegExp(String.raw`,?\s+((?:as\s+)?[“"]?(?:${verdicts.untrue}))[\s.,”"]*$`, "iu");

/** "called a report that the dam leaks untrue": the verdict is how it is said, not what. */
export function withVerdict(text: string, group: Group): Group {
  const last = group.content.at(-1), found = last === undefined || !CALLS.test(wordsOf(text, group.cue)) ? null : UNTRUE.exec(text.slice(...last));
  if (last === undefined || found === null || found.index === 0) return group;
  const start = last[0] + found.index + found[0].indexOf(found[1]!);
  return { ...group, cue: [...group.cue, [start, start + found[1]!.length]], content: [...group.content.slice(0, -1), [last[0], last[0] + found.index]] };
}
