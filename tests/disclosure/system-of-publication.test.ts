import { describe, expect, it } from "vitest";
import { attackPublication } from "../../pipelines/disclosure/audit.ts";
import { disclose } from "../../pipelines/disclosure/disclose.ts";
import { disclosurePolicy } from "../../pipelines/disclosure/policy.ts";
import type { PublicationRow } from "../../pipelines/disclosure/publication-row.ts";
import { suppress } from "../../pipelines/disclosure/suppress.ts";
import { systemOfPublication } from "../../pipelines/disclosure/system-of-publication.ts";
import { parsePeriod } from "../../src/lib/period.ts";

const policy = disclosurePolicy.parse({ threshold: 5 });

function row(
  period: string,
  numerator: number | "c" | null,
  more: Partial<PublicationRow> = {},
): PublicationRow {
  const { metric = "referrals", breakdown = "all", category = "all" } = more;
  const place = breakdown === "all" ? "" : `/${breakdown}/${category}`;
  return {
    metric,
    period,
    period_type: parsePeriod(period)?.type ?? "",
    breakdown,
    category,
    numerator,
    denominator: null,
    shape: "count",
    basis: "flow",
    figure: `${metric}/${period.replaceAll(" ", "-")}${place}/v1`,
    ...more,
  };
}

/** What a reader finds, as "cell: lo to hi". */
async function found(
  rows: PublicationRow[],
  options: Partial<Parameters<typeof systemOfPublication>[1]> = {},
) {
  const { system } = systemOfPublication(rows, { policy, ...options });
  return (await attackPublication(system)).map(
    ({ cell, range }) => `${system.cells[cell]?.id.split("|").at(-1)}: ${range.lo} to ${range.hi}`,
  );
}

async function publicRows(rows: PublicationRow[], rules = policy) {
  const published = systemOfPublication(rows, { policy: rules });
  const decided = await suppress(published.system);
  return disclose(rows, published, decided, rules);
}

describe("what a reader finds in figures that are public together", () => {
  it("a year less three quarters", async () => {
    const quarters = [9, 8, 11, "c"].map((count, at) => row(`2019-20 Q${at + 1}`, count as number | "c"));
    expect(await found([...quarters, row("2019-20", 31)])).toEqual(["2020-01..2020-03: 3 to 3"]);
  });

  it("a year to date that adds the hidden quarter", async () => {
    const rows = [row("2019-20 Q1", 9), row("2019-20 Q2", "c"), row("2019-20 to Q2", 12)];
    expect(await found(rows)).toEqual(["2019-07..2019-09: 3 to 3"]);
  });

  it("two rolling years that differ by the hidden quarter", async () => {
    const rows = [
      ...[9, 8, 11, 7].map((count, at) => row(`2018-19 Q${at + 1}`, count)),
      row("2019-20 Q1", "c"),
      row("year to 2018-19 Q4", 35),
      row("year to 2019-20 Q1", 29),
    ];
    expect(await found(rows)).toEqual(["2019-04..2019-06: 3 to 3"]);
  });

  it("the complement of a percentage", async () => {
    const rows = [row("2019-20", 74, { denominator: 75, shape: "percentage" })];
    expect(await found(rows)).toHaveLength(1);
  });

  it("what printed categories leave of the whole", async () => {
    const of = (category: string) => ({ breakdown: "category", category });
    const rows = [
      row("2019-20", 294),
      row("2019-20", 194, of("neglect")),
      row("2019-20", 95, of("emotional")),
    ];
    expect(await found(rows)).toEqual([expect.stringMatching(/: 5 to 5$/)]);
  });

  it("nothing from categories that overlap", async () => {
    const of = (category: string) => ({ breakdown: "factor", category });
    expect(
      await found([row("2019-20", 100), row("2019-20", 97, of("a")), row("2019-20", 60, of("b"))]),
    ).toEqual([]);
  });

  it("the same count under another metric, where that is declared", async () => {
    const rows = [
      row("2019-20", "c"),
      row("2019-20", 0, { metric: "timely", denominator: 4, shape: "percentage" }),
    ];
    const shared = new Map([
      ["referrals.numerator", "referrals"],
      ["timely.denominator", "referrals"],
    ]);
    expect(await found(rows.slice(0, 1))).toEqual([]);
    expect(await found(rows, { shared })).toContain("2019-04..2020-03: 4 to 4");
  });

  it("the difference that a revision makes", async () => {
    const ledger = [
      {
        published_on: "2020-02-01",
        figure: "referrals/2019-20-Q3/v1",
        period: "2019-20 Q3",
        numerator: 12,
        denominator: null,
      },
    ];
    const revised = { ...row("2019-20 Q3", 14), figure: "referrals/2019-20-Q3/v2" };
    expect(await found([revised], { ledger })).toEqual(["12: 2 to 2"]);
  });

  it("a hidden count that an earlier release showed", async () => {
    const ledger = [
      {
        published_on: "2020-02-01",
        figure: "referrals/2019-20-Q3/v1",
        period: "2019-20 Q3",
        numerator: 9,
        denominator: null,
      },
    ];
    const { system } = systemOfPublication([row("2019-20 Q3", "c")], { policy, ledger });
    expect(system.cells).toEqual([expect.objectContaining({ value: 9, known: true })]);
  });
});

describe("what the public sees", () => {
  it("zeros, and no small counts", async () => {
    const seen = await publicRows([row("2019-20 Q1", 0), row("2019-20 Q2", 4), row("2019-20 Q3", 6)]);
    expect(seen.map(({ numerator }) => numerator)).toEqual([0, "c", 6]);
  });

  it("the year rather than the quarters", async () => {
    const rows = [...[9, 8, 11, 3].map((count, at) => row(`2019-20 Q${at + 1}`, count)), row("2019-20", 31)];
    expect((await publicRows(rows)).map(({ numerator }) => numerator)).toEqual([9, "c", 11, "c", 31]);
  });

  it("no parts of a small whole, not even which of them are zero", async () => {
    const rows = [...[1, 0, 3, 0].map((count, at) => row(`2019-20 Q${at + 1}`, count)), row("2019-20", 4)];
    expect((await publicRows(rows)).map(({ numerator }) => numerator)).toEqual([null, null, null, null, "c"]);
  });

  it("no percentage of a hidden count, of a base under 6, or of all but a few", async () => {
    const share = (numerator: number, denominator: number) =>
      publicRows([row("2019-20", numerator, { denominator, shape: "percentage" })]);
    expect(await share(30, 75)).toEqual([{ numerator: 30, denominator: 75, showsValue: true, decimals: 0 }]);
    expect(await share(3, 75)).toMatchObject([{ numerator: "c", denominator: 75, showsValue: false }]);
    expect(await share(74, 75)).toMatchObject([{ numerator: "c", denominator: 75, showsValue: false }]);
    expect(await share(0, 4)).toMatchObject([{ denominator: "c", showsValue: false }]);
    expect(await share(60, 120)).toMatchObject([{ showsValue: true, decimals: 1 }]);
  });

  it("what the policy lets it see of a metric", async () => {
    const rules = (rule: object) =>
      disclosurePolicy.parse({ threshold: 5, metrics: { referrals: { ...rule, reason: "agreed" } } });
    const rows = [row("2019-20 Q4", 20), row("2019-20", 80)];
    const seen = async (rule: object) =>
      (await publicRows(rows, rules(rule))).map(({ numerator }) => numerator);
    expect(await seen({ publish: "years" })).toEqual([null, 80]);
    expect(await seen({ publish: "never" })).toEqual([null, null]);
    expect(await seen({ threshold: 30 })).toEqual(["c", 80]);
  });

  it("counts rounded to the base of the policy", async () => {
    const rules = disclosurePolicy.parse({ threshold: 5, rounding: 5 });
    const rows = [row("2019-20 Q1", 12), row("2019-20 Q2", 3)];
    expect((await publicRows(rows, rules)).map(({ numerator }) => numerator)).toEqual([10, "c"]);
  });
});

describe("the policy", () => {
  it.each([
    [{ threshold: 0 }],
    [{ threshold: 5, rounding: 3 }],
    [{ threshold: 5, metrics: { referrals: { publish: "years" } } }],
    [{ threshold: 5, metrics: { referrals: { reason: "agreed" } } }],
    [{ threshold: 5, limit: 7 }],
  ])("is refused as %j", (given) => {
    expect(disclosurePolicy.safeParse(given).success).toBe(false);
  });
});

it("what there was, and what came, less what went, gives a hidden count away", async () => {
  const quarters = ["2019-20 Q1", "2019-20 Q2", "2019-20 Q3", "2019-20 Q4", "2020-21 Q1"];
  const series = (metric: string, counts: number[], basis: string) =>
    quarters.map((quarter, at) => row(quarter, counts[at] as number, { metric, basis }));
  const rows = [
    ...series("active", [40, 45, 43, 50, 52], "snapshot"),
    ...series("new", [9, 12, 11, 15, 14], "flow"),
    ...series("ended", [8, 7, 13, 8, 12], "flow"),
  ];
  expect(systemOfPublication(rows, { policy }).balances).toEqual([
    { stock: "active.numerator", came: "new.numerator", went: "ended.numerator" },
  ]);
  const small = [
    ...series("active", [40, 45, 43, 50, 52], "snapshot"),
    ...series("new", [9, 12, 11, 15, 14], "flow"),
    ...series("ended", [8, 7, 13, 8, 12], "flow"),
  ].map((each) =>
    each.metric === "ended" && each.period === "2019-20 Q2" ? { ...each, numerator: "c" as const } : each,
  );
  const balances = [{ stock: "active.numerator", came: "new.numerator", went: "ended.numerator" }];
  const { system } = systemOfPublication(small, {
    policy: disclosurePolicy.parse({ threshold: 7 }),
    balances,
  });
  const [finding] = await attackPublication(system);
  expect(finding?.range).toEqual({ lo: 7, hi: 7 });
});
