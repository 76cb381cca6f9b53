import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];

/** Colours words, or leaves them: every meaning is also carried by a mark. */
export type Paint = (style: Style, words: string) => string;

/** Colour where the stream is a terminal that wants it (NO_COLOR, FORCE_COLOR). */
export function painter(stream: { readonly isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): Paint {
  const wanted = env["FORCE_COLOR"] ? env["FORCE_COLOR"] !== "0" : stream.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  return wanted ? (style, words) => styleText(style, words, { validateStream: false }) : (_, words) => words;
}

/** Text safe for a terminal: control characters of an untrusted report are shown, not obeyed. */
export function printable(words: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the ones meant
  return words.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\u{fffd}");
}
