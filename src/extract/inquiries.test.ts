import assert from "node:assert/strict";
import { test } from "node:test";
import { proseOf } from "./claims/prose.ts";
import { entitiesWanted } from "./clauses/scene.ts";
import { readInquiries } from "./inquiries.ts";

/** Each inquiry in words: asked, for whom, channel, outcome, the words that carry it. */
function inquiriesIn(text: string): readonly string[] {
  const { inquiries, wanted } = readInquiries({ text, prose: proseOf(text), entities: [], sources: [], attributions: [], places: [], dates: [] });
  const names = new Map(entitiesWanted(wanted).map((e) => [e.id, e.name]));
  const name = (id: string | null): string => (id === null ? "-" : (names.get(id) ?? id));
  return inquiries.map((i) => [name(i.asked), name(i.for), i.channel ?? "-", i.outcome, i.spans.map(([s, e]) => text.slice(s, e)).join(" … ")].join(" | "));
}

test("no answer, with the channel and whom the spokesman speaks for", () => {
  assert.deepEqual(inquiriesIn("The mayor’s spokeswoman, Ines Prado, did not immediately respond to a text message seeking comment."), [
    "Ines Prado | mayor | text message | no-response | Ines Prado … did not immediately respond to a text message seeking comment",
  ]);
  assert.deepEqual(inquiriesIn("A spokesman for the harbor board has not returned phone calls."), ["spokesman for the harbor board | harbor board | phone | no-response | A spokesman … has not returned phone calls"]);
  assert.deepEqual(inquiriesIn("Repeated calls to the harbor board went unanswered."), ["harbor board | - | phone | no-response | Repeated calls to the harbor board went unanswered"]);
});

test("declined, out of reach, neither confirmed nor denied", () => {
  assert.match(inquiriesIn("The company declined to comment on the leak.")[0] ?? "", /^company \| - \| - \| declined/);
  assert.match(inquiriesIn("The ministry neither confirmed nor denied the report.")[0] ?? "", /declined/);
  assert.match(inquiriesIn("The chairman’s lawyer, Ines Prado, could not be reached for comment.")[0] ?? "", /^Ines Prado \| .*unreachable/);
  assert.match(inquiriesIn("The regulator turned down a request for an interview.")[0] ?? "", /^regulator .*declined/);
});

test("questions and their answers", () => {
  assert.match(inquiriesIn("Asked whether the bridge was safe, Ines Prado said it was. Prado left soon after.")[0] ?? "", /^Ines Prado \| - \| - \| answered \| Asked whether the bridge was safe$/);
  assert.match(inquiriesIn("When asked about the bridge, Ines Prado denied that it was unsafe. Prado left.")[0] ?? "", /denied/);
  assert.match(inquiriesIn("The ministry, asked by e-mail how many bridges were closed, had not replied by Friday.")[0] ?? "", /^ministry \| - \| e-mail \| no-response/);
});

test("what others asked, and other silences, are no inquiries of the press", () => {
  for (const text of [
    "The company did not respond to a request for help from the police.", "She declined to be named because the vote is secret.", "She asked for my forgiveness, Ines Prado said.", "Asked by the judge whether he understood, Ines Prado said yes.",
    "The board asked the mayor to resign.", "The army did not respond to the attack.", "The teacher asked him about the bridge, and he left.", "The champion refused to answer the critics with silence.",
  ]) assert.deepEqual(inquiriesIn(text), [], text);
});

test("whoever questions were passed on to, and did not answer", () => {
  assert.deepEqual(inquiriesIn("The embassy referred questions to the harbor board, which did not respond."), ["embassy | - | - | declined | The embassy referred questions to the harbor board", "harbor board | - | - | no-response | the harbor board … did not respond"]);
  assert.deepEqual(inquiriesIn("The town paid the harbor board, which did not respond."), []);
});

test("who is asked is the representative, though the name beside is the body’s; a message by any channel", () => {
  assert.match(inquiriesIn("A lawyer for the supplier, Harbor Systems Ltd., declined to comment.")[0] ?? "", /^lawyer for the supplier \| .*declined/);
  assert.match(inquiriesIn("Mr. Prado’s deputy did not return several phone calls.")[0] ?? "", /deputy \| .*phone \| no-response/);
  assert.match(inquiriesIn("Ines Prado declined, through an aide, to discuss the leak.")[0] ?? "", /^Ines Prado \| .*declined/);
  assert.match(inquiriesIn("Prado’s office did not answer a message sent through WhatsApp.")[0] ?? "", /office \| .*WhatsApp \| no-response/);
});

test("questions passed on, messages that bring nothing, nobody to be had", () => {
  assert.match(inquiriesIn("The mayor’s spokeswoman, Ines Prado, referred questions to the harbor board.")[0] ?? "", /^Ines Prado \| mayor \| - \| declined \| .*referred questions to the harbor board$/);
  assert.match(inquiriesIn("A text message to the mayor’s deputy, Jane Moth, brought no reply.")[0] ?? "", /^Jane Moth \| .*text message \| no-response/);
  assert.match(inquiriesIn("Ministry officials did not answer their phones on Saturday.")[0] ?? "", /^Ministry officials \| - \| phone \| no-response/);
  assert.match(inquiriesIn("No one at the harbor board was available for comment.")[0] ?? "", /^harbor board \| - \| - \| unreachable/);
  assert.match(inquiriesIn("Nobody from the ministry returned calls seeking comment.")[0] ?? "", /^ministry \| - \| phone \| no-response/);
  assert.deepEqual(inquiriesIn("Neither Ines Prado nor Bill Reyes responded to requests for comment.").map((i) => i.split(" | ")[0]), ["Ines Prado", "Bill Reyes"]);
  assert.match(inquiriesIn("The harbor board has been approached for comment.")[0] ?? "", /^harbor board \| .*no-response/);
});

test("an asked body need be no known noun for one, nor named", () => {
  assert.match(inquiriesIn("The prison service did not respond to written questions.")[0] ?? "", /^prison service \| - \| - \| no-response/);
  assert.match(inquiriesIn("The smelter closed. Emails to its lawyers went unanswered.")[0] ?? "", /lawyers \| .*email \| no-response/);
});

test("no comment in other words; who hangs up has declined", () => {
  assert.match(inquiriesIn("The mayor’s press secretary, Bill Reyes, did not comment.")[0] ?? "", /^Bill Reyes \| mayor \| - \| declined/);
  assert.match(inquiriesIn("The regulator has not commented.")[0] ?? "", /^regulator \| .*no-response/);
  assert.match(inquiriesIn("The chairman did not want to comment.")[0] ?? "", /^chairman \| .*declined/);
  assert.match(inquiriesIn("Reached by phone, the hospital’s director, Ines Prado, hung up.")[0] ?? "", /^Ines Prado \| .*phone \| declined/);
  assert.match(inquiriesIn("Asked by a reporter if she would resign, Ines Prado walked away. Prado left soon after.")[0] ?? "", /^Ines Prado \| .*declined/);
  assert.match(inquiriesIn("The chairman, reached at his home, said he was innocent.")[0] ?? "", /^chairman \| .*answered/);
  assert.match(inquiriesIn("Interviewed by telephone from Oslo, Ines Prado said the bridge was safe. Prado lives there.")[0] ?? "", /^Ines Prado \| - \| phone \| answered/);
});

test("silence in more words, and reporters who reach nobody", () => {
  for (const [text, expected] of [
    ["The ministry asked for questions by email and had not answered them by Friday.", /^ministry \| .*no-response/],
    ["The governor said she would look into it and did not call back.", /^governor \| .*no-response/],
    ["The embassy did not reply to a letter sent last week.", /^embassy \| - \| letter \| no-response/],
    ["The doctor did not answer when a reporter knocked at his door.", /^doctor \| .*no-response/],
    ["The bank referred a reporter to its lawyers.", /^bank \| .*declined/],
    ["The regulator, reached in Lisbon, denied the report.", /^regulator \| .*denied/],
    ["The Ledger could not reach Ines Prado for comment. Prado left.", /^Ines Prado \| .*unreachable/],
    ["Attempts by The Ledger to contact the harbor board were unsuccessful.", /^harbor board \| .*unreachable/],
    ["Requests for interviews with the three judges were declined.", /judges \| .*declined/],
    ["“No comment,” said Ines Prado. Prado left.", /^Ines Prado \| .*declined/],
    ["A spokesperson for the mill, Harbor Systems Ltd., declined to comment.", /\| A spokesperson … declined to comment$/],
  ] as const) assert.match(inquiriesIn(text)[0] ?? "", expected, text);
  assert.match(inquiriesIn("The bank declined to comment; the regulator did not respond.")[1] ?? "", /^regulator \| .*no-response/);
  for (const text of ["The two sides could not reach agreement.", "The climbers could not reach the summit.", "The regulator did not respond."]) assert.deepEqual(inquiriesIn(text), [], text);
});

test("a call or a text that nobody returned, what one would not say, and who says that they can't tell; a refusal with its price is a stance", () => {
  assert.match(inquiriesIn("Neither an email nor a call to the harbor board was returned on Friday.")[0] ?? "", /^harbor board \| .*no-response/);
  assert.match(inquiriesIn("How much the ship cost, Ines Prado would not say.")[0] ?? "", /^Ines Prado \| .*declined/);
  assert.match(inquiriesIn("Asked about the fee, Ines Prado said she preferred not to comment.")[0] ?? "", /declined/);
  assert.match(inquiriesIn("Asked about the memo, Ines Prado said: “I can’t discuss drafts.”")[0] ?? "", /^Ines Prado \| .*declined/);
  assert.deepEqual(inquiriesIn("The ministry refuses to discuss the quota until the boats are back."), []);
});

test("the pronoun of a silence is for whom the outlet asked; a telephone that nobody answers", () => {
  assert.match(inquiriesIn("The Herald asked the commission who had ordered it; it did not reply to an email.")[0] ?? "", /^commission \| - \| email \| no-response/);
  assert.match(inquiriesIn("Nobody answered the phone at the company’s office.")[0] ?? "", /^company’s office \| - \| phone \| no-response/);
  assert.match(inquiriesIn("A telephone at the mill rang unanswered on Sunday.")[0] ?? "", /^mill \| - \| phone \| no-response/);
});
