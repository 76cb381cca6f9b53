/** Body text of one page as people marked it and as it was extracted. */
export type PagePair = { readonly gold: string; readonly predicted: string };

/** Shares of one page's four-grams: in both, only extracted, only marked. They sum to 1. */
export type PageScore = { readonly tp: number; readonly fp: number; readonly fn: number };

export type PagesScore = { readonly precision: number; readonly recall: number; readonly f1: number; readonly pages: number };

const N = 4;

/**
 * Precision, recall and F1 of body texts over four-grams of words, as in scrapinghub/article-extraction-benchmark:
 * counts are normalised by page, so that long texts weigh no more, then averaged.
 */
export function scorePages(pairs: readonly PagePair[]): PagesScore {
  let [tp, fp, fn] = [0, 0, 0];
  for (const pair of pairs) {
    const page = scorePage(pair);
    tp += page.tp;
    fp += page.fp;
    fn += page.fn;
  }
  const precision = tp + fp === 0 ? 0 : tp / (tp + fp);
  const recall = tp + fn === 0 ? 0 : tp / (tp + fn);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), pages: pairs.length };
}

/** One page's normalised counts. */
export function scorePage({ gold, predicted }: PagePair): PageScore {
  const marked = shingles(gold);
  const extracted = shingles(predicted);
  let [tp, fp, fn] = [0, 0, 0];
  for (const key of new Set([...marked.keys(), ...extracted.keys()])) {
    const g = marked.get(key) ?? 0;
    const p = extracted.get(key) ?? 0;
    tp += Math.min(g, p);
    fp += Math.max(0, p - g);
    fn += Math.max(0, g - p);
  }
  const sum = tp + fp + fn;
  return sum === 0 ? { tp: 0, fp: 0, fn: 0 } : { tp: tp / sum, fp: fp / sum, fn: fn / sum };
}

function shingles(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(1, tokens.length - N + 1); i++) {
    const key = tokens.slice(i, i + N).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
