import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMetrics } from "../../pipelines/metrics/read-metrics.ts";
import { metricText } from "./test-warehouse.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "metrics-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const query =
  "select quarter as period, area_code, 1 as numerator, 2 as denominator from child_protection_plans";
const themes = "- { id: protection, title: Child protection, question: Are children safe? }\n";

/** Reads a folder of metrics that holds these files. */
function reading(name: string, files: Record<string, string>) {
  const metrics = path.join(folder, name);
  mkdirSync(metrics, { recursive: true });
  writeFileSync(path.join(metrics, "themes.yaml"), themes);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(metrics, file)), { recursive: true });
    writeFileSync(path.join(metrics, file), text);
  }
  return readMetrics(metrics);
}

const readingOne = (name: string, fields: Record<string, unknown>) =>
  reading(name, { "protection/late.sql": metricText(fields, query) });

describe("a metric file", () => {
  it("gives its front matter, its query and its id", () => {
    const { metrics, faults } = readingOne("sound", {});
    expect(faults).toEqual([]);
    expect(metrics).toHaveLength(1);
    expect(metrics[0]).toMatchObject({ id: "late", theme: "protection", per: 100, sql: query });
  });

  it("may have a byte order mark and the line ends of Windows", () => {
    const text = `\uFEFF${metricText({}, query)}`.replaceAll("\n", "\r\n");
    const { metrics, faults } = reading("windows", { "protection/late.sql": text });
    expect(faults).toEqual([]);
    expect(metrics[0]).toMatchObject({ id: "late", sql: query });
  });
});

describe("a front matter at fault", () => {
  it.each(["unit", "polarity", "owner", "title", "definition", "target", "source", "shape", "basis", "per"])(
    "without %s is refused by name, and line",
    (field) => {
      const { metrics, faults } = readingOne(`without-${field}`, { [field]: undefined });
      expect(metrics).toEqual([]);
      expect(faults.map((fault) => fault.field)).toContain(field);
      expect(faults[0]).toMatchObject({ found: "nothing", line: 1 });
    },
  );

  it("without the denominator of a percentage is refused", () => {
    const { faults } = readingOne("without-denominator", { denominator: undefined });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ field: "denominator", found: "nothing", line: 1 });
    expect(faults[0]?.expected).toContain("percentage");
  });

  it("that counts events needs the metric that counts the children", () => {
    const { faults } = readingOne("without-pair", { unit: "conferences" });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ field: "pair", found: "nothing, and the unit is conferences" });
    expect(readingOne("no-pair", { unit: "conferences", pair: { none: "No count is held" } }).faults).toEqual(
      [],
    );
  });

  it("with a wrong word names the line of the word and the words that there are", () => {
    const { faults } = readingOne("polarity", { polarity: "up" });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({
      file: expect.stringContaining("protection/late.sql"),
      line: 7,
      field: "polarity",
      found: '"up"',
      expected: "one of high, low, none",
    });
  });

  it("with an unknown field names the nearest one", () => {
    const { faults } = readingOne("unknown", { polarty: "high" });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ field: "polarty", line: 14 });
    expect(faults[0]?.mend).toContain("polarity");
  });

  it("with an unknown field inside a target names the nearest one", () => {
    const target = { kind: "national", value: 90, sorce: "DfE" };
    const { faults } = readingOne("target", { target });
    expect(faults.map((fault) => fault.field)).toContain("target.sorce");
    expect(faults.map((fault) => fault.field)).toContain("target.source");
  });

  it.each([
    ["percentage", { per: 1 }],
    ["rate", { shape: "rate", per: 100, denominator: { population: "children-0-17" } }],
    ["count", { shape: "count", per: 10000, denominator: undefined }],
    ["money", { shape: "money", per: 100, denominator: undefined }],
  ])("with a per that does not suit a %s is refused", (shape, fields) => {
    const { faults } = readingOne(`per-${shape}`, fields);
    expect(faults.map((fault) => fault.field)).toEqual(["per"]);
  });

  it("with a rate that names no population is refused", () => {
    const { faults } = readingOne("rate", { shape: "rate", per: 10000, denominator: "all children" });
    expect(faults.map((fault) => fault.field)).toEqual(["denominator"]);
  });

  it("with a field that is still to be filled in is refused", () => {
    const { faults } = readingOne("blank", { owner: "…" });
    expect(faults.map((fault) => fault.field)).toEqual(["owner"]);
  });

  it("that is not YAML names the line", () => {
    const text = metricText({}, query).replace('title: "Late conferences"', "title: Late: conferences");
    const { faults } = reading("yaml", { "protection/late.sql": text });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ line: 2, field: "front matter" });
  });

  it("with aliases that grow without end is refused, not expanded", () => {
    const aliases = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (let i = 1; i < 12; i++) {
      const [name, before] = [String.fromCharCode(97 + i), String.fromCharCode(96 + i)];
      aliases.push(`${name}: &${name} [${Array(10).fill(`*${before}`).join(", ")}]`);
    }
    const { faults } = reading("aliases", {
      "protection/late.sql": `/*---\n${aliases.join("\n")}\n---*/\n${query}`,
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]?.found).toContain("alias");
  });

  it("that is not there is asked for", () => {
    const { faults } = reading("none", { "protection/late.sql": query });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ line: 1, field: "front matter" });
  });

  it("stops only its own metric", () => {
    const { metrics, faults } = reading("two", {
      "protection/late.sql": metricText({ unit: undefined }, query),
      "protection/sound.sql": metricText({}, query),
    });
    expect(metrics.map((metric) => metric.id)).toEqual(["sound"]);
    expect(faults.every((fault) => fault.file.endsWith("late.sql"))).toBe(true);
  });
});

describe("metrics among each other", () => {
  it("have a theme that is their folder", () => {
    const { faults } = readingOne("theme", { theme: "education" });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ field: "theme", found: "education", line: 3 });
  });

  it("have a theme that themes.yaml describes", () => {
    const { faults } = reading("strange", { "parks/late.sql": metricText({ theme: "parks" }, query) });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ field: "theme", expected: "one of protection" });
  });

  it("stand in the folder of a theme", () => {
    const { metrics, faults } = reading("place", { "late.sql": metricText({}, query) });
    expect(metrics).toEqual([]);
    expect(faults.map((fault) => fault.expected)).toEqual(["a file in the folder of its theme"]);
  });

  it("name a pair that exists", () => {
    const { faults } = reading("pair", {
      "protection/late.sql": metricText({ unit: "conferences", pair: "conference-childen" }, query),
      "protection/conference-children.sql": metricText({}, query),
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ field: "pair", mend: "Did you mean conference-children?" });
  });

  it("have ids in small letters and hyphens", () => {
    const { faults } = reading("names", { "protection/Late_Conferences.sql": metricText({}, query) });
    expect(faults.map((fault) => fault.field)).toEqual(["id"]);
  });
});

describe("the metrics that ship", () => {
  const { metrics, faults } = readMetrics();

  it("have no fault", () => expect(faults).toEqual([]));

  it("are at least 33, and at least 6 carry examples", () => {
    expect(metrics.length).toBeGreaterThanOrEqual(33);
    expect(metrics.filter((metric) => metric.tests).length).toBeGreaterThanOrEqual(6);
  });

  it("never point at each other in a way that leaves children uncounted without a reason", () => {
    const events = metrics.filter((metric) => !["children", "young people"].includes(metric.unit));
    expect(events.filter((metric) => metric.pair === undefined)).toEqual([]);
  });
});
