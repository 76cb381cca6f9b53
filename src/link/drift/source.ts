import type { Change, Side, Telling } from "../drift.ts";
import { isSpeaking, type Strand } from "../origins/strand.ts";
import type { Voice } from "../origins/voice.ts";
import { whole } from "./certainty.ts";

/** How much is said of whose word it is: who, or which people; then some people, or nobody. */
export function sourceDrift({ before, after }: Telling): Change | null {
  const [b, a] = [before, after].map((s) => Math.max(...s.voices.map(clarity), 0)) as [number, number];
  if (b === 0 || a >= b || a > VAGUE || !before.voices.some(isSpeaking) || after.parent?.kind === "reprinted" || namesCarrier(after)) return null;
  return { kind: "source-blurred", from: sideOf(before), to: a === 0 ? whole(after.member) : sideOf(after) };
}

/** People of whom no more is said than that they are officials, or sources. */
const VAGUE = 1;

/** Says which outlet had it: then the reader can go and look. */
function namesCarrier({ parent, voices }: Strand): boolean {
  return voices.some((v) => v.kind === "outlet") || parent?.kind === "cited";
}

function clarity(voice: Voice): number {
  switch (voice.kind) {
    case "own": case "hearsay": case "rumour": return 0;
    case "witness": case "outlet": return 3;
    case "person": case "institution": return 3;
    case "evidence": return 2;
    case "unnamed": {
      const { access, affiliation, count } = voice.source;
      return access !== null || affiliation !== null || (count !== null && count[1] !== null) ? 2 : VAGUE;
    }
  }
}

function sideOf({ member, voices }: Strand): Side {
  const named = voices.flatMap((v) => ("source" in v ? [v.source] : []));
  return named.length === 0 ? whole(member) : { words: named.map((s) => s.description).join(", "), spans: named.flatMap((s) => s.mentions.slice(0, 1)) };
}
