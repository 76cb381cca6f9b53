import { blockingKeys } from "../link/blocking-keys.ts";
import { link } from "../link/link.ts";
import { related } from "../link/related.ts";
import type { Linker } from "../ledger/writer.ts";
import { linkingVersion } from "./linking-version.ts";

/** Linking as it is done in production. */
export const linker: Linker = { keys: blockingKeys, related, link, version: linkingVersion() };
