import { describe, expect, test } from "vitest";
import { insertRows } from "../../pipelines/benchmarks/insert-rows.ts";
import type { Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { addArea, addFigures, compared, england, warehouseWith } from "./benchmark-warehouse.ts";

const register = (warehouse: Warehouse, event: Row) =>
  insertRows(warehouse, "event_record", [
    {
      event: "new-form",
      title: "A new form counts siblings once",
      kind: "recording",
      metrics: ["m"],
      rebase: false,
      status: "illustrative",
      ...event,
    },
  ]);

describe("a change that looks large and is few people", () => {
  test("+19.1%, which is 5 young people, is too few to tell", async () => {
    const warehouse = await warehouseWith({ metric: "m", shape: "count", per: 1, polarity: "low" });
    await addFigures(
      warehouse,
      { metric: "m", period: "2018-19", numerator: 26 },
      { metric: "m", period: "2019-20", numerator: 31 },
      { metric: "m", period: "2020-21", numerator: 37 },
    );
    const rotherham = await compared(warehouse, "m", "2019-20");
    expect(rotherham.previous).toMatchObject({ difference: 5, verdict: "too few to tell" });
    expect((await compared(warehouse, "m", "2020-21")).previous).toMatchObject({ verdict: "no real change" });
  });

  test("five of very many are no large change", async () => {
    const warehouse = await warehouseWith({ metric: "m", shape: "count", per: 1 });
    await addFigures(
      warehouse,
      { metric: "m", period: "2018-19", numerator: 530 },
      { metric: "m", period: "2019-20", numerator: 535 },
    );
    expect((await compared(warehouse, "m", "2019-20")).previous).toMatchObject({ verdict: "no real change" });
  });

  test("what a test sets apart is real, however few", async () => {
    const warehouse = await warehouseWith({ metric: "m", shape: "percentage" });
    await addFigures(
      warehouse,
      { metric: "m", period: "2018-19", numerator: 0, denominator: 400 },
      { metric: "m", period: "2019-20", numerator: 5, denominator: 5 },
    );
    expect((await compared(warehouse, "m", "2019-20")).previous).toMatchObject({ verdict: "better" });
  });
});

describe("how many would make the verdict another", () => {
  test("so many more or fewer children turn it, and one less does not", async () => {
    const verdictWith = async (numerator: number) => {
      const warehouse = await warehouseWith({ metric: "m" });
      await addFigures(
        warehouse,
        { metric: "m", period: "2018-19", numerator: 300, denominator: 500 },
        { metric: "m", period: "2019-20", numerator, denominator: 500 },
        { metric: "m", area: england, period: "2019-20", numerator: 7700, denominator: 10000 },
      );
      return compared(warehouse, "m", "2019-20");
    };
    const now = await verdictWith(400);
    expect(now.previous?.verdict).toBe("better");
    expect(now.england?.verdict).toBe("no real change");
    const [toEarlier, toEngland] = [Number(now.previous?.to_flip), Number(now.england?.to_flip)];
    expect(toEarlier).toBeLessThan(0);
    expect(toEngland).toBeGreaterThan(0);
    expect((await verdictWith(400 + toEarlier)).previous?.verdict).toBe("no real change");
    expect((await verdictWith(401 + toEarlier)).previous?.verdict).toBe("better");
    expect((await verdictWith(400 + toEngland)).england?.verdict).toBe("better");
    expect((await verdictWith(399 + toEngland)).england?.verdict).toBe("no real change");
  });

  test("nothing is said where no test was made", async () => {
    const warehouse = await warehouseWith({ metric: "m", shape: "average" });
    await addFigures(
      warehouse,
      { metric: "m", period: "2018-19", numerator: 190, denominator: 60 },
      { metric: "m", period: "2019-20", numerator: 210, denominator: 68 },
    );
    expect((await compared(warehouse, "m", "2019-20")).previous).toMatchObject({ to_flip: null });
  });
});

describe("a break in series", () => {
  const figures = ["2018-19 Q2", "2018-19 Q3", "2018-19 Q4", "2019-20 Q2", "2019-20 Q3"].map((period, i) => ({
    metric: "m",
    period,
    numerator: 60 + 5 * i,
    denominator: 100,
  }));

  test("is never compared across: no verdict, no difference, and the event is named", async () => {
    const warehouse = await warehouseWith({ metric: "m" });
    await addFigures(warehouse, ...figures);
    await register(warehouse, { starts_on: "2019-08-15" });
    const rows = await compared(warehouse, "m", "2019-20 Q3");
    expect(rows["year-before"]).toMatchObject({
      verdict: "break in series",
      difference: null,
      to_flip: null,
      note: "Break in series: A new form counts siblings once, 15 August 2019.",
    });
    // the quarter before holds days of either way of counting
    expect(rows.previous?.verdict).toBe("break in series");
    expect((await compared(warehouse, "m", "2018-19 Q4")).previous?.verdict).toBe("no real change");
  });

  test("lies between quarters where it starts with one", async () => {
    const warehouse = await warehouseWith({ metric: "m" });
    await addFigures(warehouse, ...figures);
    await register(warehouse, { starts_on: "2019-07-01" });
    const rows = await compared(warehouse, "m", "2019-20 Q3");
    expect(rows.previous?.verdict).toBe("no real change");
    expect(rows["year-before"]?.verdict).toBe("break in series");
  });

  test("does not part a snapshot from one that was taken after it", async () => {
    const warehouse = await warehouseWith({ metric: "m", basis: "snapshot" });
    await addFigures(warehouse, ...figures);
    await register(warehouse, { starts_on: "2019-08-15" });
    const rows = await compared(warehouse, "m", "2019-20 Q3");
    expect(rows.previous?.verdict).toBe("no real change");
    expect(rows["year-before"]?.verdict).toBe("break in series");
  });

  test.each(["practice", "outside"])("is not an event of the kind %s", async (kind) => {
    const warehouse = await warehouseWith({ metric: "m" });
    await addFigures(warehouse, ...figures);
    await register(warehouse, { starts_on: "2019-08-15", kind });
    expect((await compared(warehouse, "m", "2019-20 Q3"))["year-before"]?.verdict).toBe("no real change");
  });

  test("touches a theme or all metrics where the register says so, and no other metric or place", async () => {
    const warehouse = await warehouseWith({ metric: "m" }, { metric: "other", theme: "health" });
    await addArea(warehouse, "E06000022");
    await addFigures(
      warehouse,
      ...figures.flatMap((row) => [row, { ...row, metric: "other" }, { ...row, area: "E06000022" }]),
    );
    await register(warehouse, { starts_on: "2019-07-01", metrics: ["theme:protection"] });
    expect((await compared(warehouse, "m", "2019-20 Q3"))["year-before"]?.verdict).toBe("break in series");
    expect((await compared(warehouse, "other", "2019-20 Q3"))["year-before"]?.verdict).toBe("no real change");
    const [elsewhere] = await warehouse.rows(
      "select verdict from comparison where area_code = 'E06000022' and period = '2019-20 Q3' and comparator = 'year-before'",
    );
    expect(elsewhere?.verdict).toBe("no real change");
  });

  test("a year before that never came stays not received", async () => {
    const warehouse = await warehouseWith({ metric: "m" });
    await addFigures(warehouse, figures[0] as never, figures[4] as never);
    await register(warehouse, { starts_on: "2019-07-01" });
    expect((await compared(warehouse, "m", "2019-20 Q3")).previous?.verdict).toBe("not received");
  });
});
