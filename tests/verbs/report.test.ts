import { expect, it } from "vitest";
import { checkText, loadText } from "../../pipelines/verbs/report.ts";

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

it("a load says which printed figure no longer follows from the returns", () => {
  const found =
    'P111, line 654 of the report, prints "446 children"; now 447 is computed (numerator of icpc-children)';
  const fault = {
    ...issue,
    rule: "published-figure",
    severity: "error",
    dataset: null,
    agency: null,
    period: null,
  };
  const text = loadText({
    changed: true,
    returns: { read: [], unchanged: 1, errors: 0, warnings: 0 },
    ...{ metrics: 1, metricFaults: [], errors: 1, warnings: 0 },
    published: [{ ...fault, file: "published/2019-20.csv", line: 112, found }],
  });
  expect(text).toContain("error: published/2019-20.csv, line 112 [published-figure]");
  expect(text).toContain(`found: ${found}`);
});
