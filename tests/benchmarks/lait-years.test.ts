import { describe, expect, test } from "vitest";
import { type LaitYearType, laitYearType, readLaitYears } from "../../pipelines/benchmarks/lait-years.ts";

describe("a year as LAIT prints it", () => {
  test.each<{ text: string; type: LaitYearType; period: string; mark?: string }>([
    { text: "2025", type: "financial-year", period: "2024-25" },
    { text: "2000", type: "financial-year", period: "1999-00" },
    { text: "2025", type: "academic-year", period: "AY 2024-25" },
    { text: "2024", type: "calendar-year", period: "CY 2024" },
    { text: "2025", type: "january", period: "2025-01" },
    { text: "2024", type: "september", period: "2024-09" },
    { text: "2023/24", type: "financial-year", period: "2023-24" },
    { text: "2017-18", type: "financial-year", period: "2017-18" },
    { text: "2023/2024", type: "academic-year", period: "AY 2023-24" },
    { text: "2024/25", type: "january", period: "2025-01" },
    { text: "2024/25", type: "september", period: "2024-09" },
    { text: "2024 (Rev)", type: "financial-year", period: "2023-24", mark: "revised" },
    { text: "2025 (prov)", type: "academic-year", period: "AY 2024-25", mark: "provisional" },
    { text: " 2023-24  (OT) ", type: "financial-year", period: "2023-24" },
    { text: "2021/22-23/24", type: "financial-year", period: "2021-22 to 2023-24" },
    { text: "2021-22 to 2023-24", type: "financial-year", period: "2021-22 to 2023-24" },
  ])("$text of $type is $period", ({ text, type, period, mark = null }) => {
    expect(readLaitYears(text, type)).toMatchObject({ period: { label: period }, mark });
  });

  test.each<{ text: string; type: LaitYearType }>([
    { text: "0", type: "financial-year" },
    { text: "", type: "financial-year" },
    { text: "2018-20", type: "financial-year" },
    { text: "2021/22-24/25", type: "financial-year" },
    { text: "2021/22-23/24", type: "academic-year" },
    { text: "2023/24", type: "calendar-year" },
    { text: "2024 (maybe)", type: "financial-year" },
    { text: "Autumn 2024", type: "academic-year" },
  ])('"$text" of $type is not read', ({ text, type }) => {
    expect(readLaitYears(text, type)).toBeNull();
  });

  test.each([
    { text: "Financial Year", type: "financial-year" },
    { text: "Annual", type: "financial-year" },
    { text: null, type: "financial-year" },
    { text: "Academic Year", type: "academic-year" },
    { text: "Calendar Year", type: "calendar-year" },
    { text: "January", type: "january" },
    { text: "Sept", type: "september" },
  ])("$text years are $type", ({ text, type }) => {
    expect(laitYearType(text)).toBe(type);
  });
});
