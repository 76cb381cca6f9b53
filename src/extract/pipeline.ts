import type { Attribution } from "../domain/attribution.ts";
import type { Claim } from "../domain/claim.ts";
import type { Contact } from "../domain/contact.ts";
import type { Entity } from "../domain/entity.ts";
import type { Event } from "../domain/event.ts";
import type { Inquiry } from "../domain/inquiry.ts";
import type { Position } from "../domain/position.ts";
import type { Reading } from "../domain/reading.ts";
import type { Place } from "../domain/place.ts";
import type { Report } from "../domain/report.ts";
import type { Source } from "../domain/source.ts";
import type { When } from "../domain/when.ts";
import { assembleAttributions } from "./attributions/assemble.ts";
import { masked } from "./attributions/mask.ts";
import type { AttributionSettings } from "./attributions/manifest.ts";
import { readAttributions, type RawAttribution } from "./attributions.ts";
import { withCallings, withTellers } from "./attributions/calling.ts";
import { withMembers } from "./attributions/members.ts";
import { withAssents } from "./attributions/assent.ts";
import { passedOver } from "./attributions/passed-over.ts";
import { withRumours } from "./attributions/rumour.ts";
import { withSubjects } from "./attributions/subject-source.ts";
import { readClaims } from "./claims.ts";
import { groundsIn, type Ground } from "./claims/grounds.ts";
import { proseOf, type Prose } from "./claims/prose.ts";
import { readRests } from "./claims/rests.ts";
import { entitiesWanted } from "./clauses/scene.ts";
import { readContacts } from "./contacts.ts";
import { readDates } from "./dates.ts";
import { readEntities } from "./entities.ts";
import { linkSources } from "./entities/link.ts";
import { readEvents } from "./events.ts";
import { readInquiries } from "./inquiries.ts";
import { onceEach } from "./model/once.ts";
import type { Model } from "./model/session.ts";
import { readNames, type NameSpan } from "./names.ts";
import { readPlaces } from "./places.ts";
import { loadGazetteer } from "./places/gazetteer.ts";
import { readPositions } from "./positions.ts";
import { peopleToldOf } from "./sources/people-told-of.ts";
import { describePeople, readSources, type SourcesRead } from "./sources.ts";
import type { Choose } from "./sources/antecedent.ts";
import { ordered, step } from "./step.ts";

/** What the steps hand on. */
type Draft = {
  readonly report: Report;
  /** The text as the network reads it: without bylines and datelines, offsets as they were. */
  readonly body: string;
  readonly prose: Prose;
  readonly raw: readonly RawAttribution[];
  /** What sentences without an attribution rest on. */
  readonly grounds: readonly Ground[];
  readonly names: readonly NameSpan[];
  readonly dates: readonly When[];
  readonly places: readonly Place[];
  /** The parties named as sources, before chains add the outlets that carried them. */
  readonly parties: SourcesRead;
  /** The parties the text names, before other steps want more. */
  readonly named: readonly Entity[];
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly contacts: readonly Contact[];
  readonly positions: readonly Position[];
  readonly inquiries: readonly Inquiry[];
  readonly events: readonly Event[];
};

export type Tools = {
  readonly model: Model;
  readonly settings: AttributionSettings;
  /** Whom pronouns for people mean; by learned weights where it is left out. */
  readonly choose?: Choose;
  /** Told after each step, for whoever waits. */
  readonly tell?: ((step: string, done: number, of: number) => void) | undefined;
};

export type Extracted = Omit<Reading, "format" | "by" | "report">;

const make = step<Draft, Tools>();

const STEPS = ordered<Draft, Tools>(
  [
    make("body", ["report"], ["body"], ({ report }) => ({ body: masked(report.text, report.dateline, (words) => loadGazetteer().lookup(words).some((c) => c.kind === "city" || c.kind === "country")) })),
    make("prose", ["body"], ["prose"], ({ body }) => ({ prose: proseOf(body) })),
    make("attributions", ["body", "prose"], ["raw"], async ({ body, prose }, { model, settings }) => {
      const read = withRumours(await readAttributions(body, model, settings), prose, body);
      return { raw: withMembers(body, withTellers(withCallings(withSubjects(withAssents([...read, ...passedOver(read, prose)], prose), prose), prose), prose)) };
    }),
    make("names", ["body"], ["names"], async ({ body }, { model }) => ({ names: await readNames(body, model) })),
    make("dates", ["report", "prose"], ["dates"], ({ report, prose }) => ({ dates: readDates(report.text, report.published, prose) })),
    make("places", ["report", "names"], ["places"], ({ report, names }) => ({
      places: readPlaces(report.text, loadGazetteer(), { publisher: report.publisher, names }),
    })),
    make("grounds", ["report", "body", "prose", "raw"], ["grounds"], async ({ report, body, prose, raw }, { model }) => ({ grounds: groundsIn(body, prose, raw, await readRests(body, model), report.publisher) })),
    make("sources", ["body", "raw", "grounds", "names", "prose"], ["parties"], ({ body, raw, grounds, names, prose }, { choose }) => ({
      parties: readSources(body, [...raw.map((a) => ({ spans: a.source, cue: a.cue, content: a.content })), ...grounds.map((g) => ({ spans: g.follows === null && g.ours !== true ? [g.party] : [], cue: [g.cue], content: [] }))], names, choose, peopleToldOf(prose)),
    })),
    make("assemble", ["report", "raw", "parties", "dates", "prose"], ["attributions"], ({ report, raw, parties, dates, prose }) => ({
      attributions: assembleAttributions(report.text, raw, parties, dates, prose),
    })),
    make("claims", ["report", "raw", "attributions", "grounds", "parties", "named", "dates", "prose"], ["claims", "sources"], ({ report, raw, attributions, grounds, parties, named, dates, prose }) => {
      const ids = (i: number): readonly string[] => (parties.of[i] ?? []).map((p) => p.id);
      const resting = grounds.map((g, i) => ({ ...g, sources: ids(g.follows ?? raw.length + i) }));
      const { claims, sources } = readClaims({ grounds: resting, text: report.text, headline: report.headline, dateline: report.dateline, publisher: report.publisher, attributions, sources: parties.sources, dates, prose, describe: (span) => describePeople(report.text, span) });
      return { claims, sources: linkSources(sources, named) };
    }),
    make("entities", ["report", "names", "parties", "places", "prose"], ["named"], ({ report, names, parties, places, prose }) => ({
      named: readEntities({ text: report.text, names, sources: parties.sources, places, prose, headline: report.headline }),
    })),
    make(
      "relations",
      ["report", "prose", "named", "sources", "attributions", "claims", "places", "dates"],
      ["contacts", "positions", "inquiries", "events", "entities"],
      ({ report, prose, named, sources, attributions, claims, places, dates }) => {
        const scene = { text: report.text, prose, entities: named, sources, attributions, claims, places, dates };
        const met = readContacts(scene);
        const { contacts } = met;
        const read = [met, readPositions(scene), readInquiries(scene), readEvents({ ...scene, contacts, published: report.published.value, headline: report.headline })] as const;
        const [, { positions }, { inquiries }, { events }] = read;
        return { contacts, positions, inquiries, events, entities: [...named, ...entitiesWanted(read.flatMap((r) => r.wanted))] };
      },
    ),
  ],
  ["report"],
);

const NOTHING = {
  sources: [], attributions: [], claims: [], events: [], contacts: [], positions: [], inquiries: [], entities: [], places: [], dates: [],
};

/** Everything Hearsay reads in a report's text. A report in another language is left alone: its finding says so. */
export async function extract(report: Report, tools: Tools): Promise<Extracted> {
  const { findings } = report;
  if (findings.some((f) => f.rule === "language-unsupported")) return { ...NOTHING, findings };
  let draft = { report } as Draft;
  const once = { ...tools, model: onceEach(tools.model) };
  for (const [i, s] of STEPS.entries()) {
    draft = { ...draft, ...(await s.run(draft, once)) };
    tools.tell?.(s.name, i + 1, STEPS.length);
  }
  const { sources, attributions, claims, events, contacts, positions, inquiries, entities, places, dates } = draft;
  return { sources, attributions, claims, events, contacts, positions, inquiries, entities, places, dates, findings };
}
