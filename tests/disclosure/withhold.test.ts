import { describe, expect, it } from "vitest";
import { attackPublication, audit } from "../../pipelines/disclosure/audit.ts";
import { disclose } from "../../pipelines/disclosure/disclose.ts";
import type { LedgerLine } from "../../pipelines/disclosure/ledger.ts";
import { disclosurePolicy } from "../../pipelines/disclosure/policy.ts";
import type { PublicationRow } from "../../pipelines/disclosure/publication-row.ts";
import { suppress } from "../../pipelines/disclosure/suppress.ts";
import { systemOfPublication } from "../../pipelines/disclosure/system-of-publication.ts";
import { parsePeriod } from "../../src/lib/period.ts";

const policy = disclosurePolicy.parse({ threshold: 5 });

const row = (period: string, numerator: number): PublicationRow => ({
  metric: "referrals",
  period,
  period_type: parsePeriod(period)?.type ?? "",
  breakdown: "all",
  category: "all",
  numerator,
  denominator: null,
  shape: "count",
  basis: "flow",
  figure: `referrals/${period.replaceAll(" ", "-")}/v1`,
});

/** A year of 5 that a half-year of 2 and a rolling year of 3 make up: "1 or more" twice would be "2 or more" of it. */
const rows = [
  row("2018-19 to Q2", 2),
  row("2018-19", 5),
  row("year to 2019-20 Q2", 3),
  row("2019-20 Q1", 0),
  row("2019-20 Q2", 0),
];

async function publicCounts(given: PublicationRow[], ledger: LedgerLine[] = []) {
  const published = systemOfPublication(given, { policy, ledger });
  const decided = await suppress(published.system);
  const seen = disclose(given, published, decided, policy);
  const publicRows = given.map((each, at) => ({ ...each, numerator: seen[at]?.numerator ?? null }));
  const reader = systemOfPublication(publicRows, { policy, ledger, relations: published.relations });
  return {
    decided,
    counts: Object.fromEntries(publicRows.map(({ period, numerator }) => [period, numerator])),
    told: await audit(
      decided.system,
      decided.outcomes.map((outcome) => outcome !== "shown"),
    ),
    read: await attackPublication(reader.system),
  };
}

describe("a small count that overlapping periods narrow", () => {
  it("is protected by withholding the finest of them, and says why", async () => {
    const { decided, counts, told, read } = await publicCounts(rows);
    expect(counts).toEqual({
      "2018-19 to Q2": null,
      "2018-19": "c",
      "year to 2019-20 Q2": "c",
      "2019-20 Q1": 0,
      "2019-20 Q2": 0,
    });
    expect([...decided.reasons.values()]).toEqual(["narrows a small count"]);
    expect(decided.utility).toMatchObject({ printed: 5, withheld: 1, coarsened: 1, primary: 2 });
    expect({ unprotected: decided.unprotected, told, read }).toEqual({ unprotected: [], told: [], read: [] });
  });

  it("takes the zeros of those periods with it, since a gap would say which are not zero", async () => {
    const { counts } = await publicCounts([
      row("2018-19 Q1", 2),
      row("2018-19 Q2", 0),
      row("2018-19", 5),
      row("2019-20 Q1", 0),
      row("year to 2019-20 Q1", 3),
    ]);
    expect(counts).toEqual({
      "2018-19 Q1": null,
      "2018-19 Q2": null,
      "2018-19": "c",
      "2019-20 Q1": 0,
      "year to 2019-20 Q1": "c",
    });
  });

  it("is named when an earlier release has given it away", async () => {
    const ledger = ["2018-19 to Q2", "year to 2019-20 Q2", "2019-20 Q1", "2019-20 Q2"].map(
      (period): LedgerLine => ({
        published_on: "2019-11-01",
        figure: `referrals/${period.replaceAll(" ", "-")}/v1`,
        period,
        numerator: period.startsWith("2019-20 Q") ? 0 : "c",
        denominator: null,
      }),
    );
    const { decided, told } = await publicCounts(rows, ledger);
    expect(decided.unprotected.map((cell) => decided.system.cells[cell]?.value)).toEqual([5]);
    expect(told).toMatchObject([{ range: { lo: 2 }, verdict: "narrowed" }]);
  });
});
