/** How sure a source is (FactBank): certain, probable, possible × polarity; `CTu` certain of unknown polarity; `U` unknown. */
export const FACTUALITIES = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "U"] as const;
export type Factuality = (typeof FACTUALITIES)[number];
