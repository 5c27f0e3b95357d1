import { describe, expect, it } from "vitest";
import { byQuarter, rowsIn, sumOf } from "./quarters.ts";

describe("child protection conferences of the example", () => {
  it("hold the initial conferences of the return of section 47, 448 of them in 2019-20 (line 438)", () => {
    const initial = byQuarter("section-47-and-icpc", "icpc_conferences");
    const rows = rowsIn("child-protection-conferences").filter((row) => row.kind === "initial");
    for (const row of rows) expect(row.held, String(row.quarter)).toBe(initial[String(row.quarter)]);
    expect(
      sumOf(
        rows.filter((row) => String(row.quarter).startsWith("2019-20")),
        "held",
      ),
    ).toBe(448);
  });

  it("concern children's social care every time, and no other agency more often than they are held", () => {
    for (const row of rowsIn("conference-participation")) {
      const quarter = String(row.quarter);
      const held = sumOf(rowsIn("child-protection-conferences", quarter), "held");
      if (row.invited_agency === "social-care") expect(row.conferences, quarter).toBe(held);
      else expect(Number(row.conferences), quarter).toBeLessThanOrEqual(held);
    }
  });
});
