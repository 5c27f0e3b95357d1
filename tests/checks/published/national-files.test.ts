import { beforeEach, describe, expect, it } from "vitest";
import { publishedWarehouse } from "./published-warehouse.ts";

const { findingsIn, prepare } = publishedWarehouse();

beforeEach(async () => {
  await prepare(`
    delete from metric; delete from area; delete from partnership; delete from observation; delete from national_file;
    insert into partnership values ('Bromley', 'E09000006', 'real', null, null);
    insert into metric by name
      select 'plans' as metric, 'Plans' as title, 'protection' as theme, 'children' as unit, 'rate' as shape,
        'snapshot' as basis, 'none' as polarity, 10000 as per, 'o' as owner, 's' as source, 'd' as definition,
        []::varchar[] as datasets, 'f' as file, 's' as sql;
    insert into area by name
      select 'E92000001' as area_code, 'England' as area_name, 'country' as area_type
      union all
      select format('E{:08d}', n), 'Authority', 'authority' from range(9000000, 9000150) as authorities(n)`);
});

/** Gives an area a value of the metric in 2019-20, as a national file would. */
const observe = (area: string, value: number, status = "published") =>
  prepare(`insert into observation by name
    select 'plans' as metric, area_code, area_name, '2019-20' as period, 'financial-year' as period_type,
      date '2019-04-01' as period_start, date '2020-03-31' as period_end, 'all' as breakdown, 'all' as category,
      ${value} as numerator, ${value} as value, '${status}' as status, 'f' as figure, 'file' as origin
    from area where ${area}`);

describe("england-within-authorities", () => {
  it("finds an England above every authority", async () => {
    await observe("area_type = 'authority'", 40);
    await observe("area_type = 'country'", 430);
    expect(await findingsIn([])).toMatchObject([
      {
        key: "england-within-authorities/national/plans 2019-20",
        report: null,
        arithmetic: "430 is above 40",
      },
    ]);
  });

  it("lets pass an England in the range, and one beside ten neighbours only", async () => {
    await observe("area_type = 'authority'", 40);
    await observe("area_code = 'E92000001'", 40);
    expect(await findingsIn([])).toEqual([]);
    await prepare("delete from observation where area_code > 'E09000010' and area_code < 'E92000001'");
    await prepare("update observation set value = 430 where area_code = 'E92000001'");
    expect(await findingsIn([])).toEqual([]);
  });
});

describe("printed-and-national-file", () => {
  const plans = (value: string) => [
    { fact: "P001", value, metric: "plans", gives: "numerator", period: "2020-03-31" },
  ];
  const file = (status: string) =>
    prepare(`insert into national_file by name
      select 'file' as origin, 'plans' as metric, 'DfE' as publisher, 'Characteristics' as title, '2020' as edition,
        date '2020-10-01' as released, 'f' as file, '${status}' as status`);

  it("finds a printed count that the national file gives otherwise", async () => {
    await file("published");
    await observe("area_code = 'E09000006'", 294);
    expect(await findingsIn(plans("290"))).toMatchObject([
      { rule: "printed-and-national-file", arithmetic: "290 printed, 294 in the national file" },
    ]);
    expect(await findingsIn(plans("294"))).toEqual([]);
  });

  it("asks no invented file", async () => {
    await file("illustrative");
    await observe("area_code = 'E09000006'", 294, "illustrative");
    expect(await findingsIn(plans("290"))).toEqual([]);
  });
});
