import { readFileSync } from "node:fs";
import path from "node:path";
import { parseCsv } from "hucre";
import { expect, it } from "vitest";
import { readMetrics } from "../../pipelines/metrics/read-metrics.ts";
import { productFolder } from "../../pipelines/verbs/folders.ts";

interface Indicator {
  indicator: string;
  metric?: string;
  gap?: string;
}

const { indicators }: { indicators: Indicator[] } = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "../oracles/indicators.json"), "utf8"),
);

it("all 88 indicators of the catalogue have a metric, or a gap that says who would have to collect them", () => {
  const metrics = new Set(readMetrics().metrics.map(({ id }) => id));
  const register = readFileSync(path.join(productFolder, "data/registers/gaps.csv"), "utf8");
  const gaps = new Set(parseCsv(register).map(([id]) => String(id)));
  expect(indicators).toHaveLength(88);
  expect(indicators.filter(({ metric = "", gap = "" }) => !metrics.has(metric) && !gaps.has(gap))).toEqual(
    [],
  );
});
