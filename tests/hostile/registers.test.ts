import { beforeAll, describe, expect, it } from "vitest";
import { loadReference, readPartnership } from "../../pipelines/benchmarks/reference.ts";
import { loadRegisters } from "../../pipelines/registers/load.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { partnershipFolder } from "../benchmarks/partnership-folder.ts";
import { emptyWarehouse } from "../metrics/test-warehouse.ts";
import { folderWith, headers, line, type RegisterName } from "../registers/register-files.ts";
import { formulas, hostileTexts, markup, paths, turned } from "./texts.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
  return () => warehouse.close();
});

const names = Object.keys(headers) as RegisterName[];

describe("a cell of a register", () => {
  it.each(names)("of %s that holds any text is kept as it is or named with its line", async (name) => {
    // Each column in turn holds each of the texts; the key stays, so that rows are told apart.
    const columns = headers[name].split(",").slice(1);
    const lines = columns.flatMap((column) => hostileTexts.map((text) => line(name, { [column]: text })));
    const issues = await loadRegisters(warehouse, folderWith({ [name]: lines }), []);
    for (const issue of issues) {
      expect(issue).toMatchObject({ severity: "error", file: `registers/${name}.csv` });
      expect(issue.line).toBeGreaterThan(1);
      expect((issue.found ?? "").length).toBeLessThan(400);
    }
    expect(issues.length).toBeGreaterThan(hostileTexts.length);
  });

  it("that holds markup, a formula or a path is text", async () => {
    const texts = [...markup, ...formulas.filter((text) => text === text.trim()), ...paths.slice(0, 4)];
    const lines = texts.map((asked, i) => line("questions", { question: `q-${i}`, asked }));
    expect(await loadRegisters(warehouse, folderWith({ questions: lines }), [])).toEqual([]);
    const kept = await warehouse.rows("select asked from question order by question[3:]::integer");
    expect(kept.map(({ asked }) => asked)).toEqual(texts);
  });
});

describe("a reference file", () => {
  const areas = "area_code,area_name,area_type,region_code,old_code,valid_from,valid_to";
  const load = (content: string) =>
    loadReference(warehouse, partnershipFolder({ "reference/areas.csv": content }));

  it.each([
    ["one line without end", "x".repeat(5_000_000)],
    ["a hundred thousand columns", "x,".repeat(100_000)],
    ["a hundred thousand columns of one name", `area_code${",area_code".repeat(100_000)}`],
    ["quotation marks alone", `${areas}\n${'"'.repeat(100_001)}`],
    ["more bytes than any such file has", "\n".repeat(50_000_001)],
  ])("of %s is left out with a short message", async (_, content) => {
    const issues = await load(content);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues[0]).toMatchObject({ severity: "error", file: "reference/areas.csv" });
    expect(JSON.stringify(issues[0]).length).toBeLessThan(1500);
  });

  it("with columns called after what every object has is read like any other", async () => {
    expect(await load(`${areas},__proto__,constructor\nE07000001,Town,authority,,,,,1,2\n`)).toEqual([]);
    expect(await warehouse.rows("select area_name from area where area_code = 'E07000001'")).toEqual([
      { area_name: "Town" },
    ]);
  });
});

describe("partnership.json", () => {
  const reading = (who: Record<string, unknown>) => () => readPartnership(partnershipFolder({}, who));

  it.each(markup)("may name an agency %j", (name) => {
    const agencies = [{ id: "police", name, datasets: [], from: "2019-20 Q1" }];
    expect(reading({ agencies })().agencies[0]?.name).toBe(name);
  });

  it.each([
    ["an agency's folder that leads elsewhere", { id: "../../etc" }, "agencies.0.id"],
    ["an agency's folder that is a system's", { id: "/etc" }, "agencies.0.id"],
    ["a name that turns the reading direction", { name: turned }, "agencies.0.name"],
    ["a name over two lines", { name: "a\nb" }, "agencies.0.name"],
    ["a null byte", { name: "a\u0000b" }, "agencies.0.name"],
  ])("may not have %s", (_, changed, field) => {
    const agency = { id: "police", name: "Police", datasets: [], from: "2019-20 Q1", ...changed };
    expect(reading({ agencies: [agency] })).toThrow(`${field}: found`);
  });

  it.each([
    ["nested without end", `{"name":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
    ["that never closes", `{"name":${"[".repeat(100_000)}`],
    ["that sets what every object inherits", `{"__proto__":{"name":"x","areaCode":"x"}}`],
    ["of one enormous name", `{"name":${JSON.stringify(["x".repeat(1_000_000)])}}`],
  ])("%s is refused with a short message", (_, content) => {
    const folder = partnershipFolder({ "partnership.json": content });
    expect(() => readPartnership(folder)).toThrow(/partnership\.json cannot be/);
    try {
      readPartnership(folder);
    } catch (error) {
      expect((error as Error).message.length).toBeLessThan(3000);
    }
  });
});
