import type { Claim } from "../domain/claim.ts";
import type { Contact } from "../domain/contact.ts";
import type { Event, EventType } from "../domain/event.ts";
import type { Factuality } from "../domain/factuality.ts";
import { hull, overlap, type Span } from "../domain/span.ts";
import type { Tagged } from "./claims/tagger.ts";
import { withGroups } from "./clauses/groups.ts";
import { type Parties, partiesOf } from "./clauses/parties.ts";
import { isName } from "./clauses/phrase.ts";
import type { Party, Scene, Wanted } from "./clauses/scene.ts";
import { subjectsOf } from "./clauses/subject.ts";
import { verbGroup } from "./clauses/verb-group.ts";
import { contactTriggers } from "./events/consult.ts";
import { auxiliaryOf, hangsOnCondition } from "./events/auxiliary.ts";
import { countOf, whenOf, whereOf } from "./events/circumstances.ts";
import { type Extent, extentOf, spanOfExtent } from "./events/extent.ts";
import { isViolent, lemmaOf } from "./events/lexicon.ts";
import { eventTokens } from "./events/mend.ts";
import { modeOf } from "./events/modes.ts";
import { occurrence } from "./events/noun-trigger.ts";
import { officesIn } from "./events/office.ts";
import { demonstrating } from "./events/purpose.ts";
import { plainTriggers } from "./events/plain.ts";
import { rolesOf } from "./events/roles.ts";
import { eventTriggers } from "./events/select.ts";
import type { Trigger } from "./events/trigger.ts";
import { type Typed, type TypeModel, TYPES, typeOf } from "./events/type.ts";
import { factualityAt } from "./factuality/event.ts";
import { nounKind } from "./sources/noun.ts";

/** What events are read from; `published` (ISO 8601) tells what is history and what is to come; the headline tells what the text tells again, and gives none. */
export type EventInput = Scene & { readonly published?: string | null; readonly headline?: string | null; readonly contacts?: readonly Contact[] };

/** Below this the type is a guess, and none is given: an event without type has it for its confidence, less than any with one. */
const LEAST = 0.3;

/**
 * The events of a report ("e1"…): first, in text order, those typed after PLOVER, one for each verb or event noun that stands
 * for an act between parties, what is agreed to, demanded or refused belonging to the agreement, demand or refusal; then every
 * other verb or noun that tells of something, acts of saying too, without type and parties. `wanted` are parties that no
 * entity covers: their ids stand in the rows, to be added as entities.
 */
export function readEvents(input: EventInput, model: TypeModel = TYPES): { readonly events: readonly Event[]; readonly wanted: readonly Wanted[] } {
  const parties = withGroups(input.text, partiesOf(input));
  const context: Context = { input, model, parties, offices: officesIn(input.prose, parties) };
  const head = (input.headline ?? "").length;
  const told = input.prose.sentences.filter(([, end]) => end > head || input.text.trim().length <= head);
  const rows = told.map((sentence) => sentenceEvents(within(context, sentence), eventTokens(input.prose.around([sentence]))));
  const events = [...rows.flatMap(({ typed }) => typed), ...rows.flatMap(({ plain }) => plain)].map((row, i): Event => ({ id: `e${i + 1}`, ...row }));
  return { events, wanted: parties.wanted(events.flatMap((event) => [...event.actors, ...event.recipients])) };
}

type Context = { readonly input: EventInput; readonly model: TypeModel; readonly parties: Parties; readonly offices: ReadonlyMap<string, Party> };

type Row = Omit<Event, "id">;

/** The context with what of the text lies in one sentence. */
function within(context: Context, sentence: Span): Context {
  const here = <T extends { readonly spans: readonly Span[] }>(list: readonly T[]): readonly T[] => list.filter(({ spans }) => spans.some((span) => overlap(span, sentence) > 0));
  const { claims = [], dates, places } = context.input;
  return { ...context, input: { ...context.input, claims: here(claims), dates: here(dates), places: here(places) } };
}

function sentenceEvents(context: Context, tokens: readonly Tagged[]): { readonly typed: readonly Row[]; readonly plain: readonly Row[] } {
  const { all, chosen } = eventTriggers(tokens);
  const found = chosen.flatMap((trigger) => {
    const row = eventAt(context, tokens, trigger, typeOf(tokens, trigger, all, context.model));
    return row === null ? [] : [{ row, trigger }];
  });
  const told = found.filter(({ row }) => row.type === "CONSULT").map(({ row }) => row.trigger.spans[0] as Span);
  const met = contactTriggers(tokens, context.input.contacts ?? [], told).map(({ contact, trigger }) => ({ row: contactEvent(context.input, tokens, trigger, contact), trigger }));
  const rows = [...found.filter(({ trigger }) => !met.some((m) => m.trigger.at === trigger.at)), ...met].toSorted((a, b) => a.trigger.at - b.trigger.at);
  const taken = new Set(rows.map(({ trigger }) => trigger.at));
  return { typed: rows.map(({ row }) => row), plain: plainTriggers(tokens, taken).map((trigger) => plainEvent(context.input, tokens, trigger)) };
}

/** A contact that no other word told of as a consultation. */
function contactEvent(input: EventInput, tokens: readonly Tagged[], trigger: Trigger, contact: Contact): Row {
  const extent = extentOf(tokens, trigger);
  const told = circumstances(input, tokens, trigger, extent, []);
  const [first, ...others] = contact.parties;
  return {
    type: "CONSULT", mode: contact.how === "phone" || contact.how === "visit" || contact.how === "multilateral" ? contact.how : null, actors: first === undefined ? [] : [first], recipients: others,
    count: (contact.count ?? 0) > 1 ? contact.count : null, ...told, when: contact.when ?? told.when, where: contact.where ?? told.where, spans: contact.spans, confidence: contact.confidence, basis: contact.basis,
  };
}

/** An event of no PLOVER type. */
function plainEvent(input: EventInput, tokens: readonly Tagged[], trigger: Trigger): Row {
  const extent = extentOf(tokens, trigger);
  return {
    type: null, mode: null, actors: [], recipients: [], count: null, ...circumstances(input, tokens, trigger, extent, []), confidence: LEAST, basis: "stated",
  };
}

/** When, where, how sure and in which claim. */
function circumstances(input: EventInput, tokens: readonly Tagged[], trigger: Trigger, extent: Extent, parties: readonly Span[]): Pick<Row, "when" | "where" | "tense" | "auxiliary" | "factuality" | "score" | "claim" | "trigger" | "spans"> {
  const doing = demonstrating(tokens, trigger);
  const rated = factualityAt(tokens, doing < 0 ? trigger.at : doing);
  const when = whenOf(tokens, trigger, extent, input.dates);
  const where = whereOf(tokens, extent, input.places, parties);
  const word = tokens[trigger.at] as Tagged;
  const span: Span = [word.start, word.end];
  const auxiliary = auxiliaryOf(tokens, trigger, extent, rated, when, input.published ?? null);
  return {
    when: when?.id ?? null, where: where?.id ?? null, tense: auxiliary.includes("future") && !(trigger.types[0] === "THREATEN" && rated.tense === "past") ? "future" : rated.tense, auxiliary,
    factuality: underCondition(rated.value, hangsOnCondition(tokens, extent)), score: rated.score, claim: claimAround(input.claims ?? [], span), trigger: { spans: [span] }, spans: [spanOfExtent(tokens, extent)],
  };
}

function eventAt({ input, parties, offices }: Context, tokens: readonly Tagged[], trigger: Trigger, { type, probability }: Typed): Row | null {
  if (probability < LEAST) return null;
  const extent = extentOf(tokens, trigger);
  const towns = input.places.filter((place) => place.use === "place" && POINTS.test(place.kind)).flatMap((place) => place.spans);
  const roles = rolesOf(tokens, trigger, extent, parties, [...towns, ...input.dates.flatMap((date) => date.spans)]);
  const { actors } = roles;
  // What is mobilized is no party to it.
  const recipients = type === "MOBILIZE" ? [] : roles.recipients;
  if (actors.length + recipients.length === 0 && !standsAlone(tokens, trigger, type)) return null;
  const doers = DEEDS.has(type) ? actors.flatMap((party) => [party, ...(offices.has(party.id) ? [offices.get(party.id) as Party] : [])]) : actors;
  const words = [...trigger.objects.map((i) => lemmaOf(tokens[i] as Tagged)), ...tokens.slice(trigger.at + 1, extent.to).map(lemmaOf)];
  const contact = type === "CONSULT" ? contactAround(input.contacts ?? [], tokens[trigger.at] as Tagged) : undefined;
  const told = circumstances(input, tokens, trigger, extent, [...actors, ...recipients].map((party) => party.span));
  const met = contact === undefined ? {} : { when: contact.when ?? told.when, where: contact.where ?? told.where, spans: contact.spans };
  return {
    type, mode: modeOf(type, trigger.lemma, words), actors: idsOf(doers), recipients: othersOf(contact, idsOf(doers)) ?? idsOf(recipients),
    count: contact !== undefined && (contact.count ?? 0) > 1 ? contact.count : countOf(tokens, trigger, extent),
    ...told, ...met, confidence: Math.round(100 * Math.min(0.95, probability)) / 100, basis: "stated",
  };
}

/** The contact that the word tells of: what it says of the other party, and how often. */
function contactAround(contacts: readonly Contact[], { start, end }: Tagged): Contact | undefined {
  return contacts.find(({ spans }) => spans.some((span) => overlap(span, [start, end]) > 0));
}

/** Those whom the actors were in touch with; null where the contact does not tell them apart. */
function othersOf(contact: Contact | undefined, actors: readonly string[]): readonly string[] | null {
  const others = contact?.parties.filter((id) => !actors.includes(id)) ?? [];
  return actors.length > 0 && others.length > 0 && others.length < (contact?.parties.length ?? 0) ? others : null;
}

/** Places too small to be a party. */
const POINTS = /^(?:city|facility|river|mountain|island|county)$/;
/** Material acts, which PLOVER codes to the state whose leader does them. */
const DEEDS: ReadonlySet<EventType> = new Set<EventType>(["AID", "RETREAT", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]);
const idsOf = (parties: readonly Party[]): readonly string[] => [...new Set(parties.map((party) => party.id))];

/** "11 people were killed", "He faces a ban": an act by or on somebody whom no entity covers; "the storm struck" is none. */
function standsAlone(tokens: readonly Tagged[], trigger: Trigger, type: EventType): boolean {
  if (trigger.passive) return /^(?:ASSAULT|COERCE|CONCEDE|RETREAT|SANCTION)$/.test(type) || /^(?:reject|dismiss|veto|turn|postpone|cancel)$/.test(trigger.lemma) || isPerson(tokens[verbGroup(tokens, trigger.at).from - 1]);
  if (!trigger.verbal) return /^(?:ASSAULT|COERCE|PROTEST|SANCTION)$/.test(type) || (/^(?:RETREAT|CONSULT)$/.test(type) && occurrence(tokens, trigger.at) >= 0);
  const doing = demonstrating(tokens, trigger);
  return subjectsOf(tokens, verbGroup(tokens, doing < 0 ? trigger.at : doing).from).some(({ phrase }) => {
    const head = tokens[phrase.to - 1];
    if (head === undefined) return false;
    if (head.tag === "PRP") return head.lower !== "it";
    return isName(head) || nounKind(head.lower) !== null || (type === "ASSAULT" && isViolent(lemmaOf(head)));
  });
}

const isPerson = (token: Tagged | undefined): boolean => token !== undefined && (/^(?:he|she|they)$/.test(token.lower) || nounKind(token.lower) === "person");

/** What hangs on a condition is possible at most. */
function underCondition(value: Factuality, conditional: boolean): Factuality {
  return conditional && /^(?:CT|PR)[+-]$/.test(value) ? (`PS${value.slice(2)}` as Factuality) : value;
}

/** The claim with the fewest words around the trigger. */
function claimAround(claims: readonly Claim[], [start, end]: Span): string | null {
  const around = claims.filter((claim) => claim.spans.some(([s, e]) => s <= start && e >= end));
  const size = (claim: Claim): number => { const whole = hull(claim.spans); return whole === undefined ? Infinity : whole[1] - whole[0]; };
  return around.toSorted((a, b) => size(a) - size(b))[0]?.id ?? null;
}
