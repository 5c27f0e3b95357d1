import { afterAll, beforeAll } from "vitest";
import { insertRows } from "../../../pipelines/benchmarks/insert-rows.ts";
import { findContradictions } from "../../../pipelines/published/contradictions.ts";
import { stepOf } from "../../../pipelines/published/facts.ts";
import type { Row, Warehouse } from "../../../pipelines/warehouse/warehouse.ts";
import { parsePeriod } from "../../../src/lib/period.ts";
import { emptySchema } from "../../empty-schema.ts";

/** A printed figure; what a test leaves out is a plain count of children in 2019-20 in running text. */
export interface Fact {
  fact: string;
  /** As printed, with its decimals. */
  value: string;
  [column: string]: string | number | null;
}

/** A claim in words; what a test leaves out is of no weight. */
export interface Claim {
  claim: string;
  says: string;
  [column: string]: string | number | null;
}

/** Opens a warehouse for the tests of one file that holds a report with nothing but the given figures and claims. */
export function publishedWarehouse() {
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await emptySchema();
    // All rules are planned anew for a handful of rows each time; the report itself is searched with the optimizer on.
    await warehouse.run("pragma disable_optimizer");
  });
  afterAll(() => warehouse.close());

  return {
    /** What all rules find in a report that prints these figures and makes these claims. */
    async findingsIn(facts: Fact[], claims: Claim[] = []): Promise<Row[]> {
      await warehouse.run("delete from published_fact; delete from published_claim");
      await insertRows(warehouse, "published_fact", facts.map(factRow));
      await insertRows(warehouse, "published_claim", claims.map(claimRow));
      await findContradictions(warehouse, "no-such-folder");
      return warehouse.rows("select * from contradiction order by key");
    },
    /** Runs statements first, for rules that read other tables too. */
    prepare: (sql: string) => warehouse.run(sql),
  };
}

function factRow(fact: Fact, index: number): Row {
  const row: Row = {
    report: "2019-20",
    section: "A section",
    table: null,
    subject: "plans",
    measure: "count",
    about: "own",
    period: "2019-20",
    breakdown: "all",
    category: "all",
    unit: "children",
    rounded_to: null,
    printed: fact.value,
    line: index + 1,
    owner: "Children's social care",
    file_line: index + 2,
    ...fact,
  };
  const days = (label: unknown) => (typeof label === "string" ? parsePeriod(label) : null);
  const [period, heading] = [days(row.period), days(row.heading_period)];
  return {
    ...row,
    step: stepOf({ value: fact.value, rounded_to: row.rounded_to as string | null }),
    period_start: period?.start ?? null,
    period_end: period?.end ?? null,
    heading_start: heading?.start ?? null,
    heading_end: heading?.end ?? null,
  };
}

const claimRow = (claim: Claim, index: number): Row => ({
  report: "2019-20",
  section: "A section",
  subject: "plans",
  about: null,
  period: "2019-20",
  printed: "some words",
  line: 100 + index,
  owner: "Children's social care",
  ...claim,
});
