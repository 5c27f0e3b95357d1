import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { type FileIssue, recordIssues } from "../benchmarks/file-issue.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { day } from "./cells.ts";

const file = "reference/bank-holidays-england.json";

const holidays = z.object({ from: day, to: day, days: z.array(day) });

/**
 * Fills `calendar_day` anew: every day that the list of bank holidays covers, with how many working days there have been.
 * A folder without the list has no working days, and a fault of the list is returned and kept in `issue_record`.
 */
export async function loadCalendar(warehouse: Warehouse, dataFolder: string): Promise<FileIssue[]> {
  await warehouse.run("delete from calendar_day");
  const { list, issues } = readHolidays(path.join(dataFolder, file));
  await recordIssues(warehouse, "bank-holidays", issues);
  if (list === null) return issues;
  await warehouse.run(
    `insert into calendar_day
     select
       day::date,
       (count(*) filter (isodow(day) <= 5 and not list_contains(holidays, day::date)) over (order by day))::integer
     from range($1::timestamp, $2::timestamp + interval 1 day, interval 1 day) as days(day)
     cross join (select from_json($3::json, '["date"]') as holidays) as list`,
    [list.from, list.to, JSON.stringify(list.days)],
  );
  return issues;
}

function readHolidays(absolute: string): { list: z.infer<typeof holidays> | null; issues: FileIssue[] } {
  if (!existsSync(absolute)) return { list: null, issues: [] };
  const fault = (found: string, expected: string): FileIssue => ({
    rule: "bank-holidays",
    severity: "error",
    file,
    line: null,
    found,
    expected,
    mend: "Copy the file of the example, or write it in the same form.",
  });
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(absolute, "utf8"));
  } catch (error) {
    return { list: null, issues: [fault((error as Error).message, "a file in JSON")] };
  }
  const checked = holidays.safeParse(content);
  if (checked.success) return { list: checked.data, issues: [] };
  const issues = checked.error.issues.map((issue) =>
    fault(issue.path.join(".") || "the whole file", issue.message),
  );
  return { list: null, issues };
}
