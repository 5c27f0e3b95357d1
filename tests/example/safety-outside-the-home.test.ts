import { describe, expect, it } from "vitest";
import type { Row } from "../../data/make/illustrative/row.ts";
import { percent, rowsIn, sumOf } from "./quarters.ts";

const last = (dataset: string): Row[] => rowsIn(dataset, "2019-20 Q4");

describe("domestic abuse agrees with the annual report", () => {
  it("counts offences, incidents and sexual offences from June 2019 to May 2020 (lines 793 to 797)", () => {
    expect(last("domestic-abuse-police")).toMatchObject([
      { recorded_window: "Jun 2019 - May 2020", offences: 3037, incidents: 4776, sexual_offences: 506 },
    ]);
  });

  it("counts referrals to advisers, people at the One Stop Shop and the Freedom Programme (lines 805 to 807)", () => {
    const year = rowsIn("domestic-abuse-services", "2019-20");
    expect(sumOf(year, "idva_referrals")).toBe(466);
    expect(last("domestic-abuse-services")).toMatchObject([
      { one_stop_shop_window: "Apr 2019 - Mar 2020", one_stop_shop_people: 358 },
    ]);
    expect([sumOf(year, "freedom_completed"), sumOf(year, "freedom_offered")]).toEqual([135, 275]);
  });
});

describe("exploitation and missing children agree with the annual report", () => {
  it("counts new young people and those closed at reduced risk (line 1104)", () => {
    const year = rowsIn("exploitation", "2019-20");
    expect([sumOf(year, "presented"), sumOf(year, "closed_risk_reduced")]).toEqual([73, 40]);
  });

  it("carries young people forward: active before, plus presented, less closed, is active after", () => {
    const quarters = rowsIn("exploitation");
    quarters.slice(1).forEach((row, i) => {
      const before = Number(quarters[i]?.active);
      expect(before + Number(row.presented) - Number(row.closed)).toBe(row.active);
    });
  });

  it.each([
    ["2018-19", 453],
    ["2019-20", 633],
  ])("counts the return home interviews of %s (line 1106)", (year, printed) => {
    expect(sumOf(rowsIn("missing-children", year), "interviews_done")).toBe(printed);
  });

  it("counts no more children than episodes in any twelve months", () => {
    const quarters = [...new Set(rowsIn("missing-children").map(({ quarter }) => String(quarter)))];
    quarters.slice(3).forEach((quarter, i) => {
      const twelveMonths = quarters.slice(i, i + 4).flatMap((one) => rowsIn("missing-children", one));
      const children = sumOf(rowsIn("missing-children", quarter), "children");
      expect(children).toBeLessThan(sumOf(twelveMonths, "episodes"));
    });
  });

  it("counts offenders by category at 31 March 2020 (line 948)", () => {
    expect(last("mappa").map(({ category, offenders }) => [category, offenders])).toEqual([
      ["category-1", 50],
      ["category-2", 64],
      ["category-3", 1],
    ]);
  });
});

describe("allegations agree with the annual report (line 1152)", () => {
  const year = rowsIn("allegations", "2019-20");
  const before = rowsIn("allegations", "2018-19");

  it("counts 206 referrals, about as many as the year before, and 72 meetings, many more", () => {
    expect([sumOf(year, "allegations"), sumOf(year, "meetings")]).toEqual([206, 72]);
    expect(sumOf(before, "allegations") / 206).toBeCloseTo(1, 1);
    expect(sumOf(before, "meetings")).toBeLessThan(72 * 0.75);
  });

  it("leaves the timeliness to be improved", () => {
    const inTime = percent(sumOf(year, "resolved_in_time"), sumOf(year, "resolved"));
    expect(inTime).toBeLessThan(80);
  });
});

describe("child deaths agree with the annual report", () => {
  it("counts 17 deaths in 2019-20, 6 of them unexpected, and 16 reviews (lines 1389, 1390 and 1394)", () => {
    const year = rowsIn("child-deaths", "2019-20");
    expect(["deaths", "unexpected", "reviews_completed"].map((column) => sumOf(year, column))).toEqual([
      17, 6, 16,
    ]);
  });

  it("goes back to 2017-18, so that there are three years to add up", () => {
    expect(rowsIn("child-deaths")).toHaveLength(12);
  });
});
