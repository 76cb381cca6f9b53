import type { Model } from "./session.ts";

/** The same model, which reads each text only once: steps that want other heads of the same words share one pass. Keep it for one report. */
export function onceEach(model: Model): Model {
  const read = new Map<string, ReturnType<Model["score"]>>();
  return {
    score(text) {
      const known = read.get(text);
      if (known !== undefined) return known;
      const scored = model.score(text);
      read.set(text, scored);
      return scored;
    },
  };
}
