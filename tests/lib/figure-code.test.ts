import { describe, expect, it } from "vitest";
import { figureAnchor, readFigureCode } from "../../src/lib/figure-code.ts";

const icpc = { name: "icpc-within-15-days/2019-20-q3", metric: "icpc-within-15-days" };

describe("a code typed from paper", () => {
  it.each([
    ["icpc-within-15-days/2019-20-Q3/v2", 2],
    ["ICPC-within-15-days/2019-20 q3/v2", 2],
    ["  icpc within 15 days / 2019–20 Q3 / V 2 ", 2],
    ["icpc_within_15_days/2019-20_Q3/v2.", 2],
    ["“icpc-within-15-days/2019-20-Q3”", null],
    ["icpc-within-15-days\\2019-20-Q3", null],
  ])("reads %s", (text, version) => {
    expect(readFigureCode(text)).toEqual({ ...icpc, version });
  });

  it("keeps the breakdown in the name", () => {
    expect(readFigureCode("mash-contacts/2019-20-Q3/source/police/v1")).toEqual({
      name: "mash-contacts/2019-20-q3/source/police",
      metric: "mash-contacts",
      version: 1,
    });
  });
});

it.each([
  "",
  "icpc-within-15-days",
  "/v2",
  "icpc/",
  "x/'; drop table observation; --",
  "<script>alert(1)</script>",
  "a/$(exit)",
  "a/b\u0000c",
  "a/\u202egnp",
])("takes %j for no code", (text) => {
  expect(readFigureCode(text)).toBeNull();
});

it("reads no more than any code can be long", () => {
  expect(readFigureCode(`a/${"b".repeat(1_000_000)}`)?.name.length).toBeLessThan(400);
});

it("names the place of a figure on its page", () => {
  expect(figureAnchor("icpc-within-15-days/2019-20-Q3/v2")).toBe("2019-20-q3-v2");
  expect(figureAnchor("mash-contacts/year-to-2019-20-Q3/source/police/v1")).toBe(
    "year-to-2019-20-q3-source-police-v1",
  );
});
