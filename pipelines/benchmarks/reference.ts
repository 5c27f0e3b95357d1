import { z } from "zod";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { type FileIssue, recordIssues } from "./file-issue.ts";
import { insertRows } from "./insert-rows.ts";
import { missingChoice } from "./missing-choice.ts";
import { type Partnership, readPartnership } from "./partnership.ts";
import { readReferenceFile } from "./reference-file.ts";

export { type Partnership, readPartnership } from "./partnership.ts";
export { PartnershipFault } from "./partnership-fault.ts";

const filled = z.string().min(1, "expected some text");
const day = z.iso.date("expected a date such as 2019-06-30");
/** A cell that may be empty: empty text becomes null. */
export const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((text) => (text === "" ? null : text), type.nullable());
const whole = (from: number, to: number) =>
  z.coerce.number("expected a whole number").int("expected a whole number").min(from).max(to);

/** One row per area. `old_code` is the three-digit code that DfE gives an authority. */
export const areasFile = {
  file: "reference/areas.csv",
  row: z.object({
    area_code: filled,
    area_name: filled,
    area_type: z.enum(["country", "region", "authority"]),
    region_code: optional(z.string()),
    old_code: optional(z.string()),
    valid_from: optional(day),
    valid_to: optional(day),
  }),
  key: ["area_code" as const],
};

/** One row per area, age group, mid-year and vintage (edition) of the population estimate. */
export const populationFile = {
  file: "reference/population.csv",
  row: z.object({
    area_code: filled,
    age_group: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/, "expected an age group such as children-0-17"),
    mid_year: whole(1981, 2100),
    vintage: filled,
    published: day,
    population: whole(1, 2_000_000_000),
    status: z.enum(["published", "provisional", "illustrative"]),
  }),
  key: ["area_code" as const, "age_group" as const, "mid_year" as const, "vintage" as const],
};

/** One row per set, area and statistical neighbour; position 1 is the closest. */
export const neighboursFile = {
  file: "reference/neighbours.csv",
  row: z.object({
    neighbour_set: filled,
    valid_from: day,
    area_code: filled,
    neighbour_code: filled,
    position: whole(1, 500),
    closeness: optional(z.string()),
  }),
  key: ["neighbour_set" as const, "area_code" as const, "neighbour_code" as const],
};

/**
 * Fills `partnership`, `expected_return`, `area`, `population_vintage` and `neighbour` anew from the partnership's
 * folder. Faulty rows are left out; they are returned and kept in `issue_record`. Throws `PartnershipFault` when
 * `partnership.json` is absent or wrong.
 */
export async function loadReference(warehouse: Warehouse, dataFolder: string): Promise<FileIssue[]> {
  const partnership = readPartnership(dataFolder);
  const areas = readReferenceFile(dataFolder, areasFile);
  const population = readReferenceFile(dataFolder, populationFile);
  const neighbours = readReferenceFile(dataFolder, neighboursFile);
  await replaceRows(warehouse, "area", withHome(areas.rows, partnership));
  await replaceRows(warehouse, "population_vintage", population.rows);
  await replaceRows(warehouse, "neighbour", neighbours.rows);
  await replaceRows(warehouse, "partnership", [
    {
      name: partnership.name,
      area_code: partnership.areaCode,
      returns_status: partnership.returns,
      neighbour_set: partnership.neighbourSet,
      population_edition: partnership.populationEdition,
    },
  ]);
  const issues = [
    ...areas.issues,
    ...population.issues,
    ...neighbours.issues,
    ...(await expectReturns(warehouse, partnership)),
    ...missingChoice(
      {
        field: "neighbourSet",
        value: partnership.neighbourSet,
        thing: "set",
        otherwise: "there are no neighbours",
      },
      ofHome(neighbours.rows, partnership).map((row) => row.neighbour_set),
      `rows for ${partnership.areaCode} in ${neighboursFile.file}`,
    ),
    ...missingChoice(
      {
        field: "populationEdition",
        value: partnership.populationEdition,
        thing: "edition",
        otherwise: "rates use the newest edition published",
      },
      ofHome(population.rows, partnership).map((row) => row.vintage),
      `rows for ${partnership.areaCode} in ${populationFile.file}`,
    ),
  ];
  await recordIssues(warehouse, "reference-file", issues);
  return issues;
}

/** The areas with the home area among them, whose region partnership.json can tell when areas.csv does not. */
function withHome(
  areas: z.infer<typeof areasFile.row>[],
  { areaCode, areaName, regionCode }: Partnership,
): z.infer<typeof areasFile.row>[] {
  const named = areas.find((area) => area.area_code === areaCode);
  const home = {
    area_code: areaCode,
    area_name: areaName,
    area_type: "authority" as const,
    old_code: null,
    valid_from: null,
    valid_to: null,
    ...named,
    region_code: named?.region_code ?? regionCode,
  };
  return [...areas.filter((area) => area !== named), home];
}

async function replaceRows(
  warehouse: Warehouse,
  table: string,
  rows: Record<string, unknown>[],
): Promise<void> {
  await warehouse.run(`delete from ${table}`);
  await insertRows(warehouse, table, rows);
}

/** Fills `expected_return`; a dataset that has no contract is an issue and is not expected. */
async function expectReturns(warehouse: Warehouse, partnership: Partnership): Promise<FileIssue[]> {
  const accepted = await warehouse.rows<{ name: string }>(
    "select table_name as name from duckdb_tables() where schema_name = 'accepted' order by name",
  );
  const known = accepted.map(({ name }) => name.replaceAll("_", "-"));
  const expected = partnership.agencies.flatMap((agency) =>
    agency.datasets.map((sent) => {
      const { dataset, from } = typeof sent === "string" ? { dataset: sent, from: agency.from } : sent;
      return {
        agency: agency.id,
        agency_name: agency.name,
        dataset,
        first_period: from,
        last_period: agency.to ?? null,
      };
    }),
  );
  await replaceRows(
    warehouse,
    "expected_return",
    expected.filter(({ dataset }) => known.includes(dataset)),
  );
  return expected
    .filter(({ dataset }) => !known.includes(dataset))
    .map(({ agency, dataset }) => ({
      rule: "reference-file",
      severity: "error",
      file: "partnership.json",
      line: null,
      found: `dataset "${dataset}" of agency "${agency}"`,
      expected: `one of ${known.join(", ")}`,
      mend: `Correct the name in the list of datasets of "${agency}".`,
    }));
}

const ofHome = <Row extends { area_code: string }>(rows: Row[], { areaCode }: Partnership): Row[] =>
  rows.filter((row) => row.area_code === areaCode);
