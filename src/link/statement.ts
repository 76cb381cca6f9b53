import type { Reading } from "../domain/reading.ts";
import { mentionsOf } from "./derivations/outlet-names.ts";
import type { Outlet } from "./outlet.ts";

/** What an outlet does when its report is about the news: of a party that tells of itself it is something else. */
const REPORTS = /^(?:(?:has|have|had|was|is|could|cannot|can|did|will|not|also|first|since|now|today|been|unable|able|to|\p{L}+ly) )*(?:report|learn|understand|ask|contact|see|saw|obtain|review|spoke|speak|reveal|publish|approach|apolog|regret|correct|withdr|retract|stand|stood|find|found|view|read|hear|heard|met|meet|visit|verif|witness|quot|cit|writ|wrote|carr|print|broadcast|interview|examin|t[eo]l[dl]|reach|remov|updat|clarif|delet|names?\b|stor(?:y|ies)\b|poll\b|exclusive\b|editorial\b)/iu;
/** What stands before a report's first words: place, day and agency up to the dash. */
const DATELINE = /^(?:[^.!?\n]|\.(?!\s+\p{Lu}\p{Ll}+ \p{Ll})){0,80}\s[—–-]\s+/u;
/** "Statement by the Ministry of Ports": what a party says of itself may be headed so. */
const HEADED = /\b(?:statement|communiqué|press release|notice|message) (?:by|from|of) (?:the )?$/iu;
/** Words of a first sentence, at least: a byline and a date have fewer. */
const SENTENCE = 8;

/** Publishers that are public bodies or firms by their name, and what in a name is an outlet's. */
const BODY = /\b(?:Police|Constabulary|Council|Ministry|Department|Government|Embassy|Army|Navy|Air Force|Coastguard|Coast Guard|Fire Service|Ambulance Service|Environment Agency|Met Office|Authority|Commission|Parliament|Court|Prosecutor(?:[’']s)?|Hospital|Trust|Ltd|Limited|PLC|plc|Inc|Corp|GmbH|SpA|Holdings)\b/u;
const OUTLET = /\b(?:News|Press|Times|Post|Gazette|Herald|Courier|Journal|Tribune|Daily|Weekly|Radio|TV|Television|Wire|Media|Magazine|Observer|Review|Bulletin|Mail|Star|Telegraph|Standard|Chronicle|Record|Today|Online|Watch|Digest|Report|Ledger|Independent|Echo|Argus|Sun|Globe|Advertiser|Newsroom|Publishing|Broadcasting)\b/u;
/** What a release says of itself. */
const RELEASE = /^(?:press release|for immediate release|media release|statement)\b|^notes? to (?:editors|the editor)/imu;

/** Does who printed it tell of itself, as a company's release or a ministry's statement does? By its name, by what a release says of itself, by the headline or the first sentence, which open with its name. */
export function isStatement({ report: { headline, text } }: Reading, outlet: Outlet): boolean {
  if ((BODY.test(outlet.name) && !OUTLET.test(outlet.name)) || RELEASE.test(text)) return true;
  const title = headline === null ? "" : headline, body = (text.startsWith(title) ? text.slice(title.length) : text).split("\n").find((line) => line.trim().split(/\s+/u).length >= SENTENCE) ?? "";
  return mentionsOf(title, outlet).some((span) => HEADED.test(title.slice(0, span[0])) || opens(title, span)) || mentionsOf(body, outlet).some((span) => opens(body.replace(DATELINE, (line) => " ".repeat(line.length)), span));
}

/** Is it the subject of what the words go on to say? */
function opens(words: string, [start, end]: readonly [number, number]): boolean {
  const behind = /^ (?=\p{L})/u.exec(words.slice(end));
  return /^\s*(?:the )?$/iu.test(words.slice(0, start)) && behind !== null && /^\p{Ll}|^\p{Lu}\p{Ll}+s /u.test(words.slice(end + 1)) && !REPORTS.test(words.slice(end + 1));
}
