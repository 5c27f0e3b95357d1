import { expect, test } from "vitest";
import { denominatorsPage } from "../../src/site/pages/denominators.ts";
import { metricPage } from "../../src/site/pages/metric.ts";
import type { Observation } from "../../src/site/publication.ts";
import { populationsUsed } from "../../src/site/sentences/populations-used.ts";
import { documentOf, fixturePublication, textOf } from "./fixture-reader.ts";

const publication = fixturePublication();
const page = denominatorsPage(publication);

test("every edition is listed with its date, and the one in use is named", () => {
  const rows = [...documentOf(page, "populations").querySelectorAll("tbody tr")].map(textOf);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/2019.*Rebased after the census.*23 November 2023.*73,165.*No/);
  expect(rows[1]).toMatch(/75,055.*Yes/);
  expect(textOf(documentOf(page, "rule"))).toContain("“as printed in the annual report”");
});

test("the same count has a rate for each edition: 294 children are 39.2 or 40.2 per 10,000", () => {
  const movement = documentOf(page, "movement");
  const plans = [...movement.querySelectorAll("tbody tr")].find((row) =>
    textOf(row).includes("protection plan"),
  );
  expect([...(plans?.querySelectorAll("td") ?? [])].map(textOf)).toEqual(["294", "40.2", "39.2"]);
  expect(textOf(movement)).toContain("every rate of this year is 2.6% larger");
  expect(textOf(movement)).not.toContain("First-time entrants");
});

test("each rate is listed with the estimate that it uses", () => {
  const uses = textOf(documentOf(page, "uses"));
  expect(uses).toContain("First-time entrants to youth justice");
  expect(uses).toContain("Mid-2019 estimate, as first published");
});

test("the page of a rate names its population beside the rate", () => {
  const slots = metricPage(publication, "child-protection-plans");
  expect(textOf(documentOf(slots, "headline"))).toContain(
    "Divided by 75,055 (Mid-2019 estimate, as first published)",
  );
  expect(textOf(documentOf(slots, "over-time"))).toContain("Divided by: 75,055 (Mid-2019 estimate");
  expect(textOf(documentOf(metricPage(publication, "mash-contacts"), "headline"))).not.toContain(
    "Divided by",
  );
});

test("where the population changed between the periods of a table, each is named with its periods", () => {
  const row = (period: string, denominator: number | null, denominator_vintage: string | null) =>
    ({ period, denominator, denominator_vintage }) as Observation;
  expect(
    populationsUsed([
      row("2018-19 Q3", 72600, "mid-2018, first"),
      row("2018-19 Q4", 72600, "mid-2018, first"),
      row("2019-20 Q4", 75055, "mid-2019, first"),
      row("2020-21 Q1", null, null),
    ]),
  ).toBe(
    "72,600 (mid-2018, first) for Oct to Dec 2018 until Jan to Mar 2019; 75,055 (mid-2019, first) for Jan to Mar 2020",
  );
});
