import type { Unit } from "./civil.ts";

/** Which one of a repeating unit: the one before, the running one, the one after; "that" and the anchored ones reckon from the text. */
export type Which = "last" | "this" | "next" | "that" | "previous" | "following";

export type Amount = number | "X";

/** What words say before they are placed on the calendar. `week` is the whole week a day lies in. `time` is the rest of a TIMEX3 value after the day ("TMO", "T10:35"). */
export type Meaning =
  | { readonly kind: "date"; readonly year?: number; readonly yearWhich?: Which; readonly month?: number; readonly which?: Which; readonly day?: number; readonly time?: string; readonly week?: true }
  | { readonly kind: "weekday"; readonly weekday: number; readonly which?: Which; readonly week?: Which; readonly time?: string }
  | { readonly kind: "holiday"; readonly holiday: string; readonly year?: number; readonly yearWhich?: Which; readonly which?: Which }
  | { readonly kind: "season"; readonly season: number; readonly year?: number; readonly yearWhich?: Which; readonly which?: Which }
  | { readonly kind: "quarter"; readonly quarter?: number; readonly year?: number; readonly yearWhich?: Which; readonly which?: Which }
  | { readonly kind: "half"; readonly half: number; readonly year?: number; readonly yearWhich?: Which }
  | { readonly kind: "decade"; readonly start: number }
  | { readonly kind: "century"; readonly century: number }
  | { readonly kind: "unit"; readonly unit: Unit; readonly which: Which; readonly time?: string }
  | { readonly kind: "weekend"; readonly which: Which }
  | { readonly kind: "shift"; readonly amount: number; readonly unit: Unit; readonly from: "publication" | "anchor" | "period"; readonly time?: string }
  | { readonly kind: "time"; readonly time: string; readonly day: "publication" | "anchor" | "before" }
  | { readonly kind: "duration"; readonly parts: readonly (readonly [Amount, Unit])[] }
  | { readonly kind: "set"; readonly value: string }
  | { readonly kind: "reference"; readonly value: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF" }
  /** Looks like a time but is none (an age, a rate): nothing inside it is read. */
  | { readonly kind: "none" };
