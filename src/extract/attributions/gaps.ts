import { overlap, type Span } from "../../domain/span.ts";
import type { RawAttribution } from "../attributions.ts";
import { sentenceAt } from "./clause.ts";

/** "A, who did B, is weighing C, officials said": what lies between two pieces of one statement in its sentence is said too, unless it is who says it. */
export function withoutGaps(text: string, a: RawAttribution): RawAttribution {
  const [first, ...rest] = a.content;
  if (first === undefined || rest.length === 0) return a;
  const own = [...a.source, ...a.cue];
  const content = rest.reduce<Span[]>((pieces, piece) => {
    const last = pieces.at(-1) as Span;
    const gap: Span = [last[1], piece[0]];
    const open = gap[0] < gap[1] && !own.some((s) => overlap(s, gap) > 0) && !/[“”"\n]/.test(text.slice(...gap)) && sentenceAt(text, last[0])[1] >= piece[0];
    return open ? [...pieces.slice(0, -1), [last[0], piece[1]]] : [...pieces, piece];
  }, [first]);
  return content.length === a.content.length ? a : { ...a, content };
}
