import type { Attribution } from "../../domain/attribution.ts";
import type { Source } from "../../domain/source.ts";
import { wordsOf } from "../../domain/span.ts";
import { plain, sameOutlet } from "./media.ts";

/** By which words an outlet says that what it tells came to it from somebody. */
const LEARNS = /\b(?:learn(?:s|ed|t)?|understands?|reveals?|been told|been informed)\b/iu;
const OURSELVES = /^(?:we|this (?:newspaper|paper|website|publication|programme)|our (?:newspaper|paper))$/iu;
/** Code units behind it within which whoever told it is brought in: the next paragraph or two. */
const REACH = 600;

/** "The Post has learned", "we can reveal", of the report's own outlet: that it knows, and not yet from whom. */
export function isLearned(text: string, { sources, cue, within }: Attribution, publisher: string | null): boolean {
  const [source, ...more] = sources, words = wordsOf(text, source?.spans ?? []);
  return within === null && source !== undefined && more.length === 0 && LEARNS.test(wordsOf(text, cue.spans)) && (OURSELVES.test(words) || (publisher !== null && isShortFor(words, publisher)));
}

const isShortFor = (words: string, publisher: string): boolean => sameOutlet(words, publisher) || ` ${plain(publisher)}`.endsWith(` ${plain(words)}`);

/** Who is heard next behind such words, where that is somebody unnamed or a document: it is from them. */
export function heardNext(learned: Attribution, others: readonly Attribution[], sourceOf: (id: string) => Source | undefined): Attribution | undefined {
  const end = Math.max(...[...learned.cue.spans, ...learned.content.spans].map((span) => span[1]));
  const next = others.find(({ within, cue, sources }) => within === null && sources.length > 0 && (cue.spans[0]?.[0] ?? 0) >= end);
  const start = next?.sources[0]?.spans[0]?.[0] ?? Infinity;
  return next !== undefined && start - end < REACH && next.sources.every(({ id }) => isInside(sourceOf(id))) ? next : undefined;
}

/** Somebody whom the outlet had it from in private: "two officials", "a manager who has seen the offer", a document. */
function isInside(source: Source | undefined): boolean {
  return source !== undefined && (source.anonymous || source.kind === "document" || (source.kind === "role" && source.name === null && /^an? (?!.*\bspokes)/iu.test(source.description)));
}
