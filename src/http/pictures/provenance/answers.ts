import type { AnswerNode } from "../../../show/provenance.ts";
import { dayWords } from "../../pages/party.ts";
import { linesOf } from "../text.ts";
import { ANSWER, originNote } from "./labels.ts";
import { n } from "./path.ts";
import { block, BOX, labelAt, NOTE, NOTE_LINE, WIDTH, type Column, type Label } from "./label.ts";

export type PlacedAnswer = {
  readonly answer: AnswerNode;
  readonly y: number;
  readonly bottom: number;
  readonly label: Label | null;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly label: Label };
  /** From the one who answers to the report, and from the report to the claim's first in print. */
  readonly told: string | null;
  readonly arrow: string;
  readonly words: Label;
};

const GAP = 16, APART = 12;

/** Those who answer, one under the other, each with an arrow up to where the claim was first in print. */
export function answersPlaced(answers: readonly AnswerNode[], columns: readonly Column[], top: number, target: { readonly x: number; readonly y: number; readonly line: number }): readonly PlacedAnswer[] {
  const [who, paper] = columns as readonly [Column, Column];
  const beside = paper.x + paper.room + 64;
  let at = top;
  return answers.map((answer, i): PlacedAnswer => {
    const [first, ...others] = answer.papers;
    const name = answer.origin === null ? null : block([answer.origin.label], originNote(answer.origin), who.room);
    const outlet = block([first?.outlet ?? "outlet unknown"], [first?.published ? dayWords(first.published) : "no date", others.length > 0 ? `and ${others.length} more` : ""].filter(Boolean).join(" · "), paper.room);
    const said = linesOf(`“${first?.words ?? ""}”`, WIDTH - beside - 4, NOTE, 400, 2);
    const height = Math.max(36, name?.height ?? 0, outlet.height + 2 * BOX - 4, (said.length + 1) * NOTE_LINE);
    const y = at + height / 2;
    at += height + GAP;
    const boxHeight = outlet.height + 2 * BOX - 4;
    const box = { x: paper.x - BOX, y: y - boxHeight / 2, width: outlet.width + 2 * BOX, height: boxHeight, label: labelAt(outlet, paper.x, y) };
    const label = name === null ? null : labelAt(name, who.x, y);
    const bus = paper.x + paper.room + BOX + 6 + (answers.length - 1 - i) * Math.min(APART, 30 / answers.length), head = target.x + 8 + i * APART;
    const level = target.line - i * 4, wordsTop = y - (said.length + 1) * NOTE_LINE / 2;
    return {
      answer, y, bottom: y + height / 2, label, box,
      told: label === null ? null : `M${n(label.x + label.width + 8)} ${n(y)}H${n(box.x)}`,
      arrow: `M${n(box.x + box.width)} ${n(y)}H${n(bus - 6)}Q${n(bus)} ${n(y)} ${n(bus)} ${n(y - 6)}V${n(level + 6)}Q${n(bus)} ${n(level)} ${n(bus - 6)} ${n(level)}H${n(head + 6)}Q${n(head)} ${n(level)} ${n(head)} ${n(level - 6)}V${n(target.y + 3)}`,
      words: { x: beside, width: WIDTH - beside - 4, lines: [{ words: ANSWER[answer.kind], y: wordsTop + 12, note: false }, ...said.map((words, k) => ({ words, y: wordsTop + 12 + (k + 1) * NOTE_LINE, note: true }))] },
    };
  });
}
