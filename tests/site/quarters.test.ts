import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { dueNext, overdue } from "../../src/site/due.ts";
import { challengeColumns } from "../../src/site/pages/quarter-log.ts";
import { quarterPage } from "../../src/site/pages/quarters.ts";
import type { Publication } from "../../src/site/publication.ts";
import { documentOf, fixturePublication, textOf } from "./fixture-reader.ts";

const root = path.resolve(import.meta.dirname, "../..");
let publication: Publication;
beforeAll(() => {
  publication = fixturePublication();
});

const page = (more: Partial<Publication> = {}) => quarterPage({ ...publication, ...more }, "2019-20-q4");
const captions = (slot: string, more: Partial<Publication> = {}) =>
  [...documentOf(page(more), slot).querySelectorAll("caption")].map(textOf);

describe("the page of a quarter", () => {
  it("has the items of the agenda in their order, numbered, then every measure", () => {
    const text = readFileSync(path.join(root, "src/quarters/[quarter]/index.md"), "utf8");
    const headings = [...text.matchAll(/^(?:## |<h2 id="[a-z-]+">)([^<\n]+)/gm)].map(([, words]) => words);
    expect(headings).toEqual([
      "1. Actions and challenges",
      "2. Data received and missing",
      "3. Exceptions",
      "4. Deep dive",
      "5. Audits",
      "6. Action plans of reviews",
      "7. New challenges",
      "8. For the Board and the risk register",
      "Every measure",
    ]);
    const slots = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
    expect(slots.toSorted()).toEqual(Object.keys(page()).toSorted());
  });

  it("says at its top of what nobody has spoken, and leads to the figures and to a new challenge", () => {
    const callout = documentOf(page(), "silence");
    expect(textOf(callout)).toMatch(/Nobody has spoken of this\. 2 of 2 real changes have neither/);
    const links = [...callout.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(
      expect.arrayContaining(["/metrics/mash-conversion/", "#silent", "#new-challenges"]),
    );
  });

  it("is not silent once the owner has written", () => {
    const [one] = publication.commentary;
    const commentary = ["mash-conversion", "mash-contacts"].map((metric) => ({
      ...(one as NonNullable<typeof one>),
      metric,
      period: "2019-20 Q4",
    }));
    expect(textOf(documentOf(page({ commentary }), "silence"))).toBe("");
    const exceptions = textOf(documentOf(page({ commentary }), "exceptions"));
    expect(exceptions).toMatch(/Somebody has spoken of every change that is real/);
    expect(exceptions).toMatch(/Changes that are real Contacts that became a referral/);
  });

  it("gives each exception its verdict word, n of N, its owner, its status and the code of its figure", () => {
    for (const finding of documentOf(page(), "exceptions").querySelectorAll(".finding")) {
      expect(textOf(finding.querySelector(".tag"))).toMatch(
        /Better|Worse|Higher|Lower|No real change|Too few/,
      );
      expect(textOf(finding)).toMatch(/\d+ of [\d,]+|[\d,]+ [a-z]/);
      expect(textOf(finding.querySelector(".finding-facts"))).toMatch(/service|care|Education/i);
      expect(finding.querySelector(".status")).not.toBeNull();
      expect(finding.querySelector("a.figure-code")).not.toBeNull();
    }
  });

  it("shows five of each kind at first, and names all the others below", () => {
    const many = Array.from({ length: 9 }, (_, i) => `copy-${i}`);
    const base = publication.metric("mash-conversion");
    const copies = many.map((metric) => ({ ...base, metric, title: metric }));
    const known = (id: string) => (many.includes(id) ? "mash-conversion" : id);
    const crowded = quarterPage(
      {
        ...publication,
        metrics: [...publication.metrics, ...copies],
        observations: (id) => publication.observations(known(id)),
        comparisons: (id) => publication.comparisons(known(id)),
        process: (id) => publication.process(known(id)),
      },
      "2019-20-q4",
    );
    const exceptions = documentOf(crowded, "exceptions");
    expect(exceptions.querySelector("#silent ~ .findings")?.querySelectorAll(".finding")).toHaveLength(5);
    const others = exceptions.querySelector("#silent ~ details");
    expect(textOf(others?.querySelector("summary"))).toBe(
      "The other 6 real changes of which nobody has spoken",
    );
    expect(others?.querySelectorAll("li")).toHaveLength(6);
  });

  it("shows what was corrected since the last meeting, then and now, with the reason as text", () => {
    const correction = documentOf(page(), "exceptions").querySelector(".correction");
    expect(textOf(correction)).toMatch(
      /October to December 2019 \(quarter 3\): [\d.]+% \(\d+ of \d+ children\) then, [\d.]+% \(\d+ of \d+ children\) now: agency correction\./,
    );
    expect(textOf(correction)).toMatch(/No real change then, .Better now/);
    expect(correction?.querySelector("a.figure-code")).not.toBeNull();
  });

  it("dives into the theme with the most real changes, whose measures stand there only", () => {
    expect(textOf(documentOf(page(), "dive"))).toMatch(/Front door.*most real changes: 2 of its 2 measures/);
    const measures = documentOf(page(), "measures");
    expect([...measures.querySelectorAll("caption")].map(textOf)).not.toContain("Front door: every measure");
    expect(textOf(measures)).toContain("Front door: see the deep dive");
  });

  it("has no id twice", () => {
    const slots = page();
    const ids = Object.keys(slots)
      .filter((slot) => slot !== "title")
      .flatMap((slot) => [...documentOf(slots, slot).querySelectorAll("[id]")].map(({ id }) => id));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it("leads from a quarter that has passed to what is open now", () => {
    const past = quarterPage(publication, "2019-20-q3");
    for (const [slot, id] of [
      ["log", "log"],
      ["audits", "audits"],
      ["plans", "plans"],
      ["challenges", "new-challenges"],
      ["escalate", "escalate"],
    ] as const) {
      const link = documentOf(past, slot).querySelector("a");
      expect(link?.getAttribute("href")).toBe(`/quarters/2019-20-q4/#${id}`);
    }
    expect(textOf(documentOf(past, "returns"))).toMatch(/returns received/);
  });
});

it("says which returns are missing or not signed, and how many each agency owes", () => {
  expect(captions("returns")).toEqual([
    "Missing or not signed for January to March 2020 (quarter 4)",
    "Returns for January to March 2020 (quarter 4) by agency",
  ]);
  const agencies = [...documentOf(page(), "returns").querySelectorAll("table")].at(-1);
  const rows = [...(agencies?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  );
  expect(rows).toEqual([
    ["Children’s social care", "3", "3", "3"],
    ["Youth offending service", "1", "0", "0"],
    ["Education", "1", "1", "0"],
  ]);
});

describe("the log", () => {
  it("gives what is overdue, the longest first, then what nobody answered, then what is due next", () => {
    expect(captions("log")).toEqual([
      "Overdue, the longest first",
      "Challenges without an answer",
      "Due next",
    ]);
    const [table] = documentOf(page(), "log").querySelectorAll("table");
    expect([...(table?.querySelectorAll("tbody th") ?? [])].map(textOf)).toEqual([
      "Book rooms a week ahead Illustrative",
      "Child A: publication Illustrative",
      "Late conferences ",
    ]);
    expect(textOf(table)).toMatch(/Overdue for 225 days/);
  });

  it("names an action with its challenge, and not again, where both are overdue since one day", () => {
    const actions = publication.actions.map((row) => ({ ...row, due_on: "2020-01-07" }));
    expect(overdue({ ...publication, actions }).map(({ kind }) => kind)).toEqual([
      "practice review",
      "challenge",
    ]);
  });

  it("expects a score of each risk in the quarter after its last one", () => {
    expect(dueNext(publication)[0]).toMatchObject({ kind: "risk", on: "2020-06-30" });
    const risks = publication.risks.map((row) => ({ ...row, scored_on: "2019-12-31" }));
    expect(overdue({ ...publication, risks }).at(-1)).toMatchObject({ kind: "risk", on: "2020-03-31" });
  });

  it("says that nothing is recorded where nothing is", () => {
    expect(textOf(documentOf(page({ challenges: [], actions: [] }), "log"))).toBe(
      "No challenge and no action is recorded.",
    );
  });
});

describe("new challenges", () => {
  it("have a table with room to write, and a line for the register of challenges", () => {
    const document = documentOf(page(), "challenges");
    expect(document.querySelectorAll(".blank tbody tr")).toHaveLength(5);
    const [header, line] = (document.querySelector("pre")?.textContent ?? "").split("\n");
    const file = readFileSync(path.join(root, "data/registers/challenges.csv"), "utf8");
    expect(header).toBe(file.split(/\r?\n/)[0]?.replace(/^\uFEFF/, ""));
    expect(line?.split(",")).toHaveLength(challengeColumns.length);
    expect(line).toContain("2019-20 Q4");
  });

  it("bear the day and the forum of the meeting that looks at the quarter, where it is registered", () => {
    const [one] = publication.meetings;
    const meeting = { ...(one as NonNullable<typeof one>), quarter: "2019-20 Q4", held_on: "2020-06-23" };
    const line = documentOf(page({ meetings: [meeting] }), "challenges").querySelector("pre")?.textContent;
    expect(line).toContain(",pci,2020-06-23,,");
  });
});

it("escalates risks of which a measure warns, with the measure, its verdict and its figure", () => {
  const row = documentOf(page(), "escalate").querySelector("tbody tr");
  expect(textOf(row)).toMatch(/Children wait for protection.*15.*10.*62\.0% \(62 of 100 children\)/);
  expect(row?.querySelector("a.figure-code")).not.toBeNull();
  expect(row?.querySelector(".tag-worse")).not.toBeNull();
});

it("audits say how many answered, and reviews how their clocks stand", () => {
  expect(textOf(documentOf(page(), "audits"))).toMatch(/Neglect.*11 children.*5 of 7/);
  expect(textOf(documentOf(page(), "plans"))).toMatch(/Child A.*Overdue Due by 1 January 2020/);
});
