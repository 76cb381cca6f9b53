import { z } from "zod";
import { DRIFT_KINDS } from "../../domain/cluster.ts";
import { DERIVATION_KINDS } from "../../domain/derivation.ts";
import { InputError } from "../../domain/error.ts";

const shape = z.object({
  reports: z.array(z.object({ report: z.string(), file: z.string(), id: z.string().nullable(), url: z.string().nullable(), publisher: z.string().nullable(), headline: z.string().nullable() })),
  claims: z.array(z.object({
    text: z.string(),
    appearsIn: z.array(z.object({ report: z.string(), quote: z.string() })),
    origins: z.object({ low: z.number(), high: z.number(), open: z.boolean(), ends: z.array(z.string()) }),
    deniedBy: z.array(z.string()),
    contradictedBy: z.array(z.string()),
    correctedBy: z.array(z.string()),
    drift: z.array(z.object({ report: z.string(), kind: z.enum(DRIFT_KINDS), from: z.string(), to: z.string() })),
  })),
  derivations: z.array(z.object({ from: z.string(), to: z.string(), kind: z.enum(DERIVATION_KINDS) })),
});

/** What a careful reader finds across the reports of a dossier (`truth.json`, fixtures/samples/README.md). */
export type Truth = z.infer<typeof shape>;
export type GoldClaim = Truth["claims"][number];

/**
 * Reads a `truth.json`.
 * @throws InputError truth-shape
 */
export function parseTruth(body: string): Truth {
  try {
    return shape.parse(JSON.parse(body));
  } catch (cause) {
    throw new InputError("truth-shape", "the dossier's truth is not right.", "Give {reports, claims, derivations} as in fixtures/samples/README.md.", { cause });
  }
}
