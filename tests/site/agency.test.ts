import { expect, test } from "vitest";
import { agenciesOf, agencyPage } from "../../src/site/pages/agency.ts";
import { documentOf, fixturePublication, textOf } from "./fixture-reader.ts";

const publication = fixturePublication();
const [faulty] = publication.issues.filter(({ cell, agency }) => cell !== null && agency !== null);
const agency = faulty?.agency as string;
const page = agencyPage(publication, agency);

test("the person who sends a return reads what failed: file, sheet, cell, found, expected and how to mend it", () => {
  const text = textOf(documentOf(page, "faults"));
  for (const words of [faulty?.file, faulty?.found, faulty?.expected, faulty?.mend]) {
    expect(text).toContain(words);
  }
  expect(text).toContain(`cell ${faulty?.cell}`);
});

test("the faults, returns and hashes of other agencies are not among them", () => {
  const others = publication.submissions.filter((row) => row.agency !== agency);
  const own = publication.submissions.filter((row) => row.agency === agency);
  const text = textOf(documentOf(page, "history"));
  for (const { sha256 } of own) expect(text).toContain(sha256);
  for (const { sha256 } of others) expect(text).not.toContain(sha256);
});

test("who signs sees the figures that rest on the returns beside the period before", () => {
  const headings = [...documentOf(page, "measures").querySelectorAll("thead th")].map(textOf);
  expect(headings).toContain("Period before");
  expect(agenciesOf(publication)).toContain(agency);
});
