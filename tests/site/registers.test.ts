import { describe, expect, it } from "vitest";
import { challengesPage, groupsOf } from "../../src/site/pages/challenges.ts";
import { metricPage } from "../../src/site/pages/metric.ts";
import { prioritiesPage } from "../../src/site/pages/priorities.ts";
import { questionsPage } from "../../src/site/pages/questions.ts";
import { clockInWords, reviewsPage } from "../../src/site/pages/reviews.ts";
import { risksPage } from "../../src/site/pages/risks.ts";
import { withFigures } from "../../src/site/parts/register-commentary.ts";
import { asAtSentence, newestMeeting } from "../../src/site/parts/register-day.ts";
import type { Publication } from "../../src/site/publication.ts";
import { searchEntries } from "../../src/site/search-index.ts";
import { documentOf, fixturePublication, textOf } from "./fixture-reader.ts";

const publication = fixturePublication();
const icpc = "icpc-within-15-days";
const ids = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.id);

describe("the page of challenges", () => {
  const page = challengesPage(publication);
  const entries = documentOf(page, "entries");
  const late = entries.querySelector("#late-conferences");

  it("has what is overdue first, then what nobody answered, then the rest", () => {
    expect(ids(entries, "article")).toEqual(["late-conferences", "hub-bypass", "booking-rooms"]);
    expect(textOf(documentOf(page, "summary"))).toContain(
      "3 challenges: 1 overdue, 1 not answered, 1 answered",
    );
  });

  it("says who asked whom, when, what, what came back and what is still to be done", () => {
    for (const said of [
      "4 June 2019",
      "Asked byChair",
      "Put toChildren's social care",
      "Why do conferences start late?",
      "2 July 2019: A booking officer was appointed.",
      "Overdue since 7 January 2020.",
      "Book rooms a week ahead",
      "Due 30 September 2019",
    ])
      expect(textOf(late)).toContain(said);
  });

  it("says whether it worked, with both figures, what they rest on and their codes", () => {
    expect(textOf(late)).toContain("70.0% (70 of 100 children)");
    expect(textOf(late)).toContain("79.0% (79 of 100 children)");
    expect(textOf(late)).toContain("Not yet No real change from Jan to Mar 2019 to Oct to Dec 2019.");
    const codes = [...(late?.querySelectorAll("a.figure-code") ?? [])].map(textOf);
    expect(codes).toEqual([`${icpc}/2018-19-Q4/v1`, `${icpc}/2019-20-Q3/v1`]);
  });

  it("draws the measure with the day of the challenge, and tells the chart in words", () => {
    expect(textOf(late?.querySelector("svg desc"))).toContain("The challenge was made on 4 June 2019.");
    expect(textOf(late?.querySelector("svg"))).toContain("Asked");
    expect(textOf(late?.querySelector("svg"))).toContain("Illustrative data");
  });

  it("gives the document and the line, and says what is invented", () => {
    expect(textOf(late)).toContain(
      "“late <conferences>” Example partnership: Annual report <2019-20>, line 324",
    );
    const invented = entries.querySelector("#booking-rooms");
    expect(textOf(invented)).toContain("Illustrative");
    expect(textOf(invented)).toContain("Invented to show how this page works.");
  });

  it("leads to the measure that nobody collects where no metric exists", () => {
    const bypass = entries.querySelector("#hub-bypass");
    expect(bypass?.querySelector("a")?.getAttribute("href")).toBe("/metrics/#gap-hub-bypass");
    expect(textOf(bypass)).toContain("Nobody collects what it asks for.");
  });

  it("keeps an answered challenge open while a review or an action is ahead of it", () => {
    const waiting: Publication = {
      ...publication,
      challenges: publication.challenges.map((row) =>
        row.challenge === "booking-rooms" ? { ...row, review_on: "2021-01-05" } : row,
      ),
    };
    expect(groupsOf(waiting).map(({ id }) => id)).toEqual(["are-overdue", "are-unanswered", "are-open"]);
  });
});

describe("the day of the data", () => {
  const { dataAsAt } = publication;

  it("takes the newest meeting that was held by then, never a later one", () => {
    expect(newestMeeting(publication)?.meeting).toBe("board-2020-02-04");
    expect(newestMeeting({ ...publication, dataAsAt: "2020-02-03" })?.meeting).toBe("pci-2019-11-12");
    expect(newestMeeting({ ...publication, dataAsAt: "2019-11-11" })).toBeUndefined();
    expect(newestMeeting({ ...publication, dataAsAt: "2019-11-12" })?.meeting).toBe("pci-2019-11-12");
    expect(newestMeeting({ ...publication, dataAsAt: null })).toBeUndefined();
  });

  it("is the day to which clocks run", () => {
    expect(dataAsAt).not.toBeNull();
    expect(asAtSentence(publication)).toContain(
      "The last meeting by then: Partnership Board, 4 February 2020",
    );
    expect(asAtSentence({ ...publication, dataAsAt: null })).toBe("");
  });
});

describe("the page of reviews and audits", () => {
  const page = reviewsPage(publication);
  const review = documentOf(page, "reviews").querySelector("#child-a");

  it("tells both clocks in words", () => {
    expect(textOf(review)).toContain(
      "Late Held on 28 June 2019. Due by 24 June 2019, 15 working days after the notification.",
    );
    expect(textOf(review)).toContain("Overdue Due by 1 January 2020, 6 months");
    expect(textOf(review)).toContain("344 days");
  });

  it("says where a clock does not apply or has no day to run from", () => {
    const clock = { due: null, length: "15 working days after the notification", happened: "" };
    expect(String(clockInWords("does not apply", clock))).toBe("");
    expect(String(clockInWords("dates not given", clock))).toContain("Dates not given");
    expect(String(clockInWords("dates not given", clock))).toContain(
      "Due 15 working days after the notification.",
    );
  });

  it("has recommendations with their owner and evidence, and does not call a done action an outcome", () => {
    expect(textOf(review?.querySelector("#recommendation-child-a-1"))).toContain(
      "Share the list Illustrative ●Done Police. Done 1 February 2020. Was open 215 days. Evidence: Minutes",
    );
    expect(textOf(documentOf(page, "summary"))).toContain(
      "Recommendations and actions from reviews and audits: 1 in all, 1 done on a known day",
    );
  });

  it("gives an audit's sample, its response, its grade and when it is repeated", () => {
    const audit = textOf(documentOf(page, "audits").querySelector("#audit-neglect"));
    for (const said of ["11 children", "5 of 7 answered", "None given", "31 March 2021", "line 1330"])
      expect(audit).toContain(said);
  });
});

describe("the page of risks", () => {
  const page = risksPage(publication);
  const risk = documentOf(page, "entries").querySelector("#drift");

  it("has the score, how it moved, and its history as a chart and as a table", () => {
    expect(textOf(risk)).toContain(
      "15 of 25 (likelihood 3, impact 5). ↑ Higher than before (10). Illustrative",
    );
    expect(textOf(risk?.querySelector("svg desc"))).toContain(
      "from 10 on 31 December 2019 to 15 on 31 March 2020",
    );
    expect([...(risk?.querySelectorAll("tbody tr") ?? [])].map(textOf)).toEqual([
      "31 Mar 2020 Vacancies3515",
      "31 Dec 20192510",
    ]);
  });

  it("says which measures warn, with their verdicts", () => {
    expect(textOf(risk)).toContain("62.0% (62 of 100 children)");
    expect(textOf(risk)).toContain("Warns");
    expect(textOf(risk)).toContain("Worse against Jan to Mar 2019");
    expect(textOf(documentOf(page, "overview"))).toContain("1 of 1");
  });
});

describe("the page of priorities", () => {
  const page = prioritiesPage(publication);

  it("sets each promise beside its measure, its target and a verdict", () => {
    const row = documentOf(page, "priorities").querySelector("tbody tr");
    for (const said of [
      "Conferences within 15 working days",
      "62.0% (62 of 100 children)",
      "Worse",
      "At least 80.0%",
      "Target not met",
    ])
      expect(textOf(row)).toContain(said);
  });

  it("counts the promises without a measure and lists what has gone with its last value", () => {
    expect(textOf(documentOf(page, "summary"))).toContain("0 of 1 have no measure");
    expect(textOf(documentOf(page, "unmeasured").querySelector("#no-measure"))).toBe(
      "Promises with no measure: 0 of 1",
    );
    const gone = textOf(documentOf(page, "vanished").querySelector("tbody tr"));
    expect(gone).toContain("40 reports, April 2016 to March 2017");
    expect(gone).toContain("No agency sends it now");
  });

  it("says to how many of how many meetings each agency came", () => {
    expect(textOf(documentOf(page, "attendance").querySelector("tbody tr"))).toBe("Police 3 of 4line 235");
  });
});

describe("the page of questions", () => {
  it("has who asked, that nobody answered and for how long, and the measure on this site", () => {
    const question = documentOf(questionsPage(publication), "entries").querySelector("#waiting");
    expect(textOf(question?.querySelector("h3"))).toBe("How long do children <wait>?");
    for (const said of [
      "Unanswered",
      "Member of the panel; 14 January 2020",
      "None is recorded, after 119 days",
    ])
      expect(textOf(question)).toContain(said);
    expect(question?.querySelector("dd a")?.getAttribute("href")).toBe(`/metrics/${icpc}/`);
  });
});

describe("the page of a metric", () => {
  const page = metricPage(publication, icpc);
  const registers = documentOf(page, "registers");

  it("leads in one step to each challenge that names it, overdue first, with its outcome", () => {
    const answer = [...documentOf(page, "answers").querySelectorAll("dt")].find(
      (dt) => textOf(dt) === "What did we ask, and what happened?",
    )?.nextElementSibling;
    expect([...(answer?.querySelectorAll("a") ?? [])].map((a) => a.getAttribute("href"))).toEqual([
      "/challenges/#late-conferences",
      "/challenges/#booking-rooms",
    ]);
    const first = textOf(registers.querySelector("article"));
    for (const said of [
      "4 June 2019",
      "Put toChildren's social care",
      "A booking officer was appointed.",
      "Not yet",
    ])
      expect(first).toContain(said);
  });

  it("gives the owner's words with each reference as the figure of today and its code", () => {
    const [first, figure, last] = withFigures(publication, `Two {{${icpc} 2019-20 Q3}} rooms.`).map(String);
    expect([first, last]).toEqual(["Two ", " rooms."]);
    expect(figure).toMatch(
      /<strong>\d+\.\d%<\/strong> \(\d+ of \d+\) <a class="figure-code" href="\/figures\/icpc/,
    );
    expect(textOf(registers)).toContain("Head of Service, Children’s social care, 20 January 2020");
  });

  it.each([
    ["value", /^<strong>\d+\.\d%<\/strong> <a/],
    ["n", /^<strong>\d+<\/strong> <a/],
    ["N", /^<strong>\d+<\/strong> <a/],
  ])("gives the part %s of a figure alone", (part, written) => {
    expect(String(withFigures(publication, `{{${icpc} 2019-20 Q3 ${part}}}`)[1])).toMatch(written);
  });

  it("says of a reference to no figure that there is none", () => {
    expect(withFigures(publication, "{{nothing 2019-20 Q3}}").map(String).join("")).toContain(
      "no figure: nothing 2019-20 Q3",
    );
  });

  it("names the risks, promises, questions, audits and events that touch it", () => {
    const elsewhere = textOf(registers.querySelector("#named-in")?.nextElementSibling);
    for (const said of [
      "Children wait for protection",
      "Conferences within 15 working days",
      "How long do children <wait>?",
      "Neglect",
      "23 March 2020: First lockdown",
    ])
      expect(elsewhere).toContain(said);
  });

  it("says so where nobody has asked or written", () => {
    const silent = textOf(documentOf(metricPage(publication, "home-educated"), "registers"));
    expect(silent).toContain("No challenge names this measure.");
    expect(silent).toContain("The owner has written nothing on this measure.");
  });
});

it("a partnership without registers gets pages that say where they are kept", () => {
  const empty: Publication = {
    ...publication,
    challenges: [],
    reviews: [],
    audits: [],
    risks: [],
    promises: [],
    priorities: [],
    vanished: [],
    attendance: [],
    questions: [],
  };
  const pages = {
    challenges: challengesPage,
    risks: risksPage,
    priorities: prioritiesPage,
    questions: questionsPage,
  };
  for (const [file, page] of Object.entries(pages))
    expect(textOf(documentOf(page(empty), "summary"))).toContain(`registers/${file}.csv`);
  expect(textOf(documentOf(reviewsPage(empty), "reviews"))).toContain("registers/reviews.csv");
});

it("challenges are found by the search", () => {
  expect(searchEntries(publication)).toContainEqual(
    expect.objectContaining({
      title: "Late conferences",
      address: "/challenges/#late-conferences",
      kind: "Challenge",
    }),
  );
});
