import type { Factuality } from "../domain/factuality.ts";

/** What every question may be narrowed by. Words match whole words, in any case and without accents. */
export type Filter = {
  /** Full text: words (all must be there), "a phrase", -without, begin*, a OR b. */
  readonly query?: string;
  /** ISO 8601 date or time, both ends included. Claims by when they were first in print, items by when the report was in print. */
  readonly from?: string;
  readonly to?: string;
  /** A name, role or actor id (or its beginning): claims it makes or is named in, items it takes part in, reports it is named in. */
  readonly actor?: string;
  /** A place's name; of a country, the places in it too. */
  readonly place?: string;
  /** Words of an outlet's name. */
  readonly outlet?: string;
  /** A story's id, the beginning of one, or words of its title. */
  readonly story?: string;
  readonly factuality?: readonly Factuality[];
  /** Only what rests on unnamed people. */
  readonly anonymous?: boolean;
  /** Reports that the ledger recorded after this moment (ISO 8601, UTC); claims and stories that one of those is in. */
  readonly recordedAfter?: string;
  /** Reports: the newest in print first; else in the order of print. */
  readonly newest?: boolean;
  readonly limit?: number;
  /** How many to pass over first. */
  readonly offset?: number;
};

/** Both clocks, UTC: what the ledger had recorded by then, what had been in print by then. */
export type Clocks = { readonly knownAt?: string; readonly publishedBy?: string };
