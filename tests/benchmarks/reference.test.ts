import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { loadReference, PartnershipFault, readPartnership } from "../../pipelines/benchmarks/reference.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";
import { partnershipFolder } from "./partnership-folder.ts";

const areas = "area_code,area_name,area_type,region_code,old_code,valid_from,valid_to\n";
const population = "area_code,age_group,mid_year,vintage,published,population,status\n";
const neighbours = "neighbour_set,valid_from,area_code,neighbour_code,position,closeness\n";

describe("partnership.json", () => {
  test("is read whole", () => {
    expect(readPartnership(partnershipFolder())).toMatchObject({ areaCode: "E09000006", returns: "real" });
  });

  test("is asked for when it is not there", () => {
    expect(() => readPartnership("no-such-folder")).toThrow(PartnershipFault);
    expect(() => readPartnership("no-such-folder")).toThrow(/There is no .*partnership\.json/);
  });

  test("names every faulty field and what stands there", () => {
    const agencies = [{ id: "Education Dept", name: "Education", datasets: [], from: "2017" }];
    const folder = partnershipFolder({}, { agencies, returns: "invented", colour: "red" });
    const message = messageOf(() => readPartnership(folder));
    expect(message).toContain('agencies.0.id: found "Education Dept"');
    expect(message).toContain('agencies.0.from: found "2017". expected a quarter such as 2019-20 Q3');
    expect(message).toContain('returns: found "invented"');
    expect(message).toContain("colour");
  });

  test("that is no JSON is said to be none", () => {
    const folder = partnershipFolder();
    writeFileSync(path.join(folder, "partnership.json"), "{");
    expect(messageOf(() => readPartnership(folder))).toContain("cannot be read as JSON");
  });
});

describe("reference files", () => {
  test("fill the warehouse, again and again with the same result", async () => {
    const folder = partnershipFolder(
      {
        "reference/areas.csv": `\uFEFF${areas}E92000001,England,country,,,,\nE09000006,Bromley,authority,E12000007,305,,\nE07000001,Old Town,authority,,999,,2019-03-31\n`,
        "reference/population.csv": `${population}E09000006,children-0-17,2019,as printed,2020-06-24,75055,published\n`,
        "reference/neighbours.csv": `${neighbours}set,2021-04-01,E09000006,E08000009,1,Very close\n`,
      },
      {
        neighbourSet: "set",
        agencies: [
          { id: "education", name: "Education", datasets: ["elective-home-education"], from: "2017-18 Q1" },
        ],
      },
    );
    const warehouse = await emptyWarehouse();
    for (let i = 0; i < 2; i++) expect(await loadReference(warehouse, folder)).toEqual([]);
    expect(
      await warehouse.rows("select area_name, region_code, old_code, valid_to from area order by area_name"),
    ).toEqual([
      { area_name: "Bromley", region_code: "E12000007", old_code: "305", valid_to: null },
      { area_name: "England", region_code: null, old_code: null, valid_to: null },
      { area_name: "Old Town", region_code: null, old_code: "999", valid_to: "2019-03-31" },
    ]);
    expect(await warehouse.rows("select mid_year, population from population_vintage")).toEqual([
      { mid_year: 2019, population: 75055 },
    ]);
    expect(await warehouse.rows("select neighbour_code, position from neighbour")).toEqual([
      { neighbour_code: "E08000009", position: 1 },
    ]);
    expect(await warehouse.rows("from expected_return")).toEqual([
      {
        agency: "education",
        agency_name: "Education",
        dataset: "elective-home-education",
        first_period: "2017-18 Q1",
        last_period: null,
      },
    ]);
    expect(await warehouse.rows("from partnership")).toMatchObject([
      { area_code: "E09000006", neighbour_set: "set" },
    ]);
  });

  test("may all be absent: the home area is known from partnership.json", async () => {
    const warehouse = await emptyWarehouse();
    expect(await loadReference(warehouse, partnershipFolder())).toEqual([]);
    expect(await warehouse.rows("select area_code, region_code from area")).toEqual([
      { area_code: "E09000006", region_code: "E12000007" },
    ]);
    expect(await warehouse.rows("from population_vintage")).toEqual([]);
  });

  test("a wrong line is left out and reported with its number, and the others are read", async () => {
    const lines = [
      "E09000006,children-0-17,2019,first,2020-06-24,75055,published",
      "E09000006,children-0-17,2018,first,24/06/2019,75000,published",
      "E09000006,children-0-17,2017,first,2018-06-24,about 75000,published",
      "",
      "E09000006,children-0-17,2019,first,2020-06-24,80000,published",
    ];
    const warehouse = await emptyWarehouse();
    const folder = partnershipFolder({
      "reference/population.csv": `${population}${lines.join("\r\n")}\r\n`,
    });
    const issues = await loadReference(warehouse, folder);
    expect(issues).toMatchObject([
      {
        file: "reference/population.csv",
        line: 3,
        found: "24/06/2019",
        expected: "published: expected a date such as 2019-06-30",
      },
      { line: 4, found: "about 75000", expected: "population: expected a whole number" },
      { line: 6, mend: "Delete this line or line 2." },
    ]);
    expect(await warehouse.rows("select population from population_vintage")).toEqual([
      { population: 75055 },
    ]);
    expect(
      await warehouse.rows("select line from issue where file = 'reference/population.csv'"),
    ).toHaveLength(3);

    await loadReference(warehouse, partnershipFolder());
    expect(await warehouse.rows("from issue")).toEqual([]);
  });

  test("a missing column is named with the nearest one", async () => {
    const folder = partnershipFolder({
      "reference/areas.csv": "area_code,area_nme,area_type,region_code,old_code,valid_from,valid_to\n",
    });
    const [issue] = await loadReference(await emptyWarehouse(), folder);
    expect(issue).toMatchObject({ line: 1, expected: "a column area_name" });
    expect(issue?.mend).toContain('"area_nme"');
  });

  test("a file in another encoding is refused with the way out", async () => {
    const latin = Buffer.from(`${areas}X00000001,Caf\xe9 Town,authority,,,,\n`, "latin1");
    const [issue] = await loadReference(
      await emptyWarehouse(),
      partnershipFolder({ "reference/areas.csv": latin }),
    );
    expect(issue?.mend).toContain("CSV UTF-8");
  });

  test("an unknown dataset, neighbour set or edition of the population is an issue of partnership.json", async () => {
    const agencies = [
      { id: "education", name: "Education", datasets: ["home-education"], from: "2017-18 Q1" },
    ];
    const chosen = { neighbourSet: "dfe-2025", populationEdition: "rebased" };
    const folder = partnershipFolder(
      {
        "reference/population.csv": `${population}E09000006,children-0-17,2019,as printed,2020-06-24,75055,published\n`,
      },
      { agencies, ...chosen },
    );
    const issues = await loadReference(await emptyWarehouse(), folder);
    expect(issues.map(({ found }) => found)).toEqual([
      'dataset "home-education" of agency "education"',
      'neighbourSet "dfe-2025"',
      'populationEdition "rebased"',
    ]);
    expect(issues.map(({ expected }) => expected).slice(1)).toEqual([
      "rows for E09000006 in reference/neighbours.csv",
      "one of as printed",
    ]);
  });
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("expected it to throw");
}
