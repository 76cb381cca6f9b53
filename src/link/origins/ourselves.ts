import { perceives } from "./speech.ts";

const OURSELVES = /^(?:I|me|my|we|us|our|(?:(?:this|our) (?:own )?|an? (?:reporter|correspondent|photographer) (?:of|for|from|with) (?:this|our) )(?:reporters?|correspondents?|photographers?|journalists?|(?:(?:camera|news|television|TV) )?(?:crew|team)s?|newspaper|paper|publication|magazine|website|station|channel|broadcaster|agency))$/iu;

/** One of the outlet's people by name, and what one of them counted. */
const OUR_OWN = /^[Oo]ur (?:own )?(?:[a-z-]+ )?(?:reporter|correspondent|photographer|journalist),? \p{Lu}[\p{L}’'. -]*$/u;
const OUR_COUNT = /^(?:(?:[Tt]his|[Oo]ur) (?:reporter|correspondent|team|newspaper|paper)['’]s|[Oo]ur|[Mm]y)(?: own)? (?:count|estimate|reckoning)\b/u;

/** "I", "we", "our reporter", "our reporter Ana Ruiz", "a reporter of this newspaper", "my own count": the outlet itself. */
export function isOurselves(description: string): boolean {
  return OURSELVES.test(description) || OUR_OWN.test(description) || OUR_COUNT.test(description);
}

/** Did the outlet's people, as a source, see it: they counted ("by my count"), the cue says that they saw it, or they tell it from where it was? */
export function sawOurselves(description: string, cue: string | null, after: string): boolean {
  return perceives(cue) || OUR_COUNT.test(description) || OUR_COUNT.test(after.trimStart()) || tellsFromThere(after);
}

/** What stands behind a cue where somebody tells it from the place ("says from the harbour", "reports from Rydal"). */
export function tellsFromThere(after: string): boolean {
  return /^ (?:live )?from (?:the |\p{Lu})/u.test(after);
}
