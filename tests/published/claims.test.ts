import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadClaims } from "../../pipelines/published/claims.ts";
import { loadPublished } from "../../pipelines/published/load.ts";
import { loadReports } from "../../pipelines/published/reports.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { partnershipFolder } from "../benchmarks/partnership-folder.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";
import { factFile } from "./fact-file.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
afterAll(() => warehouse.close());

const header = "claim,section,subject,says,about,period,about_period,fact,printed,line,owner";
const good =
  "C001,Conferences,icpcs,lower,previous,2019-20,2018-19,P001,fewer than last year,654,Children's social care";

/** Loads one figure, P001, and these claims. */
async function load(...lines: string[]) {
  const folder = partnershipFolder({
    "published/2019-20.csv": factFile([{}]),
    "published/2019-20-claims.csv": [header, ...lines, ""].join("\n"),
  });
  await loadPublished(warehouse, folder);
  return loadClaims(warehouse, folder);
}

const held = () =>
  warehouse.rows("select claim, says, about, fact, line from published_claim order by claim");

describe("claims of a report", () => {
  it("are held as printed, with the figure that they speak of", async () => {
    expect(
      await load(good, "C002,Reviews,a-review,status:completed,,,,,Completed a review,314,Police"),
    ).toEqual([]);
    expect(await held()).toEqual([
      { claim: "C001", says: "lower", about: "previous", fact: "P001", line: 654 },
      { claim: "C002", says: "status:completed", about: null, fact: null, line: 314 },
    ]);
  });

  it.each([
    ["a saying that no rule knows", "lower", "fewer", "says: expected one of higher, lower, same"],
    ["a comparator that there is not", "previous", "last", "about: "],
    ["a year that is none", "2018-19", "2018-20", "about_period: expected a period such as 2019-20"],
    ["a figure of no report", "P001,", "P999,", "the id of a figure of published/2019-20.csv"],
    ["no words", "fewer than last year", "", "printed: expected some text"],
  ])("leaves out a claim with %s, and says where", async (_, from, to, expected) => {
    const issues = await load("C000,Conferences,icpcs,same,,,,,the same,654,Police", good.replace(from, to));
    expect(issues).toMatchObject([
      { rule: "published-claim", severity: "error", file: "published/2019-20-claims.csv", line: 3 },
    ]);
    expect(issues[0]?.expected).toContain(expected);
    expect((await held()).map(({ claim }) => claim)).toEqual(["C000"]);
    expect(await warehouse.rows("select line from issue_record where rule = 'published-claim'")).toEqual([
      { line: 3 },
    ]);
  });

  it("may be absent, and leave nothing of an earlier load behind", async () => {
    expect(await loadClaims(warehouse, partnershipFolder())).toEqual([]);
    expect(await held()).toEqual([]);
  });
});

describe("the list of reports", () => {
  const reports = (line: string) =>
    loadReports(
      warehouse,
      partnershipFolder({ "published/reports.csv": `report,title,published,source\n${line}\n` }),
    );

  it("gives the day of publication, or none when it is not known", async () => {
    expect(await reports("2019-20,Annual report,2020-11-10,its cover")).toEqual([]);
    expect(await reports("2019-20,Annual report,,it prints none")).toEqual([]);
    expect(await warehouse.rows("select report, published from published_report")).toEqual([
      { report: "2019-20", published: null },
    ]);
  });

  it("refuses a day that is none, with its line", async () => {
    expect(await reports("2019-20,Annual report,10/11/2020,its cover")).toMatchObject([
      {
        rule: "published-report",
        line: 2,
        found: "10/11/2020",
        expected: "published: expected a date such as 2020-11-10",
      },
    ]);
  });
});
