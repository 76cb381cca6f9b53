import { join } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { openPieces } from "./pieces.ts";
import { windowsOf, type Window, type WindowOptions } from "./windows.ts";
import { PARAGRAPH, readWords, type Words } from "./words.ts";

/** What the heads say of the words [window.start, window.end), row by row: logits, but for the pointer. */
export type Scored = {
  readonly window: Window;
  /** 4 a word: none, source, cue, content. */
  readonly tag: Float32Array;
  /** 1 a word: that it begins something else than the word before. */
  readonly boundary: Float32Array;
  /** One a pair of words, 0–1: that the second begins the cue of the first. A row adds up to 1. */
  readonly pointer: Float32Array;
  /** 9 a word: none, then begins and goes on for each class of name; null where the network has no such head. */
  readonly names: Float32Array | null;
  /** 4 a word: what it rests on where no attribution has it (`Rest`): nothing, the word told before, a record, what the reporter saw; null where the network has no such head. */
  readonly rest: Float32Array | null;
};

/** Runs the network over a text: its words, and the heads' logits window by window. */
export type Model = { readonly score: (text: string) => Promise<{ readonly words: Words; readonly scored: readonly Scored[] }> };

export type ModelOptions = { readonly folder: string; readonly threads: number; readonly windows?: WindowOptions };

const CLS = 101, SEP = 102;
/** As in training; the context was set on dev, against speed. */
const WINDOWS: WindowOptions = { capacity: 254, context: 24, between: 8 };

/** Opens the network in `folder`; the only place that knows the runtime. */
export async function openModel({ folder, threads, windows = WINDOWS }: ModelOptions): Promise<Model> {
  const session = await InferenceSession.create(join(folder, "reader.onnx"), {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
  });
  const pieces = openPieces(folder);

  async function run(words: Words, ids: readonly (readonly number[])[], window: Window): Promise<Scored> {
    const { start, end } = window;
    let length = 2;
    for (let i = start; i < end; i++) length += ids[i]?.length ?? 0;
    const column = (): Int32Array => new Int32Array(length);
    const id = column(), shape = column(), before = column(), quotes = column();
    const first = new Int32Array(end - start);
    id[0] = CLS;
    before[0] = PARAGRAPH;
    let at = 1;
    for (let i = start; i < end; i++) {
      first[i - start] = at;
      for (const piece of ids[i] ?? []) {
        id[at] = piece;
        shape[at] = words.shape[i] ?? 0;
        before[at] = words.before[i] ?? 0;
        quotes[at] = words.quotes[i] ?? 0;
        at++;
      }
    }
    id[at] = SEP;
    const tensor = (data: Int32Array): Tensor => new Tensor("int32", data, [1, data.length]);
    const out = await session.run({ ids: tensor(id), shape: tensor(shape), before: tensor(before), quotes: tensor(quotes), first: tensor(first) });
    const floats = (name: string): Float32Array => {
      const data = out[name]?.data;
      if (!(data instanceof Float32Array)) throw new TypeError(`the model in ${folder} gives no ${name}`);
      return data;
    };
    const given = (name: string): Float32Array | null => (session.outputNames.includes(name) ? floats(name) : null);
    return { window, tag: floats("tag"), boundary: floats("boundary"), pointer: floats("pointer"), names: given("names"), rest: given("rest") };
  }

  return {
    async score(text) {
      const words = readWords(text);
      const ids = words.spans.map(([s, e]) => pieces(text.slice(s, e)));
      const scored: Scored[] = [];
      for (const window of windowsOf(ids.map((p) => p.length), (word) => words.before[word] === PARAGRAPH, windows)) scored.push(await run(words, ids, window));
      return { words, scored };
    },
  };
}
