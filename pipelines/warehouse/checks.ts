import { readFileSync } from "node:fs";
import path from "node:path";
import { sqlFiles, type Warehouse } from "./warehouse.ts";

/**
 * Runs every rule of `sql/checks/`: one SELECT a file, a row returned is a finding. The rule's name is the file's. A
 * finding is a question to the agency, so it is a warning. It is about figures, whichever file they came in, so its
 * `file` is the dataset's name. Findings of an earlier load are forgotten first, also of a rule that is no longer there.
 */
export async function runChecks(warehouse: Warehouse): Promise<void> {
  await warehouse.run("delete from issue_record where submission is null and file = dataset");
  // Several rules read all figures; the view looks through every dataset each time.
  await warehouse.run("create or replace temp table accepted_figure as from main.accepted_figure");
  for (const file of sqlFiles("checks")) {
    const rule = path.basename(file, ".sql");
    await warehouse.run(
      `insert into issue_record (rule, severity, dataset, agency, period, file, found, expected, mend)
       select '${rule.replaceAll("'", "''")}', 'warning', dataset, agency, period, dataset, found, expected, mend
       from (${readFileSync(file, "utf8")})`,
    );
  }
  await warehouse.run("drop table temp.accepted_figure");
}
