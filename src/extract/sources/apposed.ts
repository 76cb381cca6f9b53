import type { Span } from "../../domain/span.ts";
import type { NameKind } from "./name.ts";
import { nounKind } from "./noun.ts";
import { coreOf } from "./phrase.ts";
import { tokens } from "./token.ts";

/** Code units in which an apposition says what a name is. */
const LONGEST = 90;

/** The body that a name is called behind it ("Los Negros, a cartel that runs the port"); null where it is called none. */
export function apposedKind(text: string, [, end]: Span): NameKind | null {
  const said = /^,\s(?:an?|the)\s([^,.;:()\n“”"]+)/u.exec(text.slice(end, end + LONGEST))?.[1];
  const head = said === undefined ? undefined : coreOf(tokens(said)).at(-1), kind = head === undefined || head.capital || head.possessive ? null : nounKind(head.lower);
  return kind === "organization" || kind === "government" || kind === "media" ? kind : kind === "collective" ? "organization" : null;
}
