import type { Db } from "../database.ts";
import { exported, imported } from "../exchange.ts";
import { recorded } from "../queries/recorded.ts";
import type { LedgerWriter } from "../writer.ts";
import { append } from "./append.ts";
import { choose } from "./choose.ts";
import { decide } from "./decide.ts";
import { erase } from "./erase.ts";
import { keptReadings } from "./kept-readings.ts";
import { linkMarked } from "./link.ts";
import { place } from "./place.ts";
import { renew } from "./renew.ts";
import { seal, seals, verify } from "./seal.ts";

/** All that writes, on one connection. `now` is UTC, ISO 8601. */
export function writerOf(db: Db, now: () => string): LedgerWriter {
  const readingsOf = keptReadings();
  return {
    append: (entries) => append(db, entries, now()),
    recorded: (captures) => recorded(db, captures),
    decide: (decision) => decide(db, decision, now()),
    choose: (model, by) => choose(db, model, by, now()),
    erase: (report, by, reason) => erase(db, report, by, reason, now()),
    seal: (by) => seal(db, by, now()),
    seals: () => seals(db),
    verify: () => verify(db),
    exported: () => exported(db),
    imported: (lines) => imported(db, lines),
    place: (limit, linker) => place(db, limit, linker, readingsOf, now()),
    link: (limit, linker) => linkMarked(db, limit, linker, readingsOf, now()),
    renew: (version) => renew(db, version, now()),
  };
}
