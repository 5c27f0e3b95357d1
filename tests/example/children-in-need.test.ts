import { describe, expect, it } from "vitest";
import { rowsIn, sumOf } from "./quarters.ts";

describe("children in need of the example", () => {
  const [march2020] = rowsIn("children-in-need", "2019-20 Q4");

  it("are those that line 648 prints: 2,419 on 31 March 2020, 322 per 10,000, and 5,421 over the year", () => {
    expect(march2020).toMatchObject({ in_need: 2419, open_in_12_months: 5421 });
    expect(Math.round((10_000 * Number(march2020?.in_need)) / 75_055)).toBe(322);
  });

  it("have room, every quarter, for children on a plan of either kind and children looked after", () => {
    for (const row of rowsIn("children-in-need")) {
      const quarter = String(row.quarter);
      const onProtectionPlan = sumOf(rowsIn("child-protection-plans", quarter), "open");
      const lookedAfter = sumOf(rowsIn("children-looked-after", quarter), "children");
      expect(Number(row.on_plan) + onProtectionPlan + lookedAfter, quarter).toBeLessThan(Number(row.in_need));
    }
  });
});

describe("disabled children of the example", () => {
  it("are part of all children on a protection plan and looked after", () => {
    for (const row of rowsIn("disabled-children")) {
      const quarter = String(row.quarter);
      const onPlan = sumOf(rowsIn("child-protection-plans", quarter), "open");
      const lookedAfter = sumOf(rowsIn("children-looked-after", quarter), "children");
      expect(Number(row.on_protection_plan), quarter).toBeLessThan(onPlan);
      expect(Number(row.looked_after), quarter).toBeLessThan(lookedAfter);
    }
  });

  it("come near the 382, 3 and 22 of August 2020 (lines 920 and 926) and were not made equal to them", () => {
    const [march2020] = rowsIn("disabled-children", "2019-20 Q4");
    expect(march2020?.children).not.toBe(382);
    expect(Math.abs(Number(march2020?.children) - 382)).toBeLessThan(20);
  });
});

describe("social workers of the example", () => {
  it("hold the cases of some of the children in need, not of more", () => {
    for (const row of rowsIn("social-work-workforce")) {
      const [inNeed] = rowsIn("children-in-need", String(row.quarter));
      expect(Number(row.children_allocated)).toBeLessThan(Number(inNeed?.in_need));
    }
  });
});
