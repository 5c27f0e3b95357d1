import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkText } from "../../pipelines/commentary/check-text.ts";
import type { Finding } from "../../pipelines/commentary/finding.ts";
import { lineFinder } from "../../pipelines/commentary/sentences.ts";
import { parsePeriod } from "../../src/lib/period.ts";
import { figures } from "./figures-of.ts";

const check = (text: string, metric = "icpc-within-15-days", period = "2019-20 Q3"): Finding[] =>
  checkText(text, { metric: figures.metrics.get(metric) ?? null, period: parsePeriod(period) }, figures);
const kinds = (...[text, metric, period]: Parameters<typeof check>) =>
  check(text, metric, period).map(({ kind }) => kind);

describe("references", () => {
  it.each([
    "{{icpc-within-15-days 2019-20 Q3}} were in time.",
    "{{icpc-within-15-days 2019-20 Q3 value}}, {{icpc-within-15-days 2019-20 Q3 n}} of {{icpc-within-15-days 2019-20 Q3 N}}.",
    "There were {{section-47-enquiries\n2019-20 Q3}}.",
  ])("that lead to a figure are right: %s", (text) => expect(check(text)).toEqual([]));

  it.each([
    [
      "{{icpc-within-15-day 2019-20 Q3}}",
      "reference-unknown",
      "Did you mean {{icpc-within-15-days 2019-20 Q3}}?",
    ],
    [
      "{{icpc-within-15-days last year}}",
      "reference-unknown",
      "Write it as {{icpc-within-15-days 2019-20 Q3}}.",
    ],
    [
      "{{icpc-within-15-days 2019-20 Q4}}",
      "reference-empty",
      "Did you mean {{icpc-within-15-days 2019-20 Q3}}?",
    ],
    [
      "{{section-47-enquiries 2019-20 Q3 N}}",
      "reference-empty",
      "Choose another period, or say in words why there is no figure.",
    ],
    [
      "{{private-fostering-notifications 2020-21}}",
      "reference-empty",
      "Choose another period, or say in words why there is no figure.",
    ],
  ])("that lead to none are named, with what comes near: %s", (text, kind, mend) => {
    expect(check(text)).toMatchObject([{ kind, mend, found: text }]);
  });

  it("says why a figure is missing", () => {
    const [finding] = check("{{private-fostering-notifications 2020-21}}");
    expect(finding?.expected).toContain("suppressed to protect people");
  });
});

describe("typed numbers", () => {
  it.each([
    ["79% of conferences were held within 15 working days.", "value}} for 79%"],
    ["The share was 79.1%.", "value}} for 79.1%"],
    ["In quarter 3 72 of these conferences were in time.", "Q3 n}} for 72"],
    ["Of 91 children most had theirs in time.", "Q3 N}} for 91"],
    ["The figure was 81% in quarter 2.", "{{icpc-within-15-days 2019-20 Q2 value}} for 81%"],
    ["There were 203 section 47 enquiries.", "{{section-47-enquiries 2019-20 Q3}} for 203"],
    ["About 80% of ICPCs were within 15 days.", "value}} for 80%"],
  ])("that are right are to be references: %s", (text, mend) => {
    expect(check(text)).toMatchObject([{ kind: "number-typed", mend: expect.stringContaining(mend) }]);
  });

  it.each([
    ["The share was 83%.", "79.1% (72 of 91)", "{{icpc-within-15-days 2019-20 Q3 value}}"],
    [
      "In quarter 2 the figure was 79%.",
      "2019-20 Q2: 81.0% (64 of 79)",
      "{{icpc-within-15-days 2019-20 Q2 value}}",
    ],
    ["The figure was 79.4%.", "79.1% (72 of 91)", "2019-20 Q3 value}}"],
    [
      "There were 212 section 47 enquiries in quarter 3.",
      "2019-20 Q3: 203",
      "{{section-47-enquiries 2019-20 Q3 n}}",
    ],
    ["The number of section 47 enquiries fell to 212 in quarter 3.", "2019-20 Q3: 203", "Write {{"],
    [
      "Section 47 enquiries fell by 70 from quarter 2.",
      "it fell by 57 from 2019-20 Q2 to 2019-20 Q3",
      "Write 57 for 70",
    ],
    ["Section 47 enquiries fell by 30% from quarter 2.", "it fell by 21.9%", "Write 21.9% for 30%"],
    ["Section 47 enquiries rose by 57 from quarter 2.", "it fell by 57", "Write that it fell"],
  ])("that the figures contradict are errors, with the right one: %s", (text, expected, mend) => {
    const [found] = check(text).filter(({ kind }) => kind.startsWith("number"));
    expect(found).toMatchObject({ kind: "number-contradicts" });
    expect(found?.expected).toContain(expected);
    expect(found?.mend).toContain(mend);
  });

  it("of a suppressed figure are to be taken out", () => {
    expect(
      kinds(
        "There were 3 private fostering notifications in 2020-21.",
        "private-fostering-notifications",
        "2020-21",
      ),
    ).toEqual(["number-suppressed"]);
  });

  it.each([
    "We held 17 meetings with schools.",
    "42% of the late ones waited for a report.",
    "It cost £1,250.",
  ])("that no figure can check are warnings: %s", (text) =>
    expect(kinds(text)).toEqual(["number-unchecked"]),
  );

  it.each([
    "Section 47 enquiries fell by 57 from quarter 2.",
    "They were 22% fewer section 47 enquiries than in quarter 2: a fall of 22%.",
    "Of the children 19 were late.",
    "A fifth were late.",
  ])("that are changes, remainders or rough shares of a figure are right: %s", (text) => {
    expect(kinds(text).filter((kind) => kind.startsWith("number"))).toEqual([]);
  });

  it.each([
    "The boy is 11 years old, an 11-year-old aged 10 to 17, under 18 and over 16.",
    "It was agreed on 12 November 2019, in March 2020, on 2020-01-31 and on 12/11/2019.",
    "In 2019 and 2019-20, in Q3 and quarter 2.",
    "Under section 47 and S47, Form 12, Working Together 2018 and the Children Act 1989.",
    "At 10:30, 9am, 24/7, for 20 minutes, within 15 working days and two years.",
    "See www.example.org/123, call 020 8461 7373; COVID-19 and K12.",
    "One of them said that no one came.",
    "Two large families explain it, and 1st and 2nd came first.",
    "It is a rate per 10,000.",
  ])("that are dates, ages, sections, times and names are no figures: %s", (text) =>
    expect(check(text)).toEqual([]),
  );
});

describe("words that need a test", () => {
  it.each([
    "The share was much the same as in the previous quarter.",
    "The figure was in line with the national average.",
    "Timeliness has not improved since last quarter.",
    "We will improve timeliness and aim to reduce the wait.",
    "Section 47 enquiries fell significantly from the previous quarter.",
    "Fewer section 47 enquiries were begun.",
    "Waits of more than 18 weeks for mental health treatment got worse: {{camhs-waiting 2019-20 Q3}}.",
    "Conferences within 15 working days were lowest in quarter 1 and highest in quarter 2.",
  ])("and have one are right: %s", (text) => {
    expect(kinds(text, "icpc-within-15-days").filter((kind) => kind.startsWith("word"))).toEqual([]);
  });

  it.each([
    ["Timeliness improved.", "no test finds a difference between 79.8% and 79.1%", "much the same"],
    [
      "The share fell from the previous quarter.",
      "no test finds a difference between 81.0% and 79.1%",
      "much the same",
    ],
    ["The share fell significantly from the previous quarter.", "no test finds", "fell significantly"],
    ["The figure is better than the national average.", "beside England: no test finds", "much the same"],
    [
      "The number rose from last year.",
      "too few to tell",
      "Give both figures",
      "private-fostering-notifications",
      "2019-20",
    ],
    [
      "Section 47 enquiries have improved since last quarter.",
      "lower",
      "neither way is good",
      "section-47-enquiries",
    ],
    ["The figure rose from 2017-18.", "none was made", "Give both figures"],
  ])(
    "and have none are warnings: %s",
    (text, expected, mend, metric = "icpc-within-15-days", period = "2019-20 Q3") => {
      const [found] = check(text, metric, period).filter(({ kind }) => kind.startsWith("word"));
      expect(found).toMatchObject({ kind: "word-unsupported" });
      expect(found?.expected).toContain(expected);
      expect(found?.mend).toContain(mend);
    },
  );

  it.each([
    ["Section 47 enquiries rose from the previous quarter.", "lower", "section-47-enquiries"],
    ["The figure has improved since last quarter.", "worse, 25.0% and 40.0%", "camhs-waiting"],
    ["The figure has been stable since last quarter.", "worse, 25.0% and 40.0%", "camhs-waiting"],
    ["The share is in line with the target.", "beside the target: worse", "icpc-within-15-days"],
    ["The figure has not deteriorated since last quarter.", "worse", "camhs-waiting"],
    ["Timeliness was highest in quarter 1.", "highest in 2019-20 Q2 (81.0%)", "icpc-within-15-days"],
  ])("against which a test speaks are errors: %s", (text, expected, metric) => {
    const [found] = check(text, metric).filter(({ kind }) => kind.startsWith("word"));
    expect(found).toMatchObject({ kind: "word-contradicts" });
    expect(found?.expected).toContain(expected);
  });

  it.each([
    "A significant proportion came from schools.",
    "The child suffered significant harm.",
    "The service becomes better known.",
    "The table below shows it.",
    "Areas for improvement were found.",
  ])("and speak of something else are left alone: %s", (text) => expect(check(text)).toEqual([]));
});

describe("any text", () => {
  const words = fc.constantFrom(
    ..."{{ }} {{icpc-within-15-days 2019-20 Q3}} {{x 2019-20 n}} 79% 81.0 £1,000 two a third section 47 enquiries this improved significantly higher than England fell by 12 2019-20 Q3 March 2020 , . ; ( ) \n \n\n - | \t \u0000 \u202e 💥".split(
      " ",
    ),
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.array(words, { maxLength: 60 }).map((each) => each.join(" ")),
  );
  it("is checked without an error, and every finding has a line of it", () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, hasTopic) => {
        const topic = {
          metric: hasTopic ? (figures.metrics.get("camhs-waiting") ?? null) : null,
          period: parsePeriod("2019-20 Q3"),
        };
        const lines = text.split("\n").length;
        const lineOf = lineFinder(text);
        for (const { at, found, expected, mend } of checkText(text, topic, figures)) {
          expect(at).toBeLessThan(text.length);
          expect(lineOf(at)).toBeGreaterThanOrEqual(1);
          expect(lineOf(at)).toBeLessThanOrEqual(lines);
          expect([found, expected, mend].every((words) => words.length > 0 && words.length < 600)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(["9", "one ", "{{", "}}", "a,", "improved ", "£1,000,", "2019-", "of the ", "(", "www.", "1/1/"])(
    "of 50,000 characters is checked: %s over and over",
    (piece) => {
      expect(Array.isArray(check(piece.repeat(50_000 / piece.length)))).toBe(true);
    },
  );
});
