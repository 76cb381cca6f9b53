import { oncePer } from "../../domain/once.ts";
import type { Span } from "../../domain/span.ts";
import type { Name, NameKind } from "./name.ts";
import { bodyKind } from "./noun.ts";
import { coreOf } from "./phrase.ts";
import { tokens } from "./token.ts";

/** Code units in which an apposition says what a name is. */
const LONGEST = 90;

/** What the text calls the names that look like persons', by name, where it calls them a body. A report's are asked for at each party on the way of its claims. */
export const apposedKinds = oncePer((names: readonly Name[], text: string): ReadonlyMap<string, NameKind> => new Map(names.flatMap((n) => {
  const kind = n.kind === "person" && n.gender === null ? apposedKind(text, n.span) : null;
  return kind === null ? [] : [[n.name, kind] as const];
})));

/** The body that a name is called behind it ("Los Negros, a cartel that runs the port"); null where it is called none. */
function apposedKind(text: string, [, end]: Span): NameKind | null {
  const said = /^,\s(?:an?|the)\s([^,.;:()\n“”"]+)/u.exec(text.slice(end, end + LONGEST))?.[1];
  const head = said === undefined ? undefined : coreOf(tokens(said)).at(-1);
  return head === undefined || head.capital || head.possessive ? null : bodyKind(head.lower);
}
