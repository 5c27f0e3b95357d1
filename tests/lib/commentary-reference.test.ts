import { describe, expect, it } from "vitest";
import { readReference, referenceTo } from "../../src/lib/commentary-reference.ts";

describe("a reference to a figure", () => {
  it.each([
    ["icpc-children 2019-20 Q3", "2019-20 Q3", null],
    [" icpc-children  year to\n2019-20 Q2 ", "year to 2019-20 Q2", null],
    ["icpc-children 2019-20 value", "2019-20", "value"],
    ["icpc-children 2019-07 n", "2019-07", "n"],
    ["icpc-children 2020-03-31 N", "2020-03-31", "N"],
  ])("is a metric, a period and the part that is wanted: %s", (inside, period, part) => {
    expect(readReference(inside)).toMatchObject({ metric: "icpc-children", period: { label: period }, part });
  });

  it.each(["", "icpc-children", "icpc-children last year", "icpc-children 2019-20 median", "2019-20 n"])(
    "is nothing else: %s",
    (inside) => expect(readReference(inside)).toBeNull(),
  );

  it("is written as it is read", () => {
    expect(referenceTo("icpc-children", "2019-20 Q3")).toBe("{{icpc-children 2019-20 Q3}}");
    expect(referenceTo("icpc-children", "2019-20 Q3", "n")).toBe("{{icpc-children 2019-20 Q3 n}}");
  });
});
