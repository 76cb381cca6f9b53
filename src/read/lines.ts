import { InputError } from "../domain/error.ts";

/** One line of a byte stream, or the error that stands for a line too long to hold. `number` counts from 1. */
export type Line = { readonly number: number; readonly text: string } | { readonly number: number; readonly error: InputError };

/**
 * Splits a byte stream on byte 10 only, as NDJSON asks (readline also splits on U+2028). Empty lines are left out but
 * counted. A line over `maxBytes` comes as an error and is skipped, so memory holds one line at most.
 */
export async function* lines(stream: AsyncIterable<Uint8Array>, options: { readonly maxBytes: number }): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let held = 0;
  let number = 1;
  const close = (): Line | undefined => {
    const tooLong = held > options.maxBytes;
    const text = tooLong ? "" : new TextDecoder("utf-8").decode(parts.length === 1 ? parts[0] : Buffer.concat(parts, held));
    parts = [];
    held = 0;
    const at = number++;
    if (tooLong) return { number: at, error: tooLarge(options.maxBytes) };
    return text.trim() === "" ? undefined : { number: at, text: text.endsWith("\r") ? text.slice(0, -1) : text };
  };
  const hold = (part: Uint8Array): void => {
    held += part.length;
    if (held > options.maxBytes) parts = [];
    // A copy: the stream may use its buffer again.
    else if (part.length > 0) parts.push(Uint8Array.from(part));
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      hold(chunk.subarray(start, end));
      start = end + 1;
      const line = close();
      if (line) yield line;
    }
    hold(chunk.subarray(start));
  }
  if (held > 0) {
    const line = close();
    if (line) yield line;
  }
}

function tooLarge(maxBytes: number): InputError {
  return new InputError("too-large", `The line is longer than ${maxBytes} bytes.`, "Raise the limit with --max-bytes, or split the record.");
}
