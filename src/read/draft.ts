import type { Finding } from "../domain/finding.ts";
import type { Furniture, Link, Published } from "../domain/report.ts";

/** What a reader of one format found, before what holds for all formats is read from its text. */
export type Draft = {
  /** Final: the headline as first paragraph where there is one, then the body. Spans count in it. */
  readonly text: string;
  readonly headline: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly published: Published | null;
  readonly modified: string | null;
  /** As the page declares it, unchecked. */
  readonly language: string | null;
  readonly links: readonly Link[];
  readonly furniture: readonly Furniture[];
  readonly findings: readonly Finding[];
};
