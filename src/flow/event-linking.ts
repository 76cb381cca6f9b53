import { headsIn } from "../extract/events/head.ts";
import { linkEvents } from "../link/link.ts";

/** Events across readings, and the head of a phrase, as they are found in production. */
export const eventLinking = { events: linkEvents, headsIn };
