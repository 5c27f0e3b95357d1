import { readFileSync } from "node:fs";
import { parseCsv } from "hucre";
import { describe, expect, it } from "vitest";

type Line = Record<string, string>;

function readRows(file: string): Line[] {
  const text = readFileSync(new URL(`../../data/${file}`, import.meta.url), "utf8");
  const [header = [], ...lines] = parseCsv(text);
  return lines.map((cells) => Object.fromEntries(header.map((name, i) => [String(name), String(cells[i])])));
}

const names = [
  "section-47-and-icpc",
  "child-protection-plans",
  "children-looked-after",
  "youth-justice",
  "children-in-need",
];
const files = Object.fromEntries(
  names.map((name) => [name, readRows(`benchmarks/illustrative-${name}.csv`)]),
);

function rate(file: string, place: string, count: string, of: string, per: number): number {
  const line = files[file]?.find(
    (row) => row.time_period === "2020" && (row.la_name || row.region_name || row.country_name) === place,
  );
  return (per * Number(line?.[count])) / Number(line?.[of]);
}

describe("the illustrative national files", () => {
  it.each([
    [654, "section-47-and-icpc", "icpc_children", "population_0_to_17", 10_000, 65],
    [656, "section-47-and-icpc", "became_subject_to_plan", "icpc_children", 100, 86],
    [662, "child-protection-plans", "plans_at_31_march", "population_0_to_17", 10_000, 44],
    [666, "child-protection-plans", "plans_ended_after_2_years", "plans_ended", 100, 3],
    [668, "child-protection-plans", "plans_started_again", "plans_started", 100, 21],
    [672, "children-looked-after", "children_at_31_march", "population_0_to_17", 10_000, 65],
    [678, "children-looked-after", "three_or_more_placements", "children_at_31_march", 100, 10],
    [648, "children-in-need", "in_need_at_31_march", "population_0_to_17", 10_000, 334],
  ])("give England's value that line %i of the annual report prints", (_, file, count, of, per, printed) => {
    expect(Math.round(rate(file, "England", count, of, per))).toBe(printed);
  });

  it.each([
    ["England", -21],
    ["London", -36],
  ])("put Bromley's first-time entrants where line 736 does, against %s", (place, percent) => {
    const bromley = (100_000 * 54) / 31_800;
    const theirs = rate("youth-justice", place, "first_time_entrants", "population_10_to_17", 100_000);
    expect(Math.round(100 * (bromley / theirs - 1))).toBe(percent);
  });

  it("name no council", () => {
    const places = Object.values(files).flatMap((lines) => lines.map((line) => line.la_name));
    expect(places.filter((name) => name && !/^(Neighbour|Authority) [A-Z]{1,2}$/.test(name))).toEqual([]);
  });

  it("carry symbols where there is no value, and every count is at most what it is a part of", () => {
    const cells = Object.values(files).flatMap((lines) =>
      lines.flatMap((line) => Object.values(line).slice(10)),
    );
    expect(new Set(cells.filter((cell) => !/^\d+$/.test(cell)))).toEqual(new Set(["c", "x", "u", "z"]));
    for (const line of files["section-47-and-icpc"] ?? []) {
      const inTime = Number(line.duration_0_to_10_days) + Number(line.duration_11_to_15_days);
      if (Number(line.icpc_children) > 0) expect(inTime > Number(line.icpc_children)).toBe(false);
    }
  });

  it("are each named in the catalogue, as illustrative", () => {
    const catalogue = readFileSync(new URL("../../data/benchmarks/catalogue.yaml", import.meta.url), "utf8");
    const named = new Set(
      [...catalogue.matchAll(/^ {2}file: illustrative-(.+)\.csv$/gm)].map(([, name]) => name),
    );
    expect(named).toEqual(new Set(names));
    expect(catalogue.match(/^ {2}status: illustrative$/gm)).toHaveLength(
      catalogue.match(/^- id: /gm)?.length ?? 0,
    );
  });
});
