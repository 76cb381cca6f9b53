import { join } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { openPieces } from "./pieces.ts";

/** Gives each text's gist: what it says, whatever its words, as whole numbers from −127 to 127. */
export type Encoder = (texts: readonly string[]) => Promise<readonly Int8Array[]>;

const CLS = 101n, SEP = 102n;
/** As in training (training/gist.py), with what begins and ends a text. */
const PIECES = 48;
/** The whole number that stands for 1. */
const ONE = 127;
const WORD = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Opens the encoder in `folder`. Texts are run one by one: in int8, those that stand beside a text would change its numbers. */
export async function openEncoder(folder: string, threads: number): Promise<Encoder> {
  const session = await InferenceSession.create(join(folder, "gist.onnx"), { intraOpNumThreads: threads, interOpNumThreads: 1, executionMode: "sequential", graphOptimizationLevel: "all" });
  const pieces = openPieces(folder);
  return async (texts) => {
    const gists: Int8Array[] = [];
    for (const text of texts) {
      const own = (text.match(WORD) ?? []).slice(0, PIECES).flatMap((word) => pieces(word)).slice(0, PIECES - 2);
      const ids = BigInt64Array.from([CLS, ...own.map(BigInt), SEP]);
      const { gist } = await session.run({ ids: new Tensor("int64", ids, [1, ids.length]), mask: new Tensor("int64", ids.map(() => 1n), [1, ids.length]) });
      gists.push(Int8Array.from(gist!.data as Float32Array, (v) => Math.max(-ONE, Math.min(ONE, Math.round(v * ONE)))));
    }
    return gists;
  };
}
