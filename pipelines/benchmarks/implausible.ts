import type { Warehouse } from "../warehouse/warehouse.ts";
import type { FileIssue } from "./file-issue.ts";

/** The figures of one file that cannot be right: how many, and the newest in words. */
type Faults = { file: string; origin: string; faults: number; newest: string };

/** One warning for each release in force with figures of `national_fault`. */
export async function implausibleFigures(warehouse: Warehouse): Promise<FileIssue[]> {
  const found = await warehouse.rows<Faults>(`
    select
      origin,
      national_file.file,
      count(*) as faults,
      arg_max(format('{}, {}: {}', area_name, period, reason), period) as newest
    from national_fault
    join national_figure using (metric, area_code, period, origin)
    join national_file using (origin)
    where is_in_force
    group by all
    order by origin`);
  return found.map((faults) =>
    warningOf(
      faults,
      `${faults.origin}: figures that can be true`,
      "Ask the publisher. The figures are shown struck through and nothing is judged by them.",
    ),
  );
}

/** Fills `lait_fault`; one warning for each long file that has such figures of measures that belong to no metric. */
export async function implausibleLait(warehouse: Warehouse): Promise<FileIssue[]> {
  await warehouse.runFile("benchmarks/lait-faults.sql");
  const found = await warehouse.rows<Faults>(`
    select
      file,
      count(*) as faults,
      arg_max(format('{}, {}: {}', measure_short, years, reason), (years, measure_short)) as newest
    from lait_fault
    where (file, measure_short) not in (select (file, measure) from national_file where measure is not null)
    group by file
    order by file`);
  return found.map((faults) =>
    warningOf(faults, "figures that can be true", "Ask the publisher. The table lait_fault lists them all."),
  );
}

const warningOf = ({ file, faults, newest }: Faults, expected: string, mend: string): FileIssue => ({
  rule: "benchmark-file",
  severity: "warning",
  file: `benchmarks/${file}`,
  line: null,
  found: faults === 1 ? newest : `${faults} figures, the newest of ${newest}`,
  expected,
  mend,
});
