import { firstWhere } from "../../domain/bisect.ts";

/** Lines of text sorted by their bytes, searched where they lie: nothing is parsed before it is asked for. */
export type Table = {
  readonly size: number;
  /** Whether a key begins with these words and goes on. */
  continues(key: string): boolean;
  /** The numbers of the lines with this key. */
  find(key: string): { readonly from: number; readonly to: number };
  /** The columns of a line, the key first. */
  line(number: number): readonly string[];
};

const NEWLINE = 10;

/** `bytes`: UTF-8 lines of tab-separated columns, sorted by the first, each ended by a line feed. */
export function openTable(bytes: Buffer): Table {
  const starts = startsOf(bytes);
  const size = starts.length - 1;
  const begins = (row: number, needle: Buffer): boolean =>
    row < size && bytes.compare(needle, 0, needle.length, starts[row], Math.min(starts[row]! + needle.length, bytes.length)) === 0;
  /** The first line not before the needle. */
  const lowerBound = (needle: Buffer): number => firstWhere(size, (row) => bytes.compare(needle, 0, needle.length, starts[row], Math.min(starts[row]! + needle.length, bytes.length)) >= 0);
  return {
    size,
    continues(key) {
      const needle = Buffer.from(`${key} `);
      return begins(lowerBound(needle), needle);
    },
    find(key) {
      const needle = Buffer.from(`${key}\t`);
      const from = lowerBound(needle);
      let to = from;
      while (begins(to, needle)) to++;
      return { from, to };
    },
    line: (number) => bytes.toString("utf8", starts[number], starts[number + 1]! - 1).split("\t"),
  };
}

/** Where each line starts, and after the last one where it ends. */
function startsOf(bytes: Buffer): Uint32Array {
  const starts = [0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === NEWLINE) starts.push(at + 1);
  return Uint32Array.from(starts);
}
