import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { computeMetrics } from "../../pipelines/metrics/compute.ts";
import { findFigure } from "../../pipelines/provenance/find-figure.ts";
import { originOf, passportOf } from "../../pipelines/provenance/passport.ts";
import { passportText } from "../../pipelines/provenance/passport-text.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse, forgetReturns, metricFrom, receive } from "../metrics/test-warehouse.ts";

const conferences = metricFrom(
  "conferences-in-time",
  { title: "Conferences in time", owner: "Children's social care" },
  `select month as period, area_code, total(icpc_within_15_days) as numerator, total(icpc_children) as denominator,
    missing_code(icpc_children_code) as missing from section_47_and_icpc group by all`,
);
const contacts = metricFrom(
  "contacts",
  {
    title: "Contacts",
    shape: "count",
    per: 1,
    unit: "contacts",
    pair: { none: "contacts are not children" },
    denominator: undefined,
    polarity: "none",
  },
  `select month as period, area_code, if(grouping(source) = 1, 'all', 'source') as breakdown,
    coalesce(source, 'all') as category, total(contacts) as numerator, null as denominator,
    missing_code(contacts_code) as missing
  from mash_contacts group by grouping sets ((month, area_code), (month, area_code, source))`,
);

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse("illustrative");
});
beforeEach(() => forgetReturns(warehouse));
afterAll(() => warehouse.close());

const quarter = (inTime: number) =>
  ["2019-10", "2019-11", "2019-12"].map((month, i) => ({
    month,
    section_47: 90,
    icpc_children: 30,
    icpc_within_15_days: i === 2 ? inTime : 24,
    cells: JSON.stringify({
      icpc_children: `Conferences!${"HIJ"[i]}5`,
      icpc_within_15_days: `Conferences!${"HIJ"[i]}6`,
    }),
  }));

async function passport(code: string) {
  const found = await findFigure(warehouse, code);
  return passportOf(warehouse, found, await originOf(warehouse, found.row));
}

describe("a corrected figure", () => {
  beforeEach(async () => {
    await receive(warehouse, {
      dataset: "section-47-and-icpc",
      rows: quarter(18),
      receivedAt: "2020-01-24 15:47:00",
      signedBy: "Head of Performance",
    });
    await receive(warehouse, {
      dataset: "section-47-and-icpc",
      rows: quarter(24),
      receivedAt: "2020-02-24 10:10:00",
      signedBy: null,
    });
    await computeMetrics(warehouse, [conferences]);
  });

  it("is found however its code is typed", async () => {
    for (const typed of [
      "conferences-in-time/2019-20-Q3/v2",
      "Conferences-in-time/2019-20 q3",
      " conferences in time / 2019–20 Q3 / V2. ",
    ]) {
      expect((await findFigure(warehouse, typed)).row.figure).toBe("conferences-in-time/2019-20-Q3/v2");
    }
  });

  it("is traced to the cells of the return in force, in the columns that the query names", async () => {
    const { origin } = await passport("conferences-in-time/2019-20-Q3/v2");
    expect(origin?.returns).toMatchObject([
      { dataset: "section-47-and-icpc", quarter: "2019-20 Q3", signed_by: null },
    ]);
    expect(
      origin?.cells.map(({ row_period, label, value, cell }) => [row_period, label, value, cell]),
    ).toEqual([
      ["2019-10", "Children at an initial conference", 30, "Conferences!H5"],
      ["2019-10", "Of these, within 15 working days", 24, "Conferences!H6"],
      ["2019-11", "Children at an initial conference", 30, "Conferences!I5"],
      ["2019-11", "Of these, within 15 working days", 24, "Conferences!I6"],
      ["2019-12", "Children at an initial conference", 30, "Conferences!J5"],
      ["2019-12", "Of these, within 15 working days", 24, "Conferences!J6"],
    ]);
  });

  it("rests in a month on the rows of that month only", async () => {
    const { origin } = await passport("conferences-in-time/2019-12");
    expect(new Set(origin?.cells.map(({ row_period }) => row_period))).toEqual(new Set(["2019-12"]));
  });

  it("has both versions, with when each began and ended", async () => {
    const { versions } = await passport("conferences-in-time/2019-20-Q3");
    expect(versions).toMatchObject([
      { version: 1, began_at: "2020-01-24 15:47:00", ended_at: "2020-02-24 10:10:00" },
      { version: 2, began_at: "2020-02-24 10:10:00", ended_at: null },
    ]);
  });

  it("has no version of a longer period that was not whole before the correction", async () => {
    await receive(warehouse, {
      dataset: "section-47-and-icpc",
      rows: ["2020-01", "2020-02", "2020-03"].map((month) => ({
        ...{ month, section_47: 90, icpc_children: 30, icpc_within_15_days: 24 },
      })),
      receivedAt: "2020-05-01 09:00:00",
    });
    await computeMetrics(warehouse, [conferences]);
    const versions = await warehouse.rows(
      "select period, version from figure_version where period = '2019-20 Q3' or period like 'year to%' order by all",
    );
    expect(versions).toEqual([
      { period: "2019-20 Q3", version: 1 },
      { period: "2019-20 Q3", version: 2 },
    ]);
  });

  it("is another version of its year with every return that is corrected", async () => {
    const send = (months: string[], inTime: number, receivedAt: string) =>
      receive(warehouse, {
        dataset: "section-47-and-icpc",
        rows: months.map((month) => ({
          month,
          section_47: 9,
          icpc_children: 9,
          icpc_within_15_days: inTime,
        })),
        receivedAt,
      });
    const q1 = ["2019-04", "2019-05", "2019-06"];
    const q2 = ["2019-07", "2019-08", "2019-09"];
    const q4 = ["2020-01", "2020-02", "2020-03"];
    for (const months of [q1, q2, q4]) await send(months, 5, "2020-02-20 09:00:00");
    await send(q1, 6, "2020-05-01 09:00:00");
    await send(q2, 7, "2020-06-01 09:00:00");
    await computeMetrics(warehouse, [conferences]);
    const versions = await warehouse.rows(
      "select version, began_at::date::varchar as began from figure_version where period = '2019-20' order by all",
    );
    expect(versions).toEqual([
      { version: 1, began: "2020-02-20" },
      { version: 2, began: "2020-02-24" },
      { version: 3, began: "2020-05-01" },
      { version: 4, began: "2020-06-01" },
    ]);
    expect((await findFigure(warehouse, "conferences-in-time/2019-20")).row.figure).toBe(
      "conferences-in-time/2019-20/v4",
    );
  });

  it("says all of it in words", async () => {
    const text = passportText(await passport("conferences-in-time/2019-20-Q3/v2"));
    expect(text).toContain("80.0% (72 of 90)");
    expect(text).toMatch(/return \d+, received 24 February 2020, not signed/);
    expect(text).toContain("Of these, within 15 working days 24 at Conferences!J6");
    expect(text).toMatch(/v1: from 24 January 2020 until 24 February 2020/);
    expect(text).toContain("total(icpc_within_15_days) as numerator");
  });
});

it("traces a category to its own rows, and a CSV to its lines", async () => {
  const rows = ["police", "schools"].map((source, i) => ({
    ...{ month: "2019-10", source, contacts: 40 + i, progressed: 4, line: i + 2 },
  }));
  await receive(warehouse, { dataset: "mash-contacts", rows });
  await computeMetrics(warehouse, [contacts]);
  const { origin } = await passport("contacts/2019-10/source/police/v1");
  expect(origin?.cells).toMatchObject([
    { categories: "police", label: "Contacts received", value: 40, line: 2 },
  ]);
});

it("counts the lines of a large list, which keeps none", async () => {
  const rows = ["2019-10", "2019-11"].map((month) => ({
    month,
    source: "police",
    contacts: 40,
    progressed: 4,
  }));
  await receive(warehouse, { dataset: "mash-contacts", rows });
  const lines = await warehouse.rows("select distinct row_period, line from accepted_cell order by line");
  expect(lines).toEqual([
    { row_period: "2019-10", line: 2 },
    { row_period: "2019-11", line: 3 },
  ]);
});

describe("a code that no figure has", () => {
  beforeEach(async () => {
    await receive(warehouse, { dataset: "section-47-and-icpc", rows: quarter(18) });
    await computeMetrics(warehouse, [conferences]);
  });

  it.each([
    [
      "conference-in-time/2019-20-Q3",
      /no measure "conference-in-time".*Did you mean conferences-in-time\/2019-20-Q3\?/,
    ],
    [
      "conferences-in-time/2019-20-Q9",
      /no figure conferences-in-time\/2019-20-q9.*Did you mean conferences-in-time\/2019-20-Q3/,
    ],
    ["conferences-in-time/2019-20-Q3/v7", /no version 7.*one version only.*v1/],
    ["x' or '1'='1", /is not a figure code/],
    ["'; drop table observation; --/x", /is not a figure code/],
    ["", /is not a figure code/],
  ])("%s is answered with a sentence", async (typed, said) => {
    await expect(findFigure(warehouse, typed)).rejects.toThrow(said);
  });
});
