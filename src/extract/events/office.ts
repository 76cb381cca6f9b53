import type { Party } from "../clauses/scene.ts";
import type { Parties } from "../clauses/parties.ts";
import { countryOf } from "../../domain/country.ts";
import type { Prose } from "../claims/prose.ts";
import { eventTokens } from "./mend.ts";
import { phraseFrom } from "../clauses/phrase.ts";

const OFFICE = /^(?:president|minister|premier|chancellor|king|queen|emir|sultan|secretary|leader)$/;

/** The states that named people hold office for, as the text puts it ("Russian President Vladimir Putin"): person id → the state. */
export function officesIn(prose: Prose, parties: Parties): ReadonlyMap<string, Party> {
  const held = new Map<string, Party>();
  for (const sentence of prose.sentences) {
    const tokens = eventTokens(prose.around([sentence]));
    tokens.forEach((token, i) => {
      if (!OFFICE.test(token.lower) || tokens[i + 1]?.tag !== "NNP") return;
      const from = [i - 1, i - 2, i - 3].find((k) => countryOf(tokens[k]?.text ?? "") !== null);
      const name = phraseFrom(tokens, i + 1);
      if (from === undefined || name === null) return;
      const [person] = parties.at(tokens, { from, to: name.to });
      const [state] = parties.owner(tokens, { from, to: from + 2 });
      if (person?.kind === "person" && state?.kind === "government") held.set(person.id, state);
    });
  }
  return held;
}
