import type { LedgerWriter, Compare, Linking } from "../ledger/writer.ts";

/** What linking is made of; `src/link` in production. */
export type Linker = Compare & { readonly link: Linking };

/** How many reports are placed, and about how many linked, in one transaction: few, so that others get their turn. */
const AT_ONCE = 50;

/** Places and links whatever is marked, also what a crash left behind. Marks go in the transaction that does their work. */
export async function settle(writer: LedgerWriter, linker: Linker): Promise<void> {
  while ((await writer.place(AT_ONCE, linker)) > 0);
  while ((await writer.link(AT_ONCE, linker.link)) > 0);
}
