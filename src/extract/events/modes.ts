import data from "./data/modes.json" with { type: "json" };
import type { EventType } from "../../domain/event.ts";

type Rule = { readonly mode: string; readonly trigger: ReadonlySet<string>; readonly clause: ReadonlySet<string> };

const RULES = new Map<string, readonly Rule[]>();
for (const [type, lines] of Object.entries(data)) {
  if (typeof lines === "string") continue;
  const set = (list: string | undefined): ReadonlySet<string> => new Set((list ?? "").split(" ").filter(Boolean));
  RULES.set(type, lines.map(([mode, trigger, clause]) => ({ mode: mode ?? "", trigger: set(trigger), clause: set(clause) })));
}

/** The modes that an event of each type can have (PLOVER); types that are not here have none. */
export const EVENT_MODES: ReadonlyMap<string, readonly string[]> = new Map([...RULES].map(([type, rules]) => [type, rules.map((rule) => rule.mode)]));

/** The mode that a trigger's own word tells, else the words it governs; null where none does. */
export function modeOf(type: EventType, trigger: string, clause: readonly string[]): string | null {
  const rules = RULES.get(type) ?? [];
  const known = rules.find((rule) => rule.trigger.has(trigger)) ?? rules.find((rule) => clause.some((word) => rule.clause.has(word)));
  return known?.mode ?? null;
}
