import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadReference } from "../../../pipelines/benchmarks/reference.ts";
import { createSchema } from "../../../pipelines/contracts/schema.ts";
import { computeMetrics } from "../../../pipelines/metrics/compute.ts";
import { readMetrics } from "../../../pipelines/metrics/read-metrics.ts";
import { loadClaims } from "../../../pipelines/published/claims.ts";
import { findContradictions } from "../../../pipelines/published/contradictions.ts";
import { loadPublished } from "../../../pipelines/published/load.ts";
import { loadReports } from "../../../pipelines/published/reports.ts";
import { productFolder } from "../../../pipelines/verbs/folders.ts";
import { Warehouse } from "../../../pipelines/warehouse/warehouse.ts";

interface Oracle {
  known: { ids: string[]; what: string; rule: string; lines: number[] }[];
  agree: { topic: string; line: number; rules: string[] }[];
  further: { rule: string; right: string; lines: number[] }[];
}

const oracle: Oracle = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "../../oracles/contradictions.json"), "utf8"),
);

interface Found {
  [column: string]: string | number[];
  key: string;
  rule: string;
  state: string;
  /** Lines of the report, in the order of the finding's facts. */
  lines: number[];
}

let found: Found[];
let warehouse: Warehouse;
beforeAll(async () => {
  const data = path.join(productFolder, "data");
  warehouse = await Warehouse.open(":memory:", "write");
  await createSchema(warehouse);
  await loadReference(warehouse, data);
  await computeMetrics(warehouse, readMetrics().metrics);
  expect(await loadPublished(warehouse, data)).toEqual([]);
  expect(await loadClaims(warehouse, data)).toEqual([]);
  expect(await loadReports(warehouse, data)).toEqual([]);
  expect(await findContradictions(warehouse, data)).toEqual([]);
  found = await warehouse.rows<Found>(`
    with side as (
      select key, unnest(facts) as id, generate_subscripts(facts, 1) as position from contradiction_ledger
    ),
    place as (
      select fact as id, line from published_fact union all select claim as id, line from published_claim
    )
    select key, rule, state, list(line order by position) as lines
    from contradiction_ledger
    join side using (key)
    join place using (id)
    group by key, rule, state`);
}, 300_000);
afterAll(() => warehouse.close());

const says = (finding: Found, { rule, lines }: { rule: string; lines: number[] }): boolean =>
  finding.rule === rule && lines.every((line) => finding.lines.includes(line));

describe("the contradictions of the annual report 2019-20", () => {
  it.each(oracle.known)("$ids: $what", (known) => {
    expect(found.some((finding) => says(finding, known))).toBe(true);
  });

  it.each(oracle.agree)("$topic, line $line, agrees and is not found", ({ line, rules }) => {
    expect(found.filter(({ rule, lines }) => rules.includes(rule) && lines[0] === line)).toEqual([]);
  });

  it("holds nothing else that is neither right nor explained in the register", () => {
    const right = [...oracle.known, ...oracle.further];
    const stray = found.filter(
      (finding) => finding.state === "open" && !right.some((entry) => says(finding, entry)),
    );
    expect(stray).toEqual([]);
    expect({
      findings: found.length,
      falseAlarms: found.filter(({ state }) => state === "explained").length,
    }).toEqual({ findings: 83, falseAlarms: 2 });
  });

  it("gives every finding a key of its own, and an age", async () => {
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
    expect(
      await warehouse.rows("select key from contradiction_ledger where since is null or owner is null"),
    ).toEqual([]);
  });
});
