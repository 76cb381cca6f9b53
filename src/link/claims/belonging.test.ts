import assert from "node:assert/strict";
import { test } from "node:test";
import type { Assertion } from "../paper.ts";
import { belonging, type Company } from "./belonging.ts";
import type { Traits } from "./traits.ts";

const claim = (id: string, paper: string): Traits => ({ assertion: { id, paper, claim: { confidence: 0.9 } } as unknown as Assertion, stems: ["dam", "crack", "spring"], numbers: new Set(), gist: null, speaker: null }) as unknown as Traits;
const core = [claim("a", "Post"), claim("b", "Courier")], may = claim("c", "Herald"), rival = claim("d", "Herald"), [one, other] = core.map((c) => c.assertion) as [Assertion, Assertion];
const group = [claim("e", "Gazette").assertion];

/** As likely with all of the core as with `near`, and nothing is like anything else. */
function company(likely: ReadonlyMap<Assertion, number>, around: Partial<Company> = {}): Company {
  return { scored: (a, b) => ([one, other].includes(b) ? likely.get(a) : likely.get(b)) ?? -5, beside: () => [], elsewhere: () => [], kinship: () => "none", ...around };
}

test("a claim belongs to a group the less the nearer another claim of its report is to it, and another group to the claim", () => {
  const odds = (likely: ReadonlyMap<Assertion, number>, around?: Partial<Company>): number => belonging(may, core, company(likely, around));
  const near = new Map([[may.assertion, 0]]), alone = odds(near);
  assert.ok(odds(new Map([[may.assertion, 0], [rival.assertion, 2]]), { beside: () => [rival.assertion] }) < alone);
  assert.ok(odds(new Map([[may.assertion, 0], [group[0]!, 2]]), { elsewhere: () => [group] }) < alone);
  assert.ok(odds(near, { kinship: () => "derived" }) > alone);
});
