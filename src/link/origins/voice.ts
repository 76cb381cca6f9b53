import type { Source } from "../../domain/source.ts";
import { nameKey } from "../name-key.ts";
import type { Paper } from "../paper.ts";
import { institutionKey } from "../body.ts";
import { outletKey } from "../outlet.ts";
import type { People } from "../people.ts";
import type { Outlets } from "./carriers.ts";
import { recordMeant, whoStated } from "./issuer.ts";
import { isHeardOn } from "./heard.ts";
import { isOneBody } from "./same-source.ts";
import { isOurselves, sawOurselves, tellsFromThere } from "./ourselves.ts";
import { headOf, isBodyNoun, isMinistry, isNamelessReport, isNobody, isOfBody, isOtherBody, isRecord, isShare, isTitle, officeOf, reporterOf, shows, staffOf, speaksForAll, wasThere, writingOf } from "./speech.ts";

/**
 * Whose word a claim is in one report, as origins are counted: somebody named, an institution through whoever speaks for
 * it, a record or pictures, people without a name, the reporter who saw it, another outlet, the outlet itself, or nobody
 * ("media reports"). `institutions` are those a named person speaks for, `writing` is what they said it in ("filing"), `writer` the
 * person whose record it is.
 */
export type Voice =
  | { readonly kind: "person"; readonly key: string; readonly institutions: readonly string[]; readonly writing: string | null; readonly source: Source; readonly paper: string }
  | { readonly kind: "institution"; readonly key: string; readonly writing: string | null; readonly source: Source; readonly paper: string }
  | { readonly kind: "evidence"; readonly key: string; readonly writer: string | null; readonly source: Source; readonly paper: string }
  | { readonly kind: "outlet" | "hearsay"; readonly key: string; readonly source: Source; readonly paper: string }
  | { readonly kind: "unnamed"; readonly key: string; readonly via: string; readonly source: Source; readonly paper: string }
  | { readonly kind: "own"; readonly key: string; readonly paper: string }
  | { readonly kind: "rumour"; readonly key: string; readonly paper: string }
  | { readonly kind: "witness"; readonly key: string; readonly paper: string; readonly name?: string };

/** How a source comes into a claim: the words by which it says so, those before it in its sentence and behind them, the key of the outlet that met it, the report. */
export type Told = { readonly cue: string | null; readonly before: string; readonly after: string; readonly via: string; readonly paper: Paper };

const EARLIER = /^(?:an?|the|our|this) (?:earlier|previous|original|prior) (?:(?:version|edition)\b|(?:story|article|report|headline|caption)$)/iu;

export function voiceOf(source: Source, { cue, before, after, via, paper: printed }: Told, { people, outlets }: { readonly people: People; readonly outlets: Outlets }): Voice {
  const { kind, name, description, affiliation, count } = source;
  const key = nameKey(name ?? description), outlet = outlets.of(source, printed), paper = printed.id, writing = writingOf(cue ?? "", after);
  const staff = staffOf(description) ?? employerOf(source, printed);
  if (staff !== null && wasThere(description, cue)) return { kind: "witness", key: outlets.namedIn(staff) ?? outletKey(staff), paper, name: staff };
  if (outlet !== null && outlet === printed.outlet?.key && tellsFromThere(after)) return { kind: "witness", key: outlet, paper };
  if (outlet !== null) return name === null && !outlets.has(outlet) ? { kind: "hearsay", key, source, paper } : { kind: "outlet", key: outlet, source, paper };
  if (isOurselves(description) && printed.statement) return ownVoice(printed);
  if (isOurselves(description)) return { kind: sawOurselves(description, cue, after) ? "witness" : "own", key: via, paper };
  const reporter = reporterOf(description), employer = reporter === null ? null : outlets.namedIn(reporter);
  if (employer !== null) return { kind: "witness", key: employer, paper };
  const carrier = kind === "document" && !/\b(?:seen|obtained|reviewed|shown|read|examined|viewed|given|handed|bought)\b/iu.test(description) ? outlets.namedIn(description) : null;
  if (carrier !== null) return { kind: "outlet", key: carrier, source, paper };
  // what an earlier version said is withdrawn
  if (EARLIER.test(description)) return { kind: "hearsay", key, source, paper };
  const record = recordMeant(source, printed, (s) => outlets.of(s, printed) !== null);
  if (record !== null) return voiceOf(record, { cue, before, after, via, paper: printed }, { people, outlets });
  if ((isNamelessReport(description) && kind !== "organization") || (kind === "unspecified" && isNobody(description))) return { kind: "hearsay", key, source, paper };
  const issuer = kind === "document" && name === null ? whoStated(source, printed) : null;
  if (issuer !== null) return voiceOf(issuer, { cue, before, after, via, paper: printed }, { people, outlets });
  if (kind === "document" || kind === "imagery" || kind === "poll" || (kind !== "organization" && name === null && (isRecord(description) || isShare(description)))) return { kind: "evidence", key, writer: people.writerOf(source, printed), source, paper };
  if (kind === "unspecified" && shows(cue)) return { kind: "evidence", key, writer: null, source, paper };
  if (name === null && isHeardOn(description, cue, before, after)) return { kind: "evidence", key: "recording", writer: null, source, paper };
  if (kind === "organization" || kind === "government" || (kind === "person" && name !== null && people.isBody(name))) return { kind: "institution", key: name === null || isBodyNoun(name) ? people.bodyMeant(name === null || isWhole(description, name) ? description : name, source, printed) : institutionKey(name), writing, source, paper };
  if (source.anonymous) return { kind: "unnamed", key, via, source, paper };
  if (kind === "person" && name !== null) return personVoice(people.personOf(source), writing, source, paper, people);
  const many = count !== null && count[1] !== 1;
  // a body is no holder of an office, however its words stand in one ("a former chief of the national police")
  const holder = !many && !isOtherBody(headOf(description) ?? "") && (kind === "role" || kind === "unspecified") ? people.holder(description.replace(/ (?:himself|herself)$/u, ""), printed) : null;
  if (holder !== null && !speaksElsewhere(source, holder, printed, people)) return personVoice(holder, writing, source, paper, people);
  // "police": a body that its word alone names
  if (kind === "role" && count === null && !/^\d/.test(description)) return { kind: "institution", key: institutionKey(description), writing, source, paper };
  const office = count?.[1] === 1 && speaksForAll(description) ? (officeOf(description) ?? description) : null;
  // "mothers at the clinic", "council chiefs": where several people are found is no body whose word theirs is; "volunteers of the Red Cross" are its own
  const beside = many && affiliation !== null && description.includes(affiliation) && !new RegExp(`\\bof (?:the )?${RegExp.escape(affiliation)}`, "iu").test(description) && !/\bspokes/iu.test(description);
  const spokenFor = beside ? null : office !== null && isMinistry(office) ? office : affiliation ?? office ?? (kind === "unspecified" ? description : null);
  return spokenFor === null ? { kind: "unnamed", key, via, source, paper } : { kind: "institution", key: people.bodyMeant(spokenFor, source, printed), writing, source, paper };
}

/** "A government spokesman": are they told to speak for a body that is none of those that the only known spokesman speaks for? */
function speaksElsewhere(source: Source, holder: string, paper: Paper, people: People): boolean {
  const bodies = people.institutions(holder).filter((body) => !isTitle(body));
  return source.affiliation !== null && isOfBody(source.description) && bodies.length > 0 && ![institutionKey(source.affiliation), people.bodyMeant(source.affiliation, source, paper)].some((told) => bodies.some((body) => isOneBody(body, told)));
}

/** The outlet whose reporter somebody is told to be anywhere in a report ("TN6 reporter Ana Ruiz"). */
function employerOf({ entity }: Source, { reading }: Paper): string | null {
  const roles = entity === null ? undefined : reading.entities.find((e) => e.id === entity)?.roles;
  return roles?.map(({ role }) => staffOf(role)).find((outlet) => outlet !== null) ?? null;
}

/** "the Prosecutor’s Office", "the ministry of defence": is a body's noun but a part of its name? */
function isWhole(description: string, name: string): boolean {
  return new RegExp(`^(?:[Tt]he )?(?:\\p{Lu}[\\p{L}-]*['’]s? )?${RegExp.escape(name)}(?: of (?:the )?[\\p{L} ]+)?$`, "u").test(description);
}

function personVoice(key: string, writing: string | null, source: Source, paper: string, people: People): Voice {
  return { kind: "person", key, institutions: people.institutions(key), writing: writing ?? people.wrote(key), source, paper };
}

/** Of a report in its outlet's own voice; of a party's own statement, the party's. */
export function ownVoice({ outlet, id, statement }: Paper): Voice {
  if (statement && outlet !== null) return { kind: "institution", key: institutionKey(outlet.name), writing: null, paper: id, source: { id: "", entity: null, kind: "organization", name: outlet.name, description: outlet.name, anonymous: false, anonymityCondition: null, access: null, affiliation: null, count: null, mentions: [], confidence: 1, basis: "stated" } };
  return { kind: "own", key: outlet?.key ?? id, paper: id };
}
