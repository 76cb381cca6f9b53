/** One prediction's confidence, 0–1, and whether it was right. */
export type Judged = { readonly confidence: number; readonly correct: boolean };

/** The predictions of `from` ≤ confidence < `to` (the last bin holds 1 too): mean confidence and share right, null when empty. */
export type ReliabilityBin = {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly confidence: number | null;
  readonly accuracy: number | null;
};

export type Calibration = { readonly bins: readonly ReliabilityBin[]; readonly expectedCalibrationError: number };

/**
 * Reliability table over equally wide bins and expected calibration error, 0–1: the mean distance of confidence and
 * accuracy, weighed by the bins' counts (Guo et al. 2017, On Calibration of Modern Neural Networks).
 */
export function calibration(judged: readonly Judged[], binCount = 10): Calibration {
  const binned = Map.groupBy(judged, ({ confidence }) => Math.min(binCount - 1, Math.max(0, Math.floor(confidence * binCount))));
  const bins = Array.from({ length: binCount }, (_, i): ReliabilityBin => {
    const members = binned.get(i) ?? [];
    return {
      from: i / binCount,
      to: (i + 1) / binCount,
      count: members.length,
      confidence: mean(members.map((m) => m.confidence)),
      accuracy: mean(members.map((m) => (m.correct ? 1 : 0))),
    };
  });
  const distance = bins.reduce((sum, b) => sum + b.count * Math.abs((b.confidence ?? 0) - (b.accuracy ?? 0)), 0);
  return { bins, expectedCalibrationError: judged.length === 0 ? 0 : distance / judged.length };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, v) => sum + v, 0) / values.length;
}
