import type { Readable, Writable } from "node:stream";

/** What a command may touch of the world: handed in, so that tests run the real command. */
export type Io = {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
};

/** Where the package keeps what it ships. */
export type Package = { readonly root: string; readonly version: string };

/** Writes and waits until the reader has taken it; false once nobody reads any more (a broken pipe). */
export function write(stream: Writable, text: string): Promise<boolean> {
  if (stream.destroyed || stream.writableEnded) return Promise.resolve(false);
  return new Promise((resolve) => {
    stream.write(text, (error) => resolve(!error));
  });
}
