import { expect, it } from "vitest";
import { checkText } from "../../pipelines/verbs/report.ts";

const report = { datasets: 9, metrics: 40, metricFaults: [], errors: 1, warnings: 1 };
const issue = {
  rule: "implausible-jump",
  severity: "warning",
  dataset: "mash-contacts",
  agency: "childrens-social-care",
  period: "2019-05",
  file: "mash-contacts",
  sheet: null,
  cell: null,
  line: null,
  found: "1,240 in 2019-05",
  expected: "about 122.5",
  mend: "Ask the agency.",
};

it("a fault in a file is named with its cell, a question about figures with dataset, agency and period", () => {
  const file = "childrens-social-care/2019-20-Q1/mash-contacts.xlsx";
  const inFile = { ...issue, rule: "whole-number", severity: "error", file, sheet: "Contacts", cell: "D7" };
  const text = checkText({ ...report, issues: [inFile, issue] });
  expect(text).toContain(`error: ${file}, sheet Contacts, cell D7 [whole-number]`);
  expect(text).toContain("warning: mash-contacts, childrens-social-care, 2019-05 [implausible-jump]");
});
