/** Confidences differ by a rounding between processors, and are no part of what a reading is. */
export const tenth = (confidence: number): number => Math.round(confidence * 10) / 10;
