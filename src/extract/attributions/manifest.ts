import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DecodeOptions } from "./lattice.ts";

/** What model/manifest.json holds for the attribution heads; the rest of it is for people and tests. */
export type AttributionSettings = {
  readonly decode: DecodeOptions;
  /** Attributions less sure than this are left out, 0–1. */
  readonly minimum: number;
  /** Logistic weights over the evidence (calibrate.ts), with the intercept first. */
  readonly calibration: readonly number[];
};

export type Manifest = {
  readonly name: string;
  /** File → "sha256:…". */
  readonly files: Readonly<Record<string, string>>;
  readonly attribution: AttributionSettings;
};

/** The manifest of the model in `folder`. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;
}
