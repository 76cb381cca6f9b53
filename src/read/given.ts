/** What is known of a report before its bytes are read: from the command line, an HTTP answer or an NDJSON record. */
export type Given = {
  readonly id?: string | null;
  readonly url?: string | null;
  readonly publisher?: string | null;
  /** ISO 8601, or a date as people write it. */
  readonly published?: string | null;
  readonly headline?: string | null;
  readonly authors?: readonly string[];
  /** The `Content-Type` header, whole. */
  readonly contentType?: string | null;
  readonly fileName?: string | null;
};
