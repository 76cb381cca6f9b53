import type { Db } from "../database.ts";
import type { LedgerReader } from "../reader.ts";
import { actor, actors } from "./actors.ts";
import { appearances } from "./appearances.ts";
import { captureBytes } from "./capture-bytes.ts";
import { captures } from "./captures.ts";
import { claim } from "./claim.ts";
import { claims } from "./claims.ts";
import { counts } from "./counts.ts";
import { decisionsOn, recordedDecisions } from "./decisions-on.ts";
import { derivations } from "./derivations.ts";
import { hash } from "./hash.ts";
import { items, readingsOf } from "./items.ts";
import { queue } from "./queue.ts";
import { report } from "./report.ts";
import { headsOf, reports } from "./reports.ts";
import { resolve } from "./resolve.ts";
import { source, sources } from "./sources.ts";
import { stale } from "./stale.ts";
import { stories, story } from "./stories.ts";
import { timeline } from "./timeline.ts";
import { tombstones } from "./tombstones.ts";
import { unread } from "./unread.ts";

/** All questions, on one connection. */
export function readerOf(db: Db): LedgerReader {
  return {
    counts: () => counts(db),
    stale: (version) => stale(db, version),
    stories: (filter = {}) => stories(db, filter),
    story: (id) => story(db, id),
    reports: (filter = {}) => reports(db, filter),
    report: (name) => report(db, name),
    capture: (id) => captureBytes(db, id),
    heads: (ids) => headsOf(db, ids),
    readings: (ids) => readingsOf(db, ids),
    claims: (filter = {}) => claims(db, filter),
    claim: (id) => claim(db, id),
    appearances: (cluster) => appearances(db, cluster),
    derivations: (filter = {}) => derivations(db, filter),
    actors: (filter = {}) => actors(db, filter),
    actor: (id) => actor(db, id),
    sources: (filter = {}) => sources(db, filter),
    source: (id) => source(db, id),
    contacts: (filter = {}) => items(db, "contacts", filter),
    positions: (filter = {}) => items(db, "positions", filter),
    inquiries: (filter = {}) => items(db, "inquiries", filter),
    events: (filter = {}) => items(db, "events", filter),
    places: (filter = {}) => items(db, "places", filter),
    timeline: (filter = {}) => timeline(db, filter),
    decisions: () => recordedDecisions(db),
    decisionsOn: (targets) => decisionsOn(db, targets),
    resolve: (noun, id) => resolve(db, noun, id),
    unread: (by) => unread(db, by),
    captures: (id) => captures(db, id),
    queue: () => queue(db),
    tombstones: () => tombstones(db),
    hash: () => hash(db),
  };
}
