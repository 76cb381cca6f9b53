import type { Attribution } from "./attribution.ts";
import type { Claim } from "./claim.ts";
import type { Contact } from "./contact.ts";
import type { Entity } from "./entity.ts";
import type { Event } from "./event.ts";
import type { Finding } from "./finding.ts";
import type { Inquiry } from "./inquiry.ts";
import type { Place } from "./place.ts";
import type { Position } from "./position.ts";
import type { Report } from "./report.ts";
import type { Source } from "./source.ts";
import type { When } from "./when.ts";

export const FORMAT = "hearsay/1";

/** What one model read in one report: the format `hearsay/1` (docs/format.md). */
export type Reading = {
  readonly format: typeof FORMAT;
  readonly by: { readonly version: string; readonly model: string };
  readonly report: Omit<Report, "findings">;
  readonly sources: readonly Source[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
  readonly contacts: readonly Contact[];
  readonly positions: readonly Position[];
  readonly inquiries: readonly Inquiry[];
  readonly entities: readonly Entity[];
  readonly places: readonly Place[];
  readonly dates: readonly When[];
  readonly findings: readonly Finding[];
};
