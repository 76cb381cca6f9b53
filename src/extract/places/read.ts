import { contextFeatures, type Evidence } from "./context.ts";
import { detectFeatures, fitFeatures } from "./detect.ts";
import type { Candidate, Gazetteer } from "./gazetteer.ts";
import { mentionsIn, type Mention } from "./mention.ts";
import { chancesOf, ownFeatures, type Chances, type Ranked } from "./rank.ts";
import { tokensOf, type Token } from "./token.ts";
import { logistic, score, type Features, type PlaceWeights } from "./weights.ts";
import { isSeat } from "./use.ts";

/** A mention with the chance that it names a place at all and, if so, the chances of its candidates. */
export type Judged = { readonly mention: Mention; readonly chance: number; readonly chances: Chances };

/** Mentions of the text and what is known of each before the models see it; training/places.ts starts here too. */
export type Prepared = { readonly tokens: readonly Token[]; readonly mentions: readonly Mention[]; readonly alone: readonly Features[]; readonly own: Ranked };

export function prepare(text: string, gazetteer: Gazetteer): Prepared {
  const tokens = tokensOf(text);
  const mentions = mentionsIn(text, tokens, gazetteer);
  return { tokens, mentions, alone: detectFeatures(text, tokens, mentions, gazetteer), own: ownFeatures(text, tokens, mentions) };
}

/** Every mention judged, in two rounds: each by itself, then each with the places that the others seem to be. */
export function judge(prepared: Prepared, home: readonly Candidate[], weights: PlaceWeights): readonly Judged[] {
  const context = contextFeatures(firstRound(prepared, weights), prepared.own, home);
  const chances = chancesOf(context, weights.rank);
  const fits = fitFeatures(prepared.alone, context, chances);
  return prepared.mentions.map((mention, i) => ({ mention, chance: chanceOf(mention, fits[i]!, weights), chances: chances[i]! }));
}

/** The annotated sets leave out the Kremlin and its like, which here are places. */
const SEAT = 0.9;

function chanceOf(mention: Mention, features: Features, weights: PlaceWeights): number {
  if (neverPlace(features)) return 0;
  const chance = logistic(score(weights.detect, features));
  return isSeat(mention.candidates[0]!) ? Math.max(chance, SEAT) : chance;
}

/** "Bank of England", "Sen. Jackson, R-Ga.": the names of bodies and people, whatever speaks for a place. */
function neverPlace(features: Features): boolean {
  return features["afterOrganizationOf"] === 1 || (features["ageFollows"] === 1 && (features["afterTitle"] === 1 || features["afterGiven"] === 1 || features["afterInitial"] === 1));
}

/** What each mention seems to be by itself. */
export function firstRound({ mentions, alone, own }: Prepared, weights: PlaceWeights): Evidence {
  return { mentions, chances: chancesOf(own, weights.rankAlone), weights: alone.map((features) => logistic(score(weights.detectAlone, features))) };
}
