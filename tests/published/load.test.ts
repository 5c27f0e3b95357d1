import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadPublished } from "../../pipelines/published/load.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { partnershipFolder } from "../benchmarks/partnership-folder.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";
import { type Cells, computedBy, factFile } from "./fact-file.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
afterAll(() => warehouse.close());

const load = (facts: Cells[]) =>
  loadPublished(warehouse, partnershipFolder({ "published/2019-20.csv": factFile(facts) }));

/** The faults of one figure, beside one that is well written. */
async function faultsOf(cells: Cells) {
  const issues = await load([{}, cells]);
  const held = await warehouse.rows("select fact from published_fact");
  expect(held).toEqual([{ fact: "P001" }]);
  return issues;
}

describe("published figures", () => {
  test("are held as printed, with the days of their periods and the step of their print", async () => {
    const issues = await load([
      { value: "44", measure: "rate", base: "population:children-0-17", period: "2020-03-31" },
      { value: "10.0", measure: "share", base: "P001", period: "", heading_period: "year to 2019-20 Q2" },
      { value: "80000", rounded_to: "1000" },
      { value: "6", to: "8", against: "P003", about: "earlier" },
    ]);
    expect(issues).toEqual([]);
    expect(
      await warehouse.rows(
        `select report, fact, value, "to", step, base, against, period, period_start, period_end, heading_start, file_line
         from published_fact order by fact`,
      ),
    ).toMatchObject([
      {
        report: "2019-20",
        fact: "P001",
        step: 1,
        period_start: "2020-03-31",
        period_end: "2020-03-31",
        file_line: 2,
      },
      { fact: "P002", value: 10, step: 0.1, period: null, period_start: null, heading_start: "2018-10-01" },
      { fact: "P003", value: 80_000, step: 1000, period_start: "2019-04-01", period_end: "2020-03-31" },
      { fact: "P004", value: 6, to: 8, against: "P003", base: null },
    ]);
  });

  test("of a folder that has none are no fault, and those of an earlier load are forgotten", async () => {
    await load([{}]);
    expect(await loadPublished(warehouse, partnershipFolder())).toEqual([]);
    expect(await warehouse.rows("select * from published_fact")).toEqual([]);
  });

  test("are read from the file of each report, and from no other file beside it", async () => {
    const folder = partnershipFolder({
      "published/2018-19.csv": factFile([{}]),
      "published/2019-20.csv": factFile([{}, {}]),
      "published/2019-20-claims.csv": "claim\n",
      "published/notes.csv": "x\n",
    });
    expect(await loadPublished(warehouse, folder)).toEqual([]);
    expect(
      await warehouse.rows("select report, count(*) as n from published_fact group by all order by all"),
    ).toEqual([
      { report: "2018-19", n: 1 },
      { report: "2019-20", n: 2 },
    ]);
  });
});

describe("a figure that is written wrongly is left out and named", () => {
  test.each<[string, Cells, object]>([
    ["an unknown measure", { measure: "percent" }, { line: 3, found: "percent" }],
    ["a number with a comma", { value: "3,179" }, { found: "3,179", expected: /without commas/ }],
    ["a period in words", { period: "last year" }, { found: "last year", expected: /2019-20 Q4/ }],
    ["a line that is no number", { line: "about 12" }, { found: "about 12" }],
    ["no owner", { owner: "" }, { expected: /owner/ }],
    ["a base that is no figure", { base: "P999" }, { found: "P002: base P999", mend: "Correct base." }],
    ["a comparator of itself", { against: "P002" }, { found: "P002: against P002" }],
    [
      "a metric without the number that it gives",
      { metric: "icpc-children" },
      { found: /metric icpc-children without/ },
    ],
    ["a number of no metric", { gives: "value" }, { found: /gives value without a metric/ }],
    ["computed by nothing", { computed: "equal" }, { found: /computed equal/ }],
    ["no reason for not being computed", { reason: "" }, { found: "P002: no reason" }],
    [
      "no reason for being different",
      { ...computedBy("icpc-children", "numerator"), computed: "different" },
      { found: "P002: no reason" },
    ],
    ["a range that runs backwards", { value: "8", to: "6" }, { found: "P002: 8 to 6" }],
  ])("%s", async (_, cells, fault) => {
    const issues = await faultsOf(cells);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      rule: "published-file",
      severity: "error",
      file: "published/2019-20.csv",
      line: 3,
    });
    for (const [field, expected] of Object.entries(fault)) {
      const given = issues[0]?.[field as keyof (typeof issues)[0]];
      if (expected instanceof RegExp) expect(given).toMatch(expected);
      else expect(given).toBe(expected);
    }
  });

  test("an id that stands twice", async () => {
    expect(await load([{}, { fact: "P001" }])).toMatchObject([
      { line: 3, found: "P001", mend: expect.stringMatching(/line 2/) },
    ]);
  });

  test("a column that is missing leaves the whole file out", async () => {
    const text = factFile([{}]).replace("breakdown", "break down");
    const issues = await loadPublished(warehouse, partnershipFolder({ "published/2019-20.csv": text }));
    expect(issues).toMatchObject([
      { line: 1, expected: "a column breakdown", mend: expect.stringMatching(/"break down"/) },
    ]);
  });
});
