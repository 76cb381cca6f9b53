import type { Attribution } from "../domain/attribution.ts";
import type { Claim } from "../domain/claim.ts";
import type { Reading } from "../domain/reading.ts";
import type { Place } from "../domain/place.ts";
import type { Report } from "../domain/report.ts";
import type { Source } from "../domain/source.ts";
import type { When } from "../domain/when.ts";
import { assembleAttributions } from "./attributions/assemble.ts";
import { masked } from "./attributions/mask.ts";
import type { AttributionSettings } from "./attributions/manifest.ts";
import { readAttributions, type RawAttribution } from "./attributions.ts";
import { readClaims } from "./claims.ts";
import { readDates } from "./dates.ts";
import type { Model } from "./model/session.ts";
import { readPlaces } from "./places.ts";
import { loadGazetteer } from "./places/gazetteer.ts";
import { readSources, type SourcesRead } from "./sources.ts";
import { ordered, step } from "./step.ts";

/** What the steps hand on. */
type Draft = {
  readonly report: Report;
  readonly raw: readonly RawAttribution[];
  readonly dates: readonly When[];
  /** The parties named as sources, before chains add the outlets that carried them. */
  readonly parties: SourcesRead;
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly places: readonly Place[];
};

export type Tools = { readonly model: Model; readonly settings: AttributionSettings };

export type Extracted = Omit<Reading, "format" | "by" | "report">;

const make = step<Draft, Tools>();

const STEPS = ordered<Draft, Tools>(
  [
    make("attributions", ["report"], ["raw"], async ({ report }, { model, settings }) => ({ raw: await readAttributions(masked(report.text, report.dateline), model, settings) })),
    make("dates", ["report"], ["dates"], ({ report }) => ({ dates: readDates(report.text, report.published) })),
    make("sources", ["report", "raw"], ["parties"], ({ report, raw }) => ({
      parties: readSources(report.text, raw.map((a) => ({ spans: a.source, cue: a.cue, content: a.content }))),
    })),
    make("assemble", ["report", "raw", "parties", "dates"], ["attributions"], ({ report, raw, parties, dates }) => ({
      attributions: assembleAttributions(report.text, raw, parties, dates),
    })),
    make("claims", ["report", "attributions", "parties", "dates"], ["claims", "sources"], ({ report, attributions, parties, dates }) => {
      const { claims, sources } = readClaims({ text: report.text, headline: report.headline, publisher: report.publisher, attributions, sources: parties.sources, dates });
      return { claims, sources };
    }),
    make("places", ["report"], ["places"], ({ report }) => ({ places: readPlaces(report.text, loadGazetteer(), { publisher: report.publisher }) })),
  ],
  ["report"],
);

/** Everything Hearsay reads in a report's text. A report in another language is left alone: its finding says so. */
export async function extract(report: Report, tools: Tools): Promise<Extracted> {
  const nothing = { entities: [], events: [], contacts: [], positions: [], inquiries: [], findings: report.findings };
  if (report.findings.some((f) => f.rule === "language-unsupported")) return { ...nothing, sources: [], attributions: [], claims: [], dates: [], places: [] };
  let draft = { report } as Draft;
  for (const s of STEPS) draft = { ...draft, ...(await s.run(draft, tools)) };
  const { sources, attributions, claims, dates, places } = draft;
  return { ...nothing, sources, attributions, claims, dates, places };
}
