import type { Finding } from "./finding.ts";
import type { Span } from "./span.ts";

/** What surrounds a report on its page. Set apart, never read as news. */
export type FurnitureKind = "menu" | "related" | "newsletter" | "share" | "advert" | "reply-form" | "comments" | "notice" | "other";

/** A form field a reader is asked to fill in; `published` is what the page promises, null where it promises nothing. */
export type FurnitureField = { readonly name: string; readonly required: boolean; readonly published: boolean | null };

export type Furniture = { readonly kind: FurnitureKind; readonly text: string; readonly fields: readonly FurnitureField[] };

/** A calendar value with the precision it was given in: ISO 8601, with the zone where the page gives one. */
export type Published = {
  readonly value: string | null;
  readonly precision: "time" | "day" | "month" | "year" | "unknown";
  readonly from: "meta" | "text" | "given" | "unknown";
};

export type Credit = { readonly name: string; readonly spans: readonly Span[] };
export type Link = { readonly url: string; readonly spans: readonly Span[] };
export type Correction = { readonly kind: "correction" | "update" | "retraction"; readonly spans: readonly Span[] };

/**
 * One published text by one outlet. `text` is what all spans count in: the headline as its first paragraph where there
 * is one, then the body, word for word; furniture is not in it.
 */
export type Report = {
  readonly id: string;
  readonly given: { readonly id: string | null };
  readonly url: string | null;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly dateline: string | null;
  readonly published: Published;
  /** BCP 47, or "und" where it cannot be told. */
  readonly language: string;
  readonly modified: string | null;
  readonly revisionOf: string | null;
  readonly credits: readonly Credit[];
  readonly links: readonly Link[];
  readonly corrections: readonly Correction[];
  readonly text: string;
  readonly furniture: readonly Furniture[];
  /** Doubts raised while reading the bytes; printed with the reading's own. */
  readonly findings: readonly Finding[];
};
