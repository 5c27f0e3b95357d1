import { beforeEach, describe, expect, it } from "vitest";
import { computeMetrics } from "../../pipelines/metrics/compute.ts";
import { fillVintages } from "../../pipelines/revisions/vintages.ts";
import type { Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse, metricFrom, receive } from "../metrics/test-warehouse.ts";

const query = (numerator: string) =>
  `select month as period, area_code, total(${numerator}) as numerator, null as denominator from section_47_and_icpc group by all`;
const metrics = [
  metricFrom(
    "enquiries",
    { shape: "rate", per: 10_000, denominator: { population: "children-0-17" } },
    query("section_47"),
  ),
  metricFrom("conferences", { shape: "count", per: 1, denominator: undefined }, query("icpc_conferences")),
];

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await emptyWarehouse();
  return () => warehouse.close();
});

const send = (receivedAt: string, months: [month: string, enquiries: number][]) =>
  receive(warehouse, {
    dataset: "section-47-and-icpc",
    receivedAt,
    rows: months.map(([month, section_47]) => ({ month, section_47, icpc_conferences: 10 })),
  });

const meeting = (day: string) =>
  warehouse.run(
    `insert into meeting_record by name
     select 'm-${day}' as meeting, 'pci' as forum, date '${day}' as held_on, 'Subgroup' as title, 'illustrative' as status`,
  );

const autumn: [string, number][] = [
  ["2019-10", 70],
  ["2019-11", 71],
  ["2019-12", 72],
];

async function revisions(where = "true"): Promise<Row[]> {
  await computeMetrics(warehouse, metrics);
  const said: string[] = [];
  await fillVintages(warehouse, metrics, (message) => said.push(message));
  expect(said).toEqual([]);
  return warehouse.rows(
    `select metric, period, seen_at::varchar as day, old_value, new_value, old_numerator, new_numerator, cause
     from revision where ${where} order by day, metric, period_end, period`,
  );
}

describe("what has changed since it was seen", () => {
  it("is nothing while no return has been sent again", async () => {
    await send("2020-01-25", autumn);
    await meeting("2020-01-28");
    await send("2020-04-25", [["2020-01", 60]]);
    expect(await revisions()).toEqual([]);
  });

  it("is compared with the day before a correction where no meeting is registered", async () => {
    await send("2020-01-25", autumn);
    await send("2020-02-24", [...autumn.slice(0, 2), ["2019-12", 80]]);
    expect(await revisions("period = '2019-20 Q3'")).toMatchObject([
      { metric: "enquiries", day: "2020-02-23", old_numerator: 213, new_numerator: 221 },
    ]);
  });

  it("is compared with meetings alone where there are any, and with each of them", async () => {
    await send("2020-01-25", autumn);
    await meeting("2020-01-28");
    await meeting("2020-02-11");
    await send("2020-02-24", [...autumn.slice(0, 2), ["2019-12", 80]]);
    await meeting("2020-03-11");
    await send("2020-04-25", [["2020-01", 60]]);
    const found = await revisions("period = '2019-12'");
    expect(found.map(({ day }) => day)).toEqual(["2020-01-28", "2020-02-11"]);
  });

  it("counts a quarter that was due and came late", async () => {
    await warehouse.run(
      `insert into expected_return (agency, agency_name, dataset, first_period)
       values ('agency', 'Agency', 'section-47-and-icpc', '2019-20 Q3'), ('other', 'Other', 'mash-contacts', '2019-20 Q3')`,
    );
    await send("2020-01-25", autumn);
    await receive(warehouse, {
      dataset: "mash-contacts",
      agency: "other",
      receivedAt: "2020-04-20",
      rows: [{ month: "2020-03", source: "police", contacts: 3, progressed: 1 }],
    });
    await meeting("2020-04-28");
    await send("2020-05-20", [
      ["2020-01", 60],
      ["2020-02", 61],
      ["2020-03", 62],
    ]);
    expect(await revisions("period = '2019-20 Q4' and metric = 'conferences'")).toMatchObject([
      { day: "2020-04-28", old_value: null, new_value: 30, cause: "first return" },
    ]);
  });

  it("tells a new estimate of the population from a return", async () => {
    await send("2020-01-25", autumn);
    await meeting("2020-01-28");
    await send("2020-07-25", [["2020-04", 60]]);
    const found = await revisions("period = '2019-20 Q3'");
    // mid-2019 was published in June 2020; the numbers of children are the same in this warehouse
    expect(found).toEqual([]);
    await warehouse.run("update population_vintage set population = 70000 where mid_year = 2019");
    expect(await revisions("period = '2019-20 Q3'")).toMatchObject([
      { metric: "enquiries", cause: "population", old_numerator: 213, new_numerator: 213 },
    ]);
  });

  it("leaves nothing behind of what it computed for an earlier day", async () => {
    await send("2020-01-25", autumn);
    await send("2020-02-24", [...autumn.slice(0, 2), ["2019-12", 80]]);
    await computeMetrics(warehouse, metrics);
    const ask = "select metric, period, numerator, figure from observation order by metric, period";
    const before = await warehouse.rows(ask);
    await revisions();
    expect(await warehouse.rows(ask)).toEqual(before);
    expect(await warehouse.rows("select getvariable('as_seen') as moment")).toEqual([{ moment: null }]);
  });
});
