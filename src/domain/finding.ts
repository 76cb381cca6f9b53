import type { Span } from "./span.ts";

/** A doubt about the text, as data: not an error and not a log line (vfile messages). */
export type Finding = { readonly rule: string; readonly span: Span | null; readonly reason: string };
