import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { loadBenchmarks } from "../../../pipelines/benchmarks/national.ts";
import { loadReference } from "../../../pipelines/benchmarks/reference.ts";
import { createSchema } from "../../../pipelines/contracts/schema.ts";
import { computeMetrics } from "../../../pipelines/metrics/compute.ts";
import { readMetrics } from "../../../pipelines/metrics/read-metrics.ts";
import { findContradictions } from "../../../pipelines/published/contradictions.ts";
import { loadPublished } from "../../../pipelines/published/load.ts";
import { productFolder } from "../../../pipelines/verbs/folders.ts";
import { type Row, Warehouse } from "../../../pipelines/warehouse/warehouse.ts";
import { hasRealFiles, realFolder } from "../../benchmarks/real-files.ts";

const needFile = "b1_children_in_need_2013_to_2025.csv";
const childrenOpenInYear = `
- id: dfe-children-open-in-year-2025
  metric: children-open-in-year
  publisher: Department for Education
  title: Children in need
  released: 2025-10-31
  edition: year to March 2025
  file: ${needFile}
  layout: ees
  period: financial-year
  numerator:
    - Anypoint_child
`;

describe.skipIf(!hasRealFiles)("the annual report beside the real national files", () => {
  let found: Row[];
  beforeAll(async () => {
    const to = path.join(mkdtempSync(path.join(tmpdir(), "los-real-")), "bromley");
    const make = ["--import", "tsx", path.join(productFolder, "data/make/real.ts")];
    const args = [...make, "--from", realFolder, "--area", "305", "--to", to];
    execFileSync(process.execPath, args, { cwd: productFolder });
    cpSync(path.join(productFolder, "data/published"), path.join(to, "published"), { recursive: true });
    cpSync(path.join(realFolder, "ees", needFile), path.join(to, "benchmarks", needFile));
    appendFileSync(path.join(to, "benchmarks/catalogue.yaml"), childrenOpenInYear);
    const warehouse = await Warehouse.open(":memory:", "write");
    await createSchema(warehouse);
    await loadReference(warehouse, to);
    const { metrics } = readMetrics();
    await computeMetrics(warehouse, metrics);
    await loadBenchmarks(warehouse, to, metrics);
    await loadPublished(warehouse, to);
    await findContradictions(warehouse, to);
    found = await warehouse.rows(
      `select line, arithmetic
       from contradiction
       join published_fact as fact on fact.fact = facts[1] and fact.report = contradiction.report
       where rule = 'printed-and-national-file'
       order by line, arithmetic`,
    );
    warehouse.close();
  }, 300_000);

  const ofLine = (line: number) =>
    found.filter((row) => row.line === line).map(({ arithmetic }) => arithmetic);

  it("finds the 290 plans, and says nothing of the 294", () => {
    expect(ofLine(438)).toContain("290 printed, 294 in the national file");
    expect(ofLine(662)).toEqual([]);
  });

  it("finds that the 63 children on a second plan are not those of 2018-19", () => {
    expect(ofLine(668)).toEqual([
      "15 printed, 15.86 in the national file",
      "63 printed, 56 in the national file",
    ]);
  });

  it("finds 5,421 children open in the year, where the national file has 3,729", () => {
    expect(ofLine(648)).toEqual(["5,421 printed, 3,729 in the national file"]);
  });
});
