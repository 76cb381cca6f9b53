import type { Linker, LedgerWriter } from "../ledger/writer.ts";

/** How many reports are placed, and about how many linked, in one transaction: few, so that others get their turn. */
const AT_ONCE = 50;

/** Hears of each step: so many reports placed, so many components linked. */
export type TellSettled = (step: "placed" | "linked", n: number) => Promise<void> | void;

/** Places and links whatever is marked, also what a crash left behind. Marks go in the transaction that does their work. */
export async function settle(writer: LedgerWriter, linker: Linker, tell: TellSettled = () => {}): Promise<void> {
  for (let n = await writer.place(AT_ONCE, linker); n > 0; n = await writer.place(AT_ONCE, linker)) await tell("placed", n);
  for (let n = await writer.link(AT_ONCE, linker); n > 0; n = await writer.link(AT_ONCE, linker)) await tell("linked", n);
}
