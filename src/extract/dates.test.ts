import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readDates } from "./dates.ts";

/** A Wednesday. */
const PUBLISHED = { value: "2021-03-17", precision: "day" } as const;

/** Words and values of a text's dates, as "words = value". */
function read(text: string, published: Parameters<typeof readDates>[1] = PUBLISHED): readonly string[] {
  return readDates(text, published).map(({ words, value }) => `${words} = ${String(value)}`);
}

function expectAll(cases: { readonly [text: string]: readonly string[] }): void {
  for (const [text, dates] of Object.entries(cases)) assert.deepEqual(read(text), dates, text);
}

test("absolute dates", () => {
  expectAll({
    "The bridge opened on Feb. 28, 2015.": ["Feb. 28, 2015 = 2015-02-28"],
    "It fell on 28 February 2015 and": ["28 February 2015 = 2015-02-28"],
    "Friday, March 22, 2013, was": ["Friday, March 22, 2013 = 2013-03-22"],
    "dated 2015-09-28, he": ["2015-09-28 = 2015-09-28"],
    "The 9/11 commission": ["9/11 = 2001-09-11"],
    "since 1998 and in late 2014": ["1998 = 1998", "late 2014 = 2014"],
    "in the 1990s, the '60s and the nineties": ["the 1990s = 199X", "the '60s = 196X", "the nineties = 199X"],
    "a 19th century mill": ["19th century = 18XX"],
    "in the summer of 2014": ["the summer of 2014 = 2014-22"],
    "in the third quarter of 2019": ["the third quarter of 2019 = 2019-Q3"],
    "On Feb. 30, 2020 nobody came.": ["2020 = 2020"],
  });
});

test("weekdays: the one just past, the publication day included, unless verbs look ahead", () => {
  expectAll({
    "The minister said on Wednesday": ["Wednesday = 2021-03-17"],
    "The minister resigned on Thursday.": ["Thursday = 2021-03-11"],
    "Earlier on Tuesday and late Monday, he": ["Tuesday = 2021-03-16", "late Monday = 2021-03-15"],
    "Parliament will vote on Thursday.": ["Thursday = 2021-03-18"],
    "The vote is scheduled for Monday.": ["Monday = 2021-03-22"],
    "They had agreed to pull back by Friday, his office said.": ["Friday = 2021-03-19"],
    "Unless the ships are gone by Monday, he warned, the pilots will strike.": ["Monday = 2021-03-22"],
    "If nothing is paid by Monday, the club closes.": ["Monday = 2021-03-22"],
    "By Monday the water had fallen.": ["Monday = 2021-03-15"],
    "He left last Friday and returns next Friday.": ["last Friday = 2021-03-12", "next Friday = 2021-03-19"],
    "Shops shut on Monday morning.": ["Monday morning = 2021-03-15TMO"],
    "The Sunday Times wrote on Black Friday": [],
    "The strike ran from Monday to Friday.": ["Monday = 2021-03-15", "Friday = 2021-03-19"],
  });
});

test("days and months without a year: the nearest that fits the tense", () => {
  expectAll({
    "The talks on April 2, which may include": ["April 2 = 2021-04-02"],
    "The quake struck on December 2.": ["December 2 = 2020-12-02"],
    "The fair will open in December.": ["December = 2021-12"],
    "He expects growth, he said, “but not before October.”": ["October = 2021-10"],
    "The two broke a pact they signed in May, he said.": ["May = 2020-05"],
    "The mayor, who faces an election in January, was there.": ["January = 2022-01"],
    "“If nothing comes by the 19th, we stop,” she said.": ["the 19th = 2021-03-19"],
    "The ship sank on the 9th.": ["the 9th = 2021-03-09"],
    "On the 31st day he came in the 19th.": [],
    "He was jailed last October.": ["last October = 2020-10"],
    "A summit is planned for June 28-30, 2022.": ["June 28 = 2022-06-28", "30, 2022 = 2022-06-30"],
    "Between June and July 2014 it rained.": ["June = 2014-06", "July 2014 = 2014-07"],
    "Theresa May said it may rain as troops march.": [],
  });
});

test("relative dates", () => {
  expectAll({
    "yesterday, today and tomorrow": ["yesterday = 2021-03-16", "today = 2021-03-17", "tomorrow = 2021-03-18"],
    "last month, this week, next year": ["last month = 2021-02", "this week = 2021-W11", "next year = 2022"],
    "Earlier this week he": ["Earlier this week = 2021-W11"],
    "two weeks ago": ["two weeks ago = 2021-W09"],
    "a decade ago and a few years ago": ["a decade ago = 2011", "a few years ago = PAST_REF"],
    "65 million years ago": ["65 million years ago = PAST_REF"],
    "A week or so ago it would end by the end of the month.": ["A week or so ago = 2021-W10", "the end of the month = 2021-03"],
    "the week of June 3; the first week of May 2020": ["the week of June 3 = 2021-W22", "the first week of May 2020 = 2020-W19"],
    "Results for FY2019; by year-end": ["FY2019 = 2019", "year-end = 2021"],
    "over the weekend it rained; this weekend": ["the weekend = 2021-W10-WE", "this weekend = 2021-W11-WE"],
    "A crash at 6.10am on Tuesday closed the line": ["6.10am on Tuesday = 2021-03-16T06:10"],
    "Florida Today, a 2:30 clip, every now and then": [],
    "On “60 Minutes” and “This Week” a man in his 30s ate a quarter of it for as many weeks": [],
    "The trial begins on Monday, the judge said.": ["Monday = 2021-03-22"],
    "last night": ["last night = 2021-03-16TNI"],
    "profit fell in the fourth quarter from a year earlier": ["the fourth quarter = 2020-Q4", "a year earlier = 2019-Q4"],
  });
});

test("dates that point into the text reckon from the one named last", () => {
  expectAll({
    "He landed on May 3, 2012. The next day he spoke; two years later he died.": ["May 3, 2012 = 2012-05-03", "The next day = 2012-05-04", "two years later = 2014"],
    "She won on May 22, 1995, and lost that Friday.": ["May 22, 1995 = 1995-05-22", "that Friday = 1995-05-26"],
    "A blast shook the port at about 10:35 a.m. (0735 GMT) on Tuesday.": ["about 10:35 a.m. = 2021-03-16T10:35", "0735 GMT = 2021-03-16T07:35", "Tuesday = 2021-03-16"],
  });
});

test("durations, sets, ages and rates", () => {
  expectAll({
    "a four-and-a-half year civil war": ["four-and-a-half year = P4.5Y"],
    "5 1/2 hours of a 10-day truce": ["5 1/2 hours = PT5H30M", "10-day = P10D"],
    "in the past three years, within weeks": ["the past three years = P3Y", "weeks = PXW"],
    "every Tuesday and twice a month": ["every Tuesday = XXXX-WXX-2", "twice a month = P1M"],
    "the 45-year-old driver, aged 45, earned $5 a day": [],
    "2000 people, page 12, $1998 and 3,000 troops": [],
  });
});

test("vague times stay vague", () => {
  const [weeks, now] = readDates("in recent weeks and now", PUBLISHED);
  assert.deepEqual([weeks?.value, weeks?.precision, weeks?.basis], ["PAST_REF", "vague", "stated"]);
  assert.equal(now?.value, "PRESENT_REF");
});

test("what was reckoned is told from what was read", () => {
  const [said, born] = readDates("She said on Monday she was born on May 3, 1980.", PUBLISHED);
  assert.deepEqual([said?.id, said?.basis, said?.relativeTo], ["d1", "inferred", "2021-03-17"]);
  assert.deepEqual([born?.id, born?.basis, born?.relativeTo], ["d2", "stated", null]);
  assert.ok((said?.confidence ?? 1) < (born?.confidence ?? 0));
});

test("without a publication day nothing is made up", () => {
  const unknown = { value: null, precision: "unknown" } as const;
  assert.deepEqual(read("on Monday, in May, on May 3, last week, in 1998", unknown), ["Monday = null", "May = XXXX-05", "May 3 = XXXX-05-03", "last week = null", "1998 = 1998"]);
  assert.deepEqual(read("on Monday and last year", { value: "2021-03", precision: "month" }), ["Monday = null", "last year = 2020"]);
  assert.deepEqual(read("on Monday", { value: "2021-03-17T23:30:00-05:00", precision: "time" }), ["Monday = 2021-03-15"]);
});

test("spans give their words, lie apart and in order, whatever the text", () => {
  const words = "the a of Monday next last 5 1998 two hundred and half May March 28 years day week ago later quarter fall - 's ' , . ¶ early constructor Sept. am 10:35 every third 🚢 “ ’".split(" ");
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
      const text = parts.join(" ");
      let end = 0;
      for (const { words: said, spans, confidence, value } of readDates(text, PUBLISHED)) {
        const [start, stop] = spans[0] ?? [0, 0];
        assert.equal(text.slice(start, stop), said);
        assert.ok(start >= end && stop > start && confidence > 0 && confidence <= 1);
        assert.doesNotMatch(value ?? "", /NaN|undefined|Infinity/);
        end = stop;
      }
    }),
    { numRuns: 500, seed: 7 },
  );
});

test("time grows with the text, not with its square", () => {
  const spent = (text: string): number => {
    const from = process.cpuUsage();
    readDates(text, PUBLISHED);
    return process.cpuUsage(from).user / 1000;
  };
  for (const unit of ["two hundred and ", "the last ", "early ", "1 "]) {
    spent(unit.repeat(500));
    const short = spent(unit.repeat(2000));
    const long = spent(unit.repeat(8000));
    assert.ok(long < 12 * Math.max(short, 5), `${unit}: ${String(short)} ms, four times as long ${String(long)} ms`);
  }
});

test("halves of months, years of account, what was to come, days after a month", () => {
  const dated = (text: string): readonly string[] => readDates(text, { value: "2019-05-16", precision: "day" }).map((d) => `${d.words}=${d.value}`);
  assert.deepEqual(dated("Talks will be held in the second half of August."), ["the second half of August=2019-08"]);
  assert.deepEqual(dated("The loan was spent in the 2017-18 fiscal year."), ["the 2017-18 fiscal year=2017"]);
  assert.deepEqual(dated("The budget for the 2021 fiscal year was late."), ["the 2021 fiscal year=2021"]);
  assert.deepEqual(dated("In the last quarter of 2018, sales rose."), ["the last quarter of 2018=2018-Q4"]);
  assert.deepEqual(dated("Schools were shut for a second day."), ["a second day=P1D"]);
  assert.deepEqual(dated("She was to meet him on Monday."), ["Monday=2019-05-20"]);
  assert.deepEqual(dated("He fell ill in August 2017 and was flown out two days later."), ["August 2017=2017-08", "two days later=2017-08"]);
});
