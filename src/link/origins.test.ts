import assert from "node:assert/strict";
import { test } from "node:test";
import { hearsay, readings } from "../../test/front.ts";
import type { Origins } from "../domain/origin.ts";
import { linkReadings } from "../flow/linker.ts";

type Text = readonly [publisher: string, text: string];

/** The origins of the claim that holds `words`, of reports printed an hour after one another. */
async function originsOf(words: string, ...reports: readonly Text[]): Promise<Origins> {
  const lines = reports.map(([publisher, text], i) => JSON.stringify({ publisher, published: `2024-03-0${i + 1}`, url: `https://${publisher.toLowerCase().replaceAll(" ", "-")}.example/${i}`, text }));
  const all = readings((await hearsay(["read", "-", "--json", "--no-progress"], lines.join("\n"))).out);
  const found = (await linkReadings(all, [])).clusters.filter((c) => c.members.some((m) => m.words.includes(words)));
  assert.equal(found.length, 1, `one claim with "${words}"`);
  return found[0]!.origins;
}

const range = ({ low, high, open }: Origins): string => `${low}–${high}${open ? "+" : ""}`;

test("two spokespeople of one body are one origin, however their offices are worded", async () => {
  const origins = await originsOf("pumps at Rydal", ["The Rydal Post", "The two pumps at Rydal failed on Sunday night, said Karl Boom, the deputy director of the Norland Water Board. He spoke in the town hall."],
    ["Norland Courier", "The two pumps at Rydal failed on Sunday night, the Norland Water Board’s vice-president, Mr Tom Hale, said. Nobody was hurt in the town."]);
  assert.equal(range(origins), "1–1");
});

test("a spokesman told with his body is none of another body, though only that one’s has a name", async () => {
  const origins = await originsOf("ferry was full", ["The Rydal Post", "The ferry was full on Sunday night, Karl Boom, a spokesman for the navy, said. He spoke in the town hall."],
    ["Norland Courier", "The ferry was full on Sunday night, a government spokesman said. Nobody was hurt in the town."]);
  assert.equal(origins.ends.length, 2);
});

test("figures on a body's own website are its own word", async () => {
  const origins = await originsOf("41 million", ["The Rydal Post", "The Norland Water Board lost 41 million crowns on the Rydal dam last year, the Norland Water Board said on Monday."],
    ["Norland Courier", "The Norland Water Board lost 41 million crowns on the Rydal dam last year, data on the Norland Water Board’s website show."]);
  assert.equal(range(origins), "1–1");
});

test("people who are told one by one are so many at least; one of them is people, whatever body was named before", async () => {
  const pair = await originsOf("cut by a fifth", ["The Rydal Post", "Tidewater Foods will buy the mill if the price is cut by a fifth, said two people aware of the talks, an executive of the biscuit maker and a banker who advises it."]);
  assert.equal(range(pair), "2–2");
  const one = await originsOf("peg was dead", ["The Rydal Post", "The bank of Norland kept silent. Two exporters, neither of whom wished to be named, spoke to the Post. The peg was dead already, one of them said."]);
  assert.deepEqual([range(one), one.ends[0]?.source.anonymous], ["1–1", true]);
});

test("somebody and who speaks for them, an office with and without its name, and what they wrote are one", async () => {
  const same: readonly (readonly Text[])[] = [
    [["The Rydal Post", "Norland will hold the vote in May, President Omar Sy said on Monday. It rained."], ["Norland Courier", "Norland will hold the vote in May, Mr Sy’s spokesman, Karl Boom, said. It was cold."]],
    [["The Rydal Post", "Norland will hold the vote in May, Mayor Lena Ott said on Monday. It rained."], ["Norland Courier", "Norland will hold the vote in May, the town’s mayor said. It was cold."]],
    [["The Rydal Post", "Norland will hold the vote in May, a filing with the exchange shows. It rained."], ["Norland Courier", "Norland will hold the vote in May, the Tidewater Company said in a filing. It was cold."]],
    [["The Rydal Post", "Norland will hold the vote in May, Dora Flint said in court on Monday. It rained."], ["Norland Courier", "Dora Flint wept. Norland will hold the vote in May, her affidavit says. It was cold."]],
    [["The Rydal Post", "Norland will hold the vote in May, the captain said on Monday. It rained."], ["Norland Courier", "Norland will hold the vote in May, the captain said. It was cold."]],
    [["The Rydal Post", "Norland will hold the vote in May, a list released by the coroner’s office shows. It rained."], ["Norland Courier", "Norland will hold the vote in May, the coroner’s office said. It was cold."]],
  ];
  for (const reports of same) assert.deepEqual([reports[1]?.[1], range(await originsOf("the vote in May", ...reports))], [reports[1]?.[1], "1–1"]);
  const apart = await originsOf("the vote in May", ["The Rydal Post", "Norland will hold the vote in May, Dora Flint said in court on Monday. It rained."], ["Norland Courier", "Norland will hold the vote in May, Karl Boom’s affidavit says. It was cold."]);
  assert.equal(range(apart), "2–2");
});

test("bodies by their initials, by a spokesman and by who is told as theirs; what is heard on a tape; two ministries are two", async () => {
  const of = async (first: string, second: string): Promise<string> => range(await originsOf("the pumps had failed", ["The Rydal Post", `It rained. ${first}`], ["Norland Courier", `It was cold. ${second}`]));
  assert.equal(await of("The Norland Water Board said that the pumps had failed on Sunday night.", "The NWB said that the pumps had failed on Sunday night."), "1–1");
  assert.equal(await of("The Foreign Office was silent. The Foreign Office said that the pumps had failed on Sunday night.", "The Foreign Office thinks the pumps had failed on Sunday night, a spokesman said."), "1–1");
  assert.equal(await of("The campaign group Clear Water said that the pumps had failed on Sunday night.", "Lena Ott of Clear Water said that the pumps had failed on Sunday night."), "1–1");
  assert.equal(await of("“Now the pumps had failed on Sunday night,” a voice says on a recording obtained by the Post.", "On the tape a man is heard saying that the pumps had failed on Sunday night."), "1–1");
  assert.equal(await of("An official at the oil ministry said that the pumps had failed on Sunday night.", "A finance ministry official said that the pumps had failed on Sunday night."), "2–2");
  assert.equal(await of("The company said that the pumps had failed on Sunday night.", "The dockers’ union said that the pumps had failed on Sunday night."), "2–2");
});

test("a first name that only one has, an office in the plural, a former office, and what a hospital is called", async () => {
  const of = async (first: string, second: string): Promise<string> => range(await originsOf("the pumps had failed", ["The Rydal Post", `It rained. ${first}`], ["Norland Courier", `It was cold. ${second}`]));
  assert.equal(await of("His widow, Dora Flint, said that the pumps had failed on Sunday night.", "His wife Dora said that the pumps had failed on Sunday night."), "1–1");
  assert.equal(await of("A spokeswoman for the prosecutor’s office said that the pumps had failed on Sunday night.", "Prosecutors said that the pumps had failed on Sunday night."), "1–1");
  assert.equal(await of("A former interior minister, Jon Berg, said that the pumps had failed on Sunday night.", "The interior ministry said that the pumps had failed on Sunday night."), "2–2");
  assert.equal(await of("Governor Paul Nka said that the pumps had failed on Sunday night.", "The governor’s office said that the pumps had failed on Sunday night."), "1–1");
  assert.equal(await of("Bishop Luis Mendes said that the pumps had failed on Sunday night.", "The bishop of Palma said that the pumps had failed on Sunday night."), "1–1");
  assert.equal(await of("The Rubber Workers’ Union said that the pumps had failed on Sunday night.", "The RWU said that the pumps had failed on Sunday night."), "1–1");
  assert.equal(await of("Juma Ali, the harbour master of Palma, said that the pumps had failed on Sunday night.", "The harbour master said that the pumps had failed on Sunday night."), "1–1");
  assert.equal(await of("Norland’s foreign minister, Ada Holm, said that the pumps had failed on Sunday night.", "Norland’s president, Omar Sy, said that the pumps had failed on Sunday night."), "2–2");
  assert.equal(await of("The town is quiet. Its main hospital said that the pumps had failed on Sunday night. The Vera Lund Hospital has 80 beds.", "The director of the Vera Lund Hospital, Karl Boom, said that the pumps had failed on Sunday night."), "1–1");
});

test("a reporter of the outlet's own who saw it is an origin, for what they saw alone; what was reported by nobody is none", async () => {
  assert.equal(range(await originsOf("three tanks", ["The Rydal Post", "A reporter for the Rydal Post saw three tanks on the airport road on Monday evening. It rained."])), "1–1");
  assert.equal(range(await originsOf("a third of its price", ["The Rydal Post", "On Monday I watched four men carry the files out of the mill.\n\nThe mill’s share lost a third of its price last year."])), "0–1");
  assert.equal(range(await originsOf("singer", ["The Rydal Post", "The singer has died at her house in Norland, it was reported. It rained."])), "0–0");
});

test("a portfolio is one by whatever its ministry is called; whom an outlet’s reporter is told to be saw it for that outlet", async () => {
  const of = async (first: string, second: string): Promise<string> => range(await originsOf("two-metre hole", ["The Rydal Post", `It rained. ${first}`], ["Norland Courier", `It was cold. ${second}`]));
  assert.equal(await of("The frigate Norland has a two-metre hole below the waterline, Defence Minister Ada Holm said.", "The Defense Department said that the frigate Norland had a two-metre hole below the waterline."), "1–1");
  assert.equal(await of("The frigate Norland has a two-metre hole below the waterline, Defence Minister Ada Holm said.", "The Health Department said that the frigate Norland had a two-metre hole below the waterline."), "2–2");
  for (const told of ["The frigate Norland has a two-metre hole below the waterline, a reporter of the Norland Courier said.", "A reporter of the Norland Courier said the frigate Norland has a two-metre hole below the waterline."]) {
    const { ends } = await originsOf("two-metre hole", ["The Rydal Post", `It rained. ${told}`], ["Norland Courier", "I went to the quay. From there I saw a two-metre hole in the frigate Norland below the waterline."]);
    assert.deepEqual(ends.filter((e) => e.high > 0).map((e) => e.source.description), ["a reporter of Norland Courier, who saw it"]);
  }
});

test("who cites another for one thing may know another by itself", async () => {
  const origins = await originsOf("1,200 looms", ["The Rydal Post", "The mill at Rydal will close in May and move its work abroad, a letter seen by The Rydal Post shows.\n\nThe mill at Rydal has 1,200 looms."],
    ["Norland Courier", "The mill at Rydal will close in May and move its work abroad, The Rydal Post reported.\n\nNobody in the town had heard of it on Friday.\n\nThe mill at Rydal has 1,200 looms, as many as it had before the flood."]);
  assert.equal(range(origins), "0–2");
});

test("a reporter who saw it is an origin beside whoever else tells it", async () => {
  const by = (who: string): string => `${who} said that two men had carried the harbour bell of Rydal down to the ferry on Sunday morning. It rained.`;
  const origins = await originsOf("harbour bell", ["The Rydal Post", by("Karl Boom, the spokesman of the Norland police,")], ["Norland Courier", by("The Norland police")], ["Sund Gazette", by("Ada Holm, the chief of the Norland police,")],
    ["Ley Valley Mail", "I was on the quay on Sunday morning with a bag of rolls.\n\nTwo men carried the harbour bell of Rydal past me, down to the ferry."]);
  assert.equal(range(origins), "2–2");
});

test("hearsay is no origin when a paper has it from a blog, nor when the blog then says it itself", async () => {
  const of = async (first: string): Promise<string> => range(await originsOf("bell tower", ["Salt Marsh Notes", `${first} I have not been there.`],
    ["Norland Courier", "The bell tower of Rydal has been sold to a hotel in Palma, the website Salt Marsh Notes reports. It rained in the town."],
    ["Salt Marsh Notes", "The bell tower of Rydal has been sold to a hotel in Palma. You will want to see it before May."]));
  assert.equal(await of("According to media reports, the bell tower of Rydal may have been sold to a hotel in Palma."), "0–0");
  assert.equal(await of("If media reports are to be believed, the bell tower of Rydal has been sold to a hotel in Palma."), "0–0");
  assert.equal(await of("I see in media reports that the bell tower of Rydal has been sold to a hotel in Palma."), "0–0");
  assert.equal(await of("Word is that the bell tower of Rydal has been sold to a hotel in Palma."), "0–0");
});

test("nobody in particular is no origin", async () => {
  const origins = await originsOf("quay had sunk", ["The Rydal Post", "Somebody told me that the quay had sunk. It rained in the town all day and the ferry was late."]);
  assert.equal(origins.low, 0);
});

test("where no sure telling says whose word it is, one that is only likely the same may", async () => {
  const reports: readonly Text[] = [["The Rydal Post", "The harbour of Rydal took in 41 tonnes of herring on Monday. It rained."],
    ["Norland Courier", "Boats brought 41 tonnes of fish to the quay, said Karl Boom, the harbour master. Nobody was hurt in the town."]];
  assert.equal(range(await originsOf("41 tonnes", ...reports)), "1–1");
  assert.equal(range(await originsOf("41 tonnes", ...reports.slice(0, 1))), "0–1");
});

test("whom somebody speaks for is told anywhere in the reports: in apposition, by what they head, by what they are over", async () => {
  const of = async (first: string, second: string): Promise<string> => range(await originsOf("no foreign crew", ["The Rydal Post", first], ["Norland Courier", second]));
  const chief = "Kalvo Airways has hired no foreign crew for the winter, Tom Hale said on Monday. Tom Hale, chief executive of Kalvo Airways, spoke in a hangar.";
  assert.equal(await of(chief, "Kalvo Airways was calm. It has hired no foreign crew for the winter, its spokeswoman, Ada Holm, said."), "1–1");
  assert.equal(await of(chief, "Kalvo Airways was calm. It has hired no foreign crew for the winter, its safety director, Karl Boom, said."), "1–1");
  assert.equal(await of(chief, "Kalvo Airways has hired no foreign crew for the winter, said Dora Flint, who heads the Pilots’ Union. It was cold."), "2–2");
  assert.equal(await of("Kalvo Airways has hired no foreign crew for the winter, a spokeswoman for the Crew Office, Ada Holm, said.", "Kalvo Airways has hired no foreign crew for the winter. Folasade Onabanjo, who runs the Crew Office, said it has hired no foreign crew for the winter."), "1–1");
});

test("an office told in the sentence beside a bare name is that person’s; a title before the name hides no office; “its” is of the body that the sentence before tells by its kind", async () => {
  const of = async (first: string, second: string): Promise<string> => range(await originsOf("no foreign crew", ["The Rydal Post", first], ["Norland Courier", second]));
  assert.equal(await of("“Kalvo Airways has hired no foreign crew for the winter,” Tom Hale told a full hangar on Monday. The chief executive of Kalvo Airways had come with a map.", "Kalvo Airways was calm. It has hired no foreign crew for the winter, its spokeswoman, Ada Holm, said."), "1–1");
  assert.equal(await of("RYDAL - The Minister of Harbours and Ferries, Mr Tom Hale, spoke on Monday. Kalvo Airways has hired no foreign crew for the winter, Tom Hale said.", "Kalvo Airways has hired no foreign crew for the winter, the Ministry of Harbours and Ferries said."), "1–1");
  assert.equal(await of("Two people were hurt, according to the directorate.\n\nIts director, Tom Hale, said that Kalvo Airways had hired no foreign crew for the winter.", "Kalvo Airways has hired no foreign crew for the winter, the Regional Air Directorate said."), "1–1");
});

test("somebody and their lawyer are one, two lawyers are two; a chairman is of whom the report tells most", async () => {
  const of = async (first: string, second: string): Promise<string> => range(await originsOf("pumps had failed", ["The Rydal Post", `It rained. ${first}`], ["Norland Courier", `It was cold. ${second}`]));
  const spoken = "Lorna Sey, a spokeswoman for Kalvo Air, said that the pumps had failed on Sunday night.";
  assert.equal(await of("Kalvo Air flies to Rydal. Kalvo Air was silent. The chairman, Ivo Brenn, said that the pumps had failed on Sunday night.", spoken), "1–1");
  assert.equal(await of("Kalvo Air was silent. The mayor, Ivo Brenn, said that the pumps had failed on Sunday night.", spoken), "2–2");
  assert.equal(await of("Karl Boom said that the pumps had failed on Sunday night.", "Boom’s lawyer, Ada Flint, said that the pumps had failed on Sunday night."), "1–1");
  assert.equal(await of("Karl Boom said that the pumps had failed on Sunday night.", "Karl Boom was silent. His lawyer, Ada Flint, said that the pumps had failed on Sunday night."), "1–1");
  assert.equal(await of("Ada Flint, a lawyer, said that the pumps had failed on Sunday night.", "Defence lawyer Tom Hale said that the pumps had failed on Sunday night."), "2–2");
});

test("a publication called by a noun is the outlet named last", async () => {
  const origins = await originsOf("boxes of powder", ["Rydal Ledger", "Seven boxes of powder stood on the ship’s deck, said Karl Boom, who loaded them."],
    ["Norland Courier", "The ship blew up in port, the Rydal Ledger reported on Monday. The shipping journal also said that seven boxes of powder had stood on the ship’s deck."]);
  assert.equal(range(origins), "1–1");
});

test("a share of the asked is what a poll found; several people are not the body that they are found at", async () => {
  const of = async (source: string): Promise<string> => range(await originsOf("the pumps had failed", ["The Rydal Post", `It rained. ${source} said that the pumps had failed on Sunday night.`]));
  assert.equal(await of("Some 58 per cent of residents"), "1–1");
  assert.equal(await of("Mothers at the village clinic"), "1–2+");
});

test("a company’s own release is its word, as what it says elsewhere is, and it is cited by nobody who only tells of it", async () => {
  const release = ["Corvane Laboratories", "RYDAL, March 1 — Corvane Laboratories is recalling 14 lots of its heart tablets.\n\nThe recall covers about 240,000 bottles of two sizes from one plant."] as const;
  const wire = ["Valley Wire", "RYDAL (VW) — The recall covers about 240,000 bottles of two sizes from one plant, Corvane Laboratories said on Friday.\n\nCorvane Laboratories has denied that its managers knew of the fault."] as const;
  const origins = await originsOf("240,000 bottles", release, wire);
  assert.deepEqual([range(origins), origins.ends.map((e) => e.source.name)], ["1–1", ["Corvane Laboratories"]]);
});

test("“the agency” is a public body where one was told of last, and the news agency where that was", async () => {
  const origins = await originsOf("found the impurity", ["Valley Wire", "RYDAL (VW) — The Norland Drug Administration said that the risk was low. The agency said that it had found the impurity at the plant in February."]);
  assert.deepEqual([range(origins), origins.ends.length], ["1–1", 1]);
  const cited = await originsOf("found the impurity", ["Norland Courier", "The Norland Drug Administration has kept silent, Valley Wire reported on Friday. The agency said that somebody had found the impurity at the plant in February."], ["Valley Wire", "It was cold in Rydal."]);
  assert.equal(cited.ends.some((e) => e.source.kind === "organization" && e.high > 0), false);
});

test("what somebody did not say is nobody’s word", async () => {
  const lines = ["The firm did not say what had caused the collapse.", "It rained in Rydal."].join(" ");
  await assert.rejects(originsOf("what had caused the collapse", ["The Rydal Post", lines]), /one claim/);
});

test("who is plainly another counts, however many repeat the first", async () => {
  const of = (a: string, b: string): readonly Text[] => [["The Rydal Post", `The fire started in the laundry room of the guest house in Rydal, ${a} said on Monday. It rained.`], ["Norland Courier", `${b[0]!.toUpperCase()}${b.slice(1)} said that the fire at the guest house in Rydal started in the laundry room. It was cold.`], ["Sund Gazette", `The fire started in the laundry room of the guest house in Rydal, ${a} said on Tuesday. The road is shut.`]];
  for (const [a, b] of [["Fire Chief Tomas Lind", "Eva Holm, a neighbour,"], ["Chidi Okafor", "Grace Okafor"], ["the Rydal hospital", "the Health Ministry"]] as const) assert.equal(range(await originsOf("laundry room", ...of(a, b))), "2–2", `${a}, ${b}`);
  assert.equal(range(await originsOf("laundry room", ...of("a person close to the owner", "a person close to the owner").slice(0, 2))), "1–2");
});

test("an agency’s reporter at the scene saw it; what an earlier version said is nobody’s", async () => {
  const origins = await originsOf("was on fire", ["Associated Press", "RYDAL (AP) — The grain terminal in the port of Rydal was on fire early on Monday, an Associated Press reporter at the scene saw. It rained."]);
  assert.deepEqual([range(origins), origins.ends[0]?.source.name], ["1–1", "Associated Press"]);
  const earlier = await originsOf("17 households", ["The Rydal Post", "An earlier version of this article said that 17 households had to leave. It rained in the town."]);
  assert.equal(earlier.low, 0);
});

test("a reporter of an outlet with a number saw it; a paper that the outlet has seen is a record; “we” of a party’s own statement is the party", async () => {
  const ends = async (words: string, ...text: Text): Promise<readonly (readonly [string, string])[]> => (await originsOf(words, text)).ends.map((e) => [e.source.kind, `${e.low}–${e.high}`] as const);
  assert.deepEqual(await ends("two long black cases", "Channel 9 News", "It rained in Rydal. A Channel 9 reporter at the scene saw officers carry two long black cases out of the house shortly after noon."), [["media", "1–1"]]);
  assert.deepEqual(await ends("fire six canisters", "TN6", "TN6 reporter Karla Brenn was outside the gate. She saw officers fire six canisters of gas into the crowd at noon."), [["media", "1–1"]]);
  assert.deepEqual(await ends("to 30 per cent", "The Rydal Post", "It rained. Kalvo Ferries plans to cut the discount from 50 to 30 per cent, a confidential board paper seen by The Rydal Post shows."), [["document", "1–1"]]);
  assert.deepEqual(await ends("delegation will arrive", "Norland Relief Front", "Statement by the Norland Relief Front on the talks\n\nThe Norland Relief Front denies the charge. We confirm that our delegation will arrive in Rydal on 15 May."), [["organization", "1–1"]]);
});

test("“the statement” is the word of who said something in one, a study that of its author", async () => {
  const of = async (first: string, second: string): Promise<string> => range(await originsOf("the pumps had failed", ["The Rydal Post", `It rained. ${first}`], ["Norland Courier", `It was cold. ${second}`]));
  assert.equal(await of("Two men were hurt, the Norland Water Board said in a statement. The pumps had failed on Sunday night, the statement said.", "The Norland Water Board said that the pumps had failed on Sunday night."), "1–1");
  assert.equal(await of("A study published on Monday in the journal Dams found that the pumps had failed on Sunday night.", "Lena Ott, the lead author of the study, said that the pumps had failed on Sunday night."), "1–1");
});

test("an outlet by the last word of its name is no source of its own", async () => {
  const origins = await originsOf("pumps at Rydal", ["Norland Ledger", "The two pumps at Rydal failed on Sunday night, Karl Boom said. He spoke in the town hall."],
    ["Dam Watch", "The Norland Ledger was there first. The two pumps at Rydal failed on Sunday night, the Ledger says. It was cold."]);
  assert.equal(range(origins), "1–1");
  const unintroduced = await originsOf("pumps at Rydal", ["Norland Valley Echo", "The two pumps at Rydal failed on Sunday night, Karl Boom said. He spoke in the town hall."], ["Dam Watch", "It was cold. The two pumps at Rydal failed on Sunday night, the Valley Echo reports."]);
  assert.equal(range(unintroduced), "1–1");
});

test("whoever told another outlet is heard there, a reporter’s own count is what they saw, reports in a country are nobody’s", async () => {
  const merc = "The loans of 41 million for the Rydal mill are agreed in principle, a clerk of one lender told Mercuria. The mill has stood still since May.";
  const blog = await originsOf("41 million", ["Mercuria", merc], ["Mill Notes", "And the banks? The loans of 41 million for the Rydal mill are agreed in principle, one lender’s employee told Mercuria. That is a lot of candles."]);
  assert.equal(range(blog), "1–1");
  const counted = await originsOf("300 of us", ["The Overpass", "I was outside the town hall of Rydal on Sunday. By my count there were some 300 of us in the rain."]);
  assert.deepEqual([range(counted), counted.ends[0]?.source.kind], ["1–1", "media"]);
  const rumour = await originsOf("looking into bets", ["Rydal Bell", "It rained. Reports in the Netherlands on Tuesday said the federation was looking into bets on the goalkeeper of Rydal."]);
  assert.equal(range(rumour), "0–0");
});

test("whom another outlet is told to have heard is that outlet’s; “the report” is the audit told of before; a body’s data are its word", async () => {
  const heard = await originsOf("two miners had died", ["Pacwire", "A nurse at the Rydal clinic told Pacwire that two miners had died in the shaft on Sunday. She asked not to be named."],
    ["Norland Courier", "It rained all week in the valley. Two miners had died in the shaft on Sunday, according to a nurse quoted by Pacwire."]);
  assert.equal(range(heard), "1–1");
  const audit = await originsOf("never built in the valley", ["Norland Courier", "An audit of the roads fund has found that the money was spent twice. Four bridges were never built in the valley, the report says."], ["The Rydal Post", "Four bridges were never built in the valley, an audit of the roads fund found. It was cold."]);
  assert.equal(range(audit), "1–1");
  const data = await originsOf("41 degrees", ["The Rydal Post", "The thermometer in Rydal stood at 41 degrees on Monday, the weather service of the navy said. Nobody was hurt."], ["Norland Courier", "The thermometer in Rydal stood at 41 degrees on Monday, navy weather data showed. It was dry."]);
  assert.equal(range(data), "1–1");
});
