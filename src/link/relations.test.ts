import assert from "node:assert/strict";
import { test } from "node:test";
import { hearsay, readings } from "../../test/front.ts";
import type { Cluster } from "../domain/cluster.ts";
import { linkReadings } from "../flow/linker.ts";

async function clustersOf(records: readonly object[]): Promise<readonly Cluster[]> {
  return (await linkReadings(readings((await hearsay(["read", "-", "--json", "--no-progress"], records.map((r) => JSON.stringify(r)).join("\n"))).out), [])).clusters;
}

/** The one cluster with a member of these words. */
function about(clusters: readonly Cluster[], words: RegExp): Cluster {
  const found = clusters.filter((c) => c.members.some((m) => words.test(m.words)));
  assert.ok(found.length > 0, String(words));
  return found.toSorted((a, b) => b.members.length - a.members.length)[0]!;
}

const deniers = (c: Cluster): readonly string[] => [...new Set(c.relations.filter((r) => r.kind === "denies").map((r) => r.by))];

const WEIR = { id: "weir", url: "https://valleywire.example/weir", publisher: "Valley Wire", published: "2022-06-02T15:00:00Z", headline: "Weir at Melle Kept Shut", text: "MELLE, June 2 (Valley Wire) - The weir at Melle was kept shut on the orders of the ministry, two engineers at the waterworks said on Thursday.\n\nA spokeswoman for the ministry, Una Vale, called that “untrue from the first word to the last”.\n\nThe mayor, Bo Aalund, had sold his boat a day before the flood, a neighbour said.\n\nMayor Aalund said no such sale had taken place." };

test("a denial in other words is about what was told before it, by whoever says so", async () => {
  const clusters = await clustersOf([WEIR]);
  assert.deepEqual(deniers(about(clusters, /weir at Melle was kept shut/)), ["Una Vale"]);
  assert.deepEqual(deniers(about(clusters, /had sold his boat/)), ["Bo Aalund"]);
});

test("a headline denies nothing by itself, and an institution's denial in the body is one", async () => {
  const clusters = await clustersOf([
    { id: "leak", url: "https://valleywire.example/leak", publisher: "Valley Wire", published: "2022-06-02T15:00:00Z", headline: "Tank at Ostrend Leaks", text: "OSTREND, June 2 (Valley Wire) - A tank at the Harbour Oil depot in Ostrend has leaked fuel into the canal, an inspector of the port said on Thursday.\n\nThe canal smelled of petrol." },
    { id: "no", url: "https://coastpaper.example/no", publisher: "The Coast Paper", published: "2022-06-03T15:00:00Z", headline: "Harbour Oil Denies Leak", text: "Harbour Oil denied on Friday that fuel had leaked from its depot in Ostrend.\n\nThe firm invited the mayor to lunch beside the tank." },
  ]);
  assert.deepEqual(deniers(about(clusters, /has leaked fuel into the canal/)), ["Harbour Oil"]);
});

test("what a rewrite lost is seen though its claim has become another; a headline and a correction are no telling", async () => {
  const clusters = await clustersOf([
    { id: "first", url: "https://valleywire.example/well", publisher: "Valley Wire", published: "2022-06-02T15:00:00Z", headline: "Nine Children Ill After Swim at Melle", text: "MELLE, June 2 (Valley Wire) - At least nine children were taken to hospital in Melle after bathing in the quarry lake on Sunday, Dr. Ines Wouters, who heads Saint Anna’s Hospital, said on Thursday.\n\nAll had rashes and fever, Dr. Wouters said. Two were in intensive care.\n\nFishermen said the water had smelled of varnish since Saturday. “My float came up blue,” said Piet Maas, 61.\n\nA chemist of the water authority, who spoke on condition of anonymity because she is not allowed to talk to reporters, said a drum of solvent may have been dumped in the lake in May.\n\nThe paint works on the north shore did not answer three calls." },
    { id: "loose", url: "https://inlandtimes.example/lake", publisher: "Inland Times", published: "2022-06-03T08:00:00Z", headline: "Solvent dumped in lake, bathers in hospital", text: "A drum of solvent was dumped in the quarry lake at Melle last month, officials said.\n\nThe pollution has put nine youngsters in a clinic, two of them in critical care. Anglers noticed the stench of lacquer at the weekend.\n\nBookings at Melle’s campsites fell by a third on Thursday, figures of the tourist board showed.\n\nThe factory by the shore has said nothing." },
  ]);
  const kinds = new Set(about(clusters, /drum of solvent may have been dumped/).drift.map((d) => d.kind));
  assert.ok(kinds.has("hedge-lost") && kinds.has("source-blurred"), [...kinds].join());
});

test("a correction under a plain heading marks the wrong claim, where it came from, and nothing that stands or is furniture", async () => {
  const foot = "The Coast Paper is printed at Melle and owned by the people who read it.";
  const clusters = await clustersOf([
    { id: "wire", url: "https://valleywire.example/bridge", publisher: "Valley Wire", published: "2022-05-03T18:00:00Z", headline: "Ostrend Drawbridge Jams", text: "OSTREND, May 3 (Valley Wire) - The drawbridge at Ostrend stuck halfway on Tuesday, and 40 boats were waiting behind the lock by evening, harbour master Ida Quist said.\n\nA gear that was replaced in March had lost three teeth, two engineers familiar with the works told Valley Wire." },
    { id: "paper", url: "https://coastpaper.example/1", publisher: "The Coast Paper", published: "2022-05-04T06:00:00Z", headline: "Boats stuck at Ostrend", text: `In Ostrend 400 boats were waiting behind the lock after the drawbridge stuck, Valley Wire reported.\n\nThe gear was fitted in March, it said, by a firm from Turin.\n\n${foot}` },
    { id: "note", url: "https://coastpaper.example/2", publisher: "The Coast Paper", published: "2022-05-06T06:00:00Z", headline: "Corrections and clarifications", text: `Our report of Wednesday (“Boats stuck at Ostrend”) said that 400 boats were waiting behind the lock. Valley Wire, which we cited, gave the number as 40 boats.\n\nA recipe for soup on Monday left out the water.\n\n${foot}` },
  ]);
  const corrected = (words: RegExp): boolean => about(clusters, words).relations.some((r) => r.kind === "corrects");
  assert.ok(corrected(/In Ostrend 400 boats were waiting/) && corrected(/^40 boats were waiting/));
  assert.ok(!corrected(/three teeth/) && !corrected(/printed at Melle/));
});

const contradictors = (c: Cluster): readonly string[] => [...new Set(c.relations.filter((r) => r.kind === "contradicts").map((r) => r.by))];

const FIRE = { id: "fire", url: "https://valleywire.example/fire", publisher: "Valley Wire", published: "2022-06-02T15:00:00Z", headline: "Fire at the Mill in Orla", text: "ORLA, June 2 (Valley Wire) - Fourteen workers were hurt in a fire at the mill in Orla on Thursday, a nurse at the clinic said. The mill’s owner gave a lower figure of six.\n\nThe night guard had locked the gate of the yard, two weavers said.\n\nThe mill did not answer three calls." };

test("a figure put against another contradicts it and is contradicted by it; so does a witness who says that it was not so, and silence does not", async () => {
  const clusters = await clustersOf([
    FIRE,
    { id: "yard", url: "https://coastpaper.example/yard", publisher: "The Coast Paper", published: "2022-06-03T15:00:00Z", headline: "A Driver at the Mill", text: "ORLA - A lorry driver, Nils Berg, stood in the yard of the mill in Orla when the fire broke out. “Nobody had locked the gate,” Mr Berg said. The mill had answered no call of ours by Friday." },
  ]);
  assert.deepEqual(contradictors(about(clusters, /^Fourteen workers were hurt/)), ["The mill’s owner"]);
  assert.deepEqual(contradictors(about(clusters, /gave a lower figure of six/)), ["a nurse at the clinic"]);
  assert.deepEqual(contradictors(about(clusters, /night guard had locked the gate/)), ["Nils Berg"]);
  assert.deepEqual(contradictors(about(clusters, /Nobody had locked/)), ["two weavers"]);
  assert.ok(clusters.filter((c) => c.members.some((m) => /answer/.test(m.words))).every((c) => contradictors(c).length === 0));
});

test("a denial of such a thing is of the last that was told; who dismisses a report denies it, who rejects an offer does not; an office is the person named behind it", async () => {
  const clusters = await clustersOf([
    { id: "order", url: "https://valleywire.example/order", publisher: "Valley Wire", published: "2022-06-02T15:00:00Z", headline: "Guard Says He Was Told", text: "ORLA, June 2 (Valley Wire) - The guard locked the gate on a written order of the director, his lawyer said on Thursday. He has the paper at home, the lawyer said.\n\nThe director, Greta Lund, denied that such an order had been given.\n\nThe union offered to pay for a new gate, its secretary said. Ms. Lund rejected the offer." },
    { id: "minister", url: "https://coastpaper.example/minister", publisher: "The Coast Paper", published: "2022-06-03T15:00:00Z", headline: "A New Playground in Orla", text: "The minister of mines, Her Excellency Ida Falk, opened a playground in Orla on Friday.\n\nThe minister dismissed a Valley Wire report that the guard had locked the gate." },
  ]);
  const gate = about(clusters, /guard locked the gate on a written order/);
  assert.ok(deniers(gate).includes("Greta Lund"), deniers(gate).join());
  assert.ok(clusters.some((c) => deniers(c).includes("Ida Falk") && c.members.some((m) => /locked the gate/.test(m.words))));
  assert.deepEqual(deniers(about(clusters, /pay for a new gate/)), []);
});

test("what a denier says next goes on with the denial; who takes such a thing seriously denies nothing; why a source has no name is not denied", async () => {
  const clusters = await clustersOf([
    { id: "plan", url: "https://valleywire.example/plan", publisher: "Valley Wire", published: "2022-06-02T15:00:00Z", headline: "Cannery Plan", text: "ORLA, June 2 (Valley Wire) - The cannery in Orla plans to dismiss 90 packers in autumn, a clerk told Valley Wire. He asked for anonymity because of a contract.\n\nThe director, Greta Lund, wants the council to agree to a new quay. Lund denied a report that 90 packers would go. “There is no such plan,” she said.\n\nA spokesman for the cannery, Nils Berg, said the firm “takes any such report seriously”." },
  ]);
  assert.deepEqual(deniers(about(clusters, /dismiss 90 packers/)), ["Greta Lund"]);
  assert.ok(clusters.filter((c) => c.members.some((m) => /quay|anonymity/.test(m.words))).every((c) => deniers(c).length === 0));
});

test("who says the opposite of a thing contradicts, and so does a figure for the same people, however their report begins; one voice does not contradict itself", async () => {
  const clusters = await clustersOf([
    { id: "march", url: "https://valleywire.example/march", publisher: "Valley Wire", published: "2022-06-02T15:00:00Z", headline: "March on the Quarry at Melle", text: "Some 900 women marched on the quarry at Melle on Thursday, an organiser said, in the largest protest there since 2015.\n\nThe gate of the quarry had been open all morning, its manager, Tor Hagen, said.\n\nBread was handed out by the bakers of Melle, and a band played on a cart until the rain came over the hill.\n\nThe quarry put the number of marchers at about 200." },
    { id: "gate", url: "https://coastpaper.example/gate", publisher: "The Coast Paper", published: "2022-06-03T15:00:00Z", headline: "A Morning at the Gate", text: "The gate of the quarry was shut all morning, a baker from Melle, Ida Quist, said.\n\nIn the village the windows of the school were shut. The windows of the school were open again at noon." },
  ]);
  assert.deepEqual(contradictors(about(clusters, /quarry had been open/)), ["Ida Quist"]);
  assert.deepEqual(contradictors(about(clusters, /quarry was shut/)), ["Tor Hagen"]);
  assert.equal(contradictors(about(clusters, /^Some 900 women/)).length, 1);
  assert.equal(contradictors(about(clusters, /at about 200/)).length, 1);
  assert.deepEqual(contradictors(about(clusters, /windows of the school were shut/)), []);
});

test("a bare figure that another voice gives contradicts the number told before it; a count of another thing, however it is put, does not", async () => {
  const clusters = await clustersOf([
    { id: "strike", url: "https://valleywire.example/strike", publisher: "Valley Wire", published: "2022-06-02T15:00:00Z", headline: "Strike at the Cannery", text: "Some 640 packers went on strike at the cannery in Orla on Thursday, an organiser said.\n\nThe band of the fire brigade played until dusk on the steps of the town hall, and the bakery gave away its bread.\n\nThe police later spoke of 250." },
    { id: "soup", url: "https://coastpaper.example/soup", publisher: "The Coast Paper", published: "2022-06-03T15:00:00Z", headline: "Ferry Aground at Melle", text: "Seven sailors were hurt when a ferry ran aground at Melle on Friday, a nurse said.\n\nThe cook of the mission, Bo Aalund, has ladled, by his own estimate, 80,000 bowls of soup." },
  ]);
  assert.equal(contradictors(about(clusters, /^Some 640 packers/)).length, 1);
  assert.deepEqual(contradictors(about(clusters, /spoke of 250/)), ["an organiser"]);
  assert.deepEqual(contradictors(about(clusters, /Seven sailors were hurt/)), []);
});

test("that there was no such thing contradicts who tells of it; a part put right (“on Friday, not on Thursday”) says not that it was not so", async () => {
  const clusters = await clustersOf([
    { id: "quay", url: "https://valleywire.example/quay", publisher: "Valley Wire", published: "2022-06-02T15:00:00Z", headline: "Chlorine at the Baths in Orla", text: "The siren of the baths in Orla sounded at noon on Thursday, its director, Greta Lund, said.\n\nThe pupils of the skating school had paid their dues on Thursday, a teacher said." },
    { id: "street", url: "https://coastpaper.example/street", publisher: "The Coast Paper", published: "2022-06-03T15:00:00Z", headline: "In the Street Behind the Baths", text: "“There was no siren,” said Nils Berg, who lives behind the baths in Orla.\n\nThe pupils had paid their dues on Friday, not on Thursday, a clerk said." },
  ]);
  assert.deepEqual(contradictors(about(clusters, /siren of the baths in Orla sounded/)), ["Nils Berg"]);
  assert.deepEqual(contradictors(about(clusters, /There was no siren/)), ["Greta Lund"]);
  assert.ok(clusters.filter((c) => c.members.some((m) => /paid their dues/.test(m.words))).every((c) => contradictors(c).length === 0));
});

test("who joins a denial denies the same, and what a report denies is what it speaks of most, not what else it cites", async () => {
  const clusters = await clustersOf([
    { id: "rumour", url: "https://dockside.example/rumour", publisher: "Dockside Forum", published: "2022-06-01T15:00:00Z", headline: "Sad news from Ostrend", text: "A stoker of the dredger Halma drowned in the harbour of Ostrend on Tuesday, a docker said." },
    { id: "harbour", url: "https://valleywire.example/dredger", publisher: "Valley Wire", published: "2022-06-02T10:00:00Z", headline: "Dredger Held at Ostrend", text: "OSTREND, June 2 (Valley Wire) - The dredger Halma is being held in Ostrend over unpaid dues, the harbour office said. The stokers of the dredger are well, the office said." },
    { id: "denial", url: "https://coastpaper.example/dredger", publisher: "The Coast Paper", published: "2022-06-03T15:00:00Z", headline: "Owner on the Dredger", text: "The dredger Halma is held over unpaid dues, Valley Wire reported.\n\nThe owner, Quist Dredging, denied reports that a stoker had drowned. The harbour police also denied it." },
  ]);
  const drowned = deniers(about(clusters, /drowned in the harbour/));
  assert.ok(drowned.includes("Quist Dredging") && drowned.some((by) => /police/i.test(by)), drowned.join());
});

for (const headline of ["Setting it straight", "A correction about the drawbridge"])
  test(`a correction under another heading (${headline}), which prints the old headline in its own case, marks what it corrects`, async () => {
    const clusters = await clustersOf([
      { id: "paper", url: "https://coastpaper.example/1", publisher: "The Coast Paper", published: "2022-05-04T06:00:00Z", headline: "BOATS STUCK AT OSTREND", text: "In Ostrend 400 boats were waiting behind the lock after the drawbridge stuck.\n\nThe gear was fitted in March by a firm from Turin." },
      { id: "note", url: "https://coastpaper.example/2", publisher: "The Coast Paper", published: "2022-05-06T06:00:00Z", headline, text: "On Wednesday (“Boats stuck at Ostrend”) we said that 400 boats were waiting behind the lock after the drawbridge stuck. There were 40." },
    ]);
    assert.ok(about(clusters, /In Ostrend 400 boats were waiting/).relations.some((r) => r.kind === "corrects"));
  });

test("an outlet's headline that it withdraws its report is a withdrawal; the same headline in another outlet is news", async () => {
  const withdrawn = async (publisher: string): Promise<boolean> => {
    const clusters = await clustersOf([
      { id: "paper", url: "https://coastpaper.example/1", publisher: "The Coast Paper", published: "2022-05-04T06:00:00Z", headline: "Lock-keeper slept at Ostrend", text: "The lock-keeper at Ostrend was asleep when the drawbridge stuck on Tuesday.\n\nForty boats were waiting behind the lock." },
      { id: "note", url: "https://other.example/2", publisher, published: "2022-05-06T06:00:00Z", headline: "The Coast Paper withdraws report on lock-keeper", text: "The Coast Paper withdraws its report of Wednesday that the lock-keeper at Ostrend was asleep when the drawbridge stuck on Tuesday." },
    ]);
    return about(clusters, /asleep/).relations.some((r) => r.kind === "retracts");
  };
  assert.deepEqual([await withdrawn("The Coast Paper"), await withdrawn("Valley Wire")], [true, false]);
});

test("a claim is shown by a telling that changed nothing on the way", async () => {
  const retold = "The drawbridge at Ostrend stuck halfway on Tuesday, and the lock will stay shut for a week, Valley Wire reported, citing the harbour master.";
  const clusters = await clustersOf([
    { id: "wire", url: "https://valleywire.example/1", publisher: "Valley Wire", published: "2022-05-03T18:00:00Z", headline: "Ostrend Drawbridge Jams", text: "OSTREND, May 3 (Valley Wire) - The drawbridge at Ostrend stuck halfway on Tuesday, and the lock may stay shut for a week, the harbour master, Ines Roth, said." },
    { id: "paper", url: "https://coastpaper.example/1", publisher: "The Coast Paper", published: "2022-05-04T06:00:00Z", headline: "Boats stuck at Ostrend", text: retold },
    { id: "copy", url: "https://dune.example/1", publisher: "Dune Gazette", published: "2022-05-04T08:00:00Z", headline: "Boats wait at Ostrend", text: retold },
  ]);
  const { text, factuality } = about(clusters, /stay shut for a week/);
  assert.deepEqual([text, factuality], ["the lock may stay shut for a week", "PS+"]);
});

const QUARRY = [
  { id: "lorries", url: "https://valleywire.example/quarry", publisher: "Valley Wire", published: "2022-06-02T10:00:00Z", headline: "Quarry at Orla Under Review", text: "ORLA, June 2 (Valley Wire) - Steinbach Stone and the county of Orla are in talks over a new permit for the quarry, both said on Thursday.\n\nThe company may shut two of its four pits by autumn, a person familiar with the plans said. The person asked not to be named because the plans are secret.\n\nThe quarry was warned of cracks in the north wall in 2019, a foreman said." },
  { id: "chief", url: "https://coastpaper.example/quarry", publisher: "The Coast Paper", published: "2022-06-03T15:00:00Z", headline: "‘We dig’: a talk with the head of Steinbach", text: "Steinbach Stone and the county are in talks over a permit.\n\n“I cannot run a county without stones,” the chief executive, Nora Brandt, told The Coast Paper. She denied that the company planned to close any pits.\n\nAsked about a report that the quarry had been warned of cracks in 2019, Ms. Brandt denied it." },
];

test("a denial is of what was told with a hedge sooner than of what nobody disputes, and “denied it” of what its own sentence tells; a remark without a denial is none", async () => {
  const clusters = await clustersOf(QUARRY);
  assert.deepEqual(deniers(about(clusters, /may shut two of its four pits/)), ["Nora Brandt"]);
  assert.deepEqual(deniers(about(clusters, /warned of cracks in the north wall/)), ["Nora Brandt"]);
  assert.deepEqual(deniers(about(clusters, /are in talks over a (?:new )?permit/)), []);
});

test("a denier has the fullest name that the story gives: the person with the body that they speak for, the name behind what somebody is", async () => {
  const clusters = await clustersOf([
    { id: "first", url: "https://valleywire.example/arrest", publisher: "Valley Wire", published: "2022-06-02T10:00:00Z", headline: "Arrests at Melle", text: "MELLE, June 2 (Valley Wire) - A second customs officer may have been arrested in Melle, a person familiar with the inquiry said on Thursday.\n\nThe ferry to Sulund may stop for a month, a docker said." },
    { id: "second", url: "https://coastpaper.example/arrest", publisher: "The Coast Paper", published: "2022-06-03T15:00:00Z", headline: "No More Arrests", text: "The Harbour Guard denied reports that a second customs officer had been arrested in Melle. “We have not arrested a second officer,” a spokeswoman for the Harbour Guard, Tilda Moor, said.\n\nThe operator of the ferry, Sulund Lines, denied that the ferry to Sulund would stop.\n\nThe county may sell the lighthouse at Melle, a clerk said. The mayor, Bo Aalund, denied any such sale, his lawyer, Ines Falk, said." },
  ]);
  assert.deepEqual(deniers(about(clusters, /second customs officer may have been arrested/)), ["Tilda Moor, for Harbour Guard"]);
  assert.deepEqual(deniers(about(clusters, /ferry to Sulund may stop/)), ["Sulund Lines"]);
  assert.ok(!clusters.some((c) => deniers(c).includes("Ines Falk")), "who tells of a denial denies nothing");
});

test("“reports that A are false” denies A", async () => {
  const clusters = await clustersOf([
    { id: "a", url: "https://courier.example/plant", publisher: "Norland Courier", published: "2022-06-03T09:00:00Z", headline: "Plant to close", text: "The drug office is going to close the plant of Corvane at Rydal, two officials said.\n\nTablets of Corvane are classified as harmful by a doctor in Melle.\n\nThe plant makes heart tablets." },
    { id: "b", url: "https://post.example/plant", publisher: "The Rydal Post", published: "2022-06-04T09:00:00Z", headline: "No decision on plant", text: "The drug office has not decided on the plant of Corvane at Rydal.\n\n“Reports that we are going to close the plant are false,” Mark Hale, a spokesman for the office, said." },
  ]);
  assert.deepEqual(deniers(about(clusters, /is going to close the plant/)).map((d) => d.split(",")[0]), ["Mark Hale"]);
  assert.deepEqual(deniers(about(clusters, /classified as harmful/)), []);
});

test("whoever says that it is false, or denies it in a statement of their own, denies, and is no end of what they deny", async () => {
  const clusters = await clustersOf([
    { id: "a", url: "https://courier.example/dairy", publisher: "Norland Courier", published: "2022-06-03T09:00:00Z", headline: "Questions for dairy", text: "Labels on some cheeses were changed in March at the Valbrune dairy, a former employee told the Norland Courier.\n\nThe dairy employs 40 people in the valley." },
    { id: "b", url: "https://valbrune.example/1", publisher: "Valbrune Ltd", published: "2022-06-04T09:00:00Z", headline: "Statement", text: "Valbrune Ltd wishes to respond to reports in the press.\n\nWe deny that labels were changed. We will publish our records." },
    { id: "c", url: "https://post.example/dairy", publisher: "The Rydal Post", published: "2022-06-04T12:00:00Z", headline: "Dairy answers", text: "“It is false that labels were changed,” the owner of the dairy, Gil Perrin, told the Rydal Post.\n\nThe dairy opened in 1990." },
  ]);
  const claim = about(clusters, /Labels on some cheeses/);
  assert.deepEqual(deniers(claim).toSorted(), ["Gil Perrin", "Valbrune Ltd"]);
  assert.deepEqual(claim.origins.ends.map((e) => e.source.description), ["a former employee"]);
});
