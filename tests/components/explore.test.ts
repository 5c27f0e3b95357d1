import { tableFromIPC } from "@uwdata/flechette";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { namedAtMost, timeChart } from "../../src/components/explore/chart.ts";
import { chosenFigures } from "../../src/components/explore/figures.ts";
import { measureTable } from "../../src/components/explore/measure-table.ts";
import { stretches, ticksTo } from "../../src/components/explore/scale.ts";
import { figureColumns, figureRows, tablesOf } from "../../src/lib/chosen-figures.ts";
import { toCsv } from "../../src/lib/csv.ts";
import type { Choice } from "../../src/lib/figure-choice.ts";
import { figuresArrow } from "../../src/site/explore-data.ts";
import { exploreFigures, offerOf } from "../../src/site/explore-offer.ts";
import { fixturePublication } from "../site/fixture-reader.ts";

const publication = fixturePublication();
const offer = offerOf(publication);
const all: Choice = {
  measures: offer.measures.map(({ id }) => id),
  areas: offer.areas.map(({ id }) => id),
  from: 2019,
  to: 2020,
};
const table = tableFromIPC(figuresArrow(exploreFigures(publication), offer.edition));
const [shown] = tablesOf(chosenFigures(table, all, offer), all, offer);
if (!shown) throw new Error("The fixture has no measure to explore.");

globalThis.document = parseHTML("<!doctype html><html><body></body></html>").document;

describe("the file of figures", () => {
  test("gives back every figure as it was: numbers, codes, statuses, and nothing where there is nothing", () => {
    const sent = exploreFigures(publication).map((figure) => ({ ...figure, edition: offer.edition }));
    expect(chosenFigures(table, all, offer)).toEqual(sent);
  });

  test("gives only the measures, areas and years that were chosen", () => {
    const figures = chosenFigures(table, { ...all, areas: ["X00000001"], to: 2019 }, offer);
    expect(figures).toMatchObject([{ area: "X00000001", period: "2018-19", value: null, missing: "u" }]);
  });
});

describe("the table", () => {
  const textOf = (area: string): string => {
    const rows = [...measureTable(shown).querySelectorAll("tbody tr")];
    const row = rows.find((each) => each.querySelector("th")?.textContent === area);
    return (row?.textContent ?? "").replace(/\s+/g, " ");
  };

  test("has a line for each area and a column for each period, with n of N", () => {
    expect(textOf("Neighbour A")).toContain("80.0 40 of 50");
    expect(textOf("England")).toContain("77.8 778 of 1,000");
  });

  test("keeps a code a code, and an area without a figure in its line", () => {
    expect(textOf("Neighbour A")).toContain("[u]unreliable");
    expect(textOf("Former (until 31 March 2019)")).toContain("–no figure published");
  });

  test("strikes out what cannot be right and says why", () => {
    const element = measureTable(shown);
    expect(element.querySelector("s")?.textContent).toBe("101.0");
    expect(element.textContent).toContain("Struck through: England, 2019-20. A share is over 100%.");
  });

  test("marks our own returns, and says the status beside each figure where figures differ in it", () => {
    expect(textOf("Bromley, own returns")).toContain("78.9 352 of 446 illustrative, unsigned");
  });
});

describe("the chart", () => {
  const chart = timeChart(shown, "Illustrative data") as HTMLElement;

  test("is told in words, with the newest figure that can be right", () => {
    const told = chart.querySelector("desc")?.textContent;
    expect(told).toContain("Bromley, own returns: 78.9% in Apr 2019 to Mar 2020.");
    expect(told).toContain("England: 77.8% in Apr 2018 to Mar 2019.");
  });

  test("says on itself what kind of data it shows, and needs no style that the content policy forbids", () => {
    expect(chart.querySelector("svg")?.textContent).toContain("Illustrative data");
    expect(chart.querySelectorAll("style, [style]")).toHaveLength(0);
  });

  test("leaves a gap where there is no figure", () => {
    expect(stretches([1, 2, null, null, 3, null])).toEqual([[1, 2], [3]]);
    expect(stretches([null, null])).toEqual([]);
  });

  test("names six areas and tells how many it does not", () => {
    const line = shown.lines[0] as (typeof shown.lines)[number];
    const many = { ...shown, lines: Array.from({ length: namedAtMost + 4 }, () => line) };
    expect(timeChart(many, "")?.textContent).toContain("the other 4 areas");
  });

  test("is not drawn where there is nothing to draw", () => {
    expect(timeChart({ ...shown, lines: [] }, "")).toBeNull();
  });

  test.each([
    [83, 5, [0, 20, 40, 60, 80, 100]],
    [9.2, 5, [0, 2, 4, 6, 8, 10]],
    [0.07, 4, [0, 0.02, 0.04, 0.06, 0.08]],
    [100, 5, [0, 20, 40, 60, 80, 100]],
    [0, 5, [0, 1]],
  ])("has round numbers up to %d", (maximum, count, ticks) => {
    expect(ticksTo(maximum, count)).toEqual(ticks);
  });
});

test("the download holds every column, codes beside empty cells, and text that cannot act as a formula", () => {
  const csv = toCsv(figureColumns, figureRows(chosenFigures(table, all, offer), offer));
  const lines = csv.split("\r\n").slice(0, -1);
  expect(lines[0]).toBe(
    "\uFEFFmeasure,measure_title,area_code,area,period,period_end,numerator,denominator,value,unit,code,status,source,implausible,edition",
  );
  expect(lines).toHaveLength(1 + publication.exploreFigures.length);
  expect(csv).toMatch(/X00000001,Neighbour A,2018-19,2019-03-31,,,,per cent,u,illustrative,/);
  expect(csv).toMatch(/E09000006,"Bromley, own returns",2019-20,.*,'=Quarterly return/);
});
