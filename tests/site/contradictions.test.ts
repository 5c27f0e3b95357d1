import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sqlFiles } from "../../pipelines/warehouse/warehouse.ts";
import { ruleOrder } from "../../src/site/contradictions/rules.ts";
import { contradictionsPage } from "../../src/site/pages/contradictions.ts";
import { contradictionLinks } from "../../src/site/parts/contradiction-links.ts";
import { type Publication, readPublication } from "../../src/site/publication.ts";
import { writeFixturePublication } from "./fixture-publication.ts";

const folder = mkdtempSync(path.join(tmpdir(), "contradictions-"));
let publication: Publication;
beforeAll(() => {
  writeFixturePublication(folder);
  publication = readPublication(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const slot = (name: string, of = publication) => {
  const content = String(contradictionsPage(of)[name]?.());
  return parseHTML(`<!doctype html><html><body>${content}</body></html>`).document;
};

it("counts findings, open ones, false alarms and corrected ones", () => {
  expect(slot("counts").body.textContent).toContain(
    "4 findings: 2 open, 1 explained (a false alarm of the rules), 1 corrected.",
  );
});

it("shows both quotes with their lines, the arithmetic, the owner, and how old it is without a clock", () => {
  const row = slot("ledger").querySelector("tbody tr");
  expect([...(row?.querySelectorAll("li") ?? [])].map((li) => li.textContent)).toEqual([
    "“79%” line 654, Section 47 and initial conferences, April 2019 to March 2020",
    "“77.6%” line 654, Section 47 and initial conferences, April 2018 to March 2019",
  ]);
  expect(row?.querySelector("li a")?.getAttribute("href")).toBe("/annual-report/2019-20/#P001");
  for (const words of [
    "79 and 77.6 differ by 1.4",
    "Children's social care",
    "Open",
    "12 February 2020, 3 months",
  ]) {
    expect(row?.textContent).toContain(words);
  }
});

it("gives the explanation of a false alarm, and says when an age is not known", () => {
  const ledger = slot("ledger").body.innerHTML;
  expect(ledger).toContain("The scorecard &lt;prints&gt; it.");
  expect(ledger).toContain("since a day that is not known");
  expect(ledger).not.toContain("<b>last</b>");
});

it("shows what national sources contradict without a report, and a rule that nobody has described", () => {
  const ledger = slot("ledger").body.textContent ?? "";
  expect(ledger).toContain("430 for England");
  expect(ledger).toContain("a new rule");
});

it("says so when there is nothing", () => {
  const none = { ...publication, contradictions: [], contradictionSides: [] };
  expect(slot("counts", none).body.textContent).toBe("No contradiction has been found.");
  expect(slot("ledger", none).body.textContent).toBe("");
});

it("leads from the page of a measure to the findings about it", () => {
  expect(String(contradictionLinks(publication, "icpc-within-15-days"))).toContain(
    "/data-quality/contradictions/#one-value-for-one-fact-2019-20-p001-p002",
  );
  expect(String(contradictionLinks(publication, "mash-contacts"))).toBe("");
});

it("has words for every rule, and for no rule that is gone", () => {
  const rules = sqlFiles("checks/published").map((file) => path.basename(file, ".sql"));
  expect(ruleOrder.toSorted()).toEqual(rules.toSorted());
});
